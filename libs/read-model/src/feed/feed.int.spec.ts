import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v5 as uuidv5 } from 'uuid';
import { type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool, transaction } from '#postgres';
import { NAMESPACE, type Statement, statementSchema } from '#stance';
import { appendEvent, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { projectPartition } from '../project-partition.js';
import { backFill } from './back-fill.js';
import { readNewestShifts, readShifts, readShiftsAfter, readStancesAfter, type ShiftPlace } from './feed.query.js';
import { verifyFeeds } from './verify-feed.js';

const PARTITION = 0;
const ALL = 1_000;

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 1 });
  await prepareReadModel(pool, 1);
  await recordEachKind();
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function append(streamId: string, type: string, data: object, expectedVersion: number, claim?: string) {
  await appendEvent(log, { streamId, type, data, expectedVersion, claim });
}

function statementOf(id: string, changes: Record<string, unknown>): Statement {
  return statementSchema.parse(
    sampleStatement({ id: uuidv5(id, NAMESPACE), source: { reference: 'The Gazette' }, ...changes }),
  );
}

async function record(statement: Statement): Promise<Statement> {
  await append(statement.id, 'StatementRecorded', statement, 0);
  return statement;
}

async function describeActor(id: string, name: string, version: number): Promise<void> {
  const actor = { id, kind: 'person', name, aliases: [], sameAs: [], unnamed: false, memberships: [] };
  await append(uuidv5(`actor ${id}`, NAMESPACE), 'ActorDescribed', actor, version, version ? undefined : `actor:${id}`);
}

async function fold(): Promise<void> {
  while ((await projectPartition(pool, PARTITION)) > 0);
}

/** Every type of record; quotes that are mended; other codings, recoded; a name that changes; nobody's name. */
async function recordEachKind(): Promise<void> {
  await describeActor('ada', 'Ada L.', 0);
  const source = { url: 'https://example.org/1', publisher: 'The Press', title: 'On bridges' };
  const first = await record(statementOf('1', { quote: 'Build “it” – now.', source, onBehalfOf: ['ben'] }));
  await fold();
  await describeActor('ada', 'Ada Lovelace', 1);
  const utterance = uuidv5('utterance', NAMESPACE);
  await record(statementOf('2', { saidOn: '2023-08-01', coding: { position: 'oppose', utterance, coder: 'Cleo' } }));
  const other = await record(
    statementOf('3', {
      saidOn: '2023-08-01',
      coding: { position: 'neutral', status: 'blocked', utterance, coder: 'Dan' },
    }),
  );
  await fold();
  await append(first.id, 'StatementRecoded', { ...first, quote: 'Build it now.' }, 1);
  await append(other.id, 'StatementRecoded', { ...other, coding: { ...other.coding, coder: 'Dan B.' } }, 1);
  await fold();
  await record(statementOf('4', { saidOn: '2023-07-20', coding: { position: 'oppose' } }));
  await append(
    first.id,
    'StatementVoided',
    { statement: { ...first, quote: 'Build it now.' }, reason: 'duplicate', note: null },
    2,
  );
  await fold();
}

interface OldShift {
  data: Record<string, unknown>;
  [column: string]: unknown;
}

