/** From the statements of a holder on a proposal to the timeline of one facet: domain.md section 5, steps 1 to 7. */
import { type Bounds, type Day, earlier, later } from './days.js';
import { MAXIMA } from './maxima.js';
import {
  ATTRIBUTIONS,
  type Attribution,
  agree,
  type Evidence,
  evidenceOf,
  type Facet,
  type FacetValue,
  isStrong,
  lineValue,
  type StatementKind,
} from './scale.js';
import { saidBetween, type Statement, utteranceOf } from './statement.js';

/** What of a statement a timeline is made from: its coding, and whether there are words, but none of them. A statement is one. */
export interface CodedStatement extends Pick<Statement, 'id' | 'kind' | 'attribution' | 'saidOn'> {
  /** null: there is none. */
  quote: unknown;
  coding: Pick<Statement['coding'], 'position' | 'status' | 'utterance' | 'coder'> & { conditions: { length: number } };
}

/** A statement with the days between which it was said. */
export interface Report extends Bounds {
  statement: CodedStatement;
}

export function reportOf(statement: Statement, firstRecordedOn: Day): Report & { statement: Statement } {
  return { statement, ...saidBetween(statement, firstRecordedOn) };
}

/** The same without the words. */
export function codedReportOf(statement: Statement, firstRecordedOn: Day): Report {
  const { id, kind, attribution, saidOn, quote, coding } = statement;
  const { position, status, utterance, coder, conditions } = coding;
  return {
    statement: {
      id,
      kind,
      attribution,
      saidOn,
      quote: quote === null ? null : true,
      coding: { position, status, utterance, coder, conditions: { length: conditions.length } },
    },
    ...saidBetween(statement, firstRecordedOn),
  };
}

export const ENTRY_KINDS = [
  'first-recorded',
  'settled',
  'unordered',
  'reaffirmation',
  'position-formed',
  'position-resumed',
  'condition-added',
  'condition-dropped',
  'reversal',
  'strengthening',
  'weakening',
  'withdrawal',
  'became-noncommittal',
  'no-position-changed',
  'status-changed',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type Toward = 'support' | 'oppose';

/** Kinds that record a stance without changing one. */
export const NO_CHANGE: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'first-recorded',
  'reaffirmation',
  'unordered',
  'settled',
]);

/** Kinds of entries with which a stance goes on. */
export const CONTINUES: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'reaffirmation',
  'condition-added',
  'condition-dropped',
]);

/** An utterance as one entry of a timeline. */
export interface Entry extends Bounds {
  facet: Facet;
  value: FacetValue;
  kind: EntryKind;
  toward: Toward | null;
  from: { value: FacetValue; utterance: string; statement: string } | null;
  utterance: string;
  /** The representative report's statement. */
  statement: string;
  saidOn: string;
  evidence: Evidence;
  contestedWith: FacetValue[] | null;
  /** In the order of the statements' ids, at most MAXIMA.alsoCodedAs of them. */
  alsoCodedAs: { value: FacetValue; coder: string | null; statement: string }[];
}

export type DroppedAs = 'hearsay' | 'no-comment';
export interface Note extends Bounds {
  facet: Facet;
  value: FacetValue;
  dropped: DroppedAs;
  utterance: string;
  statement: string;
}

export interface Timeline {
  entries: Entry[];
  notes: Note[];
}

/** Step 2's result: what an utterance says on the facet, before it has a place. */
export interface Utterance extends Placed {
  value: FacetValue;
  kind: StatementKind;
  attribution: Attribution;
  conditional: boolean;
  representative: CodedStatement;
  alsoCodedAs: Entry['alsoCodedAs'];
}

/** What orders utterances. */
export interface Placed extends Bounds {
  id: string;
}

/**
 * The specification of a timeline, worked out in one go; kept-timeline.ts comes to the same step by step.
 * `reports` are those of one holder on one proposal, none of them voided; the order in which they come does not matter.
 */
export function timelineOf(facet: Facet, reports: Report[]): Timeline {
  const carrying = reports.filter(({ statement }) => statement.coding[facet] !== null);
  const utterances = [...Map.groupBy(carrying, ({ statement }) => utteranceOf(statement)).values()].map((group) =>
    mergeReports(facet, group),
  );
  const [hearsay, spoken] = split(utterances, (utterance) => isHearsay(facet, utterance, utterances));
  const [noComment, kept] = split(spoken, (utterance) => isNoComment(facet, utterance, spoken));
  const notes = (gone: Utterance[], as: DroppedAs) =>
    gone.sort(inOrder).map((utterance) => noteOf(facet, utterance, as));
  return {
    entries: walk(facet, clustersOf(kept.sort(inOrder))),
    notes: [...notes(hearsay, 'hearsay'), ...notes(noComment, 'no-comment')],
  };
}

