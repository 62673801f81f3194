/**
 * The timeline of one facet, kept while reports come and go: always what timelineOf would give, at the cost of what changes. Verdicts are
 * looked up in ordered sets, and the walk begins at what changed and ends where it is again what it was.
 */
import { type Day, earlier, later, OPEN_END } from './days.js';
import { firstPlace, insert, Ordered, remove } from './ordered.js';
import { agree, type Facet, type FacetValue, isStrong, lineValue } from './scale.js';
import { utteranceOf } from './statement.js';
import {
  byId,
  byStrength,
  CONTINUES,
  clusterOf,
  type ClusterValues,
  type DroppedAs,
  type Entry,
  inOrder,
  isSameWalk,
  type Note,
  NOTHING_WALKED,
  noteOf,
  type Placed,
  type Ranked,
  rankedOf,
  type Report,
  type Timeline,
  type Utterance,
  utteranceFrom,
  type Walked,
  walkOn,
} from './timeline.js';

/** What an utterance had, and has now: an entry, a note beside the timeline, or (it is not said, or no longer) nothing. */
export interface Revised {
  was: Entry | Note | null;
  is: Entry | Note | null;
}

/** An utterance at its place. */
interface Held extends Placed {
  utterance: Utterance;
  dropped: DroppedAs | null;
  /** As of the last walk. */
  row: Entry | Note | null;
  /** Of an entry: its cluster, what is known after it, and whether a run of the stance begins with it. */
  cluster: Cluster | null;
  walked: Walked | null;
  isTurn: boolean;
}

/** How often each value is in it. */
interface Cluster {
  counts: Map<FacetValue, number>;
  /** Until another value comes or one goes. */
  known: ClusterValues | null;
}

/** The reports of an utterance, in two orders. */
interface Reported {
  byStrength: Ranked[];
  byId: Ranked[];
}

export class KeptTimeline {
  private readonly strongest;
  private readonly reported = new Map<string, Reported>();
  /** By the utterance's id. */
  private readonly held = new Map<string, Held>();
  /** The utterance that a statement reports. */
  private readonly reportedIn = new Map<string, string>();

  /** On the record, and not merely declined: all of them, and by value. */
  private readonly onRecord = new Ordered<Held>();
  private readonly onRecordBy = new Map<FacetValue, Ordered<Held>>();
  private readonly weakDeeds = new Ordered<Held>();
  private readonly weakWords = new Ordered<Held>();
  /** Of what is not hearsay. */
  private readonly declined = new Ordered<Held>();
  private readonly onLine = new Ordered<Held>();
  /** The entries, and those of them with which a run begins. */
  private readonly entries = new Ordered<Held>();
  private readonly turns = new Ordered<Held>();

  /** Entries to be walked again. */
  private readonly dirty = new Set<Held>();
  /** What utterances had before the revision that is under way. */
  private readonly before = new Map<string, Entry | Note | null>();

  /** `known`: what was worked out of these reports before, by utterance. Where it was something else, the first revision tells. */
  constructor(
    private readonly facet: Facet,
    reports: Iterable<Report> = [],
    known?: ReadonlyMap<string, Entry | Note>,
  ) {
    this.strongest = byStrength(facet);
    for (const report of reports) if (report.statement.coding[facet] !== null) this.addReport(report);
    const all = [...this.reported.values()].map(heldOf).sort(inOrder);
    for (const held of all) this.hold(held);
    for (const held of all) if (this.isHearsay(held)) held.dropped = 'hearsay';
    const spoken = all.filter(({ dropped }) => dropped === null);
    for (const held of spoken) this.spokenSetOf(held)?.add(held);
    for (const held of spoken) if (this.isNoComment(held)) held.dropped = 'no-comment';
    for (const held of all) this.settle(held);
    this.walk();
    this.before.clear();
    if (known) this.compareWith(known);
  }

