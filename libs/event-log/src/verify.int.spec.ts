import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createPool, type Pool } from '#postgres';
import { type TestDatabase, testDatabase } from '#testing';
import { appendEvents } from './append.js';
import { type EventLog, openEventLog } from './open-log.js';
import { readHeads } from './read.js';
import { type Finding, verifyLog } from './verify.js';

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
const stream = randomUUID();

beforeEach(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 2 });
  for (let version = 0; version < 5; version += 1) {
    await appendEvents(log, {
      streams: [
        {
          streamId: stream,
          partition: 1,
          expectedVersion: version,
          events: [{ type: 'Said', schemaVersion: 1, data: { n: version } }],
        },
      ],
      metadata: { correlationId: 'c', causationId: null, caller: 'test' },
      claims: [],
      releases: [],
    });
  }
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

/** As a superuser may, past the guard. */
async function tamper(sql: string): Promise<void> {
  const client = await pool.connect();
  await client.query("SET session_replication_role = 'replica'");
  await client.query(sql);
  client.release(true);
}

function findings(): Promise<Finding[]> {
  return Array.fromAsync(verifyLog(pool));
}

describe('the database itself', () => {
  it.each([
    ['UPDATE', `UPDATE event SET type = 'Else'`],
    ['DELETE', 'DELETE FROM event'],
    ['TRUNCATE', 'TRUNCATE event'],
  ])('refuses %s on events', async (operation, sql) => {
    await expect(pool.query(sql)).rejects.toThrow(`events are only ever added: ${operation} is refused`);
  });
});

describe('verify', () => {
  it('finds nothing in a log that is what was appended', async () => {
    expect(await findings()).toEqual([]);
  });

  it('names the row of which one byte of data was changed', async () => {
    await tamper(`UPDATE event SET data = '{"n":7}' WHERE partition = 1 AND sequence = 3`);
    expect(await findings()).toEqual([
      { partition: 1, sequence: 3, problem: 'the data of event 3 is not what was recorded: its hash differs' },
    ]);
  });

  it.each(['type', 'metadata', 'recorded_at', 'stream_version', 'data_hash'])(
    'names the row of which %s was changed',
    async (column) => {
      const values: Record<string, string> = {
        type: `'Else'`,
        metadata: `'{"correlationId":"d","causationId":null,"caller":"test"}'`,
        recorded_at: `recorded_at + interval '1 microsecond'`,
        stream_version: '9',
        data_hash: `sha256('other')`,
      };
      await tamper(`UPDATE event SET ${column} = ${values[column]} WHERE partition = 1 AND sequence = 3`);
      expect((await findings()).map(({ partition, sequence }) => [partition, sequence])).toContainEqual([1, 3]);
    },
  );

  it('names the place of a row that was removed', async () => {
    await tamper('DELETE FROM event WHERE partition = 1 AND sequence = 3');
    expect(await findings()).toContainEqual({
      partition: 1,
      sequence: 3,
      problem: 'expected sequence 3, got 4: events are missing',
    });
  });

  it('finds that the last row was removed', async () => {
    await tamper('DELETE FROM event WHERE partition = 1 AND sequence = 5');
    expect(await findings()).toEqual([
      { partition: 1, sequence: 4, problem: 'expected the head at the last event, 4; it is at 5' },
    ]);
  });

  it('names a row that was put in', async () => {
    await tamper(`INSERT INTO event SELECT partition, 6, gen_random_uuid(), 1, type, schema_version, data, data_salt, data_hash, metadata,
                    recorded_at + interval '1 second', hash FROM event WHERE partition = 1 AND sequence = 5`);
    expect((await findings()).map(({ sequence }) => sequence)).toContain(6);
  });

  it('finds a chain that was written anew by the heads saved before', async () => {
    const heads = { log: log.id, partitions: await readHeads(pool) };
    expect(await Array.fromAsync(verifyLog(pool, { heads }))).toEqual([]);
    const forged = { ...heads, partitions: heads.partitions.map((head) => ({ ...head, hash: '00'.repeat(32) })) };
    expect(await Array.fromAsync(verifyLog(pool, { heads: forged }))).toMatchObject([{ partition: 1, sequence: 5 }]);
  });

  it('finds nothing wrong where data and salt were erased', async () => {
    await tamper('UPDATE event SET data = NULL, data_salt = NULL WHERE partition = 1 AND sequence = 3');
    expect(await findings()).toEqual([]);
  });
});
