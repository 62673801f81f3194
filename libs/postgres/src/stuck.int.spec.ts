/** A process that is stopped while a large answer is on its way to it gives its locks up. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type LocalPostgres, localFolders, startPostgres } from '#local-stack';
import { administer, untilWaiting } from '#testing';
import { createPool, type Pool } from './pool.js';
import { endStuckSessions } from './stuck.js';

const SILENCE_MAX_MS = 4_000;

let data: string;
let postgres: LocalPostgres;
let pool: Pool;
let reader: ChildProcess;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'stancebook-stuck-'));
  const sockets = join(data, 'sockets');
  mkdirSync(sockets);
  await Promise.all([chmod(data, 0o755), chmod(sockets, 0o777)]);
  const { cache } = localFolders();
  postgres = await startPostgres({ data, cache, settings: [`unix_socket_directories=${sockets}`] });
  await administer(postgres.url, 'CREATE TABLE thing (id integer PRIMARY KEY); INSERT INTO thing VALUES (1)');
  pool = createPool({ url: postgres.url, applicationName: 'reader', silenceMaxMs: SILENCE_MAX_MS, queryMaxMs: 30_000 });
});

afterEach(async () => {
  const exited = once(reader, 'exit');
  reader.kill('SIGKILL');
  await exited;
});

afterAll(async () => {
  await pool.end();
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
});

async function stopReader(url: string): Promise<void> {
  const script = fileURLToPath(new URL('../../testing/src/stuck-reader.mjs', import.meta.url));
  reader = spawn(process.execPath, [script, url, String(SILENCE_MAX_MS)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: 'inherit',
  });
  await untilWaiting(pool, "wait_event = 'ClientWrite'");
}

/** Waits for the lock: for as long as the pool lets a query take. */
async function takeLock(): Promise<number> {
  const { rows } = await pool.query<{ id: number }>('SELECT id FROM thing WHERE id = 1 FOR UPDATE');
  return rows[0]?.id ?? 0;
}

it('on TCP, as the server finds that nothing is taken from it any more', async () => {
  await stopReader(postgres.url);
  expect(await takeLock()).toBe(1);
});

it('on a Unix socket, as another process of the same program ends it', async () => {
  const { username, password, port, pathname } = new URL(postgres.url);
  const folder = encodeURIComponent(join(data, 'sockets'));
  await stopReader(`postgres://${username}:${password}@localhost:${port}${pathname}?host=${folder}`);
  expect(await endStuckSessions(pool)).toBe(0);
  await sleep(SILENCE_MAX_MS);
  expect(await endStuckSessions(pool)).toBe(1);
  expect(await takeLock()).toBe(1);
});