  /** What the statement reports now: null, nothing that counts. Returns what this changes, by utterance. */
  revise(statement: string, report: Report | null): Map<string, Revised> {
    const touched = new Set<string>();
    const left = this.reportedIn.get(statement);
    if (left !== undefined) touched.add(this.removeReport(left, statement));
    if (report && report.statement.coding[this.facet] !== null) touched.add(this.addReport(report));
    if (touched.size > 0) this.replace(touched);
    this.walk();
    const revised = new Map<string, Revised>();
    for (const [utterance, was] of this.before) {
      const is = this.held.get(utterance)?.row ?? null;
      if (!isTheSame(was, is)) revised.set(utterance, { was, is });
    }
    this.before.clear();
    return revised;
  }

  entryOf(utterance: string): Entry | null {
    const row = this.held.get(utterance)?.row ?? null;
    return row && isEntry(row) ? row : null;
  }

  /** The entries whose `from` it is. */
  comparedWith(utterance: string): Entry[] {
    const held = this.held.get(utterance);
    if (!held || held.dropped !== null) return [];
    const found: Entry[] = [];
    const { all } = this.entries;
    for (let i = this.entries.placeOf(held) + 1; i < all.length; i += 1) {
      const before = all[i - 1]?.walked;
      if (before?.prev?.utterance.id !== utterance && before?.line?.utterance.id !== utterance) break;
      const row = all[i]?.row;
      if (row && isEntry(row) && row.from?.utterance === utterance) found.push(row);
    }
    return found;
  }

  /** Its last entry, and where the run begins that it ends: how many entries before. */
  end(): { last: Entry; first: Entry; times: number } | null {
    const [last, first] = [this.entries.last(), this.turns.last()];
    if (!last?.row || !first?.row || !isEntry(last.row) || !isEntry(first.row)) return null;
    return { last: last.row, first: first.row, times: this.entries.all.length - 1 - this.entries.placeOf(first) };
  }

  /** As timelineOf gives it. */
  timeline(): Timeline {
    const notes = (as: DroppedAs) =>
      [...this.held.values()]
        .filter(({ dropped }) => dropped === as)
        .sort(inOrder)
        .map(rowOf) as Note[];
    return {
      entries: this.entries.all.map(rowOf) as Entry[],
      notes: [...notes('hearsay'), ...notes('no-comment')],
    };
  }

  private compareWith(known: ReadonlyMap<string, Entry | Note>): void {
    for (const [utterance, row] of known) {
      const held = this.held.get(utterance);
      if (held && isTheSame(row, held.row)) held.row = row;
      else this.before.set(utterance, row);
    }
    for (const utterance of this.held.keys()) if (!known.has(utterance)) this.before.set(utterance, null);
  }

  private addReport(report: Report): string {
    const { statement } = report;
    const id = utteranceOf(statement);
    const reported = this.reported.get(id) ?? { byStrength: [], byId: [] };
    const ranked = rankedOf(this.facet, report);
    insert(reported.byStrength, ranked, this.strongest);
    insert(reported.byId, ranked, byId);
    this.reported.set(id, reported);
    this.reportedIn.set(statement.id, id);
    return id;
  }

  private removeReport(id: string, statement: string): string {
    const reported = this.reported.get(id);
    const ranked = reported?.byId[firstPlace(reported.byId, (one) => one.report.statement.id >= statement)];
    if (!reported || !ranked) throw new Error(`statement ${statement} is not among the reports of ${id}`);
    remove(reported.byStrength, ranked, this.strongest);
    remove(reported.byId, ranked, byId);
    if (reported.byId.length === 0) this.reported.delete(id);
    this.reportedIn.delete(statement);
    return id;
  }

