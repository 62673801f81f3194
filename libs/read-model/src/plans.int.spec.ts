/** How Postgres goes about the queries on a large record. What grows with it is found by an index: a scan of it would make each answer slower, day by day. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEventLog, readEventsAfter } from '#event-log';
import { createPool, type Db, type Pool } from '#postgres';
import { fillLargeRecord, type TestDatabase, testDatabase } from '#testing';
import { readActivity } from './activity/activity.query.js';
import { prepareReadModel, readProjected, type Sequences } from './checkpoints/checkpoints.js';
import { readReached } from './checkpoints/reached.js';
import { readNewestShifts, readShifts, readShiftsAfter, readStancesAfter } from './feed/feed.query.js';
import { fileShifts } from './feed/file-shifts.js';
import { readArchiveDays, readFirstTold, readLastRecords, readSaidShifts } from './feed/last-told.query.js';
import type { ShiftFilter } from './feed/shift-rows.js';
import { readIncluded } from './names.js';
import { readActor, readActors, readProposal, readProposals } from './registers/registers.query.js';
import { readCorrected } from './search/corrected.query.js';
import { type MatchedTerm, readMatchedTerms } from './search/matched-terms.query.js';
import { countStatements, readRelevantStatements } from './search/search.query.js';
import type { Sight } from './stances/last-entries.js';
import { readAgreement } from './stances/agreement.query.js';
import { readMatrix } from './stances/matrix.query.js';
import { readMixedSignals } from './stances/mixed-signals.query.js';
import { readProposalSummary } from './stances/proposal-summary.query.js';
import { readStatusClaims } from './stances/status-claims.query.js';
import { readPositions } from './stances/positions.query.js';
import {
  readHistory,
  listStances,
  listStancesOfHolder,
  listStancesOnProposal,
  readStance,
} from './stances/stances.query.js';
import { readRevisions, readStatement, readStatements } from './statements/statements.query.js';

const PARTITIONS = 16;
const SIZE = { proposals: 100, holders: 100, each: 3 };

/** These grow by the statement. Actors, proposals, checkpoints and heads do not. */
const GROWING = [
  'event',
  'reservation',
  'command_receipt',
  'statement_revision',
  'reading',
  'timeline_entry',
  'current_stance',
  'activity',
  'activity_report',
  'searched_word',
  'shift_record',
  'stance_record',
];

let database: TestDatabase;
let pool: Pool;
let now: Sequences;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'plans', connectionsMax: 1, queryMaxMs: 0 });
  await openEventLog(pool, { partitions: PARTITIONS });
  await prepareReadModel(pool, PARTITIONS);
  await withoutAutovacuum();
  await fillLargeRecord(pool, PARTITIONS, SIZE);
  now = await readProjected(pool);
});

/** It might come round at any moment, and only to some of the tables. */
async function withoutAutovacuum(): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  for (const { name } of rows) await pool.query(`ALTER TABLE ${name} SET (autovacuum_enabled = false)`);
}

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const HOLDER = 'holder-7';
const PROPOSAL = 'proposal-9';
/** As fillLargeRecord names it: the holder's first on the proposal. */
const STATEMENT = createHash('md5').update(`statement ${PROPOSAL} ${HOLDER} 1`).digest('hex');
const PAIR = { holder: HOLDER, proposal: PROPOSAL };

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
  /** Where it was carried out: on the average of so many loops. */
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
};

/** The growing tables that the plans of what `ask` sends scan from end to end. */
async function scannedBy(ask: (db: Db) => Promise<unknown>): Promise<string[]> {
  return (await plansOf(ask)).flatMap(scansIn);
}

/** How many rows those plans read by an index and pass over, at the most of one. */
async function passedOverBy(ask: (db: Db) => Promise<unknown>): Promise<number> {
  return Math.max(...(await plansOf(ask, 'ANALYZE, ')).map(passedOverIn));
}

