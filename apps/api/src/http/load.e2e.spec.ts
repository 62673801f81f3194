/** What one may ask of it at once, and what others get meanwhile. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHeads } from '#event-log';
import { createPool, type Pool, transaction } from '#postgres';
import { rawBytes, rawRequest, type Reply, sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const READERS = 200;

let api: TestApi;
let elsewhere: Pool;
/** Of the API: it waits for a lock for as long as a test holds it. */
let patient: Pool;

beforeAll(async () => {
  api = await testApi(
    (log) => {
      const url = log.pool.options.connectionString ?? '';
      patient = createPool({ url, applicationName: 'test-patient', connectionsMax: 20, queryMaxMs: 0 });
      return createApp({ ...log, pool: patient }, readConfig({ DATABASE_URL: 'postgres://unused/unused' }));
    },
    { samples: ['nato-tokyo-2023-07-12', 'web-positions-2017-2023'] },
  );
  elsewhere = createPool({ url: api.url, applicationName: 'test-elsewhere', queryMaxMs: 0, silenceMaxMs: 0 });
}, 120_000);

afterAll(async () => {
  await elsewhere.end();
  await api.close();
  await patient.end();
});

const record = () => api.ask('POST', '/v1/statements?describe=missing', sampleStatement());

describe('200 readers of the matrix at once', () => {
  it('keep nobody from recording, and whoever gets no turn is told', async () => {
    // The reads stand still for as long as another holds what they read: nothing here depends on how fast this machine is.
    const { reading, meanwhile, waited } = await transaction(elsewhere, async (tx) => {
      await tx.query('LOCK TABLE current_stance IN ACCESS EXCLUSIVE MODE');
      const reading = Array.from({ length: READERS }, () => api.ask('GET', '/v1/matrix'));
      let answered = 0;
      for (const one of reading) void one.then(() => (answered += 1));
      await sleep(500);
      const live = await api.ask('GET', '/health/live');
      const written = await Promise.all(Array.from({ length: 20 }, record));
      const meanwhile = { live: live.status, written: written.map(({ status }) => status), answered };
      while (answered < READERS - 8) await sleep(50);
      return { reading, meanwhile, waited: answered };
    });
    expect(meanwhile).toEqual({ live: 200, written: Array.from({ length: 20 }, () => 201), answered: 0 });
    expect(waited).toBe(READERS - 8);
    const replies = await Promise.all(reading);
    const refused = replies.filter(({ status }) => status === 503);
    expect(refused).toHaveLength(READERS - 8);
    for (const { body, headers } of refused) {
      expect(body).toMatchObject({ type: '/problems/overloaded', detail: expect.stringContaining('try again') });
      expect(headers.get('retry-after')).toBe('2');
    }
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(8);
  });

  it('are all answered, and liveness and writes before the last of them', async () => {
    const began = performance.now();
    const elapsed = () => Math.round(performance.now() - began);
    const timed = async (work: Promise<Reply<unknown>>) => ({
      status: (await work).status,
      ms: (await work, elapsed()),
    });
    const reading = Array.from({ length: READERS }, () => timed(api.ask('GET', '/v1/matrix')));
    const live = timed(api.ask('GET', '/health/live'));
    const ready = timed(api.ask('GET', '/health/ready'));
    const written = timed(record());
    const reads = await Promise.all(reading);
    const lastMs = Math.max(...reads.map(({ ms }) => ms));
    for (const [what, status, other] of [
      ['live', 200, await live],
      ['ready', 200, await ready],
      ['a write', 201, await written],
    ] as const) {
      console.log(`${what}: ${other.ms} ms; the last of ${READERS} reads: ${lastMs} ms`);
      expect([what, other.status]).toEqual([what, status]);
    }
    for (const { status } of reads) expect([200, 503]).toContain(status);
  });

  it('ask for so many cells at most', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `a${i}`).join(',');
    for (const query of [
      `holders=${names(501)}`,
      `proposals=${names(251)}`,
      `holders=${names(300)}&proposals=${names(200)}`,
    ]) {
      const { status, body } = await api.ask('GET', `/v1/matrix?${query}`);
      expect([status, body.type]).toEqual([400, '/problems/bad-request']);
      expect(body.detail).toMatch(/at most 50000 cells/);
    }
  });
});

