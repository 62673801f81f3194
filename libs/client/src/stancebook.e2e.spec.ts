import { createHash } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../local-stack/src/index.js';
import { sampleStatement, type TestApi, testApi } from '../../testing/src/index.js';
import { readConfig } from '../../../apps/api/src/config.js';
import { createApp } from '../../../apps/api/src/create-app.js';
import type { FollowedShift, FollowOptions, Shift } from './follow-shifts.js';
import { StancebookProblem } from './problem.js';
import { Stancebook } from './stancebook.js';

const CONFIG = readConfig({ DATABASE_URL: 'postgres://unused/unused' });
const PAIR = { holder: 'mozilla', proposal: 'web-mozilla-202' };

let api: TestApi;
let stancebook: Stancebook;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  api = await testApi((log) => createApp(log, CONFIG), { samples: ['web-positions-2017-2023'] });
  stancebook = new Stancebook({ url: `${api.base}/` });
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

afterAll(() => api.close());

async function record(changes: Record<string, unknown> = {}): Promise<void> {
  const { status } = await api.ask('POST', '/v1/statements?describe=missing', sampleStatement(changes));
  expect(status).toBe(201);
  await api.projected();
}

const allShifts = () => Array.fromAsync(stancebook.shifts());
const placeOf = ({ partition, sequence }: Shift) => `${partition}/${sequence}`;

async function refusalOf(work: Promise<unknown>): Promise<StancebookProblem> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StancebookProblem)) throw new Error(`expected a StancebookProblem, got ${String(error)}`);
  return error;
}

/** A way to the API that can be cut, or fall silent. Another loopback address with the same port: other hosts are refused. */
async function way(): Promise<{ url: string; cut: () => void; silence: () => void }> {
  const { port } = new URL(api.base);
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  }).listen(Number(port), '::1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  closing.push(() => {
    cut();
    server.close();
  });
  const silence = () => {
    for (const socket of sockets) socket.unpipe();
  };
  return { url: `http://[::1]:${port}`, cut, silence };
}

/** So many of them, with whatever is done after one of them. */
async function take(
  shifts: AsyncGenerator<FollowedShift>,
  count: number,
  after: (taken: number) => unknown = () => {},
): Promise<FollowedShift[]> {
  const taken: FollowedShift[] = [];
  if (count === 0) return taken;
  for await (const one of shifts) {
    taken.push(one);
    await after(taken.length);
    if (taken.length === count) break;
  }
  return taken;
}

describe('questions', () => {
  it('are answered with what the API has, typed', async () => {
    const stance = await stancebook.stance(PAIR.holder, PAIR.proposal);
    expect(stance.position?.value).toBe('neutral');
    const history = await stancebook.history(PAIR.holder, PAIR.proposal, { revisions: 'true' });
    expect(history.position.map(({ value, knownTo }) => [value, knownTo])).toEqual([
      ['neutral', null],
      ['oppose', null],
      ['neutral', null],
    ]);
    const { items } = await stancebook.get('/v1/topics');
    expect(items).toEqual((await api.get<{ items: object[] }>('/v1/topics')).items);
    const [first] = await Array.fromAsync(stancebook.statements({ proposal: PAIR.proposal, limit: 1 }));
    expect((await stancebook.statement(first?.id ?? '')).proposal).toBe(PAIR.proposal);
  });

  it('read a list to its end, a page at a time', async () => {
    const { items } = await api.get<{ items: object[] }>('/v1/stances?limit=1000');
    expect(items.length).toBeGreaterThan(140);
    expect(await Array.fromAsync(stancebook.stances({ limit: 70 }))).toEqual(items);
    const shifts = await Array.fromAsync(stancebook.shifts({ limit: 70 }));
    expect(shifts).toEqual(await allShifts());
    expect(shifts.length).toBeGreaterThan(140);
  });

  it('read all pages of stances from one state of the record', async () => {
    const before = await Array.fromAsync(stancebook.stances());
    const stances = stancebook.stances({ limit: 50 });
    const first = await stances.next();
    await record({ proposal: 'zz-a-new-bridge' });
    expect([first.value, ...(await Array.fromAsync(stances))]).toEqual(before);
  });

  it('have an export as a stream, with its checksum', async () => {
    const file = await stancebook.export({ what: 'stances', format: 'csv' });
    const hash = createHash('sha256');
    for await (const chunk of file.body ?? []) hash.update(chunk);
    expect(file.headers.get('stancebook-checksum')).toBe(`sha256=${hash.digest('hex')}`);
  });

  it('throw what the API refuses, with the fields at fault', async () => {
    const unknown = await refusalOf(stancebook.stance('nobody', PAIR.proposal));
    expect([unknown.status, unknown.type]).toEqual([404, '/problems/not-found']);
    const broken = await refusalOf(
      stancebook.api.POST('/v1/statements', { body: { ...sampleStatement(), kind: 'shout' } as never }),
    );
    expect([broken.status, broken.errors.map(({ pointer }) => pointer)]).toEqual([422, ['/kind']]);
  });

  it('record through the same client', async () => {
    const body = sampleStatement({ proposal: 'a-typed-bridge' }) as never;
    const { data } = await stancebook.api.POST('/v1/statements', { params: { query: { describe: 'missing' } }, body });
    expect(data?.proposal).toBe('a-typed-bridge');
    await api.projected();
  });

  it('are asked again where the server puts them off, a bounded number of times, and commands never', async () => {
    let asked = 0;
    const puttingOff = (times: number, retryAfter: string) =>
      new Stancebook({
        url: api.base,
        fetch: async (request) => {
          asked += 1;
          const headers = { 'retry-after': retryAfter };
          return asked > times ? fetch(request) : new Response('Come back.', { status: 503, headers });
        },
      });
    expect((await puttingOff(3, '0').get('/v1/topics')).items.length).toBeGreaterThan(0);
    asked = 0;
    expect((await refusalOf(puttingOff(4, '0').get('/v1/topics'))).status).toBe(503);
    expect(asked).toBe(4);
    asked = 0;
    expect((await refusalOf(puttingOff(1, '3600').get('/v1/topics'))).retryAfterMs).toBe(3_600_000);
    expect(asked).toBe(1);
    asked = 0;
    const command = puttingOff(1, '0').api.POST('/v1/statements', { body: sampleStatement() as never });
    expect((await refusalOf(command)).detail).toMatch(/answered 503, and not as the Stancebook API does: Come back\./);
    expect(asked).toBe(1);
  });
});

