/** From the events that a statement's command decided on to what is appended. */
import { type EventLog, partitionOf, type RecordedEvent, readStream } from '#event-log';
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
import { type CommandContext, type Decision, describeMissing, requireVersion } from '../commands/run-command.js';
import { Problem } from '../http/problem.js';

export interface Decided {
  id: string;
  before: StatementState | null;
  events: StatementEvent[];
  status: number;
}

export async function decisionOf(
  log: EventLog,
  context: CommandContext,
  { id, before, events, status }: Decided,
): Promise<Decision> {
  const expectedVersion = before?.version ?? 0;
  const shown = { streamId: id, streamVersion: expectedVersion + events.length };
  if (events.length === 0) return { streams: [], claims: [], releases: [], status, ...shown };
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
    status,
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
  if (!state) throw new Problem('not-found', `there is no statement ${id}`);
  requireVersion(context, state.version);
  return state;
}

/** The id of a new statement may be that of an actor's or a proposal's stream, by design or by accident. */
export function refuseOtherStream(id: string, stream: RecordedEvent[]): void {
  if (stream.length > 0 && !stateOf(stream)) {
    throw new Refusal('id-taken', `${id} names something other than a statement: choose another id`, [
      { pointer: '/id', detail: 'taken' },
    ]);
  }
}

/** The UTC day. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
