import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EventLog, openEventLog, readEventsAfter } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { addDays, dayOfInstant, type ShiftRecord } from '#stance';
import { ACTORS, appendCommands, type Command, histories, type TestDatabase, testDatabase } from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { projectPartition } from '../project-partition.js';
import { readNewestShifts, readShifts } from './feed.query.js';
import { fileShifts } from './file-shifts.js';
import {
  ADDED_COUNTED_MAX,
  readArchiveDays,
  readFirstTold,
  readLastRecords,
  readSaidShifts,
} from './last-told.query.js';
import type { ShiftFilter } from './shift-rows.js';

const PARTITIONS = 2;
const ALL = 1_000;

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
let runs = 0;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: PARTITIONS });
  await prepareReadModel(pool, PARTITIONS);
  // About as many from before the last thirty days as of them.
  const firstDay = addDays(dayOfInstant(new Date().toISOString()), -35);
  const moved = (command: Command): Command =>
    JSON.parse(
      JSON.stringify(command).replaceAll(/2023-01-0(\d)/g, (_, n: string) => addDays(firstDay, Number(n))),
    ) as Command;
  const some = fc.sample(histories({ statementsMax: 12 }), { numRuns: 12, seed: 15 });
  for (const commands of some) {
    runs += 1;
    await appendCommands(log, commands.map(moved), `bridge-${runs}`, async (done) => {
      if (done % 2 === 0) await fold();
    });
  }
  await fold();
}, 120_000);

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function fold(): Promise<void> {
  for (let partition = 0; partition < PARTITIONS; partition += 1) while ((await projectPartition(pool, partition)) > 0);
}

async function wholeFeed(): Promise<ShiftRecord[]> {
  const { records } = await readShifts(pool, {}, { after: new Map(), limit: 100_000 });
  return records;
}

/** By brute force: the days on which the statements were first recorded, from the log. */
async function firstRecordings(): Promise<Map<string, string>> {
  const first = new Map<string, string>();
  for (let partition = 0; partition < PARTITIONS; partition += 1) {
    for (const { streamId, recordedAt } of await readEventsAfter(pool, partition, 0, 100_000)) {
      if (!first.has(streamId)) first.set(streamId, recordedAt.slice(0, 10));
    }
  }
  return first;
}

interface Reading {
  last: ShiftRecord[];
  firstTold: Map<string, string>;
  isFromArchive: (record: ShiftRecord) => boolean;
}

/** By brute force: the last record of each shift, in the order of the feed. */
async function readingOf(feed: ShiftRecord[]): Promise<Reading> {
  const recorded = await firstRecordings();
  const byId = Map.groupBy(feed, ({ id }) => id);
  const last = feed.filter((record) => byId.get(record.id)?.at(-1) === record);
  const told = [...byId].flatMap(([id, [first, ...later]]): [string, string][] =>
    first && later.length > 0 ? [[id, first.recordedAt]] : [],
  );
  const isFromArchive = ({ to }: ShiftRecord) =>
    Date.parse(recorded.get(to.statement) ?? '') - Date.parse(to.noLaterThan) > 30 * 86_400_000;
  return { last, firstTold: new Map(told), isFromArchive };
}

function isTaken(record: ShiftRecord, { archive, ...filter }: ShiftFilter, isFromArchive: Reading['isFromArchive']) {
  const members = ['holder', 'proposal', 'kind', 'change', 'news'] as const;
  const isAsAsked = members.every((member) => filter[member] === undefined || filter[member] === record[member]);
  return isAsAsked && (archive === undefined || isFromArchive(record) === archive);
}

const keyOf = ({ partition, sequence }: ShiftRecord) => `${partition}-${sequence}`;

function bySaying(a: ShiftRecord, b: ShiftRecord): number {
  const [x, y] = [a.to.noLaterThan, b.to.noLaterThan];
  if (x !== y) return x < y ? -1 : 1;
  return a.partition - b.partition || a.sequence - b.sequence;
}

const FILTERS: ShiftFilter[] = [
  {},
  { change: true },
  { change: true, archive: false },
  { change: true, archive: true },
  { change: false },
  { kind: 'reversal' },
  { kind: 'reversal', change: false },
  ...ACTORS.flatMap((holder) => [{ holder }, { holder, change: true, archive: true }]),
  { proposal: 'bridge-3' },
  { proposal: 'bridge-3', change: true },
  { proposal: 'bridge-4', holder: 'ada', kind: 'first-recorded' },
  { news: true },
  { news: true, change: true, archive: false },
  { news: true, archive: true },
  { news: false, archive: false },
];