describe('min-sequence', () => {
  it('beyond the head is refused at once, naming the head; also in a snapshot of nothing', async () => {
    const [head] = await readHeads(api.log.pool);
    for (const asked of [`0:${(head?.sequence ?? 0) + 1}`, '0:999999999999999', '3:999999']) {
      const { status, body } = await api.ask('GET', `/v1/stances?min-sequence=${asked}`);
      expect([status, body.type]).toEqual([400, '/problems/bad-request']);
    }
    const { body } = await api.ask('GET', `/v1/stances?min-sequence=0:${(head?.sequence ?? 0) + 1}`);
    expect(body.detail).toBe(
      `expected a sequence that has been written: the last of partition 0 is ${head?.sequence}, got ${(head?.sequence ?? 0) + 1}`,
    );
  });

  it.each(['4:1', '9999:0', '0:9999999999999999', '0:1,', '-1:0', '0', '', 'a:b', '00000:1'])(
    '%j is refused',
    async (asked) => {
      const { status, body } = await api.ask('GET', `/v1/stances?min-sequence=${asked}`);
      expect([status, body.type]).toEqual([400, '/problems/bad-request']);
    },
  );

  it('is waited for by so many; the others are told at once, and those who ask for what is there need not wait', async () => {
    // The projector stands still for as long as its checkpoints are held.
    const { waiting, others, here } = await transaction(elsewhere, async (tx) => {
      await api.projected();
      await tx.query('SELECT FROM projection_checkpoint FOR UPDATE');
      const { headers } = await record();
      const place = headers.get('stancebook-sequence');
      const ask = () => api.ask('GET', `/v1/topics?min-sequence=${place}`);
      const waiting = Array.from({ length: 100 }, ask);
      await sleep(500);
      return { waiting, others: await ask(), here: await api.ask('GET', '/v1/topics') };
    });
    expect(others).toMatchObject({ status: 503, body: { type: '/problems/projection-behind' } });
    expect(others.headers.get('retry-after')).toBe('1');
    expect(here.status).toBe(200);
    for (const { status } of await Promise.all(waiting)) expect([200, 503]).toContain(status);
  });
});

describe('a client that takes its time', () => {
  const host = () => `host: ${new URL(api.base).host}\r\n`;

  it('with its headers, or its body, is cut off; one that imports is not', async () => {
    const type = 'content-type: application/json\r\n';
    const slow = async (head: string, byte: string) => {
      const { hostname, port } = new URL(api.base);
      const socket = connect(Number(port), hostname, () => socket.write(head));
      let said = '';
      socket.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
      const drip = setInterval(() => socket.write(byte), 500);
      await Promise.race([
        new Promise((resolve) => socket.on('close', resolve).on('error', resolve)),
        sleep(40_000, undefined, { ref: false }),
      ]);
      clearInterval(drip);
      const isCut = socket.destroyed;
      socket.destroy();
      return { said, isCut };
    };
    const line = '{"record":"actor","id":"slow"}\n';
    const [silent, headers, body, chunked, imports] = await Promise.all([
      slow('', ''),
      slow(`GET /v1/proposals HTTP/1.1\r\n${host()}`, 'a: b\r\n'),
      slow(`POST /v1/statements HTTP/1.1\r\n${host()}${type}content-length: 1000\r\n\r\n`, ' '),
      slow(`POST /v1/statements HTTP/1.1\r\n${host()}${type}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
      slow(
        `POST /v1/imports HTTP/1.1\r\n${host()}content-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n`,
        `${line.length.toString(16)}\r\n${line}\r\n`,
      ),
    ]);
    expect(silent.isCut).toBe(true);
    for (const { said, isCut } of [headers, body, chunked]) {
      expect(said).toMatch(/^HTTP\/1\.1 408 [^]*\/problems\/request-timeout/);
      expect(isCut).toBe(true);
    }
    expect(imports.said).toMatch(/^HTTP\/1\.1 200 /);
    expect(imports.isCut).toBe(false);
  }, 60_000);

  it('keeps nobody waiting: a hundred of them', async () => {
    const { hostname, port } = new URL(api.base);
    const sockets = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      socket.write(
        `POST /v1/statements HTTP/1.1\r\n${host()}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`,
      );
      return socket;
    });
    expect((await rawRequest(api.base, { path: '/health/live' })).status).toBe(200);
    expect((await record()).status).toBe(201);
    for (const socket of sockets) socket.destroy();
    expect(await rawBytes(api.base, 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });
});
