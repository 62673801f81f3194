/** What is published of what a fold did to the timelines of a pair: by one event, or by those that were appended together. */
import type { RecordedEvent } from '#event-log';
import { diffShifts, FACETS, newsOf, type ReferringSide, shiftsOf, type Stance, type Statement } from '#stance';
import type { Tx } from '#postgres';
import type { FeedEntry } from '../feed/append-to-feed.js';
import { referringOthers, referringStance } from '../feed/references.js';
import type { FoldedTimelines, Held } from './folded-timelines.js';
import { revisionOf, revisionsIn } from './timelines.js';

/** What an event did to the timelines of one pair. */
export type Folded = ReturnType<FoldedTimelines['revise']> & { stanceBefore: Stance | null };

/** What of it is published. `isRequoted`: the statement is quoted otherwise than the revision before. */
export function entriesFor(
  timelines: FoldedTimelines,
  { replaced, facets, stanceBefore }: Folded,
  {
    statement,
    stored,
    isRequoted,
  }: { statement: Statement; stored: Pick<RecordedEvent, 'streamVersion' | 'recordedAt'>; isRequoted: boolean },
): FeedEntry[] {
  const { holder, proposal } = timelines;
  const wasKnown = (utterance: string) =>
    utterance === replaced?.utterance || timelines.isToldOf(utterance, statement.id);
  const now = revisionsIn(timelines);
  const before = (id: string) => (id === statement.id ? revisionOf(replaced) : now(id));
  const quotesTheSame = (a: ReferringSide, b: ReferringSide) =>
    a.version === b.version || (a.version === stored.streamVersion - 1 && !isRequoted);
  const changes = facets.flatMap((facet) => {
    const shiftsBefore = shiftsOf(holder, proposal, facet.before, before, facet.entryBefore);
    const shiftsNow = shiftsOf(holder, proposal, facet.after, now, facet.entryAfter);
    const { lastUtterance } = facet;
    return diffShifts(shiftsBefore, shiftsNow, quotesTheSame).map((change) => ({
      change,
      alsoCodedAs: referringOthers(change.shift.to.alsoCodedAs, change.type === 'shift-revoked' ? before : now),
      ...newsOf(change, stored.recordedAt, { wasKnown, lastUtterance }),
    }));
  });
  const { stance } = timelines;
  if (isSame(stance, stanceBefore)) return changes;
  return [...changes, { holder, proposal, stance: stance && referringStance(stance, now) }];
}

/** What of a batch of events is published of one pair: by that it changed together, none of it is news. */
export function entriesBetween(
  before: Held,
  timelines: FoldedTimelines,
  last: RecordedEvent,
  requoted: Set<string>,
): FeedEntry[] {
  const { holder, proposal, stance } = timelines;
  const after = timelines.held();
  const quotesTheSame = (a: ReferringSide, b: ReferringSide) => {
    const versions = Array.from({ length: Math.max(0, b.version - a.version) }, (_, i) => a.version + 1 + i);
    return b.version >= a.version && versions.every((version) => !requoted.has(`${b.statement} ${version}`));
  };
  const changes = FACETS.flatMap((facet) => {
    const shiftsBefore = shiftsOf(holder, proposal, before.entries[facet], before.revisionOf);
    const shiftsNow = shiftsOf(holder, proposal, after.entries[facet], after.revisionOf);
    return diffShifts(shiftsBefore, shiftsNow, quotesTheSame).map((change) => {
      const { revisionOf } = change.type === 'shift-revoked' ? before : after;
      return {
        change,
        alsoCodedAs: referringOthers(change.shift.to.alsoCodedAs, revisionOf),
        ...newsOf(change, last.recordedAt, { wasKnown: () => true, lastUtterance: undefined }),
      };
    });
  });
  if (isSame(stance, before.stance)) return changes;
  return [...changes, { holder, proposal, stance: stance && referringStance(stance, after.revisionOf) }];
}

export function isOfBatch({ metadata }: RecordedEvent): boolean {
  return typeof metadata.batch === 'string';
}

/** Those with which a batch ends, or what of it is folded now. */
export function lastOfBatches(events: RecordedEvent[]): Set<RecordedEvent> {
  return new Set(
    events.filter((event, i) => isOfBatch(event) && events[i + 1]?.metadata.batch !== event.metadata.batch),
  );
}

export function requotedVersions(requoted: Set<RecordedEvent>): Set<string> {
  return new Set([...requoted].map(({ streamId, streamVersion }) => `${streamId} ${streamVersion}`));
}

function isSame(a: Stance | null, b: Stance | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}

/** Those events after which a statement is quoted otherwise than after the event before. The words are compared where they are. */
export async function readRequoted(tx: Tx, events: RecordedEvent[]): Promise<Set<RecordedEvent>> {
  const later = events.filter(({ streamVersion }) => streamVersion > 1);
  if (later.length === 0) return new Set();
  const quoted = (data: string) => `(${data}->>'quote', ${data}->'source'->>'url', ${data}->'source'->>'reference')`;
  const { rows } = await tx.query<{ i: number }>(
    `SELECT i FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS revision (stream_id, stream_version, i)
     JOIN event e USING (stream_id, stream_version)
     JOIN event b ON b.stream_id = e.stream_id AND b.stream_version = e.stream_version - 1
     WHERE ${quoted('e.data')} IS DISTINCT FROM ${quoted('b.data')}`,
    [later.map(({ streamId }) => streamId), later.map(({ streamVersion }) => streamVersion)],
  );
  return new Set(rows.flatMap(({ i }) => later[i - 1] ?? []));
}
