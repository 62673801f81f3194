/** Works the timelines out again that an event touches, keeps what stood before, and publishes the difference. */
import type { RecordedEvent } from '#event-log';
import {
  isStatementEvent,
  statementIn,
  dayOfInstant,
  diffShifts,
  FACETS,
  holdersOf,
  isStrong,
  newsOf,
  type ReferringSide,
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
import { referringOthers, referringStance } from '../feed/references.js';
import { foldEach } from '../parked/parked.js';
import type { Place, Projection } from '../projection.js';
import { firstRecordedOf } from '../statements/statement-events.js';
import {
  countTimelines,
  loadTimelines,
  type Pair,
  type Reading,
  reviseTimeline,
  revisionOf,
  revisionsIn,
  saveTimelines,
  stanceNow,
  type Timelines,
} from './timelines.js';

/** Of the readings and rows of timelines, and of what is to be published, no more than this are held, and those of one pair. */
const HELD_MAX = 10_000;
/** How long a fold may work without a word to Postgres. */
const SILENCE_MAX_MS = 500;
/** Pairs that are loaded together. */
const LOADED_AT_ONCE = 200;

export const stancesProjection: Projection = {
  name: 'stances',
  tables: ['reading', 'timeline_entry'],
  async project(tx, place, events, { publish }) {
    const statementEvents = new Map<RecordedEvent, StatementEvent>();
    await foldEach(events, async (stored) => {
      const event = readEvent(stored);
      if (isStatementEvent(event)) statementEvents.set(stored, event);
    });
    if (statementEvents.size === 0) return;
    const firstRecorded = await firstRecordedOf(tx, [...statementEvents.keys()]);
    const batch = new Batch(
      tx,
      place,
      await holdersBefore(tx, place, [...statementEvents.values()]),
      statementEvents.values(),
    );
    const requoted = await readRequoted(tx, [...statementEvents.keys()]);
    const publications: Publication[] = [];
    let held = 0;
    const flush = async () => {
      await appendToFeed(tx, place.partition, publications.splice(0));
      held = 0;
    };
    await foldEach([...statementEvents.keys()], async (stored) => {
      const event = statementEvents.get(stored);
      if (!event) return;
      const statement = statementIn(event);
      const recordedOn = dayOfInstant(firstRecorded.get(stored.streamId) ?? stored.recordedAt);
      const reading = event.type === 'StatementVoided' ? null : readingOf(statement, stored, recordedOn);
      for (const holder of batch.touchedBy(statement, reading)) {
        const timelines = await batch.timelines({ holder, proposal: statement.proposal });
        const entries = fold(timelines, statement, reading, stored, requoted.has(stored));
        if (publish) publications.push({ entries, because: { event: stored }, recordedAt: stored.recordedAt });
        held += entries.length;
        if (held > HELD_MAX) await flush();
        await batch.grow(entries.length);
      }
    });
    await batch.save();
    await flush();
  },
};

function readingOf(statement: Statement, stored: RecordedEvent, recordedOn: string): Reading {
  return {
    ...reportOf(statement, recordedOn),
    speaker: statement.speaker,
    streamVersion: stored.streamVersion,
    utterance: utteranceOf(statement),
    strong: isStrong(statement.attribution),
    knownFrom: stored.sequence,
    knownTo: null,
    isSaved: false,
  };
}

/**
 * One event's effect on one pair: the new timelines, and what of it is published. `isRequoted`: its statement is quoted otherwise than the
 * revision before.
 */
function fold(
  timelines: Timelines,
  statement: Statement,
  reading: Reading | null,
  stored: RecordedEvent,
  isRequoted: boolean,
): FeedEntry[] {
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
  const now = revisionsIn(timelines);
  const before = (id: string) => (id === statement.id ? revisionOf(replaced) : now(id));
  const quotesTheSame = (a: ReferringSide, b: ReferringSide) =>
    a.version === b.version || (a.version === stored.streamVersion - 1 && !isRequoted);
  timelines.entries = { ...entriesBefore };
  const changes = FACETS.flatMap((facet) => {
    const timeline = timelineOf(facet, [...readings.values()]);
    const touched = reviseTimeline(timelines, facet, timeline, stored.sequence);
    // The words of a shift may change while its place stays.
    for (const one of [replaced, counts ? reading : undefined]) if (one) touched.add(one.utterance);
    const shiftsBefore = shiftsOf(holder, proposal, entriesBefore[facet], before, touched);
    const shiftsNow = shiftsOf(holder, proposal, timeline.entries, now, touched);
    const lastUtterance = timeline.entries.at(-1)?.utterance;
    return diffShifts(shiftsBefore, shiftsNow, quotesTheSame).map((change) => ({
      change,
      alsoCodedAs: referringOthers(change.shift.to.alsoCodedAs, change.type === 'shift-revoked' ? before : now),
      ...newsOf(change, stored.recordedAt, { wasKnown, lastUtterance }),
    }));
  });
  timelines.stance = stanceNow(timelines);
  const isSame = JSON.stringify(timelines.stance) === JSON.stringify(stanceBefore);
  if (isSame) return changes;
  return [...changes, { holder, proposal, stance: timelines.stance && referringStance(timelines.stance, now) }];
}

/** Those events after which a statement is quoted otherwise than after the event before. The words are compared where they are. */
async function readRequoted(tx: Tx, events: RecordedEvent[]): Promise<Set<RecordedEvent>> {
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

async function holdersBefore(tx: Tx, { version }: Place, events: StatementEvent[]): Promise<Map<string, string[]>> {
  const ids = events.filter(({ type }) => type !== 'StatementRecorded').map((event) => statementIn(event).id);
  const { rows } = await tx.query<{ statement: string; holders: string[] }>(
    `SELECT statement, array_agg(holder) AS holders FROM reading
     WHERE statement = ANY ($1::uuid[]) AND version = $2 AND known_to IS NULL GROUP BY statement`,
    [ids, version],
  );
  return new Map(rows.map(({ statement, holders }) => [statement, holders]));
}

/** The pairs that a batch of events touches, each loaded once. */
class Batch {
  private readonly loaded = new Map<string, Timelines>();
  /** Of the loaded, about how many readings and rows there were, and what folds have added. */
  private held = 0;
  private grown = 0;
  private heardAt = performance.now();
  /** In the order in which they are asked for first. */
  private readonly ahead: Pair[];
  private readonly placeOf: Map<string, number>;

  constructor(
    private readonly tx: Tx,
    private readonly place: Place,
    private readonly holders: Map<string, string[]>,
    events: Iterable<StatementEvent>,
  ) {
    const pairs = [...events].flatMap((event) => {
      const statement = statementIn(event);
      const touched = new Set([...(holders.get(statement.id) ?? []), ...holdersOf(statement)]);
      return [...touched].sort().map((holder): [string, Pair] => {
        const pair = { holder, proposal: statement.proposal };
        return [keyOf(pair), pair];
      });
    });
    this.ahead = [...new Map(pairs).values()];
    this.placeOf = new Map(this.ahead.map((pair, i) => [keyOf(pair), i]));
  }

  /** The holders that the statement had and those that it has now. */
  touchedBy(statement: Statement, reading: Reading | null): string[] {
    const now = reading ? holdersOf(statement) : [];
    const touched = new Set([...(this.holders.get(statement.id) ?? []), ...now]);
    this.holders.set(statement.id, now);
    return [...touched].sort();
  }

  async timelines(pair: Pair): Promise<Timelines> {
    const loaded = this.loaded.get(keyOf(pair)) ?? (await this.load(pair));
    if (!loaded) throw new Error(`expected the timelines of ${keyOf(pair)} to be loaded`);
    return loaded;
  }

  /** With those that are asked for next, as far as they are small: a query for each would take longer than what it does. */
  private async load(pair: Pair): Promise<Timelines | undefined> {
    const from = this.placeOf.get(keyOf(pair)) ?? this.ahead.length;
    const next = this.ahead.slice(from + 1, from + LOADED_AT_ONCE).filter((one) => !this.loaded.has(keyOf(one)));
    const pairs = [pair, ...next];
    const sizes = await countTimelines(this.tx, this.place, pairs);
    if (this.held + (sizes[0] ?? 0) > HELD_MAX) await this.save();
    let room = HELD_MAX - this.held;
    const tooMany = pairs.findIndex((_, i) => {
      room -= sizes[i] ?? 0;
      return i > 0 && room < 0;
    });
    const fitting = tooMany < 0 ? pairs : pairs.slice(0, tooMany);
    for (const timelines of await loadTimelines(this.tx, this.place, fitting)) {
      this.loaded.set(keyOf(timelines), timelines);
    }
    this.held += sizes.slice(0, fitting.length).reduce((sum, size) => sum + size, 0);
    return this.loaded.get(keyOf(pair));
  }

  /** A fold changed so many rows. */
  async grow(rows: number): Promise<void> {
    this.grown += rows;
    if (this.grown > HELD_MAX) await this.save();
    if (performance.now() - this.heardAt < SILENCE_MAX_MS) return;
    // Postgres takes a process for dead that says nothing in a transaction.
    await this.tx.query('SELECT');
    this.heardAt = performance.now();
  }

  /** And lets go of what it loaded. */
  async save(): Promise<void> {
    await saveTimelines(this.tx, this.place, [...this.loaded.values()]);
    this.loaded.clear();
    this.held = 0;
    this.grown = 0;
  }
}

function keyOf({ holder, proposal }: Pair): string {
  return `${holder}|${proposal}`;
}
