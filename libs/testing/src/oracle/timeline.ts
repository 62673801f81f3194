/**
 * A brute-force reading of domain.md, section 5, written apart from the code that it checks: it works everything out from all
 * events each time, and shares nothing with libs/stance, not even the reading of dates.
 */
import { boundsOf } from './days.js';
import { type Facet, type Known, type LoggedEvent, type Said, saidBy } from './record.js';
import {
  type AlsoCodedAs,
  agree,
  dropHearsay,
  isOnLine,
  isStrong,
  placeOf,
  type Utterance,
  utterancesOf,
} from './utterances.js';

export interface OracleEntry {
  facet: Facet;
  value: string;
  kind: string;
  toward: 'support' | 'oppose' | null;
  from: { value: string; utterance: string; statement: string } | null;
  utterance: string;
  statement: string;
  saidOn: string;
  earliest: string;
  noLaterThan: string;
  evidence: 'first-hand' | 'indirect';
  contestedWith: string[] | null;
  alsoCodedAs: AlsoCodedAs[];
}

export interface OracleNote {
  facet: Facet;
  value: string;
  dropped: 'hearsay' | 'no-comment';
  statement: string;
}

export interface OracleTimeline {
  position: OracleEntry[];
  status: OracleEntry[];
  notes: OracleNote[];
}

export interface At extends Known {
  /** YYYY, YYYY-MM or YYYY-MM-DD: what was certainly said by the end of it. */
  asOf?: string;
}

/** The timelines of a pair. Notes come by facet, hearsay first, each by the days and the utterance as entries do. */
export function oracleTimeline(
  events: readonly LoggedEvent[],
  holder: string,
  proposal: string,
  at: At = {},
): OracleTimeline {
  const said = saidBy(events, holder, proposal, at);
  const position = facetTimeline('position', said, at);
  const status = facetTimeline('status', said, at);
  return { position: position.entries, status: status.entries, notes: [...position.notes, ...status.notes] };
}

export function isBy(day: string, { asOf }: At): boolean {
  return asOf === undefined || day <= boundsOf(asOf).latest;
}

function facetTimeline(facet: Facet, said: Said[], at: At): { entries: OracleEntry[]; notes: OracleNote[] } {
  const { counted, hearsay, noComment } = dropHearsay(utterancesOf(facet, said));
  const notesOf = (dropped: OracleNote['dropped'], utterances: Utterance[]): OracleNote[] =>
    inOrder(utterances)
      .filter(({ latest }) => isBy(latest, at))
      .map(({ value, representative }) => ({ facet, value, dropped, statement: representative.id }));
  return {
    entries: walk(facet, inOrder(counted)).filter(({ noLaterThan }) => isBy(noLaterThan, at)),
    notes: [...notesOf('hearsay', hearsay), ...notesOf('no-comment', noComment)],
  };
}

/** Step 5: the order. */
function inOrder(utterances: Utterance[]): Utterance[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...utterances].sort(
    (a, b) => compare(a.latest, b.latest) || compare(a.earliest, b.earliest) || compare(a.id, b.id),
  );
}

/** Step 5: the clusters. */
export function clustersOf<T>(entries: T[], earliest: (entry: T) => string, latest: (entry: T) => string): T[][] {
  const clusters: T[][] = [];
  for (const entry of entries) {
    const cluster = clusters.at(-1);
    const before = cluster?.at(-1);
    if (cluster && before && earliest(entry) <= latest(before)) cluster.push(entry);
    else clusters.push([entry]);
  }
  return clusters;
}

