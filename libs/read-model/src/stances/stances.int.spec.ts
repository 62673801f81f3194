import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EventLog, openEventLog, readEventsAfter } from '#event-log';
import { createPool, type Pool, type Tx, transaction } from '#postgres';
import { OPEN_END, RULES_VERSION, type ShiftRecord, shiftRecordSchema, stanceSchema } from '#stance';
import {
  ACTORS,
  appendCommands,
  type Command,
  histories,
  type LoggedEvent,
  type OracleEntry,
  oracleStance,
  oracleTimeline,
  saidBy,
  type TestDatabase,
  testDatabase,
} from '#testing';
import { prepareReadModel, readProjected } from '../checkpoints/checkpoints.js';
import type { Cut } from '../checkpoints/cut.js';
import { readShiftsAfter, readStancesAfter } from '../feed/feed.query.js';
import { verifyFeeds } from '../feed/verify-feed.js';
import { projectPartition } from '../project-partition.js';
import { PROJECTIONS } from '../projections.js';
import { rebuild } from '../rebuild.js';
import { type Listed, readKept } from './current-stances.js';
import type { Sight, StanceFilter } from './last-entries.js';
import { readMatrix } from './matrix.query.js';
import {
  type HistoryRow,
  isEntry,
  listStances,
  listStancesOfHolder,
  listStancesOnProposal,
  type Pair,
  readHistory,
  stancesOf,
} from './stances.query.js';

const PARTITION = 0;
const FACETS = ['position', 'status'] as const;

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
let runs = 0;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 1 });
  await prepareReadModel(pool, 1);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Appends the commands' events, on a proposal of this run's own, and folds them a few at a time. */
async function carryOut(commands: Command[], proposal: string, batch: number): Promise<void> {
  await appendCommands(log, commands, proposal, async (done) => {
    if (done % batch === 0) await projectPartition(pool, PARTITION);
  });
  while ((await projectPartition(pool, PARTITION)) > 0);
}

/** All of them: one read gives no more than a few megabytes. */
async function shiftsAfter(sequence: number): ReturnType<typeof readShiftsAfter> {
  const page = await readShiftsAfter(pool, new Map([[PARTITION, sequence]]), 10_000);
  const last = page.at(-1);
  return last ? [...page, ...(await shiftsAfter(last.record.sequence))] : [];
}

async function stancesAfter(sequence: number): ReturnType<typeof readStancesAfter> {
  const page = await readStancesAfter(pool, new Map([[PARTITION, sequence]]), 10_000);
  const last = page.at(-1);
  return last ? [...page, ...(await stancesAfter(last.sequence))] : [];
}

function inSnapshot<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(pool, read, { mode: 'snapshot' });
}

async function eventsSince(sequence: number): Promise<LoggedEvent[]> {
  return readEventsAfter(pool, PARTITION, sequence, 10_000);
}

function stancesIn({ json }: Listed): unknown[] {
  return JSON.parse(`[${json}]`) as unknown[];
}

function entriesOf(rows: HistoryRow[], facet: string) {
  return rows.flatMap(({ entry }) => {
    if (!isEntry(entry) || entry.facet !== facet) return [];
    const { facet: _, earliest: __, latest, ...rest } = entry;
    return [{ ...rest, noLaterThan: latest }];
  });
}

function bare({ facet: _, earliest: __, ...entry }: OracleEntry) {
  return entry;
}

