/** Checkpoints as a fold takes them: the lock on a partition's live ones is the lease on it. */
import type { Tx } from '#postgres';
import type { Projection } from '../projection.js';
import { codeVersionOf, PROJECTIONS, projectionNamed } from '../projections.js';

export interface Checkpoint {
  projection: Projection;
  version: number;
  sequence: number;
  live: boolean;
}

/** SQL: a join that leaves of checkpoints `c` those that this code can fold. Later versions are left to processes that have them. */
export const FOLDABLE =
  'JOIN unnest($1::text[], $2::int[]) AS code (projection, version) ON code.projection = c.projection AND code.version >= c.code_version';

/** The parameters of FOLDABLE. */
export function foldable(): [string[], number[]] {
  return [PROJECTIONS.map(({ name }) => name), PROJECTIONS.map(codeVersionOf)];
}

/** The partition's live checkpoints, once nobody else has any of them. */
export async function lockLive(tx: Tx, partition: number): Promise<Checkpoint[]> {
  return lock(tx, partition, 'AND c.live', '');
}

/** The same, or none where somebody else has one. */
export async function lockLiveIfFree(tx: Tx, partition: number): Promise<Checkpoint[]> {
  return lock(tx, partition, 'AND c.live', SKIP);
}

/** Those of a rebuild under way, too. */
export async function lockAll(tx: Tx, partition: number): Promise<Checkpoint[]> {
  return lock(tx, partition, '', '');
}

const SKIP = 'SKIP LOCKED';

async function lock(tx: Tx, partition: number, which: string, wait: string): Promise<Checkpoint[]> {
  const { rows } = await tx.query<Omit<Checkpoint, 'projection'> & { projection: string; all: number }>({
    name: `lock-checkpoints ${which} ${wait}`,
    text: `SELECT c.projection, c.version, c.sequence, c.live,
             (SELECT count(*) FROM projection_checkpoint c ${FOLDABLE} WHERE c.partition = $3 ${which}) AS all
           FROM projection_checkpoint c ${FOLDABLE} WHERE c.partition = $3 ${which}
           ORDER BY c.projection, c.version FOR UPDATE OF c ${wait}`,
    values: [...foldable(), partition],
  });
  // Somebody else has one, or just made one live.
  if (wait === SKIP && rows.length !== rows[0]?.all) return [];
  const checkpoints = rows.map(({ projection, version, sequence, live }) => ({
    projection: projectionNamed(projection),
    version,
    sequence,
    live,
  }));
  // Live before rebuilt, and the costly fold last: what cannot be folded mostly fails before it.
  const rank = ({ live, projection }: Checkpoint) =>
    Number(!live) * PROJECTIONS.length + PROJECTIONS.indexOf(projection);
  return checkpoints.sort((a, b) => rank(a) - rank(b));
}

/** Those that have come equally far, together; the farthest first. */
export function together(checkpoints: Checkpoint[]): Checkpoint[][] {
  return [...Map.groupBy(checkpoints, ({ sequence }) => sequence)].sort(([a], [b]) => b - a).map(([, group]) => group);
}

export async function moveCheckpoint(
  tx: Tx,
  partition: number,
  checkpoints: Checkpoint[],
  sequence: number,
): Promise<void> {
  await tx.query({
    name: 'move-checkpoints',
    text: `UPDATE projection_checkpoint c SET sequence = $1 FROM unnest($2::text[], $3::int[]) AS moved (projection, version)
           WHERE c.projection = moved.projection AND c.version = moved.version AND c.partition = $4`,
    values: [
      sequence,
      checkpoints.map(({ projection }) => projection.name),
      checkpoints.map(({ version }) => version),
      partition,
    ],
  });
  for (const checkpoint of checkpoints) checkpoint.sequence = sequence;
}
