/** Works the timelines out again that an event touches, keeps what stood before, and publishes the difference. */
import type { RecordedEvent } from '#event-log';
import {
  isStatementEvent,
  statementIn,
  dayOfInstant,
  holdersOf,
  isStrong,
  readEvent,
  codedReportOf,
  type Statement,
  type StatementEvent,
  utteranceOf,
} from '#stance';
import type { Tx } from '#postgres';
import { appendToFeed, type FeedEntry, type Publication } from '../feed/append-to-feed.js';
import type { Memory } from '../memory.js';
import { foldEach } from '../parked/parked.js';
import type { Place, Projection } from '../projection.js';
import { firstRecordedOf } from '../statements/statement-events.js';
import {
  entriesBetween,
  entriesFor,
  type Folded,
  isOfBatch,
  lastOfBatches,
  readRequoted,
  requotedVersions,
} from './feed-entries.js';
import { FoldedTimelines, type Held } from './folded-timelines.js';
import { countTimelines, loadTimelines, noTimelines, type Pair, type Reading, saveTimelines } from './timelines.js';

/** Of the readings and rows of timelines, and of what is to be published, no more than this are held, and those of one pair. */
const HELD_MAX = 10_000;
/** How long a fold may work without a word to Postgres. */
const SILENCE_MAX_MS = 500;
/** The timelines of pairs with fewer readings and rows are read again for each batch. */
const REMEMBERED_FROM = 200;
/** Pairs that are loaded together. */
const LOADED_AT_ONCE = 500;

/** As of this version of the code there is a row in `current_stance` for each pair that was ever spoken of. */
export const KEEPS_CURRENT = 2;

export const stancesProjection: Projection = {
  name: 'stances',
  codeVersion: KEEPS_CURRENT,
  tables: ['reading', 'timeline_entry', 'current_stance', 'stances_of_holder', 'stances_on_proposal'],
  async project(tx, place, events, { publish, memory }) {
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
      memory,
    );
    const requoted = publish ? await readRequoted(tx, [...statementEvents.keys()]) : new Set<RecordedEvent>();
    const publications: Publication[] = [];
    let held = 0;
    const flush = async () => {
      await appendToFeed(tx, place.partition, publications.splice(0));
      held = 0;
    };
    const requotedInBatch = requotedVersions(requoted);
    const lastOfBatch = lastOfBatches([...statementEvents.keys()]);
    /** What held before the batch of events that is being folded, of each pair that it touches. */
    const before = new Map<string, Pair & { held: Held }>();
    const add = async (stored: RecordedEvent, entries: FeedEntry[]) => {
      publications.push({ entries, because: { event: stored }, recordedAt: stored.recordedAt });
      held += entries.length;
      if (held > HELD_MAX) await flush();
    };
    await foldEach([...statementEvents.keys()], async (stored) => {
      const event = statementEvents.get(stored);
      if (!event) return;
      const statement = statementIn(event);
      const recordedOn = dayOfInstant(firstRecorded.get(stored.streamId) ?? stored.recordedAt);
      const reading = event.type === 'StatementVoided' ? null : readingOf(statement, stored, recordedOn);
      for (const holder of batch.touchedBy(statement, reading)) {
        const pair = { holder, proposal: statement.proposal };
        const timelines = await batch.timelines(pair);
        const isInBatch = isOfBatch(stored);
        if (publish && isInBatch && !before.has(keyOf(pair)))
          before.set(keyOf(pair), { ...pair, held: timelines.held() });
        const folded = fold(timelines, statement, reading, stored.sequence);
        if (publish && !isInBatch)
          await add(stored, entriesFor(timelines, folded, { statement, stored, isRequoted: requoted.has(stored) }));
        await batch.grow(folded.facets.reduce((sum, { after }) => sum + after.length, 1));
      }
      if (!lastOfBatch.has(stored)) return;
      // What is changed together is published together: nobody is told of what held between two of its events.
      for (const { held, ...pair } of before.values())
        await add(stored, entriesBetween(held, await batch.timelines(pair), stored, requotedInBatch));
      before.clear();
    });
    await batch.save();
    await flush();
  },
};