describe('the read model of stances, against a brute-force reading of the log', () => {
  it('answers as of any day and as known at any time, and its feed, applied, gives the histories', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories({ statementsMax: 12 }),
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        async (commands, batch, picks, day) => {
          runs += 1;
          const proposal = `bridge-${runs}`;
          const start = (await readProjected(pool)).get(PARTITION) ?? 0;
          await carryOut(commands, proposal, batch);
          const events = await eventsSince(start);
          expect(events).toHaveLength(commands.length);
          const asOf = `2023-01-0${day}`;
          const cuts = [events.length, ...picks.map((pick) => pick % (events.length + 1))];
          for (const holder of ACTORS) {
            for (const [i, count] of cuts.entries()) {
              const known = { upTo: new Map([[PARTITION, start + count]]) };
              const cut: Cut =
                i === 0
                  ? { sequences: new Map(), isNow: true }
                  : { sequences: new Map([[PARTITION, start + count]]), isNow: false };
              if (i === 0) cut.sequences = new Map([[PARTITION, start + count]]);
              const expected = oracleTimeline(events, holder, proposal, known);
              const rows = await inSnapshot((tx) => readHistory(tx, { cut, asOf: null }, { holder, proposal }, false));
              for (const facet of FACETS) expect(entriesOf(rows, facet)).toEqual(expected[facet].map(bare));
              for (const cutDay of [null, asOf]) {
                const [stance] = await inSnapshot((tx) => stancesOf(tx, { cut, asOf: cutDay }, [{ holder, proposal }]));
                const expectedStance = oracleStance(events, holder, proposal, {
                  ...known,
                  ...(cutDay === null ? {} : { asOf: cutDay }),
                });
                if (expectedStance) expect(stanceSchema.parse(stance)).toEqual(expectedStance);
                else expect([stance?.position, stance?.status]).toEqual([null, null]);
                const listed = await inSnapshot((tx) =>
                  listStances(tx, { cut, asOf: cutDay }, { holder, proposal }, { after: null, limit: 10 }),
                );
                expect(stancesIn(listed)).toEqual(stance?.position || stance?.status ? [stance] : []);
              }
            }
          }
          await checkFeed(events, proposal);
        },
      ),
      { numRuns: 40 },
    );
  }, 240_000);

  it('lists current stances as the timelines give them, now and at cuts of before', async () => {
    const { rows } = await pool.query<{ proposal: string; first: number; last: number }>(
      `SELECT data->>'proposal' AS proposal, min(sequence) AS first, max(sequence) AS last FROM event
       WHERE type = 'StatementRecorded' GROUP BY 1 ORDER BY 2`,
    );
    const end = (await readProjected(pool)).get(PARTITION) ?? 0;
    let kept = 0;
    let made = 0;
    const compare = async (sequence: number, filter: StanceFilter, after: Pair | null) => {
      const cut: Cut = { sequences: new Map([[PARTITION, sequence]]), isNow: false };
      const page = { after, limit: 2 };
      if (await readKept(pool, { cut, asOf: null }, filter, page)) kept += 1;
      else made += 1;
      const { holder, proposal } = filter;
      const lists = [
        (sight: Sight) => listStances(pool, sight, filter, page),
        ...(proposal !== undefined && holder === undefined
          ? [(sight: Sight) => listStancesOnProposal(pool, sight, { ...filter, proposal }, page)]
          : []),
        ...(holder !== undefined && proposal === undefined
          ? [(sight: Sight) => listStancesOfHolder(pool, sight, { ...filter, holder }, page)]
          : []),
      ];
      for (const list of lists) {
        // As of the last of all days the list is made from the timelines: byte for byte the same.
        expect(await list({ cut, asOf: null })).toEqual(await list({ cut, asOf: OPEN_END }));
      }
      const named = {
        holders: holder ? [holder] : undefined,
        proposals: proposal ? [proposal] : undefined,
      };
      const matrix = (asOf: string | null) => readMatrix(pool, { cut, asOf }, named, '2023-01-01');
      expect(await matrix(null)).toEqual(await matrix(OPEN_END));
    };
    for (const { proposal, first, last } of rows) {
      for (const sequence of [end, last, last - 1, Math.floor((first + last) / 2)]) {
        await compare(sequence, { proposal }, null);
        await compare(sequence, { proposal, position: 'oppose' }, { holder: ACTORS[0] ?? '', proposal });
        await compare(sequence, { proposal, holder: ACTORS[1] ?? '' }, null);
      }
    }
    for (const holder of ACTORS)
      for (const sequence of [end, end - 1, end - 20]) {
        await compare(sequence, { holder }, null);
        await compare(sequence, { holder, status: 'on-the-table' }, { holder, proposal: 'bridge-2' });
      }
    expect(kept).toBeGreaterThan(rows.length * 3);
    expect(made).toBeGreaterThan(rows.length);
  });

  it('makes lists from the timelines where the live copy is of a release that kept no current stances', async () => {
    const cut: Cut = { sequences: await readProjected(pool), isNow: false };
    const list = () =>
      listStances(pool, { cut, asOf: null }, { holder: ACTORS[0] ?? '' }, { after: null, limit: 1_000 });
    const before = await list();
    expect(stancesIn(before).length).toBeGreaterThan(10);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query("UPDATE projection_checkpoint SET code_version = 1 WHERE projection = 'stances' AND live");
      await client.query('DELETE FROM current_stance');
      const made = await listStances(
        client,
        { cut, asOf: null },
        { holder: ACTORS[0] ?? '' },
        { after: null, limit: 1_000 },
      );
      expect(stancesIn(made)).toEqual(stancesIn(before));
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('has dense feeds, and rebuilt rows equal the live ones; a rebuild publishes nothing', async () => {
    expect(await verifyFeeds(pool)).toEqual([]);
    const before = await shiftsAfter(0);
    for (const projection of PROJECTIONS) {
      expect(await rebuild(pool, projection, { check: true })).toEqual([]);
      expect(await rebuild(pool, projection, { check: false })).toEqual([]);
    }
    expect(await shiftsAfter(0)).toEqual(before);
    expect(before.length).toBeGreaterThan(500);
  });

  it('finds a row that is not what the log says, mends it by a rebuild, and tells subscribers', async () => {
    const { rows } = await pool.query<{ holder: string; proposal: string }>(
      `UPDATE timeline_entry SET value = 'strongly-support', kind = 'reversal' WHERE (proposal, holder, facet, utterance, known_from, version) =
         (SELECT proposal, holder, facet, utterance, known_from, version FROM timeline_entry
          WHERE facet = 'position' AND value = 'oppose' AND dropped IS NULL AND known_to IS NULL LIMIT 1) RETURNING holder, proposal`,
    );
    const stances = PROJECTIONS.find(({ name }) => name === 'stances');
    if (!stances || !rows[0]) throw new Error('expected a row to damage');
    const differences = await rebuild(pool, stances, { check: true });
    expect(differences.map(({ only, table }) => `${only} ${table}`).sort()).toEqual([
      'live timeline_entry',
      'rebuilt timeline_entry',
    ]);
    const last = (await shiftsAfter(0)).at(-1)?.record.sequence ?? 0;
    await rebuild(pool, stances, { check: false });
    expect(await rebuild(pool, stances, { check: true })).toEqual([]);
    const published = (await readShiftsAfter(pool, new Map([[PARTITION, last]]), 100)).map(({ record }) => record);
    const about = published.filter(
      ({ holder, proposal }) => holder === rows[0]?.holder && proposal === rows[0]?.proposal,
    );
    expect(about).toHaveLength(published.length);
    expect(published.map(({ type, because }) => [type, because])).toEqual(
      expect.arrayContaining([
        ['shift-revoked', { rebuild: expect.any(Number) }],
        ['stance-shifted', { rebuild: expect.any(Number) }],
      ]),
    );
    expect(await verifyFeeds(pool)).toEqual([]);
  });
});

