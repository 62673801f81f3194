/** What a merge does to statements and to descriptions, as the parts of one append. */
import { v5 as uuidv5 } from 'uuid';
import type { EventLog } from '#event-log';
import { readDescribedBy, readRelatedTo } from '#read-model';
import {
  type ActorEvent,
  eventOf,
  MAXIMA,
  NAMESPACE,
  recordStatement,
  renameInActor,
  renameInStatement,
  renameOwner,
  renameRelated,
  type Renaming,
  type Statement,
  type StatementEvent,
  type StatementState,
  utteranceOf,
} from '#stance';
import type { CommandContext } from '../commands/command-context.js';
import { type Stored, today } from '../statements/statement-decision.js';
import { appendTo, type Described, isActor, isProposal, readDescribed, redescribed, type Thing } from './described.js';
import { changeTo, type Part, readDuplicates } from './whole.js';

export type Lists = Extract<ActorEvent, { type: 'ActorMerged' }>['data']['merge'];

type Change = Stored<StatementState> & { after: Statement };

/** Of statements: the parts, which ones they change, and how many of these are voided as the duplicates of others. */
export interface StatementsPlan {
  parts: Part[];
  ids: string[];
  duplicates: number;
}

/** Each that names the one actor names the other. */
export async function planRenaming(
  log: EventLog,
  statements: Stored<StatementState>[],
  renaming: Renaming,
  context: CommandContext,
): Promise<StatementsPlan> {
  const changes = statements.flatMap((stored): Change[] => {
    const after = renameInStatement(stored.before.statement, renaming);
    return after ? [{ ...stored, after }] : [];
  });
  const duplicates = await duplicatesAmong(log, changes);
  const parts = changes.map((change) =>
    changeTo(log, context, change, [recodedTo(change, duplicates.get(change.id))], change.after),
  );
  return { parts, ids: changes.map(({ id }) => id), duplicates: duplicates.size };
}

/** Each is moved to the other proposal. */
export async function planMoving(
  log: EventLog,
  statements: Stored<StatementState>[],
  { into, batch }: { into: string; batch: string },
  context: CommandContext,
): Promise<StatementsPlan> {
  const changes = statements
    .filter(({ before }) => !before.voided && before.statement.proposal !== into)
    .map((stored): Change => ({ ...stored, after: movedTo(stored.before.statement, into, batch) }));
  const duplicates = await duplicatesAmong(log, changes);
  const parts = changes.flatMap((change): Part[] => {
    const { statement } = change.before;
    const duplicateOf = duplicates.get(change.id);
    const part = changeTo(log, context, change, [voidedAs(statement, duplicateOf)], statement);
    if (duplicateOf !== undefined) return [part];
    const moved = { id: change.after.id, stream: [], before: null };
    return [part, changeTo(log, context, moved, recordStatement(null, change.after, today()), change.after)];
  });
  return { parts, ids: changes.map(({ id }) => id), duplicates: duplicates.size };
}

/** A voided statement takes no words. */
function duplicatesAmong(log: EventLog, changes: Change[]): Promise<Map<string, string>> {
  return readDuplicates(
    log,
    changes.flatMap(({ id, before, after }) => (before.voided ? [] : [{ id, before: before.statement, after }])),
  );
}

function recodedTo({ before, after }: Change, duplicateOf: string | undefined): StatementEvent {
  if (duplicateOf !== undefined) return voidedAs(after, duplicateOf);
  if (!before.voided) return eventOf('StatementRecoded', after);
  const { reason, note } = before.voided;
  return eventOf('StatementVoided', { statement: after, reason, note });
}

function voidedAs(statement: Statement, duplicateOf: string | undefined): StatementEvent {
  if (duplicateOf === undefined) return eventOf('StatementVoided', { statement, reason: 'moved', note: null });
  const note = `Its words are those of statement ${duplicateOf}, as was seen when two were merged.`;
  return eventOf('StatementVoided', { statement, reason: 'duplicate', note });
}

/** It keeps its utterance, by which it is known in shifts. */
function movedTo(statement: Statement, proposal: string, batch: string): Statement {
  return {
    ...statement,
    id: movedIdOf(statement.id, batch),
    proposal,
    supersedes: statement.id,
    coding: { ...statement.coding, utterance: utteranceOf(statement) },
  };
}

/** It begins as the id of the statement that it supersedes: those that are moved keep their order. */
export function movedIdOf(statement: string, batch: string): string {
  return `${statement.slice(0, NODE_AT)}${uuidv5(`${batch} ${statement}`, NAMESPACE).slice(NODE_AT)}`;
}

/** Where the last part of a UUID begins. */
const NODE_AT = 24;

/** The descriptions of others that name the one, with the other in its place. */
export async function planDescriptions(
  log: EventLog,
  from: Described,
  into: Described,
): Promise<{ parts: Part[]; lists: Pick<Lists, 'actors' | 'proposals'> }> {
  const renaming = { from: from.id, into: into.id };
  const things = (await readNamers(log, from)).filter(
    ({ kind, id }) => kind !== from.kind || (id !== from.id && id !== into.id),
  );
  const described = (await readDescribed(log, things.slice(0, MAXIMA.batch))).flatMap((one) => {
    const after = renamed(one, from, renaming);
    return after && one.mergedInto === null ? [{ one, after }] : [];
  });
  return {
    parts: described.map(({ one, after }) => ({
      streams: [appendTo(one, log, redescribed(after))],
      claims: [],
      releases: [],
    })),
    lists: {
      actors: described.flatMap(({ one }) => (isActor(one) ? [one.id] : [])),
      proposals: described.flatMap(({ one }) => (isProposal(one) ? [one.id] : [])),
    },
  };
}

async function readNamers(log: EventLog, from: Described): Promise<Thing[]> {
  if (isProposal(from)) return (await readRelatedTo(log.pool, from.id)).map((id) => ({ kind: 'proposal', id }));
  const { actors, proposals } = await readDescribedBy(log.pool, from.id);
  return [
    ...actors.map((id): Thing => ({ kind: 'actor', id })),
    ...proposals.map((id): Thing => ({ kind: 'proposal', id })),
  ];
}

function renamed(one: Described, from: Described, renaming: Renaming) {
  if (isActor(one)) return renameInActor(one.description, renaming);
  if (!isProposal(one)) return null;
  return isActor(from) ? renameOwner(one.description, renaming) : renameRelated(one.description, renaming);
}
