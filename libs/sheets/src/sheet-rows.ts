/** Which statements the rows of sheets have become. */
import { type Db, textArray } from '#postgres';

export interface SheetRowKept {
  namespace: string;
  /** A UUID made of the namespace and the key of the row. */
  row: string;
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
  const { rows: found } = await db.query<Omit<SheetRowKept, 'namespace'>>({
    name: 'read-sheet-rows',
    text: `SELECT r.* FROM unnest($2::text[]) AS k (row)
           CROSS JOIN LATERAL (SELECT row, statement, content FROM sheet_row s WHERE s.namespace = $1 AND s.row = k.row::uuid LIMIT 1) r`,
    values: [namespace, textArray(rows)],
  });
  return new Map(found.map(({ row, ...kept }) => [row, kept]));
}

export async function keepSheetRows(db: Db, kept: SheetRowKept[]): Promise<void> {
  const column = (member: keyof SheetRowKept) => textArray(kept.map((row) => row[member]));
  await db.query({
    name: 'keep-sheet-rows',
    // In one order for all, so that two imports of one sheet cannot wait for each other.
    text: `INSERT INTO sheet_row (namespace, row, statement, content)
           SELECT n::uuid, r::uuid, s::uuid, c FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS k (n, r, s, c) ORDER BY n, r
           ON CONFLICT (namespace, row) DO UPDATE SET statement = excluded.statement, content = excluded.content
           WHERE (sheet_row.statement, sheet_row.content) IS DISTINCT FROM (excluded.statement, excluded.content)`,
    values: [column('namespace'), column('row'), column('statement'), column('content')],
  });
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
