/** Who claims that a proposal goes on against who claims that it does not, and who has said so only since. */
import { conflict, currentEntry, holdersOn, pairsOf } from './current.js';
import type { LoggedEvent } from './record.js';
import type { At } from './timeline.js';
import { isWithin, type Within } from './within.js';

export interface OracleStatusConflict {
  /** By id, or the earlier one first; the values come in their order. */
  holders: [string, string];
  values: [string, string];
}

/** Those said within so many days, by holders. */
export function oracleStatusConflicts(
  events: readonly LoggedEvent[],
  proposal: string,
  at: At & Within = {},
): OracleStatusConflict[] {
  return contraryClaims(events, proposal, at)
    .filter(([a, b]) => isWithin(a, b, at))
    .map(told);
}

/** Those said farther apart, the earlier one first; by holders. */
export function oracleStatusChanges(
  events: readonly LoggedEvent[],
  proposal: string,
  at: At & Within = {},
): OracleStatusConflict[] {
  return contraryClaims(events, proposal, at)
    .filter(([a, b]) => !isWithin(a, b, at))
    .map(([a, b]): Pair => (a.noLaterThan < b.noLaterThan ? [a, b] : [b, a]))
    .map(told)
    .sort((a, b) => (a.holders.join(' ') < b.holders.join(' ') ? -1 : 1));
}

interface Claim {
  holder: string;
  value: string;
  noLaterThan: string;
}
type Pair = [Claim, Claim];

function contraryClaims(events: readonly LoggedEvent[], proposal: string, at: At): Pair[] {
  const claims = holdersOn(events, proposal, at).flatMap((holder): Claim[] => {
    const entry = currentEntry(events, holder, proposal, 'status', at);
    return entry ? [{ holder, value: entry.value, noLaterThan: entry.noLaterThan }] : [];
  });
  return pairsOf(claims).filter(([a, b]) => conflict('status', a.value, b.value));
}

function told([a, b]: Pair): OracleStatusConflict {
  return { holders: [a.holder, b.holder], values: [a.value, b.value] };
}
