import type { Db } from '#postgres';

/** Where a feed's sequences are not 1, 2, 3, … up to its head. Nothing where all is well. */
export async function verifyFeeds(db: Db): Promise<{ feed: string; partition: number; problem: string }[]> {
  const findings = await Promise.all(
    [
      { feed: 'shift_feed', table: 'shift_record', head: 'shift_sequence' },
      { feed: 'stance_feed', table: 'stance_record', head: 'stance_sequence' },
    ].map(async ({ feed, table, head }) => {
      const { rows } = await db.query<{ partition: number; head: number; count: number; first: number; last: number }>(
        `SELECT h.partition, h.${head} AS head, count(f.sequence) AS count, coalesce(min(f.sequence), 1) AS first, coalesce(max(f.sequence), 0) AS last
         FROM feed_head h LEFT JOIN ${table} f USING (partition) GROUP BY h.partition, h.${head}
         HAVING count(f.sequence) <> h.${head} OR coalesce(max(f.sequence), 0) <> h.${head} OR coalesce(min(f.sequence), 1) <> 1
         ORDER BY h.partition`,
      );
      return rows.map(({ partition, head: end, count, first, last }) => ({
        feed,
        partition,
        problem: `expected sequences 1 to ${end}, got ${count} of them from ${first} to ${last}`,
      }));
    }),
  );
  return findings.flat();
}
