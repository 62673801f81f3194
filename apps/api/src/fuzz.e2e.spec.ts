/**
 * Hostile requests against a real API process and a real projector, each with a heap of 512 MB. `npm run fuzz` sends 10,000; FUZZ_REQUESTS
 * and FUZZ_SEED say otherwise; the tests send the same each time. FUZZ_LIVE_MAX_MS is how long /health/live may take; alone on a machine, as it is what else runs that slows it.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPool, type Pool } from '#postgres';
import { readParkedKeys, readPartitionsBehind } from '#read-model';
import { type HostileRequest, hostileRequests, sampleStatement, type TestDatabase, testDatabase } from '#testing';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_127);
const LIVE_MAX_MS = Number(process.env.FUZZ_LIVE_MAX_MS ?? Number.POSITIVE_INFINITY);
const AT_ONCE = 8;
const ANSWER_MAX_MS = 60_000;
const PROBLEM_BYTES_MAX = 65_536;

let database: TestDatabase;
let pool: Pool;
let api: ChildProcess;
let projector: ChildProcess;
let port: number;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const output: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'fuzz', connectionsMax: 2 });
  const start = (service: string) => {
    const child = fork(`dist/apps/${service}/src/main.js`, [], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, PORT: '0', HOST: '127.0.0.1' },
      execArgv: ['--max-old-space-size=512'],
      silent: true,
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => output.push(`${service}: ${text}`));
    return child;
  };
  api = start('api');
  const [{ listening }] = (await once(api, 'message')) as [{ listening: number }];
  port = listening;
  projector = start('projector');
  await once(projector, 'message');
}, 60_000);

afterAll(async () => {
  agent.destroy();
  for (const child of [api, projector]) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
  await pool.end();
  await database.drop();
});

interface Outcome {
  status: number | string;
  ms: number;
  text: string;
}

/** The status, or what became of the connection; a stream is left once it begins. */
function send({ method, path, headers, body }: HostileRequest, by: Agent = agent): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (status: Outcome['status'], text = '') => resolve({ status, text, ms: performance.now() - began });
    const asking = request({ port, host: '127.0.0.1', method, path, headers, agent: by }, (response) => {
      if (response.headers['content-type']?.startsWith('text/event-stream')) {
        end(response.statusCode ?? 0);
        response.destroy();
        return;
      }
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => end(response.statusCode ?? 0, Buffer.concat(parts).toString()));
      response.on('error', (error) => end(error.message));
    });
    asking.setTimeout(ANSWER_MAX_MS, () => asking.destroy(new Error(`no answer within ${ANSWER_MAX_MS} ms`)));
    asking.on('error', (error) => end(error.message));
    asking.end(body ?? undefined);
  });
}

/** How long /health/live took at most, asked all the while. */
function watchLiveness() {
  const by = new Agent({ keepAlive: true, maxSockets: 1 });
  let running = true;
  let longest = 0;
  const failed: Outcome[] = [];
  const done = (async () => {
    while (running) {
      const outcome = await send({ method: 'GET', path: '/health/live', headers: {}, body: null }, by);
      longest = Math.max(longest, outcome.ms);
      if (outcome.status !== 200) failed.push(outcome);
      await sleep(20);
    }
    by.destroy();
  })();
  return async () => {
    running = false;
    await done;
    return { longest, failed };
  };
}

async function tokens() {
  const json = { 'content-type': 'application/json' };
  const ids: string[] = [];
  for (const position of ['support', 'oppose', 'neutral']) {
    const statement = sampleStatement({ coding: { position } });
    ids.push(statement.id);
    const body = Buffer.from(JSON.stringify(statement));
    await send({ method: 'POST', path: '/v1/statements?describe=missing', headers: json, body });
  }
  const [cursors, snapshots]: [string[], string[]] = [[], []];
  for (const path of [
    '/v1/statements?limit=1',
    '/v1/stances?limit=1',
    '/v1/shifts?limit=1',
    '/v1/shifts?order=newest&limit=1',
    '/v1/actors?limit=1',
    '/v1/actors/ada/agreement?limit=1',
    '/v1/proposals/bridge/mixed-signals?limit=1',
  ]) {
    const answer = JSON.parse((await send({ method: 'GET', path, headers: {}, body: null })).text) as Record<
      string,
      unknown
    >;
    for (const name of ['next', 'cursor']) if (typeof answer[name] === 'string') cursors.push(answer[name]);
    if (typeof answer.snapshot === 'string') snapshots.push(answer.snapshot);
  }
  return { ids, cursors, snapshots };
}

/** As an answer of the API's own to a request that it did not take. */
function isRefusal({ status, text }: Outcome): boolean {
  return (
    Number(status) < 500 || (Number(status) === 503 && text.includes('/problems/') && !text.includes('internal-error'))
  );
}

describe('hostile requests', () => {
  it(
    'are refused or done, and harm nothing',
    async () => {
      const requests = fc.sample(hostileRequests(await tokens()), { numRuns: REQUESTS, seed: SEED });
      const liveness = watchLiveness();
      const counts = new Map<string, number>();
      const wrong: unknown[] = [];
      const queue = requests.values();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (const one of queue) {
            const outcome = await send(one);
            counts.set(String(outcome.status), (counts.get(String(outcome.status)) ?? 0) + 1);
            const isBrief = Number(outcome.status) < 400 || outcome.text.length <= PROBLEM_BYTES_MAX;
            if (isRefusal(outcome) && isBrief) continue;
            const { method, path, headers, body } = one;
            wrong.push({
              method,
              path: path.slice(0, 300),
              headers,
              body: body?.toString().slice(0, 600),
              status: outcome.status,
              text: outcome.text.slice(0, 300),
            });
          }
        }),
      );
      const { longest, failed } = await liveness();
      const told = [...counts].toSorted(([a], [b]) => a.localeCompare(b)).map(([status, n]) => `${status}: ${n}`);
      process.stderr.write(
        `${REQUESTS} hostile requests of seed ${SEED} (${told.join(', ')}); /health/live took ${Math.ceil(longest)} ms at most\n`,
      );
      expect({
        seed: SEED,
        wrong: wrong.slice(0, 5),
        failed: failed.slice(0, 5),
        output: wrong.length > 0 ? output.slice(-20) : [],
      }).toEqual({
        seed: SEED,
        wrong: [],
        failed: [],
        output: [],
      });
      expect(longest).toBeLessThan(LIVE_MAX_MS);
      expect([api.exitCode, api.signalCode, projector.exitCode, projector.signalCode]).toEqual([
        null,
        null,
        null,
        null,
      ]);
      while ((await readPartitionsBehind(pool)).length > 0) await sleep(50);
      expect(await readParkedKeys(pool)).toEqual([]);
      expect([projector.exitCode, projector.signalCode]).toEqual([null, null]);
    },
    60_000 + REQUESTS * 250,
  );
});
