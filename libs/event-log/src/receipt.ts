import type { Db } from '#postgres';

/** That a command with a key was carried out, and what it was answered: the state of a stream at a version. */
export interface Receipt {
  caller: string;
  key: string;
  /** Tells the same request from another under the same key. */
  requestHash: string;
  /** Whether the stream was new with it. */
  created: boolean;
  streamId: string;
  streamVersion: number;
  sequences: string;
}

/** The column says it as the first release did. */
export const CREATED = 201;
export const NOT_CREATED = 200;

/** The receipts that a caller has under these keys; a key that was not used is left out. */
export async function findReceipts(db: Db, caller: string, keys: string[]): Promise<Map<string, Receipt>> {
  if (keys.length === 0) return new Map();
  const { rows } = await db.query<Receipt>({
    name: 'find-receipts',
    text: `SELECT r.* FROM unnest($2::text[]) AS k (key)
           CROSS JOIN LATERAL
             (SELECT caller, idempotency_key AS key, request_hash AS "requestHash", status = ${CREATED} AS created, stream_id AS "streamId",
                stream_version AS "streamVersion", sequences
              FROM command_receipt WHERE caller = $1 AND idempotency_key = k.key LIMIT 1) r`,
    values: [caller, keys],
  });
  return new Map(rows.map((receipt) => [receipt.key, receipt]));
}

/** `<partition>:<sequence>[,…]`: the last sequence in each partition. */
export function sequencesText(events: { partition: number; sequence: number }[]): string {
  const last = new Map<number, number>();
  for (const { partition, sequence } of events) last.set(partition, Math.max(sequence, last.get(partition) ?? 0));
  return [...last]
    .sort(([a], [b]) => a - b)
    .map(([partition, sequence]) => `${partition}:${sequence}`)
    .join(',');
}
