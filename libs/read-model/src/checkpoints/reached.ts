/** What answers depend on beside the rows that they are made from: how far the read models are, which copies of them are live, what is parked. */
import { type Db, prepared } from '#postgres';
import { PARKED_FROM, type ParkedFrom } from '../parked/parked.query.js';
import { ANSWERS } from '../projections.js';
import type { Sequences } from './checkpoints.js';

export interface Reached {
  /** What every view has folded that all answers are made from. */
  sequences: Sequences;
  /** Grows whenever another copy of a view goes live anywhere. */
  generation: number;
  parked: ParkedFrom[];
}

const NAMES = ANSWERS.map(({ name }) => `'${name}'`).join(', ');

let last: { text: string; sequences: Sequences } | undefined;

/** Also says which of the reservations `keys` are held. One statement: one state of the database. */
export async function readReached(db: Db, keys: string[]): Promise<Reached & { held: string[] }> {
  const { rows } = await db.query<{
    text: string | null;
    generation: number | null;
    parked: ParkedFrom[] | null;
    held: string[] | null;
  }>(
    prepared(
      `SELECT string_agg(partition || ':' || sequence, ',' ORDER BY partition) AS text, sum(versions)::bigint AS generation,
         (SELECT json_agg(p) FROM (${PARKED_FROM}) p) AS parked, (SELECT array_agg(r.key) FROM json_array_elements_text($1) AS k (key)
           CROSS JOIN LATERAL (SELECT key FROM reservation WHERE key = k.key OFFSET 0) r) AS held
       FROM (SELECT partition, min(sequence) FILTER (WHERE projection IN (${NAMES})) AS sequence, sum(version) AS versions
         FROM projection_checkpoint WHERE live GROUP BY partition) c`,
      // JSON: of an array the planner thinks that there are more than there are, and plans anew each time.
      [JSON.stringify(keys)],
    ),
  );
  const { text, generation, parked, held } = rows[0] ?? {};
  // Most answers are of the same state as the one before.
  if (last === undefined || last.text !== text) last = { text: text ?? '', sequences: sequencesIn(text ?? '') };
  return { sequences: last.sequences, generation: generation ?? 0, parked: parked ?? [], held: held ?? [] };
}

/** From `<partition>:<sequence>[,…]`. */
export function sequencesIn(text: string): Sequences {
  const places = text === '' ? [] : text.split(',').map((place) => place.split(':').map(Number));
  return new Map(places.map(([partition = 0, sequence = 0]) => [partition, sequence]));
}
