import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { statementSchema } from '#stance';
import { appendEvent, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { projectPartition } from '../project-partition.js';
import { prepareReadModel } from './checkpoints.js';
import { ProjectionBehind, waitUntilProjected } from './wait.js';

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 2 });
  await prepareReadModel(pool, log.partitions);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function say(partition: number): Promise<void> {
  const statement = statementSchema.parse(sampleStatement());
  await appendEvent(log, { streamId: statement.id, partition, type: 'StatementRecorded', data: statement });
}

describe('who waits for the read models', () => {
  it('is let go once they have what each of them waits for, and looks together with the others', async () => {
    await say(0);
    await say(1);
    let looks = 0;
    const query = pool.query.bind(pool);
    pool.query = ((...args: Parameters<typeof query>) => {
      if (JSON.stringify(args[0]).includes('FROM projection_checkpoint')) looks += 1;
      return query(...args);
    }) as Pool['query'];
    const done: number[] = [];
    const waiting = Array.from({ length: 200 }, (_, i) =>
      waitUntilProjected(pool, new Map([[i % 2, 1]])).then(() => done.push(i % 2)),
    );
    await projectPartition(pool, 0);
    await Promise.all(waiting.filter((_, i) => i % 2 === 0));
    expect(new Set(done)).toEqual(new Set([0]));
    await projectPartition(pool, 1);
    await Promise.all(waiting);
    expect(done).toHaveLength(200);
    // Not one for each of them: some when they came, one when each partition was folded, and a few between.
    expect(looks).toBeLessThan(50);
    pool.query = query;
  });

  it('is told after a bounded wait that it does not come', async () => {
    await expect(waitUntilProjected(pool, new Map([[0, 1_000_000]]))).rejects.toThrow(ProjectionBehind);
    await expect(waitUntilProjected(pool, new Map([[0, 1]]))).resolves.toBeUndefined();
  });
});
