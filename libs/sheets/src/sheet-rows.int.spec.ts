/** Two imports of the same rows at once, each in a transaction of its own. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createPool, type Pool, transaction } from '#postgres';
import { type TestDatabase, testDatabase, untilWaiting } from '#testing';
import { keepSheetRows, readSheetRows, type SheetRowKept } from './sheet-rows.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'sheet-rows-test', connectionsMax: 4 });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const namespace = randomUUID();
const rows = [randomUUID(), randomUUID(), randomUUID()];
const statement = randomUUID();
const saying = (content: string, base: string | null): SheetRowKept[] =>
  rows.map((row) => ({ namespace, row, base, statement, content }));

it('keeps what rows say where nobody kept anything else meanwhile, and waits for whoever is about to', async () => {
  const contents = async () => [...(await readSheetRows(pool, namespace, rows)).values()].map(({ content }) => content);
  for (const [base, quick, slow] of [
    [null, 'a', 'b'],
    ['a', 'c', 'd'],
    ['c', 'c', 'd'],
  ] as const) {
    let waiting: Promise<boolean> | undefined;
    const isKept = await transaction(pool, async (tx) => {
      const isMine = await keepSheetRows(tx, saying(quick, base));
      waiting = transaction(pool, (other) => keepSheetRows(other, saying(slow, base).toReversed()));
      await untilWaiting(pool, "wait_event_type = 'Lock'");
      return isMine;
    });
    expect([isKept, await waiting]).toEqual([true, base === quick]);
    expect(new Set(await contents())).toEqual(new Set([base === quick ? slow : quick]));
  }
  expect(await transaction(pool, (tx) => keepSheetRows(tx, saying('e', null)))).toBe(false);
  expect(new Set(await contents())).toEqual(new Set(['d']));
});
