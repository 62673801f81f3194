/** What the API needs runs out: disk, connections. */
import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type LocalPostgres, localFolders, startPostgres } from '#local-stack';
import { administer } from '#testing';
import { check, type Leg, type Row, underLoad } from '../row.js';
import { until } from '../system.js';
import { Workload } from '../workload.js';

const run = promisify(execFile);
const DISK_BYTES = '320m';
const CLIENTS = 40;

export const diskFull: Row = {
  name: 'disk-full',
  fault: 'disk full (a small file system)',
  unit: 'rounds',
  long: 10,
  // It mounts a file system, which needs root.
  short: 0,
  leg: 10,
  run: async (leg) => {
    const { servers, random } = leg;
    const folder = join(servers.data, `disk-${randomBytes(4).toString('hex')}`);
    mkdirSync(folder);
    await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES},mode=0755`, 'tmpfs', folder]);
    const begin = (port?: number): Promise<LocalPostgres> =>
      startPostgres({ data: folder, cache: localFolders().cache, ...(port === undefined ? {} : { port }) });
    // Lazily: this process has the log of its Postgres open.
    leg.afterwards(() => run('umount', ['--lazy', folder]));
    let postgres = await begin();
    leg.afterwards(() => postgres.stop());
    const logs = join(servers.data, `disk-logs-${randomBytes(4).toString('hex')}`);
    mkdirSync(logs);
    const addresses = { brokers: servers.kafka.brokers, topicPrefix: `disk-${randomBytes(4).toString('hex')}.` };
    const deployment = servers.deploymentOn(logs, { databaseUrl: postgres.url, ...addresses });
    const { api } = await deployment.start();
    const workload = new Workload({ bases: [api.base], random });
    await underLoad(leg, workload, { clients: 6, pauseMs: 5 }, async () => {
      await sleep(random.int(200, 1_000));
      const filler = join(folder, 'filler');
      const before = workload.history.operations.length;
      fill(filler);
      await refused(leg, workload, before);
      rmSync(filler);
      // Where there was no room for its own journal, Postgres ended; npm start begins it again.
      if (await hasEnded(postgres)) postgres = await begin(postgres.port);
      await recovers(leg, workload);
    });
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

/** To the last byte. */
function fill(file: string): void {
  const chunk = Buffer.alloc(64 * 1024);
  try {
    for (;;) appendFileSync(file, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

async function hasEnded({ exited }: LocalPostgres): Promise<boolean> {
  return Promise.race([exited.then(() => true), sleep(500, false)]);
}

export const poolExhausted: Row = {
  name: 'pool-exhausted',
  fault: 'connection pool exhausted',
  unit: 'rounds',
  long: 10,
  short: 2,
  leg: 10,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const { api } = await deployment.start();
    const workload = new Workload({ bases: [api.base], random });
    await underLoad(leg, workload, { clients: CLIENTS, pauseMs: 20 }, async (round) => {
      await sleep(random.int(200, 1_000));
      const before = workload.history.operations.length;
      if (round % 2 === 0) {
        // Somebody holds what every append needs: each connection of the pool is soon one that waits.
        const holder = new pg.Client({ connectionString: deployment.databaseUrl });
        holder.on('error', (error) => leg.found(error.message));
        await holder.connect();
        await holder.query('BEGIN');
        await holder.query('SELECT FROM partition_head ORDER BY partition FOR UPDATE');
        await refused(leg, workload, before);
        await holder.query('ROLLBACK');
        await holder.end();
      } else {
        // The server takes no connections, and those that there were are gone.
        const database = new URL(deployment.databaseUrl).pathname.slice(1);
        await administer(servers.postgres.url, `ALTER DATABASE ${database} WITH CONNECTION LIMIT 0`);
        // A superuser is let in nevertheless, and ours is one.
        await administer(servers.postgres.url, `ALTER DATABASE ${database} WITH ALLOW_CONNECTIONS false`);
        await administer(
          servers.postgres.url,
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`,
        );
        await refused(leg, workload, before);
        await administer(
          servers.postgres.url,
          `ALTER DATABASE ${database} WITH ALLOW_CONNECTIONS true CONNECTION LIMIT -1`,
        );
      }
      await recovers(leg, workload);
    });
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

/** 503, and why. */
async function refused(leg: Leg, { history }: Workload, since: number): Promise<void> {
  const told = () => history.operations.slice(since).filter(({ status }) => status !== null && status >= 500);
  await until('commands are refused', async () => told().length > 0, 60_000);
  await sleep(1_000);
  for (const { status, problem } of told())
    if (status !== 503 || !problem) leg.found(`expected 503 with a reason, got ${status}: ${problem}`);
}

/** By itself, and soon. */
async function recovers(leg: Leg, { history }: Workload): Promise<void> {
  const since = history.operations.length;
  const isServed = async () => history.operations.slice(since).some(({ outcome }) => outcome === 'ok');
  await until('commands are carried out again', isServed, 60_000).catch((error: Error) => leg.found(error.message));
}
