/** Actors, or proposals, that may be described twice: their names or aliases are the same, or nearly. */
import type { Db } from '#postgres';
import { isNear } from '#words/names';
import type { Sequences } from '../checkpoints/checkpoints.js';
import { requireSearchReached } from './matched-terms.query.js';

export interface NearDuplicate {
  /** In the order of their ids. */
  ids: [string, string];
  /** The names that are near, folded. */
  names: [string, string];
}

/** Things whose names are held against those of all others, until they have so many names: with the last of them there may be a few more. */
const LOOKED_AT_MAX = 100;
const NAMES_MAX = 200;
/** Names that are held against one: of more that are as near the rest is left out. */
const NEAR_MAX = 20;

/** So often others are looked at where there is nothing to tell of the first. */
const LOOKS_MAX = 3;

/**
 * Of the things that come after `after`, as described now, those that are near to one with a later id, and not marked as different from
 * it. `looked` is the last of them; null where there is none after them. Throws ProjectionBehind where the names have not come as far as `reached`.
 */
export async function readNearDuplicates(
  db: Db,
  reached: Sequences,
  register: 'actor' | 'proposal',
  after: string | null,
): Promise<{ pairs: NearDuplicate[]; looked: string | null }> {
  await requireSearchReached(db, reached);
  let looked = after;
  for (let looks = 1; ; looks += 1) {
    const { ids, isMore } = await readNext(db, register, looked);
    const pairs = await readPairs(db, register, ids);
    looked = isMore ? (ids.at(-1) ?? null) : null;
    if (pairs.length > 0 || looked === null || looks === LOOKS_MAX) return { pairs, looked };
  }
}

async function readNext(
  db: Db,
  register: 'actor' | 'proposal',
  after: string | null,
): Promise<{ ids: string[]; isMore: boolean }> {
  // `before`: the names of those that come before it.
  const { rows } = await db.query<{ id: string; before: number }>({
    name: 'next-names',
    text: `SELECT id, sum(names) OVER (ORDER BY id) - names AS before FROM (
             SELECT id, count(*)::int AS names FROM live_searched_name
             WHERE register = $1 AND id > $2 AND known_to IS NULL AND NOT merged GROUP BY id ORDER BY id LIMIT $3) n
           ORDER BY id`,
    values: [register, after ?? '', LOOKED_AT_MAX + 1],
  });
  const ids = rows
    .slice(0, LOOKED_AT_MAX)
    .filter(({ before }) => before < NAMES_MAX)
    .map(({ id }) => id);
  return { ids, isMore: rows.length > ids.length };
}

async function readPairs(db: Db, register: 'actor' | 'proposal', ids: string[]): Promise<NearDuplicate[]> {
  const { rows } = await db.query<{ id: string; name: string; otherId: string; other: string }>({
    name: 'near-names',
    text: `SELECT n.id, n.name, o.id AS "otherId", o.name AS other
           FROM (SELECT DISTINCT id, name FROM live_searched_name
             WHERE register = $1 AND id = ANY ($2::text[]) AND known_to IS NULL AND NOT merged) n
           CROSS JOIN LATERAL (SELECT o.id, o.name FROM names_near(n.name) o WHERE o.register = $1 AND o.id > n.id
               AND NOT EXISTS (SELECT FROM live_distinction d
                 WHERE d.register = $1 AND d.id = n.id AND d.other = o.id AND d.known_to IS NULL AND d.stands)
             ORDER BY similarity(o.name COLLATE "default", n.name COLLATE "default") DESC, o.id LIMIT ${NEAR_MAX}) o
           ORDER BY n.id, o.id, n.name, o.name`,
    values: [register, ids],
  });
  const pairs = new Map<string, NearDuplicate>();
  for (const { id, name, otherId, other } of rows) {
    const key = `${id} ${otherId}`;
    if (!pairs.has(key) && isNear(name, other)) pairs.set(key, { ids: [id, otherId], names: [name, other] });
  }
  return [...pairs.values()];
}

export interface Spoken {
  /** Statements that are not voided. */
  statements: number;
  /** The last day (latest) of any of them. */
  lastSaid: string | null;
}

/** How often each of these is named as a holder, or spoken about, and when last. */
export async function readSpokenOf(
  db: Db,
  register: 'actor' | 'proposal',
  ids: string[],
): Promise<Map<string, Spoken>> {
  const names = register === 'actor' ? 's.holders @> ARRAY[n.id]' : 's.proposal = n.id';
  const { rows } = await db.query<Spoken & { id: string }>({
    name: `spoken-of-${register}`,
    text: `SELECT n.id, s.statements, s."lastSaid" FROM unnest($1::text[]) AS n (id) CROSS JOIN LATERAL (
             SELECT count(*) AS statements, max(latest) AS "lastSaid" FROM statement_revision s
             JOIN projection_checkpoint c ON c.projection = 'statements' AND c.live AND c.partition = s.partition AND c.version = s.version
             WHERE ${names} AND s.known_to IS NULL AND NOT s.voided) s`,
    values: [ids],
  });
  return new Map(rows.map(({ id, ...spoken }) => [id, spoken]));
}
