/** Brings what the release before wrote to today's form, a little at a time, beside everything else. */
import { type Db, type Pool, transaction } from '#postgres';

interface BackFill {
  /** How many sequences or blocks are one step. */
  step: number;
  /** From sequence or block $2 to before $3, of partition $1. */
  sql: string;
}

const BACK_FILLS: Record<string, BackFill> = {
  shift_record: {
    step: 100,
    sql: `UPDATE shift_record SET data = referring_shift(data, holder, proposal, recorded_at)
          WHERE partition = $1 AND sequence >= $2 AND sequence < $3 AND data->'names' IS NULL`,
  },
  stance_record: {
    step: 500,
    sql: `UPDATE stance_record SET stance = referring_stance(stance, recorded_at)
          WHERE partition = $1 AND sequence >= $2 AND sequence < $3
            AND coalesce(stance->'position'->'alsoCodedAs'->0, stance->'status'->'alsoCodedAs'->0) IS NOT NULL`,
  },
  reading: {
    step: 10,
    // What a fold has locked it fills itself; to wait for it could be a deadlock.
    sql: `UPDATE reading SET kind = kind WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM reading WHERE ctid >= format('(%s,0)', $2::bigint)::tid AND ctid < format('(%s,0)', $3::bigint)::tid
              AND kind IS NULL AND $1::int = 0 FOR UPDATE SKIP LOCKED))`,
  },
};

/** One step; false once nothing is left. Several processes may do it at once: each takes what no other has. */
export async function backFill(pool: Pool): Promise<boolean> {
  if (!(await isLeft(pool))) return false;
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ name: string; partition: number; next: number; last: number }>(
      'SELECT name, partition, next, last FROM back_fill ORDER BY name, partition LIMIT 1 FOR UPDATE SKIP LOCKED',
    );
    const [place] = rows;
    if (!place) return isLeft(tx);
    const work = BACK_FILLS[place.name];
    // Of a later release, which sees to it itself.
    if (!work) return false;
    const next = Math.min(place.next + work.step, place.last + 1);
    await tx.query(work.sql, [place.partition, place.next, next]);
    await tx.query(
      next > place.last
        ? 'DELETE FROM back_fill WHERE name = $1 AND partition = $2'
        : 'UPDATE back_fill SET next = $3 WHERE name = $1 AND partition = $2 AND next < $3',
      next > place.last ? [place.name, place.partition] : [place.name, place.partition, next],
    );
    return true;
  });
}

async function isLeft(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ left: boolean }>('SELECT EXISTS (SELECT FROM back_fill) AS left');
  return rows[0]?.left ?? false;
}
