/** What is parked, and which answers lack something for it. */
import { partitionOf } from '#event-log';
import type { Db } from '#postgres';
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

/** The first event that is parked under a key. */
export interface ParkedFrom {
  projection: string;
  key: string;
  partition: number;
  sequence: number;
}

/** SQL: the rows of all ParkedFrom. */
export const PARKED_FROM =
  'SELECT projection, key, partition, min(sequence) AS sequence FROM parked GROUP BY projection, key, partition';

/** Of answers that are made from these projections; by default from those that all answers are made from. */
export async function readStale(db: Db, cut: Cut, projections: Projection[] = ANSWERS): Promise<Stale> {
  const { rows } = await db.query<ParkedFrom>(PARKED_FROM);
  return staleOf(rows, cut, projections);
}

/** The same, of what is parked. */
export function staleOf(all: ParkedFrom[], cut: Cut, projections: Projection[] = ANSWERS): Stale {
  const names = new Set(projections.map(({ name }) => name));
  if (projections.some((projection) => ANSWERS.includes(projection))) names.add(FOR_ANSWERS);
  const keys = all.flatMap(({ projection, key, partition, sequence }) =>
    names.has(projection) && sequence <= (cut.sequences.get(partition) ?? 0) ? [key] : [],
  );
  const kept = new Set(keys.filter((key) => !key.startsWith('actor:')));
  const partitions = cut.sequences.size;
  return {
    any: kept.size > 0,
    actors: keys.some((key) => !key.startsWith('proposal:')),
    has: (proposal) =>
      kept.size > 0 &&
      (kept.has(`proposal:${proposal}`) || kept.has(wholePartition(partitionOf(proposal, partitions)))),
  };
}
