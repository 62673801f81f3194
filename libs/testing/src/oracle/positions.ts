/** How many holders stood where on a proposal at the end of each period in which somebody spoke, and how many spoke in it. */
import { currentEntry, holdersOn } from './current.js';
import { boundsOf } from './days.js';
import type { LoggedEvent } from './record.js';
import { type At, type OracleEntry, oracleTimeline } from './timeline.js';

interface OracleCounted {
  n: number;
  contested: number;
  positions: Record<string, number>;
}

export interface OraclePositions {
  period: string;
  held: OracleCounted;
  spoke: OracleCounted;
}

export function oraclePositions(
  events: readonly LoggedEvent[],
  proposal: string,
  by: 'year' | 'quarter' | 'month',
  at: At = {},
): OraclePositions[] {
  const periodOf = (day: string) => {
    const [year, month] = day.split('-');
    if (by === 'year') return `${year}`;
    return by === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
  };
  const endOf = (period: string) => {
    const [year, quarter] = period.split('-Q');
    return boundsOf(quarter ? `${year}-${String(Number(quarter) * 3).padStart(2, '0')}` : period).latest;
  };
  const holders = holdersOn(events, proposal, at);
  const said = holders.map((holder) => oracleTimeline(events, holder, proposal, at).position);
  const periods = [...new Set(said.flat().map(({ noLaterThan }) => periodOf(noLaterThan)))].sort();
  const limit = at.asOf === undefined ? '9999-12-31' : boundsOf(at.asOf).latest;
  return periods.map((period) => {
    const end = endOf(period) < limit ? endOf(period) : limit;
    const held = holders.flatMap(
      (holder) => currentEntry(events, holder, proposal, 'position', { ...at, asOf: end }) ?? [],
    );
    const spoke = said.flatMap(
      (entries) => entries.findLast(({ noLaterThan }) => periodOf(noLaterThan) === period) ?? [],
    );
    return { period, held: counted(held), spoke: counted(spoke) };
  });
}

function counted(entries: OracleEntry[]): OracleCounted {
  const positions: Record<string, number> = {};
  for (const { value } of entries) positions[value] = (positions[value] ?? 0) + 1;
  return {
    n: entries.length,
    contested: entries.filter(({ contestedWith }) => contestedWith !== null).length,
    positions,
  };
}
