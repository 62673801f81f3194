/** Works out of records of the feed what was not worked out when they were appended, a little at a time. */
import { ARCHIVE_AFTER_DAYS } from '#stance';
import type { Db } from '#postgres';

const STEP = 500;

/** One step; false once nothing is left. Several processes may do it at once: each takes what no other has. */
export async function fileShifts(db: Db): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE shift_record f SET filed = true,
       superseded = f.superseded OR EXISTS (SELECT FROM shift_record l
         WHERE l.shift_id = f.shift_id AND (l.partition, l.sequence) > (f.partition, f.sequence)),
       archive = coalesce((SELECT e.recorded_at FROM event e
           WHERE e.stream_id = (f.data -> 'to' ->> 'statement')::uuid AND e.stream_version = 1), f.recorded_at)
         >= ((f.data -> 'to' ->> 'noLaterThan')::date + $2::int + 1)::timestamp AT TIME ZONE 'UTC'
     WHERE ctid = ANY (ARRAY(SELECT ctid FROM shift_record WHERE NOT filed ORDER BY partition, sequence LIMIT $1 FOR UPDATE SKIP LOCKED))`,
    [STEP, ARCHIVE_AFTER_DAYS],
  );
  return (rowCount ?? 0) > 0;
}