  /** Merges the reports of these utterances again, and settles what depends on them: steps 2 to 5. */
  private replace(ids: Set<string>): void {
    const [recordBegan, lineBegan] = [this.onRecord.first()?.latest, this.onLine.earliest()];
    const gone: Held[] = [];
    const come: Held[] = [];
    for (const id of ids) {
      const old = this.held.get(id);
      if (old) gone.push(this.letGo(old));
      else this.touch(id, null);
      const reported = this.reported.get(id);
      if (reported) come.push(this.hold(heldOf(reported)));
    }
    const unsettled = new Set(come);
    for (const held of this.hearsayInDoubt(gone, come, recordBegan)) {
      const isHearsay = this.isHearsay(held);
      const isNew = unsettled.has(held);
      if (!isNew && isHearsay === (held.dropped === 'hearsay')) continue;
      unsettled.add(held);
      if (!isNew && isHearsay) this.spokenSetOf(held)?.remove(held);
      if (!isHearsay) this.spokenSetOf(held)?.add(held);
      held.dropped = isHearsay ? 'hearsay' : null;
    }
    const inDoubt = [...unsettled, ...this.declined.between(...changed(lineBegan, this.onLine.earliest()))];
    for (const held of inDoubt) {
      if (held.dropped === 'hearsay' || this.isNoComment(held) === (held.dropped === 'no-comment')) continue;
      held.dropped = held.dropped === null ? 'no-comment' : null;
      unsettled.add(held);
    }
    for (const held of unsettled) this.settle(held);
  }

  /** Those whose verdict of step 3 is new, or can have changed. */
  private hearsayInDoubt(gone: Held[], come: Held[], recordBegan: Day | undefined): Set<Held> {
    const inDoubt = new Set(come);
    for (const held of this.weakWords.between(...changed(recordBegan, this.onRecord.first()?.latest)))
      inDoubt.add(held);
    for (const [all, wasHearsay] of [
      [gone, true],
      [come, false],
    ] as const) {
      for (const { utterance } of all.filter(isOnRecord)) {
        for (const deed of this.weakDeeds.overlapping(utterance)) {
          const isDecided = (deed.dropped === 'hearsay') !== wasHearsay;
          if (!isDecided && !agree(this.facet, utterance.value, deed.utterance.value)) inDoubt.add(deed);
        }
      }
    }
    return inDoubt;
  }

  private isHearsay({ utterance }: Held): boolean {
    if (isStrong(utterance.attribution)) return false;
    if (isDeed(utterance)) {
      return this.onRecordBy
        .entries()
        .some(([value, strong]) => !agree(this.facet, value, utterance.value) && strong.hasOverlapping(utterance));
    }
    const first = this.onRecord.first();
    return first !== undefined && first.latest <= utterance.latest;
  }

  private isNoComment({ utterance }: Held): boolean {
    const lineBegan = this.onLine.earliest();
    return utterance.value === 'declined' && lineBegan !== undefined && lineBegan <= utterance.latest;
  }

  private hold(held: Held): Held {
    this.held.set(held.id, held);
    for (const set of this.setsOf(held)) set.add(held);
    return held;
  }

  private letGo(held: Held): Held {
    this.touch(held.id, held.row);
    this.held.delete(held.id);
    for (const set of this.setsOf(held)) set.remove(held);
    if (held.dropped !== 'hearsay') this.spokenSetOf(held)?.remove(held);
    if (held.cluster) this.takeOut(held, held.cluster);
    return held;
  }

  private setsOf(held: Held): Ordered<Held>[] {
    const { value, attribution } = held.utterance;
    if (!isStrong(attribution)) return [isDeed(held.utterance) ? this.weakDeeds : this.weakWords];
    if (!isOnRecord(held)) return [];
    const by = this.onRecordBy.get(value) ?? new Ordered();
    this.onRecordBy.set(value, by);
    return [this.onRecord, by];
  }

  private spokenSetOf({ utterance: { value } }: Held): Ordered<Held> | null {
    if (value === 'declined') return this.declined;
    return lineValue(this.facet, value) === null ? null : this.onLine;
  }

  /** Puts it among the entries, or beside them. */
  private settle(held: Held): void {
    if (held.dropped === null) {
      if (!held.cluster) this.putIn(held);
      return;
    }
    if (held.cluster) this.takeOut(held, held.cluster);
    this.setRow(held, noteOf(this.facet, held.utterance, held.dropped));
  }

