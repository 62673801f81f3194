import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendEvents, type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool } from '#postgres';
import {
  PROJECTIONS,
  prepareReadModel,
  readParkedKeys,
  readPartitionsBehind,
  readShiftsAfter,
  readSuspects,
  rebuild,
} from '#read-model';
import { statementSchema } from '#stance';
import { appendEvent, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { runProjector } from './projector.js';

const PARTITIONS = 2;
const STARTS_MAX = 20;
const STARTS_MAX_MS = 180_000;

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeEach(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: PARTITIONS });
  await prepareReadModel(pool, PARTITIONS);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

async function say(partition: number, ...proposals: string[]): Promise<void> {
  for (const proposal of proposals) {
    const statement = statementSchema.parse(sampleStatement({ proposal, saidOn: '2023-07-12' }));
    await appendEvent(log, { streamId: statement.id, partition, type: 'StatementRecorded', data: statement });
  }
}

async function statementsOn(proposal: string): Promise<number> {
  const { rowCount } = await pool.query('SELECT FROM live_statement WHERE proposal = $1 AND known_to IS NULL', [
    proposal,
  ]);
  return rowCount ?? 0;
}

/** Returns after how many starts all is folded. */
async function startUntilFolded(view: string, poison: string, end: string): Promise<number> {
  for (let starts = 1; starts <= STARTS_MAX; starts += 1) {
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=96', 'apps/projector/src/dying-projector.mjs', database.url, view, poison, end],
      { stdio: 'ignore' },
    );
    const exited = once(child, 'exit');
    while (child.exitCode === null && child.signalCode === null) {
      if ((await readPartitionsBehind(pool)).length === 0) {
        child.kill('SIGTERM');
        await exited;
        return starts;
      }
      await sleep(50);
    }
  }
  throw new Error(`expected all to be folded after ${STARTS_MAX} starts`);
}

describe('a fold that ends its process', () => {
  it.each([
    ['exit', 'statements', 4, 0],
    ['heap', 'statements', 4, 0],
    ['exit', 'activity', 1, 2],
  ])(
    'by its %s, of %s, is parked at a later start, for that view alone',
    async (end, view, parkedFor, elsewhere) => {
      await say(0, ...Array.from({ length: 20 }, () => 'tunnel'), 'poison', 'tunnel', 'poison', 'bridge');
      await say(1, 'harbour', 'harbour');
      const starts = await startUntilFolded(view, 'poison', end);
      expect(starts).toBeGreaterThan(5);
      const parked = await readParkedKeys(pool);
      expect(parked[0]?.projections).toHaveLength(parkedFor);
      expect(parked[0]?.projections).toContain(view);
      expect(await statementsOn('poison')).toBe(elsewhere);
      expect(parked).toMatchObject([
        {
          key: 'proposal:poison',
          sequence: 21,
          events: 2,
          error: expect.stringMatching(
            /event-0-21 .* cannot be folded: it was tried 5 times, and each time the process ended/,
          ),
        },
      ]);
      expect([await statementsOn('tunnel'), await statementsOn('bridge'), await statementsOn('harbour')]).toEqual([
        21, 1, 2,
      ]);
      expect(await readSuspects(pool)).toEqual([]);
      for (const projection of PROJECTIONS) expect(await rebuild(pool, projection, { check: true })).toEqual([]);
    },
    STARTS_MAX_MS,
  );
});

describe('a fold that always takes too long', () => {
  it('is parked, while the other partitions go on, and the projector is not ready until then', async () => {
    await pool.query(`CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(5); RETURN NEW; END $$;
      CREATE TRIGGER slow BEFORE INSERT ON statement_revision FOR EACH ROW WHEN (NEW.proposal = 'tunnel') EXECUTE FUNCTION slow()`);
    await say(0, 'bridge', 'tunnel', 'bridge');
    await say(1, 'harbour');
    const impatient = createPool({ url: database.url, applicationName: 'test', queryMaxMs: 100 });
    const stopping = new AbortController();
    const waits = new Set<string | null>();
    const reports: string[] = [];
    const running = runProjector(impatient, {
      signal: stopping.signal,
      report: (message) => reports.push(message),
      waitingFor: (what) => waits.add(what),
      restMs: 100,
    });
    while ((await readPartitionsBehind(pool)).length > 0) await sleep(50);
    stopping.abort();
    await running;
    await impatient.end();
    expect([await statementsOn('bridge'), await statementsOn('harbour')]).toEqual([2, 1]);
    expect(await readParkedKeys(pool)).toMatchObject([
      {
        key: 'proposal:tunnel',
        sequence: 2,
        error: expect.stringContaining('canceling statement due to statement timeout'),
      },
    ]);
    expect([...waits]).toContainEqual(expect.stringContaining('partition 0 cannot be folded for now'));
    expect(reports).toContainEqual(expect.stringContaining('parked: event-0-2'));
  });
});

describe('after a fold that failed', () => {
  it('batches grow again, also where a transaction alone takes long, and what was changed together is published together', async () => {
    // A sequence goes on also where a transaction is taken back.
    await pool.query(`CREATE SEQUENCE tries;
      CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('tries') = 1 THEN RAISE EXCEPTION 'once'; END IF;
        PERFORM pg_sleep(1.1);
        RETURN NULL;
      END $$;
      CREATE TRIGGER slow AFTER UPDATE ON projection_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION slow()`);
    await say(0, ...Array.from({ length: 40 }, () => 'bridge'));
    const together = Array.from({ length: 20 }, (_, i) =>
      statementSchema.parse(
        sampleStatement({
          proposal: 'tunnel',
          saidOn: `2023-06-${i + 10}`,
          coding: { position: i % 2 === 0 ? 'oppose' : 'support' },
        }),
      ),
    );
    const appended = await appendEvents(log, {
      streams: together.map((data) => ({
        streamId: data.id,
        partition: 0,
        expectedVersion: 0,
        events: [{ type: 'StatementRecorded', schemaVersion: 1, data }],
      })),
      metadata: { correlationId: 'test', causationId: null, caller: 'test', batch: 'together' },
      claims: [],
      releases: [],
    });
    expect(appended.outcome).toBe('appended');
    const stopping = new AbortController();
    const running = runProjector(pool, {
      signal: stopping.signal,
      report: () => {},
      waitingFor: () => {},
      restMs: 100,
    });
    while ((await readPartitionsBehind(pool)).length > 0) await sleep(50);
    stopping.abort();
    await running;
    expect([await statementsOn('bridge'), await statementsOn('tunnel')]).toEqual([40, 20]);
    // One failed; then 1, 2, 4, 8, 16 events, and the rest with what belongs to it. A few more on a slow machine.
    const { rows } = await pool.query<{ tries: number }>('SELECT last_value::integer AS tries FROM tries');
    expect(rows[0]?.tries).toBeLessThan(20);
    const shifts = await readShiftsAfter(pool, new Map([[0, 0]]), 1_000);
    const published = shifts.filter(({ record }) => record.proposal === 'tunnel');
    expect(new Set(published.map(({ causationId }) => causationId)).size).toBe(1);
  });
});
