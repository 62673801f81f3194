import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { appendEvents, openEventLog, readHeads } from '#event-log';
import { createPool, migrate } from '#postgres';
import { localFolders } from './folders.js';
import { type LocalPostgres, runningPostgres, servicePasswordFile, startPostgres } from './postgres.js';
import { handOver } from './service-role.js';

const { cache } = localFolders();
let data: string;
let postgres: LocalPostgres;

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** As a service does at its start; one event more. Returns how many there are. */
async function recordOne(url: string): Promise<number> {
  await migrate(url);
  const pool = createPool({ url, applicationName: 'test', connectionsMax: 2 });
  try {
    const log = await openEventLog(pool, { partitions: 2 });
    const { outcome } = await appendEvents(log, {
      streams: [
        {
          streamId: randomUUID(),
          partition: 0,
          expectedVersion: 0,
          events: [{ type: 'Tried', schemaVersion: 1, data: {} }],
        },
      ],
      metadata: { correlationId: 'c', causationId: null, caller: 'test' },
      claims: [],
      releases: [],
    });
    expect(outcome).toBe('appended');
    return (await readHeads(pool)).reduce((sum, { sequence }) => sum + sequence, 0);
  } finally {
    await pool.end();
  }
}

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'stancebook-postgres-'));
  await chmod(data, 0o711);
  postgres = await startPostgres({ data, cache });
});

afterAll(async () => {
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Of all but the parts of extensions. */
const OWNERS = `SELECT DISTINCT pg_get_userbyid(owner) AS owner FROM (
  SELECT oid, relowner AS owner FROM pg_class WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT oid, proowner FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT oid, typowner FROM pg_type WHERE typnamespace = 'public'::regnamespace
  UNION ALL SELECT oid, datdba FROM pg_database WHERE datname = current_database()
) owned WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = owned.oid AND d.deptype = 'e')
  -- The array of a type that an extension has.
  AND NOT EXISTS (SELECT FROM pg_type t JOIN pg_depend d ON d.objid = t.typelem AND d.deptype = 'e' WHERE t.oid = owned.oid)`;

describe('the role of the services', () => {
  it('owns its database and what it makes there, and may do no more', async () => {
    expect(await recordOne(postgres.serviceUrl)).toBe(1);
    expect(await ask(postgres.url, OWNERS)).toEqual([{ owner: 'stancebook_service' }]);
    const [may] = await ask(
      postgres.serviceUrl,
      'SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    expect(new Set(Object.values(may ?? {}))).toEqual(new Set([false]));
    for (const forbidden of [
      "SET session_replication_role = 'replica'",
      'CREATE DATABASE other',
      "COPY (SELECT 1) TO PROGRAM 'true'",
      "SELECT pg_read_file('postgresql.conf')",
      'SELECT rolpassword FROM pg_authid',
    ])
      await expect(ask(postgres.serviceUrl, forbidden)).rejects.toThrow(/permission denied/);
  });

  it("takes over a data folder of the release before, in which all is the superuser's", async () => {
    const admin = Object.assign(new URL(postgres.url), { pathname: '/postgres' }).href;
    await ask(admin, 'DROP DATABASE stancebook WITH (FORCE)');
    await ask(admin, 'DROP ROLE stancebook_service');
    await ask(admin, 'CREATE DATABASE stancebook');
    rmSync(servicePasswordFile(data));
    expect(await recordOne(postgres.url)).toBe(1);
    expect(await ask(postgres.url, OWNERS)).toEqual([{ owner: 'stancebook' }]);
    expect(runningPostgres(data)).toBeNull();
    await postgres.stop();

    postgres = await startPostgres({ data, cache, port: postgres.port });
    expect(await ask(postgres.url, OWNERS)).toEqual([{ owner: 'stancebook_service' }]);
    expect(runningPostgres(data)).toBe(postgres.serviceUrl);
    expect(await recordOne(postgres.serviceUrl)).toBe(2);
    // What a process of that release makes after it goes over at the next start.
    await ask(postgres.url, 'CREATE TABLE of_the_release_before (id serial PRIMARY KEY)');
    await postgres.stop();
    postgres = await startPostgres({ data, cache, port: postgres.port });
    expect(await ask(postgres.url, OWNERS)).toEqual([{ owner: 'stancebook_service' }]);
  });

  it('takes over tables that a service is at work on, also where each waits for the other', async () => {
    await ask(postgres.url, 'CREATE TABLE held_first ()');
    await ask(postgres.url, 'CREATE TABLE held_last ()');
    // Whoever looks for a deadlock first ends it: the handover, however long the service takes to its second lock.
    await ask(postgres.url, "ALTER DATABASE stancebook SET deadlock_timeout = '5s'");
    const service = new pg.Client({ connectionString: postgres.url, options: '-c deadlock_timeout=60s' });
    await service.connect();
    await service.query('BEGIN; LOCK TABLE held_last IN ACCESS SHARE MODE');
    const handedOver = handOver(postgres.url);
    const isWaiting = "SELECT FROM pg_locks WHERE relation = 'held_last'::regclass AND NOT granted";
    while ((await ask(postgres.url, isWaiting)).length === 0);
    await service.query('LOCK TABLE held_first IN ACCESS SHARE MODE; COMMIT');
    await service.end();
    await handedOver;
    expect(await ask(postgres.url, OWNERS)).toEqual([{ owner: 'stancebook_service' }]);
  });
});

it('starts after a kill as soon as the connections of the killed server have ended', async () => {
  const held = new pg.Client({ connectionString: postgres.url });
  held.on('error', () => {});
  await held.connect();
  const { rows } = await held.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const backend = rows[0]?.pid as number;
  process.kill(backend, 'SIGSTOP');
  await postgres.kill();

  const log = join(data, 'postgres.log');
  const refusals = () => readFileSync(log, 'utf8').split('pre-existing shared memory block').length - 1;
  const before = refusals();
  const started = startPostgres({ data, cache, port: postgres.port });
  while (refusals() === before) await sleep(20);
  process.kill(backend, 'SIGCONT');
  postgres = await started;
  expect(await ask(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
}, 60_000);
