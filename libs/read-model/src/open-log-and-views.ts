import { type EventLog, openEventLog } from '#event-log';
import { isStandby, migrate, type Pool } from '#postgres';
import { prepareReadModel } from './checkpoints/checkpoints.js';

/**
 * What every process does before it uses the database: brings the schema up to date, opens the log, and makes the checkpoints of the views
 * where there are none. Safe to call from several processes at once. A standby has all of it from its primary: nothing is written there.
 * `partitions`: of a log that is new.
 */
export async function openLogAndViews(
  pool: Pool,
  {
    url,
    partitions,
    waiting = () => {},
  }: { url: string; partitions?: number | undefined; waiting?: (why: string) => void },
): Promise<EventLog> {
  await migrate(url, { waiting });
  const log = await openEventLog(pool, { partitions });
  if (!(await isStandby(pool))) await prepareReadModel(pool, log.partitions);
  return log;
}
