/** From the events that a statement's command decided on to what is appended. */
import { type EventLog, partitionOf, type RecordedEvent, type Standing } from '#event-log';
import {
  actorsNamedByStatement,
  claimChanges,
  evolveStatement,
  Refusal,
  type Statement,
  type StatementEvent,
  type StatementState,
} from '#stance';
import { stateOf } from '../commands/answer.js';
import { describeMissing, keyOf, type Named } from '../commands/describe-missing.js';
import { CommandRefused, requireVersion } from '../commands/refused.js';
import type { CommandContext } from '../commands/command-context.js';
import type { Decision } from '../commands/run-command.js';

/** A statement in the log: its stream, and what that says; null where there is none. */
export interface Stored<State extends StatementState | null = StatementState | null> {
  id: string;
  stream: RecordedEvent[];
  before: State;
}

export interface Decided extends Stored {
  events: StatementEvent[];
  /** A statement of which all that it names is described: the one that this changes, unless another is named. */
  like?: Statement;
}

export function decisionOf(
  log: EventLog,
  context: CommandContext,
  standing: Standing,
  { id, stream, before, events, like }: Decided,
): Decision {
  const expectedVersion = before?.version ?? 0;
  const shown = { streamId: id, stream, streamVersion: expectedVersion + events.length };
  if (events.length === 0) return { streams: [], claims: [], releases: [], created: false, ...shown };
  const after = events.reduce<StatementState | null>(
    (state, next, i) => evolveStatement(state, next, { streamVersion: expectedVersion + i + 1, recordedAt: '' }),
    before,
  );
  if (!after) throw new Error('expected a statement after its events');
  const { claims, releases } = claimChanges(before, after);
  const described = new Set([like ?? before?.statement ?? []].flat().flatMap(namedBy).map(keyOf));
  const named = namedBy(after.statement).filter((thing) => !described.has(keyOf(thing)));
  const missing = describeMissing(log, context, standing, named);
  const partition = partitionOf(after.statement.proposal, log.partitions);
  return {
    streams: [...missing.streams, { streamId: id, partition, expectedVersion, events }],
    claims: [...missing.claims, ...claims],
    releases,
    created: before === null,
    ...shown,
  };
}

/** What a statement names, and must be described. */
export function namedBy(statement: Statement): Named[] {
  return [
    ...actorsNamedByStatement(statement).map((named) => ({ kind: 'actor' as const, ...named })),
    { kind: 'proposal' as const, id: statement.proposal, pointer: '/proposal' },
  ];
}

/** The statement that a command changes; throws where there is none, or where If-Match does not name its version. */
export function requireStanding(standing: Standing, context: CommandContext, id: string): Stored<StatementState> {
  const stream = standing.stream(id);
  const before = stateOf(stream);
  if (!before) throw new CommandRefused('not-found', `there is no statement ${id}`);
  requireVersion(context, before.version);
  return { id, stream, before };
}

/** The statement that has this id already. The id may also be that of an actor's or a proposal's stream, by design or by accident. */
export function findById(standing: Standing, id: string): Stored {
  const stream = standing.stream(id);
  const isErased = stream.at(-1)?.data === null;
  const before = isErased ? null : stateOf(stream);
  if (stream.length > 0 && !before) {
    const detail = isErased
      ? `${id} names what has been erased, and stays taken: choose another id`
      : `${id} names something other than a statement: choose another id`;
    throw new Refusal('id-taken', detail, [{ pointer: '/id', detail: 'taken' }]);
  }
  return { id, stream, before };
}

/** The UTC day. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
