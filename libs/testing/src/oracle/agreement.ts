/** How often two actors stand on the same side, counted over the proposals on which both take one, or over the days on which they spoke. */
import { currentEntry, holdersOn } from './current.js';
import { type LoggedEvent, saidStatements } from './record.js';
import { type At, type OracleEntry, oracleTimeline } from './timeline.js';
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
  return comparedWithEach(events, actor, at, (other, proposal) => {
    const [mine, theirs] = [actor, other].map((holder) => placeTaken(events, holder, proposal, at));
    return mine && theirs ? [agree(mine, theirs)] : [];
  });
}

/** The same over all that both said: `n` counts days on proposals, on which one of them spoke and both then have an uncontested position on the line. */
export function oracleAgreementOverAll(events: readonly LoggedEvent[], actor: string, at: At = {}): OracleAgreement[] {
  const kinds = new Map(saidStatements(events, at).map(({ statement }) => [statement.id, statement.kind]));
  const isVote = ({ statement }: OracleEntry) => kinds.get(statement) === 'vote';
  return comparedWithEach(events, actor, at, (other, proposal) => {
    const [mine = [], theirs = []] = [actor, other].map(
      (holder) => oracleTimeline(events, holder, proposal, at).position,
    );
    const days = [...new Set([...mine, ...theirs].map(({ noLaterThan }) => noLaterThan))];
    return days.flatMap((day) => {
      const [a, b] = [mine, theirs].map((entries) => entries.findLast(({ noLaterThan }) => noLaterThan <= day));
      if (!a || !b || !isPlaced(a) || !isPlaced(b)) return [];
      const said = [a, b].filter(({ noLaterThan }) => noLaterThan === day);
      return said.length === 1 && said.some(isVote) ? [] : [agree(a.value, b.value)];
    });
  });
}

/** How often the two of each pair were compared on a proposal, and whether they agreed. */
function comparedWithEach(
  events: readonly LoggedEvent[],
  actor: string,
  at: At,
  compare: (other: string, proposal: string) => boolean[],
): OracleAgreement[] {
  const proposals = [...new Set(saidStatements(events, at).map(({ statement }) => statement.proposal))];
  const others = new Set(proposals.flatMap((proposal) => holdersOn(events, proposal, at)));
  others.delete(actor);
  return [...others]
    .map((other) => {
      const compared = proposals.flatMap((proposal) => compare(other, proposal));
      return { actor: other, n: compared.length, agreed: compared.filter(Boolean).length };
    })
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.actor < b.actor ? -1 : 1));
}

/** The proposals on which some two of these actors stand on different sides, by id. */
export function oracleDiffering(events: readonly LoggedEvent[], holders: string[], at: At = {}): string[] {
  const proposals = [...new Set(saidStatements(events, at).map(({ statement }) => statement.proposal))].sort();
  return proposals.filter((proposal) => {
    const taken = holders.flatMap((holder) => placeTaken(events, holder, proposal, at) ?? []);
    return taken.some((a) => taken.some((b) => !agree(a, b)));
  });
}

function placeTaken(events: readonly LoggedEvent[], holder: string, proposal: string, at: At): string | null {
  const entry = currentEntry(events, holder, proposal, 'position', at);
  return entry && isPlaced(entry) ? entry.value : null;
}

function isPlaced({ value, contestedWith }: OracleEntry): boolean {
  return isOnLine(value) && contestedWith === null;
}
