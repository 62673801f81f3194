import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '#postgres';

/** Until a session of this database is `which`: a condition on pg_stat_activity. */
export async function untilWaiting(pool: Pool, which: string): Promise<void> {
  const sql = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND ${which}`;
  while ((await pool.query(sql)).rowCount === 0) await sleep(5);
}
