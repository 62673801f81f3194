/** What commands answer: the thing as it stood after them, made from its stream, whether the command was carried out now or before. */
import type { RecordedEvent } from '#event-log';
import type { ActorResource, DistinctionResource, ProposalResource, StatementResource } from '#read-model';
import {
  eventOf,
  evolveStatement,
  isActorEvent,
  isDistinctionEvent,
  isProposalEvent,
  isStatementEvent,
  readEvent,
  type StatementState,
  statementIn,
  withoutLists,
} from '#stance';
import { CommandRefused } from './refused.js';

export interface Answer {
  /** Whether the thing was new with the command. */
  created: boolean;
  /** Whether anything was recorded by asking now. */
  changed: boolean;
  /** The version of the thing's stream. */
  version: number;
  sequences: string;
  kind: 'actor' | 'proposal' | 'statement' | 'distinction';
  body: StatementResource | ActorResource | ProposalResource | DistinctionResource;
}

/** Of the stream as it stood at the version; what came later is left out. */
export function answerFrom(
  stream: RecordedEvent[],
  made: { created: boolean; changed: boolean; streamId: string; streamVersion: number; sequences: string },
): Answer {
  const { created, changed, streamId, streamVersion, sequences } = made;
  const shown = stream.slice(0, streamVersion);
  const last = shown.at(-1);
  if (!last) throw new Error(`expected stream ${streamId}, found none`);
  return { created, changed, version: last.streamVersion, sequences, ...thingOf(shown, last) };
}

function thingOf(stream: RecordedEvent[], last: RecordedEvent): Pick<Answer, 'kind' | 'body'> {
  if (last.data === null) throw new CommandRefused('erased', 'what this command was answered with has been erased');
  const event = readEvent(last);
  const known = { recordedAt: last.recordedAt, version: last.streamVersion };
  if (isActorEvent(event)) return { kind: 'actor', body: { ...withoutLists(event.data), ...known } };
  if (isProposalEvent(event)) return { kind: 'proposal', body: { ...withoutLists(event.data), ...known } };
  if (isDistinctionEvent(event)) {
    return { kind: 'distinction', body: { ...event.data, stands: event.type === 'DistinctionMade', ...known } };
  }
  const state = stateOf(stream);
  if (!state) throw new Error(`expected a statement in stream ${last.streamId}`);
  const { statement, firstRecordedAt: recordedAt, version, voided } = state;
  return { kind: 'statement', body: { ...statement, recordedAt, version, voided } };
}

/**
 * null for a stream that is empty, or of something other than a statement. Each event carries the whole statement, so that those before
 * the last may have been erased; where the last was, there is nothing left to change.
 */
export function stateOf(stream: RecordedEvent[]): StatementState | null {
  const [first] = stream;
  if (!first || !isStatementEvent(first)) return null;
  if (stream.at(-1)?.data === null) {
    throw new CommandRefused('erased', `statement ${first.streamId} has been erased: nothing of it can be changed`);
  }
  let state: StatementState | null = null;
  for (const stored of stream) {
    if (stored.data === null) continue;
    const event = readEvent(stored);
    if (!isStatementEvent(event)) continue;
    state ??= evolveStatement(null, eventOf('StatementRecorded', statementIn(event)), first);
    state = evolveStatement(state, event, stored);
  }
  return state && { ...state, firstRecordedAt: first.recordedAt };
}
