/** From the events that a statement's command decided on to what is appended. */
import { type EventLog, partitionOf, readStream } from '#event-log';
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
import { describeMissing } from '../commands/describe-missing.js';
import { CommandRefused, requireVersion } from '../commands/refused.js';
import type { CommandContext } from '../commands/command-context.js';
import type { Decision } from '../commands/run-command.js';

export interface Decided {
  id: string;
  before: StatementState | null;
  events: StatementEvent[];
}

export async function decisionOf(
  log: EventLog,
  context: CommandContext,
  { id, before, events }: Decided,
): Promise<Decision> {
  const expectedVersion = before?.version ?? 0;
  const shown = { streamId: id, streamVersion: expectedVersion + events.length };
  if (events.length === 0) return { streams: [], claims: [], releases: [], created: false, ...shown };
  const after = events.reduce<StatementState | null>(
    (state, next, i) => evolveStatement(state, next, { streamVersion: expectedVersion + i + 1, recordedAt: '' }),
    before,
  );
  if (!after) throw new Error('expected a statement after its events');
  const { claims, releases } = claimChanges(before, after);
  const missing = await describeMissing(log, context, namedBy(after.statement));
  const partition = partitionOf(after.statement.proposal, log.partitions);
  return {
    streams: [...missing.streams, { streamId: id, partition, expectedVersion, events }],
    claims: [...missing.claims, ...claims],
    releases,
    created: before === null,
    ...shown,
  };
}

function namedBy(statement: Statement) {
  return [
    ...actorsNamedByStatement(statement).map((named) => ({ kind: 'actor' as const, ...named })),
    { kind: 'proposal' as const, id: statement.proposal, pointer: '/proposal' },
  ];
}

/** The statement that a command changes; throws where there is none, or where If-Match does not name its version. */
export async function readStanding(log: EventLog, context: CommandContext, id: string): Promise<StatementState> {
  const state = stateOf(await readStream(log.pool, id));
  if (!state) throw new CommandRefused('not-found', `there is no statement ${id}`);
  requireVersion(context, state.version);
  return state;
}

/** The statement that has this id already. The id may also be that of an actor's or a proposal's stream, by design or by accident. */
export async function readById(log: EventLog, id: string): Promise<StatementState | null> {
  const stream = await readStream(log.pool, id);
  const isErased = stream.at(-1)?.data === null;
  const state = isErased ? null : stateOf(stream);
  if (stream.length > 0 && !state) {
    const detail = isErased
      ? `${id} names what has been erased, and stays taken: choose another id`
      : `${id} names something other than a statement: choose another id`;
    throw new Refusal('id-taken', detail, [{ pointer: '/id', detail: 'taken' }]);
  }
  return state;
}

/** The UTC day. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
