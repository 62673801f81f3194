/** How often two actors stand on the same side, counted over the proposals on which both take one. */
import { currentEntry, holdersOn } from './current.js';
import { type LoggedEvent, saidStatements } from './record.js';
import type { At } from './timeline.js';
import { agree, isOnLine } from './utterances.js';

export interface OracleAgreement {
  actor: string;
  /** Proposals on which both have an uncontested position on the line. */
  n: number;
  /** Of these, on how many they are on the same side. */
  agreed: number;
}

/** With every other actor where there is anything to compare; the most compared first, then by id. */
export function oracleAgreement(events: readonly LoggedEvent[], actor: string, at: At = {}): OracleAgreement[] {
  const proposals = [...new Set(saidStatements(events, at).map(({ statement }) => statement.proposal))];
  const others = new Set(proposals.flatMap((proposal) => holdersOn(events, proposal, at)));
  others.delete(actor);
  return [...others]
    .map((other) => {
      const compared = proposals.flatMap((proposal) => {
        const [mine, theirs] = [actor, other].map((holder) => placeTaken(events, holder, proposal, at));
        return mine && theirs ? [agree(mine, theirs)] : [];
      });
      return { actor: other, n: compared.length, agreed: compared.filter(Boolean).length };
    })
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.actor < b.actor ? -1 : 1));
}

function placeTaken(events: readonly LoggedEvent[], holder: string, proposal: string, at: At): string | null {
  const entry = currentEntry(events, holder, proposal, 'position', at);
  return entry && isOnLine(entry.value) && entry.contestedWith === null ? entry.value : null;
}
