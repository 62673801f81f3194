/** A cut names the state of the record that an answer is made from: the sequence reached in each partition. */
import type { Db } from '#postgres';
import { readProjected, type Sequences } from './checkpoints.js';

export interface Cut {
  sequences: Sequences;
  /** All that is projected; else an earlier state. */
  isNow: boolean;
}

/** What holds as the database has it when it is asked: where no answer says how far that is. */
export const NOW: Cut = { sequences: new Map(), isNow: true };

/** To be read in the transaction that reads the rows. */
export async function cutNow(db: Db): Promise<Cut> {
  return { sequences: await readProjected(db), isNow: true };
}

/** When the last event of the cut was recorded; null where nothing is. */
export async function readRecordedAt(db: Db, { sequences }: Cut): Promise<string | null> {
  const { rows } = await db.query<{ recorded_at: string | null }>(
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

/**
 * SQL: the same rows of a view, with these columns and conditions, in parts that each have an index: those that are current still, and those
 * that ended after the cut.
 */
export function partsAt(
  cut: Cut,
  { view, alias, columns, conditions }: { view: string; alias: string; columns: string; conditions: string[] },
  parameters: unknown[],
): string[] {
  const part = (...own: string[]) =>
    `SELECT ${columns} FROM ${view} ${alias} WHERE ${[...own, ...conditions].join(' AND ')}`;
  if (cut.isNow) return [part(`${alias}.known_to IS NULL`)];
  const sequences = parameterOf(cut, parameters);
  const current = part(`${alias}.known_to IS NULL`, `${alias}.known_from <= (${sequences})[${alias}.partition + 1]`);
  const ended = part(
    `${alias}.partition = cut.place - 1`,
    `${alias}.known_to > cut.sequence`,
    `${alias}.known_from <= cut.sequence`,
  );
  // OFFSET 0: partition by partition, whatever the planner thinks of the others.
  return [
    current,
    `SELECT ended.* FROM unnest(${sequences}) WITH ORDINALITY AS cut (sequence, place) CROSS JOIN LATERAL (${ended} OFFSET 0) ended`,
  ];
}

/** As currentAt, with the rows that were current before: all that was known by the cut. */
export function knownBy(cut: Cut, alias: string, parameters: unknown[]): string {
  return cut.isNow ? 'true' : `${alias}.known_from <= (${parameterOf(cut, parameters)})[${alias}.partition + 1]`;
}

/** As Postgres reads it: an object, so that no value that somebody asked for is taken for it. */
interface SequencesValue {
  toPostgres(): string;
}

/** Many answers are of one state, and each condition of a statement names it: it is written once for all of them. */
const values = new WeakMap<Sequences, SequencesValue>();

function parameterOf({ sequences }: Cut, parameters: unknown[]): string {
  let value = values.get(sequences);
  if (value === undefined) {
    const inOrder = [...sequences].sort(([a], [b]) => a - b).map(([, sequence]) => sequence);
    const text = `{${inOrder.join(',')}}`;
    values.set(sequences, (value = { toPostgres: () => text }));
  }
  const place = parameters.indexOf(value);
  return `$${place < 0 ? parameters.push(value) : place + 1}::bigint[]`;
}
