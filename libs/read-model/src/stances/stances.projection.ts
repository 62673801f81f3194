/** Works the timelines out again that an event touches, keeps what stood before, and publishes the difference. */
import type { RecordedEvent } from '#event-log';
import {
  dayOfInstant,
  diffShifts,
  FACETS,
  holdersOf,
  isStrong,
  newsOf,
  readEvent,
  reportOf,
  shiftsOf,
  type Statement,
  type StatementEvent,
  timelineOf,
  utteranceOf,
} from '#stance';
import type { Tx } from '#postgres';
import { appendToFeed, type FeedEntry, type Publication } from '../feed/append-to-feed.js';
import { foldEach } from '../parked/parked.js';
import type { Place, Projection } from '../projection.js';
import { firstRecordedOf, isStatementEvent } from '../statements/statement-events.js';
import { loadTimelines, type Reading, reviseTimeline, saveTimelines, stanceNow, type Timelines } from './timelines.js';

export const stancesProjection: Projection = {
  name: 'stances',
  tables: ['reading', 'timeline_entry'],
  async project(tx, place, events, { publish }) {
    const statementEvents = new Map<RecordedEvent, StatementEvent>();
    await foldEach(events, async (stored) => {
      const event = readEvent(stored);
      if (isStatementEvent(event)) statementEvents.set(stored, event);
    });
    const [first] = statementEvents.keys();
    if (!first) return;
    const firstRecorded = await firstRecordedOf(tx, [...statementEvents.keys()]);
    const batch = new Batch(tx, place, await holdersBefore(tx, place, [...statementEvents.values()]));
    const publications: Publication[] = [];
    await foldEach([...statementEvents.keys()], async (stored) => {
      const event = statementEvents.get(stored);
      if (!event) return;
      const statement = event.type === 'StatementVoided' ? event.data.statement : event.data;
      const recordedOn = dayOfInstant(firstRecorded.get(stored.streamId) ?? stored.recordedAt);
      const reading = event.type === 'StatementVoided' ? null : readingOf(statement, stored, recordedOn);
      const entries: FeedEntry[] = [];
      for (const holder of batch.touchedBy(statement, reading)) {
        entries.push(...fold(await batch.timelines(holder, statement.proposal), statement, reading, stored));
      }
      publications.push({ entries, because: { event: stored }, recordedAt: stored.recordedAt });
    });
    await saveTimelines(tx, place, batch.loaded(), first.sequence - 1);
    if (publish) await appendToFeed(tx, place.partition, publications);
  },
};

function readingOf(statement: Statement, stored: RecordedEvent, recordedOn: string): Reading {
  return {
    ...reportOf(statement, recordedOn),
    streamVersion: stored.streamVersion,
    utterance: utteranceOf(statement),
    strong: isStrong(statement.attribution),
    knownFrom: stored.sequence,
    knownTo: null,
  };
}

/** One event's effect on one pair: the new timelines, and what of it is published. */
function fold(timelines: Timelines, statement: Statement, reading: Reading | null, stored: RecordedEvent): FeedEntry[] {
  const { holder, proposal, readings } = timelines;
  const stanceBefore = timelines.stance;
  const entriesBefore = timelines.entries;
  const replaced = readings.get(statement.id);
  if (replaced) timelines.closedReadings.push({ ...replaced, knownTo: stored.sequence });
  readings.delete(statement.id);
  const counts = reading !== null && holdersOf(statement).includes(holder);
  if (counts) readings.set(statement.id, reading);

  const wasKnown = (utterance: string) =>
    utterance === replaced?.utterance ||
    readings.values().some((other) => other.utterance === utterance && other.statement.id !== statement.id);
  const statementNow = (id: string) => readings.get(id)?.statement;
  const statementBefore = (id: string) => (id === statement.id ? replaced?.statement : statementNow(id));
  timelines.entries = { ...entriesBefore };
  const changes = FACETS.flatMap((facet) => {
    const timeline = timelineOf(facet, [...readings.values()]);
    const touched = reviseTimeline(timelines, facet, timeline, stored.sequence);
    // The words of a shift may change while its place stays.
    for (const one of [replaced, counts ? reading : undefined]) if (one) touched.add(one.utterance);
    const before = shiftsOf(holder, proposal, entriesBefore[facet], statementBefore, touched);
    const after = shiftsOf(holder, proposal, timeline.entries, statementNow, touched);
    const lastUtterance = timeline.entries.at(-1)?.utterance;
    return diffShifts(before, after).map((change) => ({
      change,
      ...newsOf(change, stored.recordedAt, { wasKnown, lastUtterance }),
    }));
  });
  timelines.stance = stanceNow(timelines);
  const isSame = JSON.stringify(timelines.stance) === JSON.stringify(stanceBefore);
  return isSame ? changes : [...changes, { holder, proposal, stance: timelines.stance }];
}

async function holdersBefore(tx: Tx, { version }: Place, events: StatementEvent[]): Promise<Map<string, string[]>> {
  const ids = events
    .filter(({ type }) => type !== 'StatementRecorded')
    .map(({ data }) => ('statement' in data ? data.statement.id : data.id));
  const { rows } = await tx.query<{ statement: string; holders: string[] }>(
    `SELECT statement, array_agg(holder) AS holders FROM reading
     WHERE statement = ANY ($1::uuid[]) AND version = $2 AND known_to IS NULL GROUP BY statement`,
    [ids, version],
  );
  return new Map(rows.map(({ statement, holders }) => [statement, holders]));
}

/** The pairs that a batch of events touches, each loaded once. */
class Batch {
  private readonly pairs = new Map<string, Timelines>();

  constructor(
    private readonly tx: Tx,
    private readonly place: Place,
    private readonly holders: Map<string, string[]>,
  ) {}

  /** The holders that the statement had and those that it has now. */
  touchedBy(statement: Statement, reading: Reading | null): string[] {
    const now = reading ? holdersOf(statement) : [];
    const touched = new Set([...(this.holders.get(statement.id) ?? []), ...now]);
    this.holders.set(statement.id, now);
    return [...touched].sort();
  }

  async timelines(holder: string, proposal: string): Promise<Timelines> {
    const key = `${holder}|${proposal}`;
    const timelines = this.pairs.get(key) ?? (await loadTimelines(this.tx, this.place, { holder, proposal }));
    this.pairs.set(key, timelines);
    return timelines;
  }

  loaded(): Timelines[] {
    return [...this.pairs.values()];
  }
}