/** Of what `ask` sends: as planned for these values, and for any. */
async function plansOf(ask: (db: Db) => Promise<unknown>, options = ''): Promise<Plan[]> {
  const sent: { text: string; values: unknown[] }[] = [];
  const listening = new Proxy(pool, {
    get: (target, member) =>
      member === 'query'
        ? (asked: string | { text: string; values?: unknown[] }, values: unknown[] = []) => {
            const query = typeof asked === 'string' ? { text: asked, values } : { values: [], ...asked };
            sent.push(query);
            return target.query(query.text, query.values);
          }
        : Reflect.get(target, member),
  });
  await ask(listening);
  expect(sent).not.toEqual([]);
  const plans: Plan[] = [];
  for (const [i, { text, values }] of sent.entries()) {
    await pool.query(`PREPARE plan_${i} AS ${text}`);
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await pool.query(`SET plan_cache_mode = ${mode}`);
      const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `EXPLAIN (${options}FORMAT JSON) EXECUTE plan_${i}${values.length > 0 ? `(${values.map(literal).join(', ')})` : ''}`,
      );
      plans.push(...rows.map((row) => row['QUERY PLAN'][0].Plan));
    }
    await pool.query(`DEALLOCATE plan_${i}; RESET plan_cache_mode`);
  }
  return plans;
}

function scansIn({ 'Node Type': type, 'Relation Name': table = '', Plans = [] }: Plan): string[] {
  const own = type === 'Seq Scan' && GROWING.includes(table) ? [table] : [];
  return [...own, ...Plans.flatMap(scansIn)];
}

function passedOverIn({ 'Actual Loops': loops = 0, 'Rows Removed by Filter': removed = 0, Plans = [] }: Plan): number {
  return loops * removed + Plans.map(passedOverIn).reduce((a, b) => a + b, 0);
}

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'object' && 'toPostgres' in value) return literal((value.toPostgres as () => string)());
  const text = Array.isArray(value)
    ? `{${value.map((one) => (one === null ? 'NULL' : JSON.stringify(String(one)))).join(',')}}`
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}

/** Of some 30,000. */
const PASSED_OVER_MAX = 1_000;

const page = { after: null, limit: 101 };
const oldest = { ...page, order: 'oldest' as const };

async function sought(db: Db, { cut }: Sight): Promise<{ terms: MatchedTerm[] }> {
  return { terms: await readMatchedTerms(db, cut, `"${HOLDER}" proposal-9`) };
}

const AT_A_CUT: [string, (db: Db, sight: Sight) => Promise<unknown>][] = [
  ['one stance', (db, sight) => readStance(db, sight, PAIR)],
  ['a history', (db, sight) => readHistory(db, sight, PAIR, false)],
  ['a history with revisions', (db, sight) => readHistory(db, sight, PAIR, true)],
  ['the stances of a holder', (db, sight) => listStancesOfHolder(db, sight, { holder: HOLDER }, page)],
  ['the stances on a proposal', (db, sight) => listStancesOnProposal(db, sight, { proposal: PROPOSAL }, page)],
  ['all stances', (db, sight) => listStances(db, sight, {}, page)],
  ['all stances, on a later page', (db, sight) => listStances(db, sight, {}, { after: PAIR, limit: 101 })],
  ['claims of a status', (db, sight) => readStatusClaims(db, sight, { proposal: PROPOSAL, within: 'P90D' }, page)],
  ['the summary of a proposal', (db, sight) => readProposalSummary(db, sight, PROPOSAL)],
  ['mixed signals', (db, sight) => readMixedSignals(db, sight, { proposal: PROPOSAL, within: 'P30D' }, page)],
  ['activity', (db, sight) => readActivity(db, sight, PROPOSAL, page)],
  [
    'a matrix of those named',
    (db, sight) =>
      readMatrix(db, sight, { holders: [HOLDER, 'holder-8'], proposals: [PROPOSAL, 'proposal-10'] }, '2020-01-01'),
  ],
  [
    'a matrix of those who differ',
    (db, sight) => readMatrix(db, sight, { holders: [HOLDER, 'holder-8'] }, '2020-01-01', { differ: true }),
  ],
  [
    'agreement of two',
    (db, sight) =>
      readAgreement(db, sight, { actor: HOLDER, other: 'holder-8', over: 'all' }, { after: null, limit: 1 }),
  ],
  ['positions over time', (db, sight) => readPositions(db, sight, PROPOSAL, null, page)],
  ['statements of a speaker', (db, sight) => readStatements(db, sight, { speaker: HOLDER }, oldest)],
  ['statements on a proposal', (db, sight) => readStatements(db, sight, { proposal: PROPOSAL }, oldest)],
  ['all statements', (db, sight) => readStatements(db, sight, {}, oldest)],
  ['statements, the newest first', (db, sight) => readStatements(db, sight, {}, { ...oldest, order: 'newest' })],
  ['statements with words', async (db, sight) => readStatements(db, sight, await sought(db, sight), oldest)],
  [
    'the statements that fit best',
    async (db, sight) => readRelevantStatements(db, sight, await sought(db, sight), { after: null, limit: 20 }),
  ],
  ['how many have words', async (db, sight) => countStatements(db, sight, await sought(db, sight), 1_000)],
  [
    'a word for a slip',
    async (db, sight) => readCorrected(db, sight.cut, await readMatchedTerms(db, sight.cut, 'zzyzx')),
  ],
  ['reports of an utterance', (db, sight) => readStatements(db, sight, { utterance: STATEMENT }, oldest)],
  [
    'what is named',
    (db, sight) => readIncluded(db, sight.cut, { actors: [HOLDER], proposals: [PROPOSAL], statements: [STATEMENT] }),
  ],
];