export function readingOf(
  statement: Statement,
  stored: Pick<RecordedEvent, 'streamVersion' | 'sequence'>,
  recordedOn: string,
): Reading {
  return {
    ...codedReportOf(statement, recordedOn),
    speaker: statement.speaker,
    streamVersion: stored.streamVersion,
    utterance: utteranceOf(statement),
    strong: isStrong(statement.attribution),
    knownFrom: stored.sequence,
    knownTo: null,
  };
}

export function fold(
  timelines: FoldedTimelines,
  statement: Statement,
  reading: Reading | null,
  sequence: number,
): Folded {
  const { holder, stance: stanceBefore } = timelines;
  const counts = reading !== null && holdersOf(statement).includes(holder);
  // Each pair closes its own.
  return { stanceBefore, ...timelines.revise(statement.id, counts ? { ...reading } : null, sequence) };
}

/** Of the statements of these events, those that count now. */
export async function holdersBefore(
  tx: Tx,
  { version }: Pick<Place, 'version'>,
  events: StatementEvent[],
): Promise<Map<string, string[]>> {
  const ids = events.filter(({ type }) => type !== 'StatementRecorded').map((event) => statementIn(event).id);
  if (ids.length === 0) return new Map();
  const { rows } = await tx.query<{ statement: string; holders: string[] }>(
    `SELECT statement, array_agg(holder) AS holders FROM reading
     WHERE statement = ANY ($1::uuid[]) AND version = $2 AND known_to IS NULL GROUP BY statement`,
    [ids, version],
  );
  return new Map(rows.map(({ statement, holders }) => [statement, holders]));
}

/** The pairs that a batch of events touches, each loaded once. */
class Batch {
  private readonly loaded = new Map<string, FoldedTimelines>();
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
    private readonly memory: Memory | undefined,
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

  async timelines(pair: Pair): Promise<FoldedTimelines> {
    const loaded = this.loaded.get(keyOf(pair)) ?? (await this.remembered(pair)) ?? (await this.load(pair));
    if (!loaded) throw new Error(`expected the timelines of ${keyOf(pair)} to be loaded`);
    return loaded;
  }

  private async remembered(pair: Pair): Promise<FoldedTimelines | undefined> {
    const one = this.memory?.take(this.place.partition, this.keyInMemory(pair));
    if (!(one instanceof FoldedTimelines)) return undefined;
    const size = one.size();
    if (this.held + size > HELD_MAX) await this.save();
    this.held += size;
    this.loaded.set(keyOf(pair), one);
    return one;
  }

  private keyInMemory(pair: Pair): string {
    return `${this.place.version} ${keyOf(pair)}`;
  }

  /** With those that are asked for next, as far as they are small: a query for each would take longer than what it does. */
  private async load(pair: Pair): Promise<FoldedTimelines | undefined> {
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
    // Of most pairs this is the first statement.
    const [some, none] = [true, false].map((is) => fitting.filter((_, i) => (sizes[i] !== 0) === is));
    const loaded = await loadTimelines(this.tx, this.place, some ?? []);
    for (const timelines of [...loaded, ...(none ?? []).map(noTimelines)])
      this.loaded.set(keyOf(timelines), new FoldedTimelines(timelines));
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
    for (const [key, timelines] of this.loaded) {
      timelines.saved();
      if (timelines.size() >= REMEMBERED_FROM)
        this.memory?.keep(this.place.partition, `${this.place.version} ${key}`, timelines);
    }
    this.loaded.clear();
    this.held = 0;
    this.grown = 0;
  }
}

function keyOf({ holder, proposal }: Pair): string {
  return `${holder}|${proposal}`;
}
