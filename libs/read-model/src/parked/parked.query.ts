/** What is parked, and which answers lack something for it. */
import { partitionOf } from '#event-log';
import type { Db, Tx } from '#postgres';
import type { Cut } from '../checkpoints/cut.js';
import type { Projection } from '../projection.js';
import { ANSWERS } from '../projections.js';
import { wholePartition } from './parked.js';
import { FOR_ANSWERS } from './units.js';

const COUNTED_MAX = 100_000;
/** For a person to read. */
const FEW = 3;

/** Everything parked under one key. */
export interface ParkedKey {
  /** `proposal:<id>`, `actor:<id>` or `partition:<n>`. */
  key: string;
  partition: number;
  /** The views that lack it; `<name>@<version>` is a copy of one that is being made. */
  projections: string[];
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
  const { rows } = await db.query<Omit<ParkedKey, 'projections'> & { projection: string }>(
    `SELECT projection, key, partition, min(sequence) FILTER (WHERE error IS NOT NULL) AS sequence,
       (array_agg(error ORDER BY sequence) FILTER (WHERE error IS NOT NULL))[1] AS error, min(parked_at) AS since, count(*) AS events
     FROM parked GROUP BY projection, key, partition ORDER BY since, key, projection`,
  );
  return rows.map(({ projection, ...parked }) => ({
    ...parked,
    projections: projection === FOR_ANSWERS ? ANSWERS.map(({ name }) => name) : [projection],
  }));
}

/** How many events are parked, counted up to a bound, and a few of those that could not be folded for so long, the longest first. */
export async function readParked(
  db: Db,
  { longerThanMs }: { longerThanMs: number },
): Promise<{ events: number; long: { key: string; since: string }[] }> {
  const counted = await db.query<{ events: number }>(
    `SELECT count(*) AS events FROM (SELECT FROM parked LIMIT ${COUNTED_MAX}) AS counted`,
  );
  const { rows } = await db.query<{ key: string; since: string }>(
    `SELECT key, parked_at AS since FROM parked
     WHERE error IS NOT NULL AND parked_at < clock_timestamp() - make_interval(secs => $1) ORDER BY parked_at LIMIT ${FEW}`,
    [longerThanMs / 1000],
  );
  return { events: counted.rows[0]?.events ?? 0, long: rows };
}

/** Says of a proposal whether answers at the cut lack something about it; `any` of all of them together, `actors` of descriptions of actors. */
export interface Stale {
  has: (proposal: string) => boolean;
  any: boolean;
  actors: boolean;
}

/** Of answers that are made from these projections; by default from those that all answers are made from. */
export async function readStale(tx: Tx, cut: Cut, projections: Projection[] = ANSWERS): Promise<Stale> {
  const names = projections.map(({ name }) => name);
  const { rows } = await tx.query<{ key: string; partition: number; sequence: number }>(
    'SELECT key, partition, min(sequence) AS sequence FROM parked WHERE projection = ANY ($1::text[]) GROUP BY key, partition',
    [projections.some((projection) => ANSWERS.includes(projection)) ? [FOR_ANSWERS, ...names] : names],
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
