/** Who claims that a proposal goes on against who claims that it does not. */
import { conflict, currentEntry, holdersOn, pairsOf } from './current.js';
import type { LoggedEvent } from './record.js';
import type { At } from './timeline.js';

export interface OracleStatusConflict {
  /** By id; the values come in their order. */
  holders: [string, string];
  values: [string, string];
}

/** By holders. */
export function oracleStatusConflicts(
  events: readonly LoggedEvent[],
  proposal: string,
  at: At = {},
): OracleStatusConflict[] {
  const claims = holdersOn(events, proposal, at).flatMap((holder) => {
    const entry = currentEntry(events, holder, proposal, 'status', at);
    return entry ? [{ holder, value: entry.value }] : [];
  });
  return pairsOf(claims)
    .filter(([a, b]) => conflict('status', a.value, b.value))
    .map(([a, b]) => ({ holders: [a.holder, b.holder], values: [a.value, b.value] }));
}
