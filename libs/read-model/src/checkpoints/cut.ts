/** A cut names the state of the record that an answer is made from: the sequence reached in each partition. */
import type { Tx } from '#postgres';
import { readProjected, type Sequences } from './checkpoints.js';

export interface Cut {
  sequences: Sequences;
  /** All that is projected; else an earlier state. */
  isNow: boolean;
}

/** To be read in the transaction that reads the rows. */
export async function cutNow(tx: Tx): Promise<Cut> {
  return { sequences: await readProjected(tx), isNow: true };
}

/** When the last event of the cut was recorded; null where nothing is. */
export async function readRecordedAt(tx: Tx, { sequences }: Cut): Promise<string | null> {
  const { rows } = await tx.query<{ recorded_at: string | null }>(
    `SELECT max(e.recorded_at) AS recorded_at FROM unnest($1::int[], $2::bigint[]) AS reached (partition, sequence)
     JOIN event e USING (partition, sequence)`,
    [[...sequences.keys()], [...sequences.values()]],
  );
  return rows[0]?.recorded_at ?? null;
}

/**
 * A condition on rows (`alias`) with known_from and known_to: those that were current at the cut. `parameters` takes the cut's sequences
 * where it needs them.
 */
export function currentAt(cut: Cut, alias: string, parameters: unknown[]): string {
  if (cut.isNow) return `${alias}.known_to IS NULL`;
  const sequence = `(${parameterOf(cut, parameters)})[${alias}.partition + 1]`;
  return `${alias}.known_from <= ${sequence} AND (${alias}.known_to IS NULL OR ${alias}.known_to > ${sequence})`;
}

/** As currentAt, with the rows that were current before: all that was known by the cut. */
export function knownBy(cut: Cut, alias: string, parameters: unknown[]): string {
  return cut.isNow ? 'true' : `${alias}.known_from <= (${parameterOf(cut, parameters)})[${alias}.partition + 1]`;
}

function parameterOf(cut: Cut, parameters: unknown[]): string {
  const sequences = [...cut.sequences].sort(([a], [b]) => a - b).map(([, sequence]) => sequence);
  parameters.push(sequences);
  return `$${parameters.length}::bigint[]`;
}
