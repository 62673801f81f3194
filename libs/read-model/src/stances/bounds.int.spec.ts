import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents, type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { type Statement, statementSchema } from '#stance';
import { sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { projectPartition } from '../project-partition.js';
import { projectionNamed } from '../projections.js';
import { rebuild } from '../rebuild.js';

const PARTITION = 0;
const WORDS = 100_000;

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
  const event = { type, schemaVersion: 1, data: statement };
  const { outcome } = await appendEvents(log, {
    streams: [{ streamId: statement.id, partition: PARTITION, expectedVersion, events: [event] }],
    metadata: { correlationId: 'test', causationId: null, caller: 'test' },
    claims: [],
    releases: [],
  });
  expect(outcome).toBe('appended');
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
        quote: `${n} ${'x'.repeat(WORDS)}`,
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
});
