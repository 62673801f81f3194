import type { Db } from './pool.js';

/** Whether this server repeats what another commits, some time later, and takes no writes of its own. */
export async function isStandby(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ isStandby: boolean }>('SELECT pg_is_in_recovery() AS "isStandby"');
  return rows[0]?.isStandby ?? false;
}