  private putIn(held: Held): void {
    const place = this.entries.add(held);
    const [before, after] = [this.entries.all[place - 1], this.entries.all[place + 1]];
    const isFirst = !before || !isJoined(before, held);
    // Entries after it that overlap what is before it overlap it too, as it ends later.
    if (isFirst && before && before.cluster === after?.cluster) this.split(place + 1, place - 1);
    const joins = after && isJoined(held, after) ? after.cluster : null;
    held.cluster = (isFirst ? null : before.cluster) ?? joins ?? { counts: new Map(), known: null };
    this.count(held.cluster, held, place);
    if (joins && joins !== held.cluster) this.merge(place + 1);
    this.dirty.add(held);
    if (after) this.dirty.add(after);
  }

  private takeOut(held: Held, cluster: Cluster): void {
    const place = this.entries.remove(held);
    const [before, after] = [this.entries.all[place - 1], this.entries.all[place]];
    this.dirty.delete(held);
    if (held.isTurn) this.turns.remove(held);
    Object.assign(held, { cluster: null, walked: null, isTurn: false });
    const left = (cluster.counts.get(held.utterance.value) ?? 0) - 1;
    if (left > 0) cluster.counts.set(held.utterance.value, left);
    else {
      cluster.counts.delete(held.utterance.value);
      this.changeValues(cluster, before?.cluster === cluster ? place - 1 : place);
    }
    if (!after) return;
    this.dirty.add(after);
    if (!before) return;
    const isOne = before.cluster === after.cluster;
    if (isJoined(before, after)) {
      if (!isOne) this.merge(place);
    } else if (isOne) this.split(place, place - 1);
  }

  private count(cluster: Cluster, { utterance: { value } }: Held, place: number): void {
    const before = cluster.counts.get(value) ?? 0;
    cluster.counts.set(value, before + 1);
    if (before === 0) this.changeValues(cluster, place);
  }

  /** The entries from a place on, up to the end of their cluster, get one of their own. `last`: the place before which the old one ends. */
  private split(place: number, last: number): void {
    const old = this.entries.all[place]?.cluster;
    if (!old) throw new Error('expected an entry to have a cluster');
    const valuesBefore = old.counts.size;
    const cluster: Cluster = { counts: new Map(), known: null };
    for (const held of this.members(place, old)) {
      const { value } = held.utterance;
      held.cluster = cluster;
      cluster.counts.set(value, (cluster.counts.get(value) ?? 0) + 1);
      const left = (old.counts.get(value) ?? 0) - 1;
      if (left > 0) old.counts.set(value, left);
      else old.counts.delete(value);
    }
    if (cluster.counts.size !== valuesBefore) this.changeValues(cluster, place);
    if (old.counts.size !== valuesBefore) this.changeValues(old, last);
  }

  /** The cluster that begins at a place becomes one with that of the entry before. */
  private merge(place: number): void {
    const [into, from] = [this.entries.all[place - 1]?.cluster, this.entries.all[place]?.cluster];
    if (!into || !from) throw new Error('expected entries to have a cluster');
    const valuesBefore = [into.counts.size, from.counts.size];
    for (const held of this.members(place, from)) {
      const { value } = held.utterance;
      held.cluster = into;
      into.counts.set(value, (into.counts.get(value) ?? 0) + 1);
    }
    if (valuesBefore.some((size) => size !== into.counts.size)) this.changeValues(into, place);
  }

  /** Those of a cluster from a place on. */
  private *members(place: number, cluster: Cluster, step: 1 | -1 = 1): Generator<Held> {
    for (let i = place; this.entries.all[i]?.cluster === cluster; i += step) yield this.entries.all[i] as Held;
  }

  /** What all entries of a cluster, one of them at this place or next to it, have to know is no longer the same. */
  private changeValues(cluster: Cluster, place: number): void {
    cluster.known = null;
    for (const held of this.members(place, cluster)) this.dirty.add(held);
    for (const held of this.members(place - 1, cluster, -1)) this.dirty.add(held);
  }

