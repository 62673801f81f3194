/** Where each holder stands now on either facet, and when two of them stand against each other. */
import { type Facet, holdersOf, type LoggedEvent, saidStatements } from './record.js';
import { type At, type OracleEntry, oracleTimeline } from './timeline.js';
import { isOnLine, placeOf } from './utterances.js';

/** The last entry of the cut timeline. */
export function currentEntry(
  events: readonly LoggedEvent[],
  holder: string,
  proposal: string,
  facet: Facet,
  at: At,
): OracleEntry | null {
  return oracleTimeline(events, holder, proposal, at)[facet].at(-1) ?? null;
}

/** All who hold a statement on the proposal, by id. */
export function holdersOn(events: readonly LoggedEvent[], proposal: string, at: At): string[] {
  const said = saidStatements(events, at).filter(({ statement }) => statement.proposal === proposal);
  return [...new Set(said.flatMap(({ statement }) => holdersOf(statement)))].sort();
}

const OPEN = ['on-the-table', 'under-discussion', 'floated', 'revived', 'agreed', 'adopted'];
const CLOSED = ['blocked', 'rejected', 'dropped', 'shelved'];

/** Positions conflict on opposite sides of the line, status claims where one says that it goes on and the other that it does not. */
export function conflict(facet: Facet, a: string, b: string): boolean {
  if (facet === 'position') return isOnLine(a) && isOnLine(b) && placeOf(a) * placeOf(b) < 0;
  return (OPEN.includes(a) && CLOSED.includes(b)) || (CLOSED.includes(a) && OPEN.includes(b));
}

export function pairsOf<T>(items: T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}
