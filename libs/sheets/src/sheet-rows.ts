/** Which statements the rows of sheets have become. */
import { type Db, textArray, type Tx } from '#postgres';

export interface SheetRowKept {
  namespace: string;
  /** A UUID made of the namespace and the key of the row. */
  row: string;
  /** The content that was kept of it when this was decided; null: there was none. */
  base: string | null;
  statement: string;
  /** What the row said: to be compared, not read. */
  content: string;
}

const PAGE_SIZE = 5_000;

/** By row; those that were never imported are left out. */
export async function readSheetRows(
  db: Db,
  namespace: string,
  rows: string[],
): Promise<Map<string, Pick<SheetRowKept, 'statement' | 'content'>>> {
  if (rows.length === 0) return new Map();
  const { rows: found } = await db.query<Pick<SheetRowKept, 'row' | 'statement' | 'content'>>({
    name: 'read-sheet-rows',
    text: `SELECT r.* FROM unnest($2::text[]) AS k (row)
           CROSS JOIN LATERAL (SELECT row, statement, content FROM sheet_row s WHERE s.namespace = $1 AND s.row = k.row::uuid LIMIT 1) r`,
    values: [namespace, textArray(rows)],
  });
  return new Map(found.map(({ row, ...kept }) => [row, kept]));
}

/** False where another import has kept something else of a row than its base: then this is to be rolled back. */
export async function keepSheetRows(tx: Tx, kept: SheetRowKept[]): Promise<boolean> {
  const column = (member: keyof SheetRowKept) => textArray(kept.map((row) => row[member]));
  const { rows } = await tx.query<{ asDecided: number }>({
    name: 'keep-sheet-rows',
    // In one order for all, those that are there before those that are not, so that two imports of one sheet cannot wait for each other.
    text: `WITH kept AS (
             SELECT n::uuid AS namespace, r::uuid AS row, b AS base, s::uuid AS statement, c AS content
             FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS k (n, r, b, s, c) ORDER BY n, r),
           held AS (
             SELECT k.namespace, k.row, k.statement, k.content, (h.statement, h.content) IS DISTINCT FROM (k.statement, k.content) AS is_other
             FROM kept k CROSS JOIN LATERAL
               (SELECT statement, content FROM sheet_row s
                WHERE s.namespace = k.namespace AND s.row = k.row AND s.content = k.base LIMIT 1 FOR UPDATE) h
             WHERE k.base IS NOT NULL),
           changed AS (
             INSERT INTO sheet_row SELECT namespace, row, statement, content FROM held WHERE is_other
             ON CONFLICT (namespace, row) DO UPDATE SET statement = excluded.statement, content = excluded.content),
           added AS (
             INSERT INTO sheet_row SELECT namespace, row, statement, content FROM kept WHERE base IS NULL
             ON CONFLICT (namespace, row) DO NOTHING RETURNING 1)
           SELECT ((SELECT count(*) FROM held) + (SELECT count(*) FROM added))::int AS "asDecided"`,
    values: [column('namespace'), column('row'), column('base'), column('statement'), column('content')],
  });
  return rows[0]?.asDecided === kept.length;
}

/** The statements of rows that were imported before and are not among `rows`; without those that were voided since. At most `limit` of them. */
export async function readVanishedRows(
  db: Db,
  namespace: string,
  rows: ReadonlySet<string>,
  limit: number,
): Promise<{ statements: string[]; count: number }> {
  const statements: string[] = [];
  let count = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows: page } = await db.query<{ row: string; statement: string; voided: boolean }>({
      name: 'read-vanished-rows',
      text: `SELECT s.row, s.statement, e.type = 'StatementVoided' AS voided FROM sheet_row s
             CROSS JOIN LATERAL
               (SELECT type FROM event WHERE stream_id = s.statement ORDER BY stream_version DESC LIMIT 1) e
             WHERE s.namespace = $1 AND s.row > $2 ORDER BY s.row LIMIT $3`,
      values: [namespace, after, PAGE_SIZE],
    });
    for (const { row, statement, voided } of page) {
      if (voided || rows.has(row)) continue;
      count += 1;
      if (statements.length < limit) statements.push(statement);
    }
    if (page.length < PAGE_SIZE) return { statements, count };
    after = page.at(-1)?.row ?? after;
  }
}