function split<T>(all: T[], isIn: (one: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(all, isIn);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}

function mergeReports(facet: Facet, group: Report[]): Utterance {
  const ranked = group.map((report) => rankedOf(facet, report));
  return utteranceFrom(ranked.toSorted(byStrength(facet)), ranked.toSorted(byId));
}

/** The reports of one utterance, once by strength and once by id. */
export function utteranceFrom(byStrength: Ranked[], byId: Ranked[]): Utterance {
  const [best] = byStrength;
  if (!best) throw new Error('an utterance has at least one report');
  const { statement } = best.report;
  const narrowed = {
    earliest: byId.map(({ report }) => report.earliest).reduce(later),
    latest: byId.map(({ report }) => report.latest).reduce(earlier),
  };
  const { earliest, latest } = narrowed.earliest <= narrowed.latest ? narrowed : best.report;
  return {
    id: utteranceOf(statement),
    earliest,
    latest,
    value: best.value,
    kind: statement.kind,
    attribution: statement.attribution,
    conditional: statement.coding.conditions.length > 0,
    representative: statement,
    alsoCodedAs: othersThan(best.value, byId),
  };
}

function othersThan(value: FacetValue, byId: Ranked[]): Entry['alsoCodedAs'] {
  return byId
    .values()
    .filter((other) => other.value !== value)
    .take(MAXIMA.alsoCodedAs)
    .map((other) => ({
      value: other.value,
      coder: other.report.statement.coding.coder,
      statement: other.report.statement.id,
    }))
    .toArray();
}

export function rankedOf(facet: Facet, report: Report): Ranked {
  return { report, value: valueOf(facet, report) };
}

function valueOf(facet: Facet, { statement }: Report): FacetValue {
  const value = statement.coding[facet];
  if (value === null) throw new Error(`statement ${statement.id} carries no ${facet}`);
  return value;
}

export interface Ranked {
  report: Report;
  value: FacetValue;
}

/** The representative first: attribution, then a quote, then (position) the value farthest from neutral, then the smallest id. */
export function byStrength(facet: Facet) {
  const distance = (value: FacetValue) =>
    Math.abs(lineValue(facet, value) ?? -1) * (lineValue(facet, value) === null ? -1 : 1);
  return ({ report: a, value: x }: Ranked, { report: b, value: y }: Ranked): number =>
    ATTRIBUTIONS.indexOf(a.statement.attribution) - ATTRIBUTIONS.indexOf(b.statement.attribution) ||
    Number(b.statement.quote !== null) - Number(a.statement.quote !== null) ||
    (facet === 'position' ? distance(y) - distance(x) : 0) ||
    compare(a.statement.id, b.statement.id);
}

export function byId({ report: a }: Ranked, { report: b }: Ranked): number {
  return compare(a.statement.id, b.statement.id);
}

/** Step 3: who is on the record is not spoken for by others; deeds count whoever reports them. */
function isHearsay(facet: Facet, weak: Utterance, all: Utterance[]): boolean {
  if (isStrong(weak.attribution)) return false;
  const onRecord = all.filter((other) => isStrong(other.attribution) && other.value !== 'declined');
  if (weak.kind === 'act' || weak.kind === 'vote') {
    return onRecord.some((strong) => overlap(strong, weak) && !agree(facet, strong.value, weak.value));
  }
  return onRecord.some((strong) => strong.latest <= weak.latest);
}

/** Step 4: who will not comment today has not taken yesterday's position back. */
function isNoComment(facet: Facet, utterance: Utterance, all: Utterance[]): boolean {
  return (
    utterance.value === 'declined' &&
    all.some((other) => lineValue(facet, other.value) !== null && other.earliest <= utterance.latest)
  );
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Step 5: entries whose order is unknown share a cluster. */
function clustersOf(sorted: Utterance[]): Utterance[][] {
  const clusters: Utterance[][] = [];
  for (const utterance of sorted) {
    const cluster = clusters.at(-1);
    const before = cluster?.at(-1);
    if (cluster && before && utterance.earliest <= before.latest) cluster.push(utterance);
    else clusters.push([utterance]);
  }
  return clusters;
}

/** A place in the walk: an uncontested entry, and whether it has a side but no strength. */
interface Step {
  utterance: Utterance;
  sideOnly: boolean;
}

/** What the walk knows between two entries. */
export interface Walked {
  /** Whether anything came before. */
  begun: boolean;
  prev: Step | null;
  line: Step | null;
}

export const NOTHING_WALKED: Walked = { begun: false, prev: null, line: null };

/** What an entry has to know of its cluster: the distinct values in it, and whether some two of them do not agree. */
export interface ClusterValues {
  values: FacetValue[];
  isContested: boolean;
}

export function clusterOf(facet: Facet, values: FacetValue[]): ClusterValues {
  return { values, isContested: values.some((a) => values.some((b) => !agree(facet, a, b))) };
}

/** Steps 6 and 7. */
function walk(facet: Facet, clusters: Utterance[][]): Entry[] {
  const entries: Entry[] = [];
  let walked = NOTHING_WALKED;
  for (const utterances of clusters) {
    const cluster = clusterOf(facet, [...new Set(utterances.map(({ value }) => value))]);
    for (const [i, utterance] of utterances.entries()) {
      const step = walkOn(facet, walked, utterance, cluster, i === 0);
      entries.push(step.entry);
      walked = step.walked;
    }
  }
  return entries;
}

/** One entry further. `isFirst`: of its cluster. */
export function walkOn(
  facet: Facet,
  before: Walked,
  utterance: Utterance,
  { values, isContested }: ClusterValues,
  isFirst: boolean,
): { entry: Entry; walked: Walked } {
  if (isContested) {
    const contestedWith = values.filter((value) => value !== utterance.value).sort();
    const entry = { ...entryOf(facet, utterance, { kind: 'unordered', from: null }), contestedWith };
    return { entry, walked: before.begun ? before : { ...before, begun: true } };
  }
  const { begun, prev, line } = before;
  const step: Step = { utterance, sideOnly: utterance.kind === 'vote' || values.length > 1 };
  const move: Move =
    !isFirst && prev ? { kind: 'reaffirmation', from: prev.utterance } : moveOf(facet, step, prev, line, !begun);
  // A vote does not wipe out how strongly somebody spoke.
  const repeatsLine = line !== null && step.sideOnly && agree(facet, utterance.value, line.utterance.value);
  const isLine = facet === 'status' || (lineValue(facet, utterance.value) !== null && !repeatsLine);
  return { entry: entryOf(facet, utterance, move), walked: { begun: true, prev: step, line: isLine ? step : line } };
}

/** Whether the same follows from both. */
export function isSameWalk(a: Walked, b: Walked): boolean {
  return a === b || (a.begun === b.begun && isSameStep(a.prev, b.prev) && isSameStep(a.line, b.line));
}

function isSameStep(a: Step | null, b: Step | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.sideOnly !== b.sideOnly) return false;
  const [x, y] = [a.utterance, b.utterance];
  return (
    x === y ||
    (x.id === y.id &&
      x.value === y.value &&
      x.conditional === y.conditional &&
      x.representative.id === y.representative.id)
  );
}

/** From what an entry moved, and how. */
interface Move {
  kind: EntryKind;
  from: Utterance | null;
  toward?: Toward;
}

/** The table of step 7. */
function moveOf(facet: Facet, step: Step, prev: Step | null, line: Step | null, first: boolean): Move {
  if (!prev) return { kind: first ? 'first-recorded' : 'settled', from: null };
  const { value } = step.utterance;
  const same = value === prev.utterance.value;
  if (facet === 'status') return { kind: same ? 'reaffirmation' : 'status-changed', from: prev.utterance };
  const prevOnLine = lineValue(facet, prev.utterance.value) !== null;
  if (lineValue(facet, value) === null) {
    if (same) return { kind: 'reaffirmation', from: prev.utterance };
    if (!prevOnLine) return { kind: 'no-position-changed', from: prev.utterance };
    return { kind: value === 'withdrawn' ? 'withdrawal' : 'became-noncommittal', from: prev.utterance };
  }
  if (!line) return { kind: 'position-formed', from: prev.utterance };
  return { ...compareOnLine(step, line, prevOnLine), from: line.utterance };
}

function compareOnLine(step: Step, line: Step, prevOnLine: boolean): { kind: EntryKind; toward?: Toward } {
  const sideOnly = step.sideOnly || line.sideOnly;
  const point = ({ utterance }: Step) => {
    const value = lineValue('position', utterance.value) ?? 0;
    return sideOnly ? Math.sign(value) : value;
  };
  const [to, from] = [point(step), point(line)];
  if (to === from) {
    if (!prevOnLine) return { kind: 'position-resumed' };
    if (sideOnly || step.utterance.conditional === line.utterance.conditional) return { kind: 'reaffirmation' };
    return { kind: step.utterance.conditional ? 'condition-added' : 'condition-dropped' };
  }
  if (to * from < 0) return { kind: 'reversal' };
  const kind = Math.abs(to) > Math.abs(from) ? 'strengthening' : 'weakening';
  return { kind, toward: to > from ? 'support' : 'oppose' };
}

function entryOf(facet: Facet, utterance: Utterance, { kind, from, toward }: Move): Entry {
  return {
    facet,
    value: utterance.value,
    kind,
    toward: toward ?? null,
    from: from && { value: from.value, utterance: from.id, statement: from.representative.id },
    utterance: utterance.id,
    statement: utterance.representative.id,
    saidOn: utterance.representative.saidOn,
    earliest: utterance.earliest,
    latest: utterance.latest,
    evidence: evidenceOf(utterance.attribution),
    contestedWith: null,
    alsoCodedAs: utterance.alsoCodedAs,
  };
}

export function noteOf(
  facet: Facet,
  { value, id, representative, earliest, latest }: Utterance,
  dropped: DroppedAs,
): Note {
  return { facet, value, dropped, utterance: id, statement: representative.id, earliest, latest };
}

/** The order of a timeline. */
export function inTimelineOrder(a: Entry | Note, b: Entry | Note): number {
  return compare(a.latest, b.latest) || compare(a.earliest, b.earliest) || compare(a.utterance, b.utterance);
}

/** The order of the utterances of a timeline: step 5. */
export function inOrder(a: Placed, b: Placed): number {
  return compare(a.latest, b.latest) || compare(a.earliest, b.earliest) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
