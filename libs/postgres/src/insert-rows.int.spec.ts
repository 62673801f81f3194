import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import { administer, type TestDatabase, testDatabase } from '#testing';
import { PostgresUnavailable } from './failure.js';
import { insertRows } from './insert-rows.js';
import { createPool, type Pool } from './pool.js';
import { attempt, transaction } from './transaction.js';

const COLUMNS = { id: 'int', text: 'text', list: 'text[]', data: 'json', day: 'date', yes: 'boolean' } as const;
/** Few rows take one way, many another. */
const FEW = 3;
const MANY = 1_000;

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  await pool.query(`CREATE TABLE thing (id int PRIMARY KEY, text text, list text[], data json, day date, yes boolean,
    CONSTRAINT not_refused CHECK (text <> 'refused'))`);
});

beforeEach(() => pool.query('TRUNCATE thing'));

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const TEXTS = [
  'plain',
  '',
  'null',
  '\\N',
  '\\.',
  'a\\nb',
  'tab\there',
  'two\nlines',
  'cr\r\nlf',
  '"quoted", {braced}',
  "it's",
  'ж😀\u2028\v\f\b',
  ' ',
];

function rowsOf(count: number, text = (i: number): string | null => TEXTS[i % TEXTS.length] ?? null) {
  return Array.from({ length: count }, (_, id) => {
    const said = text(id);
    const list = said === null ? [] : [said, 'other', said];
    return {
      id,
      text: said,
      list,
      data: JSON.stringify({ said }),
      day: id % 2 ? '2023-07-12' : null,
      yes: id % 3 === 0,
    };
  });
}

describe.each([FEW, MANY, TEXTS.length])('%s rows', (count) => {
  it('are there as they were given, whatever characters are in them', async () => {
    for (const shift of [0, 5, 10]) {
      await pool.query('TRUNCATE thing');
      const rows = rowsOf(count, (i) => (i % 7 === 6 ? null : (TEXTS[(i + shift) % TEXTS.length] ?? null)));
      await transaction(pool, (tx) => insertRows(tx, 'thing', COLUMNS, rows));
      const stored = await pool.query('SELECT * FROM thing ORDER BY id');
      expect(stored.rows).toEqual(rows.map((row) => ({ ...row, data: JSON.parse(row.data) })));
    }
  });

  it('are refused whole; the transaction goes on from before', async () => {
    await transaction(pool, async (tx) => {
      await insertRows(
        tx,
        'thing',
        COLUMNS,
        rowsOf(1).map((row) => ({ ...row, id: -1 })),
      );
      const rows = rowsOf(count, (i) => (i === 1 ? 'refused' : 'fine'));
      const error = await attempt(tx, () => insertRows(tx, 'thing', COLUMNS, rows));
      expect(error).toMatchObject({ code: '23514', constraint: 'not_refused' });
      await insertRows(
        tx,
        'thing',
        COLUMNS,
        rowsOf(count, () => 'fine'),
      );
    });
    expect((await pool.query('SELECT count(*) FROM thing')).rows).toEqual([{ count: count + 1 }]);
  });

  it('fail as Postgres does where the connection is lost', async () => {
    const failing = transaction(pool, async (tx) => {
      const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await administer(database.url, `SELECT pg_terminate_backend(${rows[0]?.pid})`);
      await insertRows(tx, 'thing', COLUMNS, rowsOf(count));
    });
    await expect(failing).rejects.toBeInstanceOf(PostgresUnavailable);
  });
});

it('inserts nothing where there are no rows', async () => {
  await transaction(pool, (tx) => insertRows(tx, 'thing', COLUMNS, []));
  expect((await pool.query('SELECT FROM thing')).rowCount).toBe(0);
});
