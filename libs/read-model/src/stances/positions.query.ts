/** How many holders stood where on a proposal, period by period, and how many spoke. */
import { POSITIONS, type Position } from '#stance';
import type { Db } from '#postgres';
import { entriesInSight, type Sight } from './last-entries.js';

export const PERIODS = ['year', 'quarter', 'month'] as const;
export type PeriodLength = (typeof PERIODS)[number];

/** How many have each position; those that nobody has are left out. */
export type PositionCounts = Partial<Record<Position, number>>;

export interface Counted {
  /** Of all positions together. */
  n: number;
  /** So many of them are contested: counted by the value that the lists show. */
  contested: number;
  positions: PositionCounts;
}

export interface PositionsInPeriod {
  /** YYYY, YYYY-Qn or YYYY-MM: of the last day on which it can have been said. */
  period: string;
  /** The holders by the position that they have at its end. */
  held: Counted;
  /** The holders who said something in it, by the last that they said in it. */
  spoke: Counted;
}

export interface PositionsOverTime {
  by: PeriodLength;
  /** Those in which somebody spoke, in order. What is held stays as it is in those between. */
  periods: PositionsInPeriod[];
}

const FORMATS: Record<PeriodLength, string> = { year: 'YYYY', quarter: 'YYYY-"Q"Q', month: 'YYYY-MM' };
/** From the first word to the last: of what is shorter shorter periods are told. */
const MONTHS_DAYS_MAX = 731;
const QUARTERS_DAYS_MAX = 5 * 366;

/** After the period `after`. `by` null: as suits the time from the first word to the last. */
export async function readPositions(
  db: Db,
  sight: Sight,
  proposal: string,
  by: PeriodLength | null,
  { after, limit }: { after: string | null; limit: number },
): Promise<PositionsOverTime> {
  const length = by ?? (await suitingLength(db, sight, proposal));
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const entries = entriesInSight(sight, { proposal, facet: 'position' }, parameters);
  const period = `to_char(t.latest, '${FORMATS[length]}') COLLATE "C"`;
  const { rows } = await db.query<
    { period: string } & Record<'held' | 'spoke' | 'contested' | 'disputed', PositionCounts>
  >(
    // Each holder stands somewhere from the period of a word up to that of the next: one more there, and one less where it ends.
    `WITH word AS (
       SELECT DISTINCT ON (t.holder, period) t.holder, ${period} AS period, t.value, (t.contested_with IS NOT NULL)::int AS contested
       FROM live_entry t WHERE ${entries} ORDER BY t.holder, period, t.latest DESC, t.earliest DESC, t.utterance DESC),
     span AS (SELECT *, lead(period) OVER (PARTITION BY holder ORDER BY period) AS until FROM word),
     move AS (SELECT period, value, 1 AS held, 1 AS spoke, contested, contested AS disputed FROM span
       UNION ALL SELECT until, value, -1, 0, -contested, 0 FROM span WHERE until IS NOT NULL),
     moved AS (SELECT period, value, sum(held) AS held, sum(spoke) AS spoke, sum(contested) AS contested, sum(disputed) AS disputed FROM move GROUP BY period, value),
     counted AS (SELECT period, value, spoke, disputed, sum(held) OVER until_now AS held, sum(contested) OVER until_now AS contested
       FROM (SELECT DISTINCT period FROM word) p CROSS JOIN (SELECT DISTINCT value FROM word) v LEFT JOIN moved USING (period, value)
       WINDOW until_now AS (PARTITION BY value ORDER BY period))
     SELECT period, json_object_agg(value, held) AS held, json_object_agg(value, coalesce(spoke, 0)) AS spoke,
       json_object_agg(value, contested) AS contested, json_object_agg(value, coalesce(disputed, 0)) AS disputed
     FROM counted WHERE period > ${parameter(after ?? '')} GROUP BY period ORDER BY period LIMIT ${parameter(limit)}`,
    parameters,
  );
  return {
    by: length,
    periods: rows.map((row) => ({
      period: row.period,
      held: countedOf(row.held, row.contested),
      spoke: countedOf(row.spoke, row.disputed),
    })),
  };
}

function countedOf(counts: PositionCounts, contested: PositionCounts): Counted {
  const positions = POSITIONS.flatMap((position) => (counts[position] ? [[position, counts[position]] as const] : []));
  return { n: sum(counts), contested: sum(contested), positions: Object.fromEntries(positions) };
}

function sum(counts: PositionCounts): number {
  return Object.values(counts).reduce((all, one) => all + (one ?? 0), 0);
}

async function suitingLength(db: Db, sight: Sight, proposal: string): Promise<PeriodLength> {
  const parameters: unknown[] = [];
  const { rows } = await db.query<{ days: number | null }>(
    `SELECT max(t.latest) - min(t.latest) AS days FROM live_entry t WHERE ${entriesInSight(sight, { proposal, facet: 'position' }, parameters)}`,
    parameters,
  );
  const days = rows[0]?.days ?? 0;
  return days <= MONTHS_DAYS_MAX ? 'month' : days <= QUARTERS_DAYS_MAX ? 'quarter' : 'year';
}