/** As the release before reads: commit 4261012. */
async function readAsBefore(): Promise<{ shifts: OldShift[]; stances: Record<string, unknown>[] }> {
  const { rows: shifts } = await pool.query<OldShift>(
    `SELECT f.partition, f.sequence, f.type, f.shift_id, f.holder, f.proposal, f.kind, f.change, f.news, f.recorded_at, f.data, f.correlation_id, f.causation_id FROM shift_feed f
     WHERE f.partition = $1 AND f.sequence > $2 ORDER BY f.sequence LIMIT $3`,
    [PARTITION, 0, ALL],
  );
  const { rows: stances } = await pool.query<Record<string, unknown>>(
    `SELECT partition, sequence, holder, proposal, stance, recorded_at AS "recordedAt", correlation_id AS "correlationId",
       causation_id AS "causationId"
     FROM stance_feed WHERE partition = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
    [PARTITION, 0, ALL],
  );
  return { shifts, stances };
}

/** And makes records of them. */
function recordAsBefore({ data, ...row }: OldShift): object {
  const { holderName, proposalTitle, facet, toward, lagDays, from, to, rules, because, ...rest } = data;
  const {
    partition,
    sequence,
    type,
    shift_id: id,
    holder,
    proposal,
    kind,
    change,
    news,
    recorded_at: recordedAt,
  } = row;
  const [named, titled] = [
    { holder, holderName },
    { proposal, proposalTitle },
  ];
  const what = { facet, kind, toward, change, news, lagDays, from, to, recordedAt, rules, because };
  return { partition, sequence, type, id, ...named, ...titled, ...what, ...rest };
}

/** As the release before writes. */
async function writeAsBefore(shifts: OldShift[], stances: Record<string, unknown>[]): Promise<void> {
  await pool.query(
    `INSERT INTO shift_feed (partition, sequence, type, shift_id, holder, proposal, kind, change, news, recorded_at, data, correlation_id, causation_id)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::boolean[],
       $10::timestamptz[], $11::json[], $12::text[], $13::text[])`,
    [
      PARTITION,
      ...['sequence', 'type', 'shift_id', 'holder', 'proposal', 'kind', 'change', 'news', 'recorded_at'].map((column) =>
        shifts.map((shift) => shift[column]),
      ),
      shifts.map(({ data }) => JSON.stringify(data)),
      ...['correlation_id', 'causation_id'].map((column) => shifts.map((shift) => shift[column])),
    ],
  );
  await pool.query(
    `INSERT INTO stance_feed (partition, sequence, holder, proposal, stance, recorded_at, correlation_id, causation_id)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[], $5::json[], $6::timestamptz[], $7::text[], $8::text[])`,
    [
      PARTITION,
      ...['sequence', 'holder', 'proposal'].map((column) => stances.map((stance) => stance[column])),
      stances.map(({ stance }) => stance && JSON.stringify(stance)),
      ...['recordedAt', 'correlationId', 'causationId'].map((column) => stances.map((stance) => stance[column])),
    ],
  );
}

async function read(): Promise<string[]> {
  const [shifts, stances] = [
    await readShiftsAfter(pool, new Map([[0, 0]]), ALL),
    await readStancesAfter(pool, new Map([[0, 0]]), ALL),
  ];
  return [...shifts, ...stances].map((record) => JSON.stringify(record));
}

async function kept(): Promise<string> {
  const { rows } = await pool.query<{ text: string }>(
    `SELECT string_agg(text, E'\\n') AS text FROM (SELECT data::text AS text FROM shift_record UNION ALL SELECT stance::text FROM stance_record) t`,
  );
  return rows[0]?.text ?? '';
}

const WORDS = ['Build', 'The Press', 'On bridges', 'example.org', 'Ada L', 'Dan'];

describe('the feeds', () => {
  it('say who said what in which words, and keep none of it', async () => {
    const shifts = (await readShiftsAfter(pool, new Map([[PARTITION, 0]]), ALL)).map(({ record: one }) => one);
    expect(new Set(shifts.map(({ type }) => type))).toEqual(
      new Set(['stance-shifted', 'shift-amended', 'shift-revoked']),
    );
    expect(new Set(shifts.map(({ to }) => to.quote))).toEqual(new Set(['Build “it” – now.', 'Build it now.', null]));
    expect(new Set(shifts.map(({ holderName }) => holderName))).toEqual(new Set(['Ada L.', 'Ada Lovelace', 'ben']));
    const others = shifts.flatMap(({ to }) => to.alsoCodedAs.map(({ coder }) => coder));
    expect(new Set(others)).toEqual(new Set(['Dan', 'Dan B.']));
    const stances = (await readStancesAfter(pool, new Map([[PARTITION, 0]]), ALL)).flatMap(
      ({ stance }) => stance?.position ?? [],
    );
    expect(stances.flatMap(({ alsoCodedAs }) => alsoCodedAs)).toContainEqual(expect.objectContaining({ coder: 'Dan' }));
    const text = await kept();
    for (const words of WORDS) expect(text).not.toContain(words);
  });

  it('read as before to processes of the release before', async () => {
    const { shifts, stances } = await readAsBefore();
    const records = await readShiftsAfter(pool, new Map([[PARTITION, 0]]), ALL);
    expect(shifts.map((shift) => JSON.stringify(recordAsBefore(shift)))).toEqual(
      records.map(({ record: one }) => JSON.stringify(one)),
    );
    expect(stances.map((stance) => JSON.stringify(stance.stance))).toEqual(
      (await readStancesAfter(pool, new Map([[PARTITION, 0]]), ALL)).map(({ stance }) => JSON.stringify(stance)),
    );
  });

  it('take what the release before writes, and keep no words of it either', async () => {
    const before = await read();
    const { shifts, stances } = await readAsBefore();
    await pool.query('DELETE FROM shift_record; DELETE FROM stance_record');
    await writeAsBefore(shifts, stances);
    expect(await read()).toEqual(before);
    expect(await readAsBefore()).toEqual({ shifts, stances });
    const text = await kept();
    for (const words of WORDS) expect(text).not.toContain(words);
    expect(await verifyFeeds(pool)).toEqual([]);
  });

  it('read the same before, while and after the projector writes anew what the release before had kept', async () => {
    const before = await read();
    const asBefore = await readAsBefore();
    await pool.query(`
      UPDATE shift_record SET data = filled_shift(data, holder, proposal);
      UPDATE stance_record SET stance = filled_stance(stance);
      INSERT INTO back_fill SELECT 'shift_record', partition, 1, shift_sequence FROM feed_head
      UNION ALL SELECT 'stance_record', partition, 1, stance_sequence FROM feed_head
      UNION ALL SELECT 'reading', 0, 0, 1`);
    for (const words of WORDS) expect(await kept()).toContain(words);
    expect(await read()).toEqual(before);
    expect(await readAsBefore()).toEqual(asBefore);
    while (await backFill(pool)) {
      expect(await read()).toEqual(before);
      expect(await readAsBefore()).toEqual(asBefore);
    }
    for (const words of WORDS) expect(await kept()).not.toContain(words);
  });

  it('come a few megabytes at a time, whatever is asked for, and leave nothing out', async () => {
    const start = (await readShiftsAfter(pool, new Map([[PARTITION, 0]]), ALL)).length;
    const others = Array.from({ length: 49 }, (_, i) => `holder-${i}`);
    // Longer than is accepted now: a log may be older.
    const long = { ...statementOf('long', { proposal: 'long', onBehalfOf: others }), quote: 'x'.repeat(200_000) };
    await record(long);
    await fold();
    const whole: number[] = [];
    const pages: number[] = [];
    const take = (sequences: number[]) => {
      whole.push(...sequences);
      pages.push(sequences.length);
      return sequences.length > 0;
    };
    while (
      take(
        (await readShiftsAfter(pool, new Map([[PARTITION, whole.at(-1) ?? 0]]), ALL)).map(
          ({ record: one }) => one.sequence,
        ),
      )
    );
    const expected = Array.from({ length: start + 50 }, (_, i) => i + 1);
    expect(whole).toEqual(expected);
    expect(pages.length).toBeGreaterThan(3);

    const listed: number[] = [];
    for (let after = new Map<number, number>(), more = true; more; ) {
      const page = await transaction(pool, (tx) => readShifts(tx, { proposal: 'long' }, { after, limit: ALL }));
      listed.push(...page.records.map(({ sequence }) => sequence));
      ({ next: after, more } = page);
    }
    expect(listed).toEqual(expected.slice(start));

    const newest: number[] = [];
    let before: ShiftPlace | null = null;
    for (let more = true; more; ) {
      const page: Awaited<ReturnType<typeof readNewestShifts>> = await transaction(pool, (tx) =>
        readNewestShifts(tx, {}, { before, limit: ALL }),
      );
      newest.push(...page.records.map(({ sequence }) => sequence));
      ({ more } = page);
      before = page.records.at(-1) ?? null;
    }
    expect(newest).toEqual(expected.toReversed());
  });
});
