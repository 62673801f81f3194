/** The timelines of a pair while events are folded into them. */
import {
  type Entry,
  FACETS,
  type Facet,
  inTimelineOrder,
  isEntry,
  KeptTimeline,
  type Revised,
  type Stance,
  stanceFrom,
  stanceIn,
} from '#stance';
import { type Pair, type Reading, revisionOf, type Row, type Timelines, type Unsaved } from './timelines.js';

/** The entries of one facet that an event concerns, in timeline order, before it and after it. */
export interface Concerned {
  before: Entry[];
  after: Entry[];
  entryBefore: (utterance: string) => Entry | null;
  entryAfter: (utterance: string) => Entry | null;
  /** With what the timeline now ends. */
  lastUtterance: string | undefined;
}

/** The timelines of a pair as they stand at one event. */
export interface Held {
  entries: Record<Facet, Entry[]>;
  revisionOf: (statement: string) => { speaker: string; version: number } | undefined;
  stance: Stance | null;
}

export class FoldedTimelines implements Unsaved, Pair {
  readonly holder: string;
  readonly proposal: string;
  /** Those that count, by statement. */
  readonly readings: Map<string, Reading>;
  /** The stance that follows, as the lists show it: none where both facets are empty. */
  stance: Stance | null;
  opened: Unsaved['opened'] = { readings: [], rows: [] };
  closed: Unsaved['closed'] = { readings: [], rows: [] };
  changedAt: number | null = null;
  /** None of a facet that nothing was said in. */
  private readonly kept: Partial<Record<Facet, KeptTimeline>> = {};
  private readonly rows: Record<Facet, Map<string, Row>>;
  /** How many readings tell of each utterance. */
  private readonly utterances = new Map<string, number>();
  private lastSpoke: string | null = null;
  /** What the tables do not have yet. */
  private readonly unsaved = new Set<Reading | Row>();

  constructor({ holder, proposal, readings, rows, stance }: Timelines) {
    this.holder = holder;
    this.proposal = proposal;
    this.readings = readings;
    this.rows = rows;
    this.stance = stance;
    for (const facet of FACETS) {
      const isSaid =
        rows[facet].size > 0 || readings.values().some(({ statement }) => statement.coding[facet] !== null);
      if (isSaid) this.kept[facet] = new KeptTimeline(facet, readings.values(), entriesOf(rows[facet]));
    }
    for (const reading of readings.values()) this.count(reading);
  }

  /** Whether any statement but this one tells of the utterance. */
  isToldOf(utterance: string, butFor: string): boolean {
    const own = this.readings.get(butFor)?.utterance === utterance ? 1 : 0;
    return (this.utterances.get(utterance) ?? 0) > own;
  }

  /** What the statement now says for the holder: null, nothing that counts. `sequence` is that of the event that makes it so. */
  revise(
    statement: string,
    reading: Reading | null,
    sequence: number,
  ): { replaced: Reading | undefined; facets: Concerned[] } {
    const replaced = this.readings.get(statement);
    if (replaced) {
      this.readings.delete(statement);
      this.close(replaced, this.closed.readings, sequence);
      this.discount(replaced);
    }
    if (reading) {
      this.readings.set(statement, reading);
      this.opened.readings.push(reading);
      this.unsaved.add(reading);
      this.count(reading);
    }
    const told = [replaced, reading].flatMap((one) => one?.utterance ?? []);
    const facets = FACETS.flatMap((facet) => {
      if (reading && reading.statement.coding[facet] !== null) this.kept[facet] ??= new KeptTimeline(facet);
      const kept = this.kept[facet];
      if (!kept) return [];
      const revised = kept.revise(statement, reading);
      this.reviseRows(this.rows[facet], revised, sequence);
      return concerned(kept, revised, statement, told);
    });
    const stance = this.current();
    this.stance = stance.position || stance.status ? stance : null;
    this.changedAt = sequence;
    return { replaced, facets };
  }

  /** What holds now, to be compared with what holds once several events are folded. */
  held(): Held {
    const revisions = new Map([...this.readings].map(([id, reading]) => [id, revisionOf(reading)]));
    return {
      entries: { position: this.entries('position'), status: this.entries('status') },
      revisionOf: (statement) => revisions.get(statement),
      stance: this.stance,
    };
  }

