/** What commands answer: the thing as it stood after them, made from its stream, whether the command was carried out now or before. */
import { type EventLog, type RecordedEvent, readStream } from '#event-log';
import { type ActorResource, type ProposalResource, type StatementResource } from '#read-model';
import { evolveStatement, readEvent, type StatementState } from '#stance';

export interface Answer {
  status: number;
  /** Whether anything was recorded by it. */
  changed: boolean;
  location: string;
  /** The version of the thing's stream. */
  version: number;
  sequences: string;
  body: StatementResource | ActorResource | ProposalResource;
}

export async function answerFrom(
  log: EventLog,
  made: { status: number; streamId: string; streamVersion: number; sequences: string; changed?: boolean },
): Promise<Answer> {
  const stream = (await readStream(log.pool, made.streamId)).slice(0, made.streamVersion);
  const last = stream.at(-1);
  if (!last) throw new Error(`expected stream ${made.streamId}, found none`);
  const { status, sequences, changed = true } = made;
  return { status, changed, version: last.streamVersion, sequences, ...thingOf(stream, last) };
}

function thingOf(stream: RecordedEvent[], last: RecordedEvent): Pick<Answer, 'location' | 'body'> {
  const event = readEvent(last);
  const known = { recordedAt: last.recordedAt, version: last.streamVersion };
  if (event.type === 'ActorDescribed') {
    return { location: `/v1/actors/${event.data.id}`, body: { ...event.data, ...known } };
  }
  if (event.type === 'ProposalDescribed') {
    return { location: `/v1/proposals/${event.data.id}`, body: { ...event.data, ...known } };
  }
  const state = stateOf(stream);
  if (!state) throw new Error(`expected a statement in stream ${last.streamId}`);
  const { statement, firstRecordedAt: recordedAt, version, voided } = state;
  return { location: `/v1/statements/${statement.id}`, body: { ...statement, recordedAt, version, voided } };
}

/** null for a stream that is empty, or of something other than a statement. */
export function stateOf(stream: RecordedEvent[]): StatementState | null {
  return stream.reduce<StatementState | null>((state, stored) => {
    const event = readEvent(stored);
    return event.type === 'ActorDescribed' || event.type === 'ProposalDescribed'
      ? state
      : evolveStatement(state, event, stored);
  }, null);
}