const NOW: [string, (db: Db) => Promise<unknown>][] = [
  ['how far the read models are', (db) => readReached(db, [`actor:${HOLDER}`])],
  ['all stances of a position', (db) => listStances(db, present(), { position: 'support' }, page)],
  ['all stances of a status', (db) => listStances(db, present(), { status: 'on-the-table' }, page)],
  ['all stances on a topic', (db) => listStances(db, present(), { topic: 'topic-3' }, page)],
  [
    'a matrix of everybody',
    (db) => readMatrix(db, present(), {}, '2020-01-01', { order: 'divided', differ: true, limit: 5 }),
  ],
  ['a statement', (db) => readStatement(db, STATEMENT)],
  ['its revisions', (db) => readRevisions(db, STATEMENT)],
  ['an actor', (db) => readActor(db, HOLDER)],
  ['a proposal', (db) => readProposal(db, PROPOSAL)],
  ['actors', (db) => readActors(db, {}, page)],
  ['actors by name', (db) => readActors(db, {}, { ...page, order: 'name' })],
  [
    'proposals by title, on a later page',
    (db) => readProposals(db, {}, { after: { name: 'proposal 3', id: 'proposal-3' }, limit: 101, order: 'name' }),
  ],
  ['proposals on a topic', (db) => readProposals(db, { topic: 'topic-3' }, page)],
  ['the feed', (db) => readShifts(db, {}, { after: new Map(), limit: 100 })],
  ['the feed about a proposal', (db) => readShifts(db, { proposal: PROPOSAL }, { after: new Map(), limit: 100 })],
  [
    'the feed about a proposal, on a later page',
    (db) => readShifts(db, { proposal: PROPOSAL, change: true }, { after: new Map([[3, 100]]), limit: 100 }),
  ],
  ['the newest about a proposal', (db) => readNewestShifts(db, { proposal: PROPOSAL }, { before: null, limit: 100 })],
  ['the newest of the feed', (db) => readNewestShifts(db, { holder: HOLDER }, { before: null, limit: 100 })],
  [
    'the last of each shift',
    (db) => readNewestShifts(db, { change: true, latest: true }, { before: null, limit: 100 }),
  ],
  [
    'the last of each shift of a holder',
    (db) => readNewestShifts(db, { holder: HOLDER, latest: true }, { before: null, limit: 100 }),
  ],
  ...[{}, { change: true, archive: false }, { holder: HOLDER }, { proposal: PROPOSAL, kind: 'reversal' }].map(
    (filter): [string, (db: Db) => Promise<unknown>] => [
      `shifts by when they were said, of ${JSON.stringify(filter)}`,
      (db) =>
        readSaidShifts(db, filter, {
          order: 'newest',
          after: { day: '2001-01-01', partition: 1, sequence: 1 },
          limit: 100,
        }),
    ],
  ),
  ['what was added from archives', (db) => readArchiveDays(db, { before: null, limit: 11 })],
  ['the records of a shift', (db) => readShifts(db, { shift: STATEMENT }, { after: new Map(), limit: 100 })],
  [
    'when shifts were told first',
    async (db) => readFirstTold(db, (await readShifts(pool, {}, { after: new Map(), limit: 100 })).records),
  ],
  ['the last records of shifts', (db) => readLastRecords(db, [STATEMENT])],
  ['what is not filed yet', (db) => fileShifts(db)],
  ['shifts for the relay', (db) => readShiftsAfter(db, new Map([[3, 100]]), 500)],
  ['stances for the relay', (db) => readStancesAfter(db, new Map([[3, 100]]), 500)],
  ['events', (db) => readEventsAfter(db, 3, 100, 500)],
];

