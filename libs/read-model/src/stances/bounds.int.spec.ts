import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents, type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { MAXIMA, type Statement, statementSchema } from '#stance';
import { appendEvent, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { verifyFeeds } from '../feed/verify-feed.js';
import { projectPartition } from '../project-partition.js';
import { projectionNamed } from '../projections.js';
import { rebuild } from '../rebuild.js';

const PARTITION = 0;
const WORDS = 100_000;
const MIB = 1024 * 1024;

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeAll(async () => {
  database = await testDatabase();
  // One connection, whose bytes are counted.
  pool = createPool({ url: database.url, applicationName: 'test', connectionsMax: 1 });
  log = await openEventLog(pool, { partitions: 1 });
  await prepareReadModel(pool, 1);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

function statementOf(changes: Record<string, unknown>): Statement {
  return statementSchema.parse(sampleStatement(changes));
}

async function append(statement: Statement, type = 'StatementRecorded', expectedVersion = 0): Promise<void> {
  await appendEvent(log, { streamId: statement.id, expectedVersion, type, data: statement });
}

const APPENDED_AT_ONCE = 250;

async function appendAll(statements: Statement[]): Promise<void> {
  for (let from = 0; from < statements.length; from += APPENDED_AT_ONCE) {
    const { outcome } = await appendEvents(log, {
      streams: statements.slice(from, from + APPENDED_AT_ONCE).map((data) => ({
        streamId: data.id,
        partition: PARTITION,
        expectedVersion: 0,
        events: [{ type: 'StatementRecorded', schemaVersion: 1, data }],
      })),
      metadata: { correlationId: 'test', causationId: null, caller: 'test' },
      claims: [],
      releases: [],
    });
    expect(outcome).toBe('appended');
  }
}

/** What the fold of what comes next writes to the feeds, and sends and receives for it in all. */
async function foldCounted(): Promise<{ records: number; feed: number; read: number; written: number }> {
  const feed = async () => {
    const { rows } = await pool.query<{ records: number; bytes: number }>(
      `SELECT count(*) AS records, coalesce(sum(octet_length(record)), 0) AS bytes
       FROM (SELECT s::text AS record FROM shift_record s UNION ALL SELECT s::text FROM stance_record s) r`,
    );
    return { records: rows[0]?.records ?? 0, bytes: rows[0]?.bytes ?? 0 };
  };
  const [before, sizeBefore] = [await bytesOf(), await feed()];
  await foldAll();
  const [after, sizeAfter] = [await bytesOf(), await feed()];
  return {
    records: sizeAfter.records - sizeBefore.records,
    feed: sizeAfter.bytes - sizeBefore.bytes,
    read: after.read - before.read,
    written: after.written - before.written,
  };
}

async function foldAll(): Promise<void> {
  while ((await projectPartition(pool, PARTITION)) > 0);
}

/** What the connection received and sent. */
async function bytesOf(): Promise<{ read: number; written: number }> {
  const client = await pool.connect();
  const { stream } = (client as unknown as { connection: { stream: { bytesRead: number; bytesWritten: number } } })
    .connection;
  client.release();
  return { read: stream.bytesRead, written: stream.bytesWritten };
}

describe('a fold', () => {
  it('reads what is coded of a pair, and not its words', async () => {
    for (let n = 0; n < 60; n += 1) {
      await append({
        ...statementOf({ proposal: 'long', saidOn: `2023-01-${10 + (n % 20)}` }),
        quote: `${n} ${'word '.repeat(WORDS / 5)}`,
      });
    }
    await foldAll();
    await append(statementOf({ proposal: 'long', saidOn: '2023-01-15', coding: { position: 'oppose' } }));
    const before = await bytesOf();
    await foldAll();
    expect((await bytesOf()).read - before.read).toBeLessThan(WORDS);
  });

  it('publishes a shift again where its quote is mended, and not where only the publisher is', async () => {
    const said = statementOf({ proposal: 'mended', quote: 'No.', source: { reference: 'The Gazette' } });
    await append(said);
    await append({ ...said, quote: 'No!' }, 'StatementRecoded', 1);
    await append({ ...said, quote: 'No!', source: { ...said.source, publisher: 'The Press' } }, 'StatementRecoded', 2);
    await append({ ...said, quote: 'No!', source: { ...said.source, reference: 'p. 7' } }, 'StatementRecoded', 3);
    await foldAll();
    const { rows } = await pool.query<{ type: string; data: { to: { quote: string; source: { reference: string } } } }>(
      `SELECT type, data FROM shift_feed WHERE proposal = 'mended' ORDER BY sequence`,
    );
    expect(rows.map(({ type, data: { to } }) => [type, to.quote, to.source.reference])).toEqual([
      ['stance-shifted', 'No.', 'The Gazette'],
      ['shift-amended', 'No!', 'The Gazette'],
      ['shift-amended', 'No!', 'p. 7'],
    ]);
  });

  it('goes on from rows of the release before, which have no coding', async () => {
    const said = statementOf({ proposal: 'before', coding: { position: 'support', conditions: ['If it is cheap.'] } });
    await append(said);
    await append(statementOf({ proposal: 'before', saidOn: '2023-07-13', coding: { position: 'oppose' } }));
    await foldAll();
    const coding = 'speaker, kind, attribution, said_on, position, status, coder, quoted, conditional';
    const rows = async () =>
      (await pool.query(`SELECT ${coding} FROM reading WHERE proposal = 'before' ORDER BY statement`)).rows;
    const filled = await rows();
    const client = await pool.connect();
    await client.query(`SET session_replication_role = replica;
      UPDATE reading SET ${coding.replaceAll(/\w+/g, '$& = NULL')} WHERE proposal = 'before'; RESET session_replication_role`);
    client.release();
    expect(new Set((await rows()).flatMap((row) => Object.values(row)))).toEqual(new Set([null]));
    await append(statementOf({ proposal: 'before', saidOn: '2023-07-14', coding: { position: 'support' } }));
    await foldAll();
    const { rows: shifts } = await pool.query(
      "SELECT kind FROM shift_feed WHERE proposal = 'before' ORDER BY sequence",
    );
    expect(shifts).toEqual([{ kind: 'first-recorded' }, { kind: 'reversal' }, { kind: 'reversal' }]);
    expect(await rows()).toEqual(expect.arrayContaining(filled));
    const other = createPool({ url: database.url, applicationName: 'test' });
    expect(await rebuild(other, projectionNamed('stances'), { check: true })).toEqual([]);
    await other.end();
  });

  it('fills in the coding of what a projector of the release before writes', async () => {
    const said = statementOf({ proposal: 'beside', coding: { position: 'support', coder: 'Ada' } });
    await append(said);
    await pool.query(
      `INSERT INTO reading (version, partition, proposal, holder, statement, stream_version, utterance, earliest, latest, strong, known_from, known_to)
       SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::uuid[], $6::int[], $7::uuid[], $8::date[], $9::date[], $10::boolean[],
         $11::bigint[], $12::bigint[])`,
      [9, 0, ['beside'], ['ada'], [said.id], [1], [randomUUID()], ['2023-07-12'], ['2023-07-12'], [true], [1], [null]],
    );
    const { rows } = await pool.query('SELECT * FROM reading WHERE version = 9');
    expect(rows).toMatchObject([
      { speaker: 'ada', kind: 'position', position: 'support', coder: 'Ada', quoted: false, conditional: false },
    ]);
  });

  it('of a statement of the largest size with the most holders writes little', async () => {
    const said = {
      proposal: 'joint',
      onBehalfOf: Array.from({ length: MAXIMA.onBehalfOf }, (_, i) => `state-${i}`),
      quote: 'ж'.repeat(MAXIMA.quote),
      source: { url: 'https://example.org/1', title: 'ж'.repeat(MAXIMA.citation) },
    };
    const utterance = randomUUID();
    const others = Array.from({ length: MAXIMA.alsoCodedAs + 5 }, (_, i) =>
      statementOf({
        ...said,
        quote: `${i}`,
        coding: { position: i % 2 ? 'oppose' : 'neutral', utterance, coder: 'ж'.repeat(MAXIMA.coder) },
      }),
    );
    await appendAll(others);
    await foldAll();
    await append(statementOf({ ...said, coding: { position: 'strongly-support', utterance } }));
    const { records, feed, read, written } = await foldCounted();
    expect(records).toBe(3 * (1 + MAXIMA.onBehalfOf));
    expect(feed).toBeLessThan(2 * MIB);
    expect(written).toBeLessThan(4 * MIB);
    expect(read).toBeLessThan(8 * MIB);
  }, 240_000);

  it('that contests a thousand entries writes a little for each, and one between thousands hardly anything', async () => {
    const many = (proposal: string, count: number, changes: (i: number) => Record<string, unknown>) =>
      appendAll(Array.from({ length: count }, (_, i) => statementOf({ proposal, ...changes(i) })));
    const day = (n: number) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
    await many('contested', 1_000, (i) => ({ coding: { position: i % 2 ? 'support' : 'oppose' } }));
    await many('agreed', 1_000, () => ({}));
    await many('apart', 1_500, (i) => ({ saidOn: day(2 * i) }));
    await foldAll();

    await append(statementOf({ proposal: 'contested', coding: { position: 'neutral' } }));
    const contested = await foldCounted();
    expect(contested.records).toBe(1_000 + 2);
    expect(contested.feed).toBeLessThan(2 * MIB);
    expect(contested.written).toBeLessThan(4 * MIB);

    // Two records for each, as each is now another shift; and one of its own, and the stance.
    await append(statementOf({ proposal: 'agreed', coding: { position: 'oppose' } }));
    const disputed = await foldCounted();
    expect(disputed.records).toBe(2 * 1_000 + 2);
    expect(disputed.feed).toBeLessThan(3 * MIB);
    expect(disputed.written).toBeLessThan(6 * MIB);

    await append(statementOf({ proposal: 'apart', saidOn: day(1_501), coding: { position: 'oppose' } }));
    const between = await foldCounted();
    expect(between.records).toBeLessThan(10);
    expect(between.written).toBeLessThan(MIB / 10);
    expect(await verifyFeeds(pool)).toEqual([]);
  }, 240_000);

  it('holds no more than some thousands of rows at a time, and comes to the same', async () => {
    const onBehalfOf = Array.from({ length: MAXIMA.onBehalfOf }, (_, i) => `state-${i}`);
    await appendAll(
      Array.from({ length: 45 }, (_, i) =>
        statementOf({
          proposal: 'alliance',
          onBehalfOf,
          saidOn: `2021-01-${10 + (i % 15)}`,
          coding: { position: ['support', 'oppose', 'neutral'][i % 3] },
        }),
      ),
    );
    await foldAll();
    const other = createPool({ url: database.url, applicationName: 'test' });
    expect(await rebuild(other, projectionNamed('stances'), { check: true })).toEqual([]);
    await other.end();
    expect(await verifyFeeds(pool)).toEqual([]);
    const { rows } = await pool.query<{ holders: number }>(
      "SELECT count(DISTINCT holder) AS holders FROM live_entry WHERE proposal = 'alliance'",
    );
    expect(rows).toEqual([{ holders: 1 + MAXIMA.onBehalfOf }]);
  }, 240_000);
});