/** Applies the feed from its start, event by event, and holds every record against the rules of publication. */
async function checkFeed(events: LoggedEvent[], proposal: string): Promise<void> {
  const all = (await shiftsAfter(0)).map(({ record }) => record);
  expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, i) => i + 1));
  const records = all.filter((record) => record.proposal === proposal);
  const held = new Map<string, ShiftRecord>();
  for (const [i, event] of events.entries()) {
    const because = { event: `event-${event.partition}-${event.sequence}` };
    const after = events.slice(0, i + 1);
    for (const record of records.filter((one) => JSON.stringify(one.because) === JSON.stringify(because))) {
      shiftRecordSchema.parse(record);
      expect(record.recordedAt).toBe(event.recordedAt);
      expect(record.rules).toBe(RULES_VERSION);
      expect(record.change).toBe(!['first-recorded', 'reaffirmation', 'unordered', 'settled'].includes(record.kind));
      const lagDays = Math.round(
        (Date.parse(event.recordedAt.slice(0, 10)) - Date.parse(record.to.noLaterThan)) / 86_400_000,
      );
      expect(record.lagDays).toBe(lagDays);
      const before = saidBy(events.slice(0, i), record.holder, proposal, {});
      const isNew = !before.some(({ statement }) => statement.utterance === record.to.utterance);
      const isLast =
        oracleTimeline(after, record.holder, proposal)[record.facet].at(-1)?.utterance === record.to.utterance;
      expect(record.news).toBe(record.type === 'stance-shifted' && isNew && isLast && lagDays <= 7);
      expect(held.has(record.id)).toBe(record.type !== 'stance-shifted');
      if (record.type === 'shift-revoked') held.delete(record.id);
      else held.set(record.id, record);
    }
    for (const holder of ACTORS) {
      const expected = oracleTimeline(after, holder, proposal);
      for (const facet of FACETS) {
        const applied = [...held.values()]
          .filter((record) => record.holder === holder && record.facet === facet)
          .map(entryOfRecord);
        const byUtterance = (a: { utterance: string }, b: { utterance: string }) =>
          a.utterance < b.utterance ? -1 : 1;
        expect(applied.sort(byUtterance)).toEqual(expected[facet].map(bare).sort(byUtterance));
      }
    }
  }
  await checkStanceFeed(events, proposal);
}

function entryOfRecord({ kind, toward, from, to }: ShiftRecord) {
  const { value, utterance, statement, saidOn, noLaterThan, evidence, contestedWith, alsoCodedAs } = to;
  const compared = from && { value: from.value, utterance: from.utterance, statement: from.statement };
  return {
    value,
    kind,
    toward,
    from: compared,
    utterance,
    statement,
    saidOn,
    noLaterThan,
    evidence,
    contestedWith,
    alsoCodedAs,
  };
}

/** The last record of a key is the stance that is listed; none, where none is. */
async function checkStanceFeed(events: LoggedEvent[], proposal: string): Promise<void> {
  const records = (await stancesAfter(0)).filter((record) => record.proposal === proposal);
  for (const holder of ACTORS) {
    const last = records.findLast((record) => record.holder === holder)?.stance ?? null;
    expect(last).toEqual(oracleStance(events, holder, proposal));
  }
}
