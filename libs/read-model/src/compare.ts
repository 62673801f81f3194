/** Compares the live rows of a view with those of a copy: by hashes of them, and where these differ row for row. Nobody waits for it. */
import type { Db, Tx } from '#postgres';
import type { Place, Projection } from './projection.js';

/** A version of a projection that is made beside the live one, in a partition. */
export interface Copy extends Place {
  projection: Projection;
}

/** A row that the live version has and the rebuilt one has not, or the other way round. */
export interface Difference {
  projection: string;
  table: string;
  partition: number;
  only: 'live' | 'rebuilt';
  row: string;
}

/** Of each table and partition no more differences than these are told. */
const DIFFERENCES_MAX = 20;

/** Does `work` where the copies of a partition are where the live ones are, unless these move on meanwhile. After some tries these are held. */
export type AtLive = <T>(partition: number, tries: number, work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * Compares what is known as of the event that each copy has come to, wherever the live version is by then. A table that does not tell what was
 * known when is compared while both are at one event. The copies are of one projection and one version.
 */
export async function compare(db: Db, copies: Copy[], atLive: AtLive): Promise<Difference[]> {
  const [first] = copies;
  if (!first) return [];
  const differences: Difference[] = [];
  for (const name of first.projection.tables) {
    const table = await readTable(db, name, first.projection);
    for (const { partition, areEqual } of await compareHashes(db, first, table, copies)) {
      if (areEqual) continue;
      let rows = await compareRows(db, { ...first, partition }, table);
      for (let tries = 0; !rows; tries += 1)
        rows = await atLive(partition, tries, (tx) => compareRows(tx, { ...first, partition }, table));
      differences.push(...rows);
    }
  }
  return differences;
}

export interface Table {
  name: string;
  /** Those that are compared, as they are hashed. */
  columns: string[];
  notCompared: string[];
  /** Whether it tells what was known when: then its rows are never changed, but for their end. */
  isBitemporal: boolean;
}

export async function readTable(db: Db, name: string, { notCompared = [] }: Projection): Promise<Table> {
  // There are no hashes of these types: their text is hashed.
  const { rows } = await db.query<{ column: string }>(
    `SELECT quote_ident(attname) || CASE WHEN atttypid IN ('json'::regtype, 'tsvector'::regtype) THEN '::text' ELSE '' END AS column
     FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> ALL ($2::text[]) ORDER BY attnum`,
    [name, ['version', ...notCompared]],
  );
  const columns = rows.map(({ column }) => column);
  return { name, columns, notCompared, isBitemporal: columns.includes('known_from') && columns.includes('known_to') };
}

/** SQL: of a projection ($1) the copies of one version ($2) in some partitions ($3), as far as they have come, and the live ones beside them. */
export const SIDES = `SELECT c.partition, c.version AS rebuilt, c.sequence AS reached, l.version AS live, l.sequence AS live_reached
  FROM projection_checkpoint c
  JOIN projection_checkpoint l ON l.projection = c.projection AND l.partition = c.partition AND l.live
  WHERE c.projection = $1 AND c.version = $2 AND c.partition = ANY ($3::int[]) AND NOT c.live`;

/** SQL: whether the live version came to know something of which the copy cannot know yet. */
function isLater(sequence: string): string {
  return `(${sequence} > s.reached AND ${sequence} <= s.live_reached)`;
}

/** SQL: the rows `t` of both sides `s`, as known then. */
export function isKnown({ isBitemporal }: Table): string {
  const isOfSide = 't.partition = s.partition AND t.version IN (s.live, s.rebuilt)';
  return isBitemporal ? `${isOfSide} AND NOT ${isLater('t.known_from')}` : isOfSide;
}

/** SQL: of these columns of `t`, or expressions. */
export function hashOf(columns: string[]): string {
  return `hash_record_extended(ROW(${columns.join(', ')}), 0)`;
}

const KNOWN_TO = `CASE WHEN NOT ${isLater('t.known_to')} THEN t.known_to END`;

/** Of all partitions in one pass over the table. The sum of the hashes is the same in whatever order the rows are. */
async function compareHashes(
  db: Db,
  { projection, version }: Copy,
  table: Table,
  copies: Copy[],
): Promise<{ partition: number; areEqual: boolean }[]> {
  const hash = hashOf(
    table.columns.map((name) => (table.isBitemporal && name === 'known_to' ? KNOWN_TO : `t.${name}`)),
  );
  const of = (side: string) => `FILTER (WHERE t.version = s.${side})`;
  const { rows } = await db.query<{ partition: number; areEqual: boolean }>(
    `WITH side AS MATERIALIZED (${SIDES})
     SELECT s.partition, ${isComparable(table)} AND count(*) ${of('live')} = count(*) ${of('rebuilt')}
       AND sum(${hash}) ${of('live')} IS NOT DISTINCT FROM sum(${hash}) ${of('rebuilt')} AS "areEqual"
     FROM side s LEFT JOIN ${table.name} t ON ${isKnown(table)}
     GROUP BY s.partition, s.reached, s.live_reached ORDER BY s.partition`,
    [projection.name, version, copies.map(({ partition }) => partition)],
  );
  return rows;
}

function isComparable({ isBitemporal }: Table): string {
  return isBitemporal ? 'true' : 's.live_reached = s.reached';
}

/** Null where they cannot be compared at this moment. */
async function compareRows(
  db: Db,
  { projection, version, partition }: Copy,
  table: Table,
): Promise<Difference[] | null> {
  const said = `to_jsonb(t) - ARRAY[${['version', ...table.notCompared].map((name) => `'${name}'`).join(', ')}]`;
  const row = table.isBitemporal ? `${said} || jsonb_build_object('known_to', ${KNOWN_TO})` : said;
  const rowsOf = (side: string) =>
    `SELECT (${row})::text AS row FROM ${table.name} t WHERE ${isKnown(table)} AND t.version = s.${side}`;
  const onlyIn = (a: string, b: string) => `(${rowsOf(a)} EXCEPT ${rowsOf(b)} LIMIT ${DIFFERENCES_MAX})`;
  const { rows } = await db.query<{ isComparable: boolean; only: Difference['only'] | null; row: string }>(
    `WITH side AS MATERIALIZED (${SIDES})
     SELECT ${isComparable(table)} AS "isComparable", d.* FROM side s LEFT JOIN LATERAL (
       SELECT 'live' AS only, row FROM ${onlyIn('live', 'rebuilt')} AS a
       UNION ALL SELECT 'rebuilt', row FROM ${onlyIn('rebuilt', 'live')} AS b) d ON true`,
    [projection.name, version, [partition]],
  );
  if (!rows[0]?.isComparable) return null;
  return rows.flatMap(({ only, row }) =>
    only === null ? [] : [{ projection: projection.name, table: table.name, partition, only, row }],
  );
}