/** Steps 6 and 7. */
function walk(facet: Facet, utterances: Utterance[]): OracleEntry[] {
  const entries: OracleEntry[] = [];
  let prev: Utterance | null = null;
  let line: Line | null = null;
  for (const cluster of clustersOf(
    utterances,
    ({ earliest }) => earliest,
    ({ latest }) => latest,
  )) {
    if (cluster.some((a) => cluster.some((b) => !agree(a.value, b.value)))) {
      for (const entry of cluster) {
        const others = cluster.map(({ value }) => value).filter((value) => value !== entry.value);
        entries.push({ ...entryOf(facet, entry, 'unordered', null), contestedWith: [...new Set(others)].sort() });
      }
      continue;
    }
    const differInStrength = cluster.some((a) => cluster.some((b) => a.value !== b.value));
    for (const [i, entry] of cluster.entries()) {
      const sideOnly = entry.representative.kind === 'vote' || differInStrength;
      const before = cluster[i - 1];
      if (before) entries.push(entryOf(facet, entry, 'reaffirmation', before));
      else if (entries.length === 0) entries.push(entryOf(facet, entry, 'first-recorded', null));
      else if (prev === null) entries.push(entryOf(facet, entry, 'settled', null));
      else if (facet === 'status') entries.push(statusEntry(entry, prev));
      else if (isOnLine(entry.value)) entries.push(positionEntry({ entry, sideOnly }, prev, line));
      else entries.push(noPositionEntry(entry, prev));
      prev = entry;
      if (facet === 'position' && isOnLine(entry.value)) {
        const keepsLine = sideOnly && line !== null && agree(entry.value, line.entry.value);
        if (!keepsLine) line = { entry, sideOnly };
      }
    }
  }
  return entries;
}

interface Line {
  entry: Utterance;
  sideOnly: boolean;
}

function statusEntry(entry: Utterance, prev: Utterance): OracleEntry {
  return entryOf('status', entry, entry.value === prev.value ? 'reaffirmation' : 'status-changed', prev);
}

function noPositionEntry(entry: Utterance, prev: Utterance): OracleEntry {
  if (entry.value === prev.value) return entryOf('position', entry, 'reaffirmation', prev);
  if (!isOnLine(prev.value)) return entryOf('position', entry, 'no-position-changed', prev);
  return entryOf('position', entry, entry.value === 'withdrawn' ? 'withdrawal' : 'became-noncommittal', prev);
}

function positionEntry({ entry, sideOnly }: Line, prev: Utterance, line: Line | null): OracleEntry {
  if (line === null) return entryOf('position', entry, 'position-formed', prev);
  const bySide = sideOnly || line.sideOnly;
  const place = ({ value }: Utterance) => (bySide ? Math.sign(placeOf(value)) : placeOf(value));
  const [now, then] = [place(entry), place(line.entry)];
  if (now === then) return entryOf('position', entry, samePlaceKind(entry, line.entry, prev, bySide), line.entry);
  if (now * then < 0) return entryOf('position', entry, 'reversal', line.entry);
  const kind = Math.abs(now) > Math.abs(then) ? 'strengthening' : 'weakening';
  return { ...entryOf('position', entry, kind, line.entry), toward: now > then ? 'support' : 'oppose' };
}

function samePlaceKind(entry: Utterance, line: Utterance, prev: Utterance, bySide: boolean): string {
  if (!isOnLine(prev.value)) return 'position-resumed';
  const had = line.representative.conditions.length > 0;
  const has = entry.representative.conditions.length > 0;
  if (!bySide && !had && has) return 'condition-added';
  if (!bySide && had && !has) return 'condition-dropped';
  return 'reaffirmation';
}

function entryOf(facet: Facet, entry: Utterance, kind: string, from: Utterance | null): OracleEntry {
  return {
    facet,
    value: entry.value,
    kind,
    toward: null,
    from: from && { value: from.value, utterance: from.id, statement: from.representative.id },
    utterance: entry.id,
    statement: entry.representative.id,
    saidOn: entry.representative.saidOn,
    earliest: entry.earliest,
    noLaterThan: entry.latest,
    evidence: isStrong(entry.representative) ? 'first-hand' : 'indirect',
    contestedWith: null,
    alsoCodedAs: entry.alsoCodedAs,
  };
}
