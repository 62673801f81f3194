/** How many shifts there were on a proposal in each month, by kind. */
import { partitionOf } from '#event-log';
import { type EntryKind, NO_CHANGE } from '#stance';
import type { Db } from '#postgres';
import { currentAt } from '../checkpoints/cut.js';
import { requireReached } from '../checkpoints/require-reached.js';
import { readStale, type Stale } from '../parked/parked.query.js';
import type { Sight } from '../stances/last-entries.js';
import { activityProjection } from './activity.projection.js';

export interface MonthOfKind {
  /** YYYY-MM: that of the shift's day, noLaterThan. A day that is open ends with the day of recording, so every shift has one. */
  month: string;
  kind: EntryKind;
  /** Whether shifts of this kind change a stance, or only record one. */
  change: boolean;
  shifts: number;
}

export type ActivityPlace = [month: string, kind: string];

/** In order of month and kind. Throws ProjectionBehind where the view has not come as far as the cut, as while it is brought up. */
export async function readActivity(
  db: Db,
  { cut, asOf }: Sight,
  proposal: string,
  { after, limit }: { after: ActivityPlace | null; limit: number },
): Promise<{ months: MonthOfKind[]; stale: Stale }> {
  const partition = partitionOf(proposal, cut.sequences.size);
  await requireReached(db, activityProjection, 'activity', new Map([[partition, cut.sequences.get(partition) ?? 0]]));
  const parameters: unknown[] = [proposal];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  // It may have gone further than the views that the cut is of.
  const conditions = ['a.proposal = $1', currentAt({ ...cut, isNow: false }, 'a', parameters)];
  if (asOf) conditions.push(`a.day <= ${parameter(asOf)}`);
  const place = after ? `WHERE (month, kind) > (${parameter(after[0])}, ${parameter(after[1])})` : '';
  const { rows } = await db.query<Omit<MonthOfKind, 'change'>>(
    `SELECT month, kind, shifts FROM (
       SELECT to_char(a.day, 'YYYY-MM') COLLATE "C" AS month, a.kind, sum(a.shifts) AS shifts FROM live_activity a
       WHERE ${conditions.join(' AND ')} GROUP BY 1, 2) m
     ${place} ORDER BY month, kind LIMIT ${parameter(limit)}`,
    parameters,
  );
  const months = rows.map(({ month, kind, shifts }) => ({ month, kind, change: !NO_CHANGE.has(kind), shifts }));
  return { months, stale: await readStale(db, cut, [activityProjection]) };
}
