import type { Db } from '#postgres';
import type { Projection } from '../projection.js';
import { readProjected, type Sequences } from './checkpoints.js';
import { ProjectionBehind } from './wait.js';

/** Throws ProjectionBehind where a view has not come as far as `sequences`, as while it is brought up. `what` the view is of, in words. */
export async function requireReached(
  db: Db,
  projection: Projection,
  what: string,
  sequences: Sequences,
): Promise<void> {
  const reached = await readProjected(db, [projection]);
  for (const [partition, wanted] of sequences) {
    const sequence = reached.get(partition);
    if (sequence !== undefined && sequence >= wanted) continue;
    const where = sequence === undefined ? 'being made' : `at ${sequence}`;
    throw new ProjectionBehind(
      `expected the view of ${what} at sequence ${wanted} of partition ${partition}; it is ${where}`,
    );
  }
}
