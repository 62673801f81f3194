/** What is parked, and which answers lack something for it. */
import { partitionOf } from '#event-log';
import type { Db, Tx } from '#postgres';
import type { Cut } from '../checkpoints/cut.js';
import { wholePartition } from './parked.js';

/** Everything parked under one key. */
export interface ParkedKey {
  /** `proposal:<id>`, `actor:<id>` or `partition:<n>`. */
  key: string;
  partition: number;
  /** The first event that could not be folded; null where its events wait for one that could be about anything. */
  sequence: number | null;
  error: string | null;
  /** When the first was parked. */
  since: string;
  /** How many are not folded, those that wait among them. */
  events: number;
}

/** The longest parked first. */
export async function readParkedKeys(db: Db): Promise<ParkedKey[]> {
  const { rows } = await db.query<ParkedKey>(
    `SELECT key, partition, min(sequence) FILTER (WHERE error IS NOT NULL) AS sequence,
       (array_agg(error ORDER BY sequence) FILTER (WHERE error IS NOT NULL))[1] AS error, min(parked_at) AS since, count(*) AS events
     FROM parked_event GROUP BY key, partition ORDER BY since, key`,
  );
  return rows;
}

/** Says of a proposal whether answers at the cut lack something about it; `any` of all of them together, `actors` of descriptions of actors. */
export interface Stale {
  has: (proposal: string) => boolean;
  any: boolean;
  actors: boolean;
}

export async function readStale(tx: Tx, cut: Cut): Promise<Stale> {
  const { rows } = await tx.query<{ key: string; partition: number; sequence: number }>(
    'SELECT key, partition, min(sequence) AS sequence FROM parked_event GROUP BY key, partition',
  );
  const parked = rows.filter(({ partition, sequence }) => sequence <= (cut.sequences.get(partition) ?? 0));
  const all = parked.map(({ key }) => key);
  const keys = new Set(all.filter((key) => !key.startsWith('actor:')));
  const partitions = cut.sequences.size;
  return {
    any: keys.size > 0,
    actors: all.some((key) => !key.startsWith('proposal:')),
    has: (proposal) =>
      keys.size > 0 &&
      (keys.has(`proposal:${proposal}`) || keys.has(wholePartition(partitionOf(proposal, partitions)))),
  };
}