describe('following', () => {
  const follow = (url: string, options: FollowOptions = {}) => new Stancebook({ url }).followShifts(options);

  it('gives every shift so far and every one that comes, and ends when it is aborted', async () => {
    const before = await allShifts();
    const stopping = new AbortController();
    const shifts = follow(api.base, { signal: stopping.signal });
    const taken = await Promise.all(before.map(() => shifts.next()));
    expect(taken.map(({ value }) => value?.shift)).toEqual(before);
    const next = shifts.next();
    await record({ proposal: 'followed' });
    expect((await next).value?.shift.proposal).toBe('followed');
    const last = shifts.next();
    stopping.abort();
    expect(await last).toEqual({ done: true, value: undefined });
  });

  it('goes on after a cursor, and takes only what it is asked for', async () => {
    const all = await allShifts();
    const taken = await take(follow(api.base), 5);
    const rest = await take(follow(api.base, { cursor: taken[4]?.cursor ?? '' }), all.length - 5);
    expect([...taken, ...rest].map(({ shift }) => shift)).toEqual(all);
    const strengthening = all.filter(({ kind }) => kind === 'strengthening');
    expect(strengthening.length).toBeGreaterThan(0);
    const filtered = await take(follow(api.base, { kind: 'strengthening', change: true }), strengthening.length);
    expect(filtered.map(({ shift }) => shift)).toEqual(strengthening);
  });

  it('gives every shift once and in order though the connection is cut, again and again', async () => {
    const all = await allShifts();
    const { url, cut } = await way();
    const lost: string[] = [];
    const options: FollowOptions = { disconnected: ({ message }) => lost.push(message) };
    const followed = await take(follow(url, options), all.length + 1, async (count) => {
      if (count === 3 || count === all.length - 2) cut();
      if (count !== all.length) return;
      cut();
      await record({ proposal: 'while-it-was-cut' });
    });
    expect(followed.map(({ shift }) => placeOf(shift))).toEqual((await allShifts()).map(placeOf));
    expect(lost.length).toBeGreaterThan(0);
  });

  it('gives every shift once and in order though the server is restarted', async () => {
    let app = await createApp(api.log, CONFIG);
    // None that outgoing connections are given, as one is while nobody listens there.
    const port = await freePort();
    await app.listen(port, '127.0.0.1');
    closing.push(() => app.close());
    const before = await allShifts();
    const followed = await take(follow(`http://127.0.0.1:${port}`), before.length + 2, async (count) => {
      if (count !== before.length) return;
      await app.close();
      for (const proposal of ['restarted-a', 'restarted-b']) await record({ proposal });
      app = await createApp(api.log, CONFIG);
      await app.listen(port, '127.0.0.1');
    });
    expect(followed.map(({ shift }) => placeOf(shift))).toEqual((await allShifts()).map(placeOf));
  });

  it('gives up a connection on which nothing comes any more', async () => {
    const count = (await allShifts()).length;
    const { url, silence } = await way();
    const lost: string[] = [];
    const options = { silenceMaxMs: 2_000, disconnected: ({ message }: Error) => lost.push(message) };
    const followed = await take(follow(url, options), count + 1, async (taken) => {
      if (taken !== count) return;
      silence();
      await record({ proposal: 'unheard' });
    });
    expect(followed.at(-1)?.shift.proposal).toBe('unheard');
    expect(lost).toContain('nothing came for 2000 ms');
  });

  it('throws where the API refuses, and does not ask again', async () => {
    let asked = 0;
    const counting = new Stancebook({
      url: api.base,
      fetch: (request) => {
        asked += 1;
        return fetch(request);
      },
    });
    const refused = await refusalOf(counting.followShifts({ cursor: 'not-a-cursor' }).next());
    expect([refused.status, refused.type, asked]).toEqual([400, '/problems/bad-request', 1]);
    expect((await refusalOf(counting.followShifts({ holder: 'nobody' }).next())).status).toBe(404);
    expect(asked).toBe(2);
  });

  it('throws where what answers is no event stream', async () => {
    const elsewhere = new Stancebook({ url: api.base, fetch: async () => new Response('Welcome to the hotel.') });
    await expect(elsewhere.followShifts().next()).rejects.toThrow(/to answer with text\/event-stream, got text\/plain/);
    const headers = { 'content-type': 'text/event-stream' };
    const broken = (body: string) =>
      new Stancebook({ url: api.base, fetch: async () => new Response(body, { headers }) });
    await expect(broken('id: a\ndata: {\n\n').followShifts().next()).rejects.toThrow('expected a shift as JSON');
    await expect(broken('data: {}\n\n').followShifts().next()).rejects.toThrow('expected every shift with a cursor');
    const endless = broken(`id: a\ndata: ${'a'.repeat(17 * 1024 * 1024)}`);
    await expect(endless.followShifts().next()).rejects.toThrow('exceeded max buffer size');
  });
});
