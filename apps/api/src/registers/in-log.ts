/** Things as their streams in the log tell them: for what the read models lack. Each event carries the whole thing as it stands after it. */
import type { RecordedEvent } from '#event-log';
import type { ActorResource, ProposalResource, StatementResource, StatementRevision } from '#read-model';
import { isActorEvent, isProposalEvent, isStatementEvent, readEvent, statementIn, withoutLists } from '#stance';
import { Problem } from '../http/problem.js';

/** Every revision whose words are still there, oldest first; null where the stream is none of a statement. */
export function revisionsIn(stream: RecordedEvent[]): StatementRevision[] | null {
  const [first] = stream;
  if (!first || !isStatementEvent(first)) return null;
  const told = toldIn(stream);
  return told.flatMap((stored, i) => {
    const event = readEvent(stored);
    if (!isStatementEvent(event)) return [];
    const { streamVersion: version, recordedAt: knownFrom } = stored;
    const voided =
      event.type === 'StatementVoided'
        ? { reason: event.data.reason, note: event.data.note, recordedAt: knownFrom }
        : null;
    const knownTo = told[i + 1]?.recordedAt ?? null;
    return [
      { ...statementIn(event), recordedAt: first.recordedAt, version, voided, type: event.type, knownFrom, knownTo },
    ];
  });
}

/** The statement as it stands; null as above. */
export function standingIn(stream: RecordedEvent[]): StatementResource | null {
  const last = revisionsIn(stream)?.at(-1);
  if (!last) return null;
  const { type: _, knownFrom: __, knownTo: ___, ...statement } = last;
  return statement;
}

/** The last description; null where the stream is none of an actor or a proposal. */
export function descriptionIn(stream: RecordedEvent[]): ActorResource | ProposalResource | null {
  const last = toldIn(stream).at(-1);
  if (!last) return null;
  const event = readEvent(last);
  if (!isActorEvent(event) && !isProposalEvent(event)) return null;
  return { ...withoutLists(event.data), recordedAt: last.recordedAt, version: last.streamVersion };
}

/** Throws 410 where nothing of the stream is left. */
function toldIn(stream: RecordedEvent[]): RecordedEvent[] {
  const told = stream.filter(({ data }) => data !== null);
  if (stream.length > 0 && told.length === 0) {
    throw new Problem('erased', 'what was recorded under this id has been erased');
  }
  return told;
}
