/** Where a proposal stands, in a sentence or two: "NATO: on the table since 12 July 2023. France: rejected." */
import type { Facet } from '#stance/scale';
import { type DateWords, daysBetween } from './date-words.js';
import { either, listed } from './lists.js';
import { positionHeld, statusName } from './value-words.js';

export interface SummaryClause {
  holders: { shortName: string }[];
  facet: Facet;
  value: string;
  contestedWith: readonly string[] | null;
  evidence: 'first-hand' | 'indirect';
  /** EDTF. */
  saidOn: string;
  since: { saidOn: string };
}

/** The `summary` of a proposal's status as the API tells it. */
export interface SummaryParts {
  clauses: SummaryClause[];
  /** Null where the clauses tell all. */
  counts: { facet: Facet; of: Record<string, number> } | null;
  /** The last day on which any of it can have been said. */
  lastWord: string | null;
  /** `lastSpoke`: the last day on which the owner was on the record; null: never. */
  owner: { shortName: string; lastSpoke: string | null } | null;
  /** The day from which it is looked at. */
  seenOn: string | null;
}

export interface SummaryWords {
  /** A sentence for each of the clauses. */
  clauses: string[];
  /** How many hold each value, and how long the owner has been silent; what there is to say of it. */
  rest: string[];
}

/** Who has been silent for longer is said to be. */
const SILENT_DAYS = 90;

export function summaryInWords(
  summary: SummaryParts,
  dates: Pick<DateWords, 'beganInWords' | 'wasSaidInWords' | 'dayInWords'>,
): SummaryWords {
  let before: string | null = null;
  const clauses = summary.clauses.map((clause) => {
    const when = whenOf(clause, dates);
    const indirect = clause.evidence === 'indirect' ? ' (reported indirectly)' : '';
    // A day that was told in the clause before goes without saying.
    const told = when === before ? '' : ` ${when}`;
    before = when;
    return `${listed(clause.holders.map(({ shortName }) => shortName))}: ${valueOf(clause)}${told}${indirect}.`;
  });
  return {
    clauses,
    rest: [tallyOf(summary, dates), silenceOf(summary, dates)].filter((sentence) => sentence !== null),
  };
}

function valueOf({ facet, value, contestedWith }: SummaryClause): string {
  const values = [value, ...(contestedWith ?? [])].map((one) => inWords(facet, one));
  return contestedWith === null
    ? values.join()
    : `contradictory statements (${either(values)}; their order is unknown)`;
}

/** Withdrawing is an act, and has a day; what is held goes on. */
function whenOf(
  { value, saidOn, since }: SummaryClause,
  dates: Pick<DateWords, 'beganInWords' | 'wasSaidInWords'>,
): string {
  return value === 'withdrawn' ? dates.wasSaidInWords(saidOn) : `since ${dates.beganInWords(since.saidOn)}`;
}

function tallyOf({ counts, lastWord }: SummaryParts, { dayInWords }: Pick<DateWords, 'dayInWords'>): string | null {
  if (counts === null || lastWord === null) return null;
  const all = Object.values(counts.of).reduce((sum, n) => sum + n, 0);
  const each = Object.entries(counts.of)
    .sort(([, a], [, b]) => b - a)
    .map(([value, n]) => `${n.toLocaleString('en')} ${inWords(counts.facet, value)}`);
  return `${all.toLocaleString('en')} actors in all: ${each.join(', ')} (last word: ${dayInWords(lastWord)}).`;
}

function silenceOf(
  { owner, seenOn, clauses, counts, lastWord }: SummaryParts,
  { dayInWords }: Pick<DateWords, 'dayInWords'>,
): string | null {
  if (owner === null || seenOn === null) return null;
  const { shortName, lastSpoke } = owner;
  if (lastSpoke === null) return lastWord === null ? null : `${shortName} has said nothing on the record.`;
  if (daysBetween(lastSpoke, seenOn) <= SILENT_DAYS) return null;
  const isLastTold =
    counts === null && clauses.every(({ saidOn, since }) => saidOn === lastSpoke && since.saidOn === lastSpoke);
  return `${shortName} has said nothing on the record since${isLastTold ? '' : ` ${dayInWords(lastSpoke)}`}.`;
}

function inWords(facet: Facet, value: string): string {
  const words: Record<string, string> = facet === 'position' ? positionHeld : statusName;
  return (words[value] ?? value).toLowerCase();
}
