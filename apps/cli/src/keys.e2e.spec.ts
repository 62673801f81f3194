/** From a database without a key to an API that others can reach, as whoever runs it does it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Stancebook } from '#client';
import { type RunningProgram, runProgram, type TestDatabase, testDatabase } from '#testing';

const MAIN = 'dist/apps/cli/src/main.js';
const API = 'dist/apps/api/src/main.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.drop());

async function stancebook(args: string[], env: Record<string, string> = {}) {
  return promisify(execFile)(process.execPath, [MAIN, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, STANCEBOOK_KEY: '', ...env },
  }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ status: code, stdout, stderr }),
  );
}

function startApi(): RunningProgram {
  return runProgram(process.execPath, [API], { env: { DATABASE_URL: database.url, HOST: '0.0.0.0', PORT: '0' } });
}

describe('an API that others can reach', () => {
  it('does not start without a key, and says how to make the first', async () => {
    const api = startApi();
    expect(await api.ended).toBe(1);
    expect(api.said).toEqual([
      expect.stringMatching(/^expected a key, as others than this machine can reach the API/),
      '  stancebook keys create NAME --scopes read,record,record-for-others,review,admin',
    ]);
  });

  it('is not started by npm start without one, either', async () => {
    const data = mkdtempSync(join(tmpdir(), 'stancebook-keys-'));
    const env = { HOST: '0.0.0.0', PORT: '0', STANCEBOOK_DATA_DIR: data, KAFKA_BROKERS: '127.0.0.1:1' };
    const { status, stderr } = await stancebook(['start'], env);
    rmSync(data, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /did not start: expected a key.*\n {2}stancebook keys create NAME.*\n.*run npm start on loopback/,
    );
  });

  it('starts with one, and takes it from the command line and from the client', async () => {
    const made = await stancebook(['keys', 'create', 'Ada', '--scopes', 'read, record', '--expires', 'P90D']);
    expect(made).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^stancebook_[0-9a-f]{16}_[0-9a-f]{64}\n$/),
    });
    const key = made.stdout.trim();
    const api = startApi();
    try {
      await api.until('the API to listen', () => api.said.some((line) => line.startsWith('API: ')));
      const port = /:(\d+)$/.exec(api.said.find((line) => line.startsWith('API: ')) ?? '')?.[1] ?? '';
      const url = `http://127.0.0.1:${port}`;
      const ask = (STANCEBOOK_KEY: string) => stancebook(['stances'], { STANCEBOOK_URL: url, STANCEBOOK_KEY });
      expect(await ask('')).toMatchObject({ status: 1, stderr: expect.stringContaining('expected a valid key') });
      expect(await ask(key)).toMatchObject({ status: 0, stdout: 'No recorded stance matches.\n' });
      const exported = await stancebook(['export', 'stances'], { STANCEBOOK_URL: url, STANCEBOOK_KEY: key });
      expect(exported).toMatchObject({ status: 0, stdout: expect.stringContaining('"record":"export"') });
      const imported = await stancebook(['import', 'samples/nato-tokyo-2023-07-12.ndjson'], {
        STANCEBOOK_URL: url,
        STANCEBOOK_KEY: key,
      });
      expect(imported).toMatchObject({ status: 0, stdout: expect.stringMatching(/\d+ recorded/) });
      expect(await new Stancebook({ url, key }).get('/v1/topics')).toHaveProperty('items');
      await expect(new Stancebook({ url, key: 'x' }).get('/v1/topics')).rejects.toMatchObject({ status: 401 });
      expect((await stancebook(['keys', 'revoke', 'Ada'])).stdout).toBe('Ada: revoked; it stops working within 5 s\n');
      while ((await ask(key)).status === 0);
    } finally {
      api.signal('SIGTERM');
      await api.ended;
    }
  });

  it('has keys that are listed without their secrets', async () => {
    const { stdout } = await stancebook(['keys', 'list', '--json']);
    const keys = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(keys).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        name: 'Ada',
        scopes: ['read', 'record'],
        createdAt: expect.any(String),
        createdBy: 'command line',
        expiresAt: expect.any(String),
        lastUsedAt: expect.any(String),
        revokedAt: expect.any(String),
      },
    ]);
    const table = (await stancebook(['keys', 'list'])).stdout;
    expect(table).toMatch(/Ada.*read, record.*revoked/);
  });
});

describe('a key is refused', () => {
  it.each([
    [['keys', 'create', 'Ada', '--scopes', 'everything'], 2, '--scopes: expected a list of any of read, record'],
    [['keys', 'create', 'Ada '], 2, "required option '--scopes <scopes>'"],
    [['keys', 'create', 'Ada ', '--scopes', 'read'], 2, 'expected a name of 1 to 128 visible characters'],
    [['keys', 'create', 'Ada', '--scopes', 'read', '--expires', '2020-01-01'], 2, '--expires: expected days from now'],
    [['keys', 'revoke', 'Nobody'], 1, 'there is no key Nobody'],
  ])('%j', async (args, status, why) => {
    expect(await stancebook(args)).toMatchObject({ status, stderr: expect.stringContaining(why) });
  });

  it('under a name that another has', async () => {
    expect((await stancebook(['keys', 'create', 'Grace', '--scopes', 'read'])).status).toBe(0);
    expect(await stancebook(['keys', 'create', 'Grace', '--scopes', 'admin'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('there is already a key named Grace'),
    });
  });
});
