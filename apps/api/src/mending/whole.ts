/** Many changes as one append: all of them, or none; and published as one (see lastOfBatches in the stances' projection). */
import { v7 as uuidv7 } from 'uuid';
import {
  type AppendRequest,
  type AppendResult,
  appendEvents,
  type EventLog,
  type RecordedEvent,
  readReservations,
  readStreams,
  type Standing,
} from '#event-log';
import {
  claimsOf,
  MAXIMA,
  type MergeOf,
  type Statement,
  type StatementEvent,
  type StatementState,
  utteranceOf,
} from '#stance';
import { stateOf } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { requestOf, type Shown } from '../commands/run-command.js';
import { READ_TOGETHER_MAX } from '../imports/import-batch.js';
import { decisionOf, type Stored } from '../statements/statement-decision.js';

export type Part = Pick<AppendRequest, 'streams' | 'claims' | 'releases'>;

/** Holds while others are appended, so it is no more than a second's work. */
const BYTES_MAX = 8 * 1024 * 1024;

/**
 * Of the statements of these ids, from a place in the list on, those that one append takes: about 1,000, or 8 MiB, but all reports of an
 * utterance or none. `ids` are in the order of their utterances. What was erased is left out. `next`: the place to go on at.
 */
export async function readSome(
  log: EventLog,
  ids: string[],
  begin = 0,
): Promise<{ statements: Stored<StatementState>[]; next: number }> {
  const statements: Stored<StatementState>[] = [];
  let bytes = 0;
  for (let from = begin; from < ids.length; from += READ_TOGETHER_MAX) {
    const some = ids.slice(from, from + READ_TOGETHER_MAX);
    const streams = await readStreams(log.pool, some);
    for (const [i, id] of some.entries()) {
      const stored = changeable(id, streams.get(id) ?? []);
      if (!stored) continue;
      const last = statements.at(-1)?.before.statement;
      const isOther = last && utteranceOf(last) !== utteranceOf(stored.before.statement);
      const isEnough = statements.length >= FULL_AT || bytes > BYTES_MAX;
      if ((isEnough && isOther) || statements.length === MAXIMA.batch) return { statements, next: from + i };
      bytes += JSON.stringify(stored.before.statement).length;
      statements.push(stored);
    }
  }
  return { statements, next: ids.length };
}

/** All of these, as far as they can be changed. */
export async function readChangeable(log: EventLog, ids: string[]): Promise<Stored<StatementState>[]> {
  const statements: Stored<StatementState>[] = [];
  for (let at = 0; at < ids.length; ) {
    const some = await readSome(log, ids, at);
    statements.push(...some.statements);
    at = some.next;
  }
  return statements;
}

/** An utterance has few reports. */
const FULL_AT = MAXIMA.batch - 100;

function changeable(id: string, stream: RecordedEvent[]): Stored<StatementState> | null {
  // Of what was erased there is nothing to change.
  const before = stream.at(-1)?.data === null ? null : stateOf(stream);
  return before && { id, stream, before };
}

/** Nothing is to be described: what statements are changed to name is described already. */
const ALL_DESCRIBED: Standing = { stream: () => [], ownerOf: () => undefined, receipt: null };

/** What becomes of a statement; `after`: what it then says. */
export function changeTo(
  log: EventLog,
  context: CommandContext,
  stored: Stored,
  events: StatementEvent[],
  after: Statement,
): Part {
  const { streams, claims, releases } = decisionOf(log, context, ALL_DESCRIBED, { ...stored, events, like: after });
  return { streams, claims, releases };
}

/** Of statements that are changed together, those whose words another statement has, or one before them: which has them. */
export async function readDuplicates(
  log: EventLog,
  changes: { id: string; before: Statement; after: Statement }[],
): Promise<Map<string, string>> {
  const wordsOf = (statement: Statement) => claimsOf(statement).filter(({ key }) => key.startsWith('words:'));
  const wanted = changes.flatMap(({ id, after }) => wordsOf(after).map(({ key }) => ({ id, key })));
  const held = await readReservations(log.pool, [...new Set(wanted.map(({ key }) => key))]);
  const released = new Set(changes.flatMap(({ id, before }) => wordsOf(before).map(({ key }) => `${id} ${key}`)));
  const taken = new Map<string, string>();
  const duplicates = new Map<string, string>();
  for (const { id, key } of wanted) {
    const owner = held.get(key)?.owner;
    const other =
      taken.get(key) ?? (owner !== undefined && owner !== id && !released.has(`${owner} ${key}`) ? owner : undefined);
    if (other === undefined) taken.set(key, id);
    else duplicates.set(id, other);
  }
  return duplicates;
}

export interface Whole {
  parts: Part[];
  batch: string;
  merge: MergeOf;
  /** What the answer shows; with the receipt, where this is the last of what the command does. */
  shown: Shown;
  isLast: boolean;
}

export function newBatch(): string {
  return uuidv7();
}

export function together(parts: Part[]): Part {
  return {
    streams: parts.flatMap(({ streams }) => streams),
    claims: parts.flatMap(({ claims }) => claims),
    releases: parts.flatMap(({ releases }) => releases),
  };
}

export function appendWhole(
  log: EventLog,
  context: CommandContext,
  { parts, batch, merge, shown, isLast }: Whole,
): Promise<AppendResult> {
  const { receipt, metadata, ...request } = requestOf(context, { ...together(parts), ...shown });
  return appendEvents(log, {
    ...request,
    metadata: { ...metadata, batch, merge: { ...merge } },
    ...(receipt && isLast ? { receipt } : {}),
  });
}
