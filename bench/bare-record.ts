/**
 * The limit of an answer: its rows in minimal tables, each answer one prepared statement. They are filled from what our own API answers, so
 * they hold the same.
 */
import { createInterface } from 'node:readline';
import pg from 'pg';
import { request } from 'undici';

const TABLES = `
  CREATE TABLE words (statement uuid PRIMARY KEY, data jsonb NOT NULL);
  CREATE TABLE entry (
    holder          text COLLATE "C" NOT NULL,
    proposal        text COLLATE "C" NOT NULL,
    facet           text COLLATE "C" NOT NULL,
    nth             integer NOT NULL,
    is_last         boolean NOT NULL,
    value           text NOT NULL,
    kind            text NOT NULL,
    toward          text,
    said_on         text NOT NULL,
    no_later_than   date NOT NULL,
    evidence        text NOT NULL,
    contested_with  json,
    also_coded_as   json NOT NULL,
    statement       uuid NOT NULL,
    PRIMARY KEY (holder, proposal, facet, nth)
  );
  CREATE INDEX last_of_proposal ON entry (proposal, holder) WHERE is_last;
  CREATE TABLE shift (
    partition integer NOT NULL,
    sequence  bigint NOT NULL,
    proposal  text COLLATE "C" NOT NULL,
    data      json NOT NULL,
    PRIMARY KEY (partition, sequence)
  );
  CREATE INDEX shift_of_proposal ON shift (proposal, partition, sequence);`;

const LIMIT = 100;

/** By the name of the row. A list of ids is one value, with commas. */
export const BARE_QUERIES: Record<string, string> = {
  stance: `SELECT e.*, w.data FROM entry e JOIN words w USING (statement) WHERE e.holder = $1 AND e.proposal = $2 AND e.is_last`,
  history: `SELECT e.*, w.data FROM entry e JOIN words w USING (statement) WHERE e.holder = $1 AND e.proposal = $2 ORDER BY facet, nth`,
  'proposal-stances': `SELECT * FROM entry WHERE proposal = $1 AND is_last ORDER BY holder LIMIT ${LIMIT}`,
  'actor-stances': `SELECT * FROM entry WHERE holder = $1 AND is_last ORDER BY proposal LIMIT ${LIMIT}`,
  shifts: `SELECT data FROM shift WHERE proposal = $1 ORDER BY partition, sequence LIMIT ${LIMIT}`,
  matrix: `SELECT holder, proposal, facet, value, kind, evidence, contested_with, said_on, no_later_than, statement FROM entry
    WHERE holder = ANY (string_to_array($1, ',')) AND is_last`,
};

interface ExportedEntry {
  value: string;
  kind: string;
  toward: string | null;
  saidOn: string;
  noLaterThan: string;
  evidence: string;
  contestedWith: string[] | null;
  alsoCodedAs: unknown[];
  statement: { id: string };
}

interface ExportedHistory {
  record: string;
  holder: string;
  proposal: string;
  position: ExportedEntry[];
  status: ExportedEntry[];
}

/** Everything that the API at `base` answers of its record. */
export async function fillBareRecord(url: string, base: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await pool.query(TABLES);
    const words = new Map<string, object>();
    const entries: object[] = [];
    for await (const record of exported(base)) {
      for (const facet of ['position', 'status'] as const) {
        for (const [nth, entry] of record[facet].entries()) {
          const { statement } = entry;
          words.set(statement.id, { statement: statement.id, data: statement });
          entries.push(rowOf(record, facet, nth, entry));
        }
      }
    }
    await fill(pool, 'words', [...words.values()]);
    await fill(pool, 'entry', entries);
    for await (const items of shiftPages(base)) {
      const rows = items.map((data) => ({ ...data, data }));
      await fill(pool, 'shift', rows);
    }
    await pool.query('VACUUM ANALYZE');
  } finally {
    await pool.end();
  }
}

async function fill(pool: pg.Pool, table: string, rows: object[]): Promise<void> {
  await pool.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

function rowOf(
  { holder, proposal, ...record }: ExportedHistory,
  facet: 'position' | 'status',
  nth: number,
  entry: ExportedEntry,
): object {
  const { value, kind, toward, evidence, saidOn, noLaterThan, contestedWith, alsoCodedAs, statement } = entry;
  const renamed = {
    is_last: nth === record[facet].length - 1,
    said_on: saidOn,
    no_later_than: noLaterThan,
    contested_with: contestedWith,
    also_coded_as: alsoCodedAs,
    statement: statement.id,
  };
  return { holder, proposal, facet, nth, value, kind, toward, evidence, ...renamed };
}

async function* exported(base: string): AsyncGenerator<ExportedHistory> {
  const { statusCode, body } = await request(`${base}/v1/export?what=histories`);
  if (statusCode !== 200) throw new Error(`expected 200 of an export, got ${statusCode}`);
  for await (const line of createInterface({ input: body })) {
    const record = JSON.parse(line) as ExportedHistory;
    if (record.record === 'history') yield record;
  }
}

async function* shiftPages(base: string): AsyncGenerator<object[]> {
  for (let cursor = ''; ; ) {
    const { body } = await request(`${base}/v1/shifts?limit=1000${cursor && `&cursor=${cursor}`}`);
    const { items, next } = (await body.json()) as { items: object[]; next: string };
    if (items.length === 0) return;
    yield items;
    cursor = next;
  }
}
