/** The vocabulary of domain.md section 2, and what compares with what. */

export const POSITIONS_ON_THE_LINE = ['strongly-support', 'support', 'neutral', 'oppose', 'strongly-oppose'] as const;
export const NO_POSITIONS = ['undecided', 'deferred', 'declined', 'abstained', 'withdrawn'] as const;
export const POSITIONS = [...POSITIONS_ON_THE_LINE, ...NO_POSITIONS] as const;
export type Position = (typeof POSITIONS)[number];

export const STATUSES = [
  'floated',
  'under-discussion',
  'on-the-table',
  'blocked',
  'deferred',
  'agreed',
  'adopted',
  'rejected',
  'shelved',
  'dropped',
  'revived',
] as const;
export type Status = (typeof STATUSES)[number];

export const STATEMENT_KINDS = [
  'position',
  'status-claim',
  'act',
  'vote',
  'no-comment',
  'argument',
  'description',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** From the strongest to the weakest. */
export const ATTRIBUTIONS = [
  'on-record',
  'spokesperson',
  'document',
  'unnamed-official',
  'unnamed-source',
  'narrator',
  'second-hand',
] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

export const FACETS = ['position', 'status'] as const;
export type Facet = (typeof FACETS)[number];
export type FacetValue = Position | Status;

export const EVIDENCE = ['first-hand', 'indirect'] as const;
export type Evidence = (typeof EVIDENCE)[number];

const LINE_VALUES: ReadonlyMap<string, number> = new Map([
  ['strongly-support', 2],
  ['support', 1],
  ['neutral', 0],
  ['oppose', -1],
  ['strongly-oppose', -2],
]);

/** The value of a position on the line, or null for a no-position and for every status. */
export function lineValue(facet: Facet, value: FacetValue): number | null {
  return facet === 'position' ? (LINE_VALUES.get(value) ?? null) : null;
}

/** Equal, or both on the line and on the same side (support, neutral, oppose). */
export function agree(facet: Facet, a: FacetValue, b: FacetValue): boolean {
  if (a === b) return true;
  const [x, y] = [lineValue(facet, a), lineValue(facet, b)];
  return x !== null && y !== null && Math.sign(x) === Math.sign(y);
}

export function isStrong(attribution: Attribution): boolean {
  return ATTRIBUTIONS.indexOf(attribution) < ATTRIBUTIONS.indexOf('unnamed-official');
}

export function evidenceOf(attribution: Attribution): Evidence {
  return isStrong(attribution) ? 'first-hand' : 'indirect';
}