  private entries(facet: Facet): Entry[] {
    const rows = this.rows[facet].values();
    return [...rows].flatMap(({ entry }) => (isEntry(entry) ? [entry] : [])).sort(inTimelineOrder);
  }

  /** How many readings and rows it holds. */
  size(): number {
    return this.readings.size + FACETS.reduce((sum, facet) => sum + this.rows[facet].size, 0);
  }

  /** The same with both facets empty where that is how it is. */
  current(): Stance {
    const [position, status] = [this.kept.position?.end(), this.kept.status?.end()];
    return stanceFrom(this.holder, this.proposal, {
      position: position ? stanceIn(position) : null,
      status: status ? stanceIn(status) : null,
      lastSpoke: this.lastSpoke,
      statements: this.readings.size,
      utterances: this.utterances.size,
    });
  }

  /** The tables have it now. */
  saved(): void {
    this.opened = { readings: [], rows: [] };
    this.closed = { readings: [], rows: [] };
    this.changedAt = null;
    this.unsaved.clear();
  }

  private reviseRows(rows: Map<string, Row>, revised: Map<string, Revised>, sequence: number): void {
    for (const [utterance, { is }] of revised) {
      const row = rows.get(utterance);
      if (row) {
        rows.delete(utterance);
        this.close(row, this.closed.rows, sequence);
      }
      if (!is) continue;
      const opened = { entry: is, knownFrom: sequence, knownTo: null };
      rows.set(utterance, opened);
      this.opened.rows.push(opened);
      this.unsaved.add(opened);
    }
  }

  private close<T extends Reading | Row>(one: T, closed: T[], sequence: number): void {
    one.knownTo = sequence;
    if (!this.unsaved.has(one)) closed.push(one);
  }

  private count({ utterance, strong, latest }: Reading): void {
    this.utterances.set(utterance, (this.utterances.get(utterance) ?? 0) + 1);
    if (strong && (this.lastSpoke === null || latest > this.lastSpoke)) this.lastSpoke = latest;
  }

  private discount({ utterance, strong, latest }: Reading): void {
    const left = (this.utterances.get(utterance) ?? 0) - 1;
    if (left > 0) this.utterances.set(utterance, left);
    else this.utterances.delete(utterance);
    if (!strong || latest !== this.lastSpoke) return;
    this.lastSpoke = null;
    for (const other of this.readings.values())
      if (other.strong && (this.lastSpoke === null || other.latest > this.lastSpoke)) this.lastSpoke = other.latest;
  }
}

function entriesOf(rows: Map<string, Row>): Map<string, Row['entry']> {
  return new Map(rows.entries().map(([utterance, { entry }]) => [utterance, entry]));
}

/** Those that were revised, those that the statement tells of (`told`), and those that are compared with any that now reads otherwise. */
function concerned(kept: KeptTimeline, revised: Map<string, Revised>, statement: string, told: string[]): Concerned {
  const all = new Map(revised);
  for (const utterance of told) {
    const is = kept.entryOf(utterance);
    // Its words may have changed while its place stays.
    if (is && !all.has(utterance)) all.set(utterance, { was: is, is });
  }
  const readOtherwise = [...all].flatMap(([utterance, { was, is }]) => {
    const isEntryStill = was !== null && is !== null && isEntry(was) && isEntry(is);
    return isEntryStill && (!isSameSide(was, is) || is.statement === statement) ? [utterance] : [];
  });
  for (const entry of readOtherwise.flatMap((utterance) => kept.comparedWith(utterance)))
    if (!all.has(entry.utterance)) all.set(entry.utterance, { was: entry, is: entry });
  const entries = (which: 'was' | 'is') =>
    [...all.values()].flatMap(({ [which]: row }) => (row && isEntry(row) ? [row] : [])).sort(inTimelineOrder);
  return {
    before: entries('was'),
    after: entries('is'),
    entryBefore: (utterance) => {
      const was = all.get(utterance)?.was;
      if (was === undefined) return kept.entryOf(utterance);
      return was && isEntry(was) ? was : null;
    },
    entryAfter: (utterance) => kept.entryOf(utterance),
    lastUtterance: kept.end()?.last.utterance,
  };
}

/** Whether a shift that is compared with it shows the same of both. */
function isSameSide(a: Entry, b: Entry): boolean {
  return (
    a.value === b.value &&
    a.statement === b.statement &&
    a.saidOn === b.saidOn &&
    a.latest === b.latest &&
    a.evidence === b.evidence
  );
}