  /** Steps 6 and 7, from each place that changed to where it is again as it was. */
  private walk(): void {
    const { all } = this.entries;
    for (const start of [...this.dirty].sort(inOrder)) {
      if (!this.dirty.has(start)) continue;
      let next = this.entries.placeOf(start);
      for (let held = all[next], isSame = false; held && !(isSame && !this.dirty.has(held)); held = all[next]) {
        isSame = this.walkOne(held, all[next - 1]);
        next += 1;
      }
    }
  }

  /** Returns whether what is known after it stays the same. */
  private walkOne(held: Held, before: Held | undefined): boolean {
    const { cluster } = held;
    if (!cluster) throw new Error('expected an entry to have a cluster');
    cluster.known ??= clusterOf(this.facet, [...cluster.counts.keys()]);
    const isFirst = before?.cluster !== cluster;
    const after = walkOn(this.facet, before?.walked ?? NOTHING_WALKED, held.utterance, cluster.known, isFirst);
    this.setRow(held, after.entry);
    const isTurn = cluster.known.isContested ? isFirst : !CONTINUES.has(after.entry.kind);
    if (isTurn !== held.isTurn) {
      if (isTurn) this.turns.add(held);
      else this.turns.remove(held);
      held.isTurn = isTurn;
    }
    this.dirty.delete(held);
    const isSame = held.walked !== null && isSameWalk(held.walked, after.walked);
    held.walked = after.walked;
    return isSame;
  }

  private setRow(held: Held, row: Entry | Note): void {
    if (isTheSame(held.row, row)) return;
    this.touch(held.id, held.row);
    held.row = row;
  }

  private touch(utterance: string, row: Entry | Note | null): void {
    if (!this.before.has(utterance)) this.before.set(utterance, row);
  }
}

function heldOf({ byStrength: ranked, byId: reports }: Reported): Held {
  const utterance = utteranceFrom(ranked, reports);
  const { id, earliest, latest } = utterance;
  return { id, earliest, latest, utterance, dropped: null, row: null, cluster: null, walked: null, isTurn: false };
}

function rowOf({ row }: Held): Entry | Note {
  if (!row) throw new Error('expected what is held to have an entry or a note');
  return row;
}

function isDeed({ kind }: Utterance): boolean {
  return kind === 'act' || kind === 'vote';
}

function isOnRecord({ utterance: { attribution, value } }: Held): boolean {
  return isStrong(attribution) && value !== 'declined';
}

/** Of two that follow each other in the timeline. */
function isJoined(before: Placed, after: Placed): boolean {
  return after.earliest <= before.latest;
}

/** The days from which on it is so were these: on which days that makes a difference. Undefined: on none was it so. */
function changed(was: Day | undefined, is: Day | undefined): [Day, Day | undefined] {
  if (was === undefined || is === undefined) return [was ?? is ?? OPEN_END, undefined];
  return [earlier(was, is), later(was, is)];
}

export function isEntry(row: Entry | Note): row is Entry {
  return 'kind' in row;
}

/** Whether two of one utterance say the same. */
function isTheSame(a: Entry | Note | null, b: Entry | Note | null): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const isSame =
    a.value === b.value && a.statement === b.statement && a.earliest === b.earliest && a.latest === b.latest;
  if (!isSame || !isEntry(a) || !isEntry(b)) return isSame && !isEntry(a) && !isEntry(b) && a.dropped === b.dropped;
  return (
    a.kind === b.kind &&
    a.toward === b.toward &&
    a.saidOn === b.saidOn &&
    a.evidence === b.evidence &&
    a.from?.utterance === b.from?.utterance &&
    a.from?.value === b.from?.value &&
    a.from?.statement === b.from?.statement &&
    a.contestedWith?.join() === b.contestedWith?.join() &&
    textOfOthers(a) === textOfOthers(b)
  );
}

function textOfOthers({ alsoCodedAs }: Entry): string {
  if (alsoCodedAs.length === 0) return '';
  return JSON.stringify(alsoCodedAs.map(({ value, coder, statement }) => [value, coder, statement]));
}