describe('shifts, against a brute-force reading of the feed', () => {
  it('has some of every type, from archives and not', async () => {
    const { last, isFromArchive } = await readingOf(await wholeFeed());
    for (const archive of [false, true]) {
      const types = new Set(last.filter((one) => isFromArchive(one) === archive).map(({ type }) => type));
      expect([archive, types]).toEqual([archive, new Set(['stance-shifted', 'shift-amended', 'shift-revoked'])]);
    }
    expect(last.length).toBeLessThan((await wholeFeed()).length);
  });

  it.each(FILTERS)('lists %j by when they were said, from either end, in pages of any size', async (filter) => {
    const { last, isFromArchive } = await readingOf(await wholeFeed());
    const expected = last.filter((record) => isTaken(record, filter, isFromArchive)).toSorted(bySaying);
    for (const [order, limit] of [
      ['newest', 7],
      ['oldest', 3],
      ['newest', ALL],
    ] as const) {
      const listed: ShiftRecord[] = [];
      for (let more = true; more; ) {
        const end = listed.at(-1);
        const after = end ? { ...end, day: end.to.noLaterThan } : null;
        const page = await readSaidShifts(pool, filter, { order, after, limit });
        expect(page.records.length).toBeLessThanOrEqual(limit);
        listed.push(...page.records);
        ({ more } = page);
      }
      expect(listed.map(keyOf)).toEqual((order === 'newest' ? expected.toReversed() : expected).map(keyOf));
    }
  });

  it.each(FILTERS)('lists %j by when they were recorded, in pages', async (filter) => {
    const { last, isFromArchive } = await readingOf(await wholeFeed());
    const expected = last.filter((record) => isTaken(record, filter, isFromArchive)).toReversed();
    const listed: ShiftRecord[] = [];
    for (let more = true; more; ) {
      const page = await readNewestShifts(
        pool,
        { ...filter, latest: true },
        { before: listed.at(-1) ?? null, limit: 7 },
      );
      listed.push(...page.records);
      ({ more } = page);
    }
    expect(listed.map(keyOf)).toEqual(expected.map(keyOf));
  });

  it.each(FILTERS)('lists every record of %j, from either end of the feed, in pages', async (filter) => {
    const feed = await wholeFeed();
    const { isFromArchive } = await readingOf(feed);
    const expected = feed.filter((record) => isTaken(record, filter, isFromArchive)).map(keyOf);
    const newest: ShiftRecord[] = [];
    for (let more = true; more; ) {
      const page = await readNewestShifts(pool, filter, { before: newest.at(-1) ?? null, limit: 7 });
      newest.push(...page.records);
      ({ more } = page);
    }
    expect(newest.map(keyOf)).toEqual(expected.toReversed());
    const oldest: ShiftRecord[] = [];
    for (let after = new Map<number, number>(), more = true; more; ) {
      const page = await readShifts(pool, filter, { after, limit: 7 });
      oldest.push(...page.records);
      ({ next: after, more } = page);
    }
    expect(oldest.map(keyOf)).toEqual(expected);
  });

  it('tells when those that were told before were told first', async () => {
    const { last, firstTold } = await readingOf(await wholeFeed());
    expect(firstTold.size).toBeGreaterThan(10);
    expect(await readFirstTold(pool, last)).toEqual(Object.fromEntries(firstTold));
    expect(await readFirstTold(pool, [])).toEqual({});
  });

  it('finds the last records of shifts by their ids', async () => {
    const { last } = await readingOf(await wholeFeed());
    const found = await readLastRecords(
      pool,
      [...last, ...last].map(({ id }) => id),
    );
    expect([...found.values()].map(keyOf).sort()).toEqual(last.map(keyOf).sort());
    expect(await readLastRecords(pool, [])).toEqual(new Map());
  });

  it('has the records of one shift, in order', async () => {
    const feed = await wholeFeed();
    const [, records = []] = [...Map.groupBy(feed, ({ id }) => id)].find(([, all]) => all.length > 2) ?? [];
    const [first] = records;
    const { records: found } = await readShifts(pool, { shift: first?.id }, { after: new Map(), limit: ALL });
    expect(found.map(keyOf)).toEqual(records.map(keyOf));
  });

  it('counts what was added from archives, by the day', async () => {
    const { last, isFromArchive } = await readingOf(await wholeFeed());
    const added = last.filter((record) => record.change && isFromArchive(record));
    const days = [...Map.groupBy(added, ({ recordedAt }) => recordedAt.slice(0, 10))].map(([day, changes]) => ({
      day,
      changes: changes.length,
      proposals: new Set(changes.map(({ proposal }) => proposal)).size,
    }));
    const newest = days.toSorted((a, b) => (a.day < b.day ? 1 : -1));
    expect(newest.length).toBeGreaterThan(0);
    expect(newest.length).toBeLessThan(ADDED_COUNTED_MAX);
    expect(await readArchiveDays(pool, { before: null, limit: 31 })).toEqual(newest);
    expect(await readArchiveDays(pool, { before: newest[0]?.day ?? null, limit: 31 })).toEqual(newest.slice(1));
    expect(await readArchiveDays(pool, { before: '0001-01-01', limit: 31 })).toEqual([]);
  });

  it('works out anew what a process of the release before left open', async () => {
    const filed = async () => {
      const { rows } = await pool.query(
        'SELECT partition, sequence, superseded, archive, filed FROM shift_record ORDER BY partition, sequence',
      );
      return rows;
    };
    const before = await filed();
    await pool.query('UPDATE shift_record SET superseded = false, archive = false, filed = false');
    while (await fileShifts(pool));
    expect(await filed()).toEqual(before);
  });
});

describe('an archive of many days', () => {
  it('is counted day by day, each by itself', async () => {
    // What was recorded weeks ago cannot be recorded now: it is moved there.
    await pool.query(
      "UPDATE shift_record SET recorded_at = recorded_at - (sequence % 3) * interval '24 hours' WHERE change AND archive",
    );
    const { rows } = await pool.query<{ day: string; changes: number; proposals: number }>(
      `SELECT to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*) AS changes, count(DISTINCT proposal) AS proposals
       FROM shift_record WHERE change AND archive AND NOT superseded GROUP BY 1 ORDER BY 1 DESC`,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(await readArchiveDays(pool, { before: null, limit: 31 })).toEqual(rows);
    expect(await readArchiveDays(pool, { before: null, limit: 2 })).toEqual(rows.slice(0, 2));
    expect(await readArchiveDays(pool, { before: rows[0]?.day ?? null, limit: 1 })).toEqual(rows.slice(1, 2));
  });
});