/** What there is none of in this record: it is found without passing over all the rest. */
const RARE = rarely([{ news: true }, { news: true, change: true }, { news: true, latest: true }, { archive: true }]);

/** Only where it is known that there is none: till then it may pass over all changes. */
const RARE_CHANGES = rarely([{ archive: true, change: true }]);

function rarely(filters: ShiftFilter[]): [string, (db: Db) => Promise<unknown>][] {
  return filters.flatMap((filter): [string, (db: Db) => Promise<unknown>][] => [
    [`the newest of ${JSON.stringify(filter)}`, (db) => readNewestShifts(db, filter, { before: null, limit: 100 })],
    [`the feed of ${JSON.stringify(filter)}`, (db) => readShifts(db, filter, { after: new Map(), limit: 100 })],
  ]);
}

/** Until autovacuum comes round, which may take minutes, the planner knows only how large the tables are. */
describe('a query on a record that was just imported', () => {
  it.each(AT_A_CUT)('finds %s by indexes', async (__, ask) => {
    expect(await scannedBy((db) => ask(db, present()))).toEqual([]);
  });

  it.each(NOW)('finds %s by indexes', async (_, ask) => {
    expect(await scannedBy(ask)).toEqual([]);
  });

  it.each(RARE)('passes over little for %s', async (_, ask) => {
    expect(await passedOverBy(ask)).toBeLessThan(PASSED_OVER_MAX);
  });
});

describe('a query on a large record', () => {
  beforeAll(() => pool.query('VACUUM ANALYZE'));

  it('is on a large one', async () => {
    const { statements } = await readStance(pool, present(), PAIR);
    expect(statements).toBe(SIZE.each);
    const { rows } = await pool.query<{ count: number }>('SELECT count(*) FROM event');
    expect(rows[0]?.count).toBeGreaterThan(SIZE.proposals * SIZE.holders * SIZE.each);
  });

  it('would be seen to pass over what it does not want', async () => {
    const ask = (db: Db) => db.query("SELECT FROM shift_record WHERE partition >= 0 AND correlation_id = 'x'");
    expect(await passedOverBy(ask)).toBeGreaterThan(PASSED_OVER_MAX);
  });

  it('would be seen to scan a table that grows', async () => {
    expect(await scannedBy((db) => db.query("SELECT FROM event WHERE type = 'StatementVoided'"))).toContain('event');
  });

  describe.each<[string, () => Sight]>([
    ['now', () => present()],
    ['as of a day', () => ({ ...present(), asOf: '2000-12-31' })],
    ['at an earlier cut', () => ({ ...present(), cut: earlier() })],
  ])('%s', (_, sight) => {
    it.each(AT_A_CUT)('finds %s by indexes', async (__, ask) => {
      expect(await scannedBy((db) => ask(db, sight()))).toEqual([]);
    });
  });

  it.each(NOW)('finds %s by indexes', async (_, ask) => {
    expect(await scannedBy(ask)).toEqual([]);
  });

  it.each([...RARE, ...RARE_CHANGES])('passes over little for %s', async (_, ask) => {
    expect(await passedOverBy(ask)).toBeLessThan(PASSED_OVER_MAX);
  });
});

function present(): Sight {
  return { cut: { sequences: now, isNow: false }, asOf: null };
}

function earlier(): Sight['cut'] {
  const sequences = [...now].map(([partition, sequence]): [number, number] => [partition, Math.ceil(sequence * 0.9)]);
  return { sequences: new Map(sequences), isNow: false };
}
