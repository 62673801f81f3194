import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, type Pool } from '#postgres';
import type { ShiftRecord } from '#stance';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const PAIR = 'holder=mozilla&proposal=web-mozilla-202';

let api: TestApi;
const readers: AbortController[] = [];

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: ['web-positions-2017-2023'],
  });
});

afterEach(() => {
  for (const reader of readers.splice(0)) reader.abort();
});

afterAll(() => api.close());

function forged(place: object): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

interface Received {
  id: string;
  record: ShiftRecord;
}

/** Reads server-sent events, as they come, for as long as the test runs. */
async function follow(
  query: string,
  headers: Record<string, string> = {},
): Promise<{ received: Received[]; ids: string[] }> {
  const reader = new AbortController();
  readers.push(reader);
  const response = await fetch(`${api.base}/v1/shifts/stream?${query}`, { headers, signal: reader.signal });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect(response.headers.get('content-encoding')).toBeNull();
  const [received, ids]: [Received[], string[]] = [[], []];
  void (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const fields = new Map(
          text
            .slice(0, end)
            .split('\n')
            .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        );
        text = text.slice(end + 2);
        const [id, data] = [fields.get('id'), fields.get('data')];
        if (id) ids.push(id);
        if (id && data) received.push({ id, record: JSON.parse(data) as ShiftRecord });
      }
    }
  })().catch(() => {});
  return { received, ids };
}

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !holds(); await sleep(10)) {
    if (Date.now() > deadline) throw new Error('expected it to come within 10 s');
  }
}

/** A page is bounded in bytes, too: one that is not full need not be the last. */
async function all(query = ''): Promise<ShiftRecord[]> {
  const records: ShiftRecord[] = [];
  for (let cursor = ''; ; ) {
    const path: string = `/v1/shifts?limit=1000&${query}${cursor && `&cursor=${cursor}`}`;
    const { body } = await api.ask<{ items: ShiftRecord[]; next: string }>('GET', path);
    if (body.items.length === 0) return records;
    records.push(...body.items);
    cursor = body.next;
  }
}

async function record(changes: Record<string, unknown>): Promise<string> {
  const statement = sampleStatement({ speaker: 'mozilla', proposal: 'web-mozilla-202', ...changes });
  const { status } = await api.ask('POST', '/v1/statements?describe=missing', statement);
  expect(status).toBe(201);
  await api.projected();
  return statement.id;
}

describe('the event stream', () => {
  it('begins at the start of the feed, is the list, and goes on as the feed grows', async () => {
    const { received } = await follow('');
    const before = await all();
    await until(() => received.length >= before.length);
    expect(received.map(({ record: one }) => one)).toEqual(before);
    await record({ saidOn: '2022-01-01' });
    const after = await all();
    expect(after.length).toBeGreaterThan(before.length);
    await until(() => received.length >= after.length);
    expect(received.map(({ record: one }) => one)).toEqual(after);
  });

  it('resumes after any record without loss or repeat, by Last-Event-ID or cursor', async () => {
    const whole = await follow('');
    const records = await all();
    await until(() => whole.received.length >= records.length);
    for (const at of [0, 7, records.length - 2]) {
      const id = whole.received[at]?.id ?? '';
      const rest = records.slice(at + 1);
      const [byHeader, byCursor] = [await follow('', { 'last-event-id': id }), await follow(`cursor=${id}`)];
      for (const { received } of [byHeader, byCursor]) {
        await until(() => received.length >= rest.length);
        expect(received.map(({ record: one }) => one)).toEqual(rest);
      }
      const { body } = await api.ask<{ items: ShiftRecord[] }>('GET', `/v1/shifts?limit=1000&cursor=${id}`);
      expect(body.items).toEqual(rest);
    }
  });

  it('filters as the list does, and moves its place past what it leaves out', async () => {
    const pair = await follow(PAIR);
    const changes = await follow('change=true&topic=ietf');
    const [expectedPair, expectedChanges] = [await all(PAIR), await all('change=true&topic=ietf')];
    expect(expectedChanges.length).toBeGreaterThan(1);
    expect(expectedChanges.length).toBeLessThan((await all('change=true')).length);
    await until(() => pair.received.length >= expectedPair.length && changes.received.length >= expectedChanges.length);
    expect(pair.received.map(({ record: one }) => one)).toEqual(expectedPair);
    expect(changes.received.map(({ record: one }) => one)).toEqual(expectedChanges);
  });

  it('filters what it is told as it grows as the list does', async () => {
    const pick = [
      'kind=reversal',
      'change=true',
      'news=false',
      'topic=roads',
      'proposal=bridge-growth',
      'holder=other',
    ];
    for (const path of ['/v1/proposals/bridge-growth', '/v1/proposals/tunnel-growth']) {
      const topics = path.includes('bridge') ? ['roads'] : ['rails'];
      expect((await api.ask('PUT', path, { title: 'x', topics })).status).toBe(201);
    }
    expect((await api.ask('PUT', '/v1/actors/other', { name: 'Other' })).status).toBe(201);
    await api.projected();
    const before = await Promise.all(pick.map((query) => all(query)));
    const followed = await Promise.all(pick.map((query) => follow(`from=now&${query}`)));
    await until(() => followed.every(({ ids }) => ids.length > 0));
    for (const proposal of ['bridge-growth', 'tunnel-growth']) {
      for (const speaker of ['other', 'mozilla']) {
        await record({ proposal, speaker, saidOn: '2023-01-01', coding: { position: 'oppose' } });
        await record({ proposal, speaker, saidOn: '2023-02-01', coding: { position: 'support' } });
      }
    }
    for (const [i, query] of pick.entries()) {
      const grown = (await all(query)).slice(before[i]?.length);
      expect([query, grown.length > 0]).toEqual([query, true]);
      await until(() => (followed[i]?.received.length ?? 0) >= grown.length);
      expect([query, followed[i]?.received.map(({ record: one }) => one)]).toEqual([query, grown]);
    }
  }, 60_000);

  it('begins at the end with from=now, without what was before', async () => {
    const { received, ids } = await follow('from=now');
    await until(() => ids.length > 0);
    const id = await record({ proposal: 'bridge-now' });
    await until(() => received.length > 0);
    expect(received.map(({ record: { to } }) => to.statement)).toEqual([id]);
  });

  it('says that it is there, and how far it is, while only what the filter leaves out comes', async () => {
    const { ids, received } = await follow(PAIR);
    await until(() => ids.length > 0);
    const [first] = ids;
    const began = Date.now();
    // The feed grows all the while, of others.
    for (let n = 0; Date.now() - began < 16_000; n += 1) {
      await record({ speaker: `other-${n}`, proposal: 'bridge-others' });
      await sleep(700);
    }
    const before = received.length;
    await until(() => ids.at(-1) !== first && ids.length > before);
    const { body } = await api.ask<{ items: ShiftRecord[] }>('GET', `/v1/shifts?cursor=${ids.at(-1)}&limit=1000`);
    expect(body.items.length).toBeLessThan(10);
    expect(received.every(({ record: one }) => one.proposal === 'web-mozilla-202')).toBe(true);
  }, 40_000);

  it('lets go of readers that go away', async () => {
    const readersMax = 1_000;
    for (let n = 0; n < readersMax + 50; n += 25) {
      await Promise.all(Array.from({ length: 25 }, () => follow('from=now')));
      for (const reader of readers.splice(0)) reader.abort();
    }
    await sleep(100);
    expect((await follow('from=now')).ids).toBeDefined();
  }, 60_000);

  it('keeps no place for readers that leave while they are looked up', async () => {
    const { port } = new URL(api.base);
    const { db, sockets } = { db: await api.log.pool.connect(), sockets: [] as Socket[] };
    await db.query('BEGIN; LOCK TABLE reservation IN ACCESS EXCLUSIVE MODE');
    for (let n = 0; n < 520; n += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      sockets.push(socket.on('error', () => {}));
      socket.write(`GET /v1/shifts/stream?from=now&holder=mozilla HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
    }
    await sleep(500);
    for (const socket of sockets) socket.destroy();
    await sleep(200);
    await db.query('ROLLBACK');
    db.release();
    // Whoever was looked up before this has left its place, or never had one.
    expect((await api.ask('GET', '/v1/shifts?holder=mozilla')).status).toBe(200);
    await sleep(1_000);
    expect((await follow('from=now')).ids).toBeDefined();
  }, 60_000);

  it('leaves half of the places to other addresses', async () => {
    const [mine, others] = ['127.0.0.1', '127.0.0.2'];
    const { port } = new URL(api.base);
    const answerTo = async (localAddress: string) => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress });
      sockets.push(socket);
      socket.write(`GET /v1/shifts/stream?from=now HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
      const [head] = (await once(socket, 'data')) as [Buffer];
      return head.toString().slice(9, 12);
    };
    const sockets: Socket[] = [];
    try {
      const answers = new Set<string>();
      for (let n = 0; n < 500; n += 25) {
        for (const answer of await Promise.all(Array.from({ length: 25 }, () => answerTo(mine)))) answers.add(answer);
      }
      expect([...answers]).toEqual(['200']);
      expect(await answerTo(mine)).toBe('503');
      expect(await answerTo(others)).toBe('200');
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  }, 60_000);

  it('cuts a reader off that takes nothing, keeps little for it, and lets it resume', async () => {
    // 8 MB, more than the sockets take.
    const words = '字'.repeat(9_900);
    const long = Array.from({ length: 270 }, (_, n) =>
      sampleStatement({ proposal: 'long', speaker: `long-${n}`, quote: `${n} ${words}`, paraphrase: null }),
    );
    expect((await api.import(long)).at(-1)).toMatchObject({ counts: { recorded: 270 } });
    await api.projected();
    const { port } = new URL(api.base);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET /v1/shifts/stream HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
    socket.pause();
    const closed = new Promise<number>((resolve) => {
      const began = Date.now();
      socket.on('close', () => resolve(Date.now() - began));
      socket.on('error', () => {});
    });
    // What it did not take in time it gets no more: the rest is cut off.
    await sleep(25_000);
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.resume();
    await closed;
    const records = await all();
    const lastId =
      text
        .split('\n\n')
        .slice(0, -1)
        .at(-1)
        ?.match(/id: (\S+)/)?.[1] ?? '';
    const seen = (text.match(/\ndata: .*\n\n/g) ?? []).length;
    expect(seen).toBeLessThan(records.length);
    const { received } = await follow('', { 'last-event-id': lastId });
    await until(() => received.length >= records.length - seen);
    expect(received.map(({ record: one }) => one)).toEqual(records.slice(seen));
  }, 120_000);

  it.each([
    ['/v1/shifts/stream?holder=nobody', 404],
    ['/v1/shifts/stream?cursor=abc', 400],
    ['/v1/shifts/stream?from=then', 400],
    [`/v1/shifts?cursor=${forged([1e9, 0, 0, 0])}`, 400],
    [`/v1/shifts/stream?cursor=${forged([0, 0, 0, 1e9])}`, 400],
    ['/v1/shifts?topic=%00', 400],
    ['/v1/shifts?order=newest&cursor=abc', 400],
    [
      `/v1/shifts?order=newest&cursor=${forged({ recordedAt: '2026-01-01T00:00:00Z', partition: 3e9, sequence: 1 })}`,
      400,
    ],
    [
      `/v1/shifts?order=newest&cursor=${forged({ recordedAt: '0000-01-01T00:00:00Z', partition: 1, sequence: 1 })}`,
      400,
    ],
    ['/v1/shifts?by=said&cursor=abc', 400],
    [`/v1/shifts?by=said&cursor=${forged({ day: 'someday', partition: 1, sequence: 1 })}`, 400],
    [`/v1/shifts?by=said&cursor=${forged({ recordedAt: '2026-01-01T00:00:00Z', partition: 1, sequence: 1 })}`, 400],
    ['/v1/shifts?by=heard', 400],
    ['/v1/shifts?latest=maybe', 400],
    ['/v1/shifts?shift=none', 400],
    ['/v1/shifts?recordedOn=2026-02-30', 400],
    ['/v1/shifts?archive=perhaps', 400],
    ['/v1/shifts/archive?limit=32', 400],
    [`/v1/shifts/archive?cursor=${forged({ day: 1 })}`, 400],
    ['/v1/shifts.atom?kind=unheard-of', 400],
    ['/v1/shifts.atom?proposal=nothing', 404],
  ])('refuses %s with %i', async (path, status) => {
    expect(await api.ask('GET', path)).toMatchObject({ status, body: { status } });
  });

  it('answers HEAD, and a Last-Event-ID that is none with 400', async () => {
    const head = await fetch(`${api.base}/v1/shifts/stream`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await api.ask('GET', '/v1/shifts/stream', undefined, { 'last-event-id': 'abc' })).status).toBe(400);
  });
});

describe('growth of the feed', () => {
  it('is read once for all readers', async () => {
    let asked = 0;
    let pool: Pool | undefined;
    const counted = await testApi((log) => {
      pool = createPool({
        url: String(log.pool.options.connectionString),
        applicationName: 'test',
        connectionsMax: 20,
      });
      pool.on('acquire', () => (asked += 1));
      return createApp({ ...log, pool }, readConfig({ DATABASE_URL: 'postgres://unused/unused' }));
    });
    const [others, readersMax, grownMax] = [api, 200, 10];
    try {
      api = counted;
      const followed: { received: Received[]; ids: string[] }[] = [];
      for (let n = 0; n < readersMax; n += 20) {
        followed.push(...(await Promise.all(Array.from({ length: 20 }, () => follow('from=now')))));
      }
      await until(() => followed.every(({ ids }) => ids.length > 0));
      const before = asked;
      for (let n = 1; n <= grownMax; n += 1) {
        await record({ proposal: `bridge-${n}` });
        await until(() => followed.every(({ received }) => received.length >= n));
      }
      // To look at the heads ten times a second, and to record, takes some; to ask for each reader would take 2,000.
      expect(asked - before).toBeLessThan((readersMax * grownMax) / 2);
    } finally {
      api = others;
      for (const reader of readers.splice(0)) reader.abort();
      await counted.close();
      await pool?.end();
    }
  }, 120_000);
});

describe('the shifts on a proposal', () => {
  interface Page {
    items: ShiftRecord[];
    next: string | null;
  }

  async function paged(query: string, cursor = ''): Promise<ShiftRecord[]> {
    const records: ShiftRecord[] = [];
    for (let next: string | null = cursor; next !== null; ) {
      const { body }: { body: Page } = await api.ask('GET', `/v1/shifts?limit=3&${query}${next && `&cursor=${next}`}`);
      if (body.items.length === 0) break;
      records.push(...body.items);
      next = body.next;
    }
    return records;
  }

  it('are those of the whole feed, from either end, from any place in it, and with other filters', async () => {
    const whole = await all();
    const { body: head } = await api.ask<Page>('GET', `/v1/shifts?limit=${Math.floor(whole.length / 2)}`);
    const { holder } = whole.find(({ change }) => change) ?? {};
    const busiest = [...Map.groupBy(whole, ({ proposal }) => proposal)].sort(([, a], [, b]) => b.length - a.length);
    expect(busiest[0]?.[1].length).toBeGreaterThan(3);
    for (const [proposal, onIt] of [...busiest.slice(0, 4), ...busiest.slice(-2)]) {
      const filters: [string, (record: ShiftRecord) => boolean][] = [
        ['', () => true],
        ['&change=true', ({ change }) => change],
        [`&holder=${holder}`, (one) => one.holder === holder],
      ];
      for (const [filter, takes] of filters) {
        const expected = onIt.filter(takes);
        const query = `proposal=${proposal}${filter}`;
        expect(await paged(query)).toEqual(expected);
        expect(await paged(`order=newest&${query}`)).toEqual(expected.toReversed());
        const isPassed = ({ partition, sequence }: ShiftRecord) =>
          head.items.some((one) => one.partition === partition && one.sequence === sequence);
        expect(await paged(query, head.next ?? '')).toEqual(expected.filter((one) => !isPassed(one)));
      }
    }
  });

  it('are there none where nobody said anything on it, but the feed has a place to go on from', async () => {
    const proposal = { title: 'Of which nobody spoke' };
    const { status } = await api.ask('PUT', '/v1/proposals/unspoken', proposal, { 'if-none-match': '*' });
    expect(status).toBe(201);
    const { body, headers } = await api.ask<Page>('GET', '/v1/shifts?proposal=unspoken');
    expect([body.items, headers.get('content-type')]).toEqual([[], 'application/json; charset=utf-8']);
    expect((await api.ask<Page>('GET', `/v1/shifts?cursor=${body.next}`)).body.items).toEqual([]);
  });
});

describe('the newest shifts', () => {
  interface Newest {
    items: ShiftRecord[];
    next: string | null;
    cursor: string;
  }

  it('are the feed the other way round, in pages, with the cursor from which it goes on', async () => {
    const records = await all();
    const paged: ShiftRecord[] = [];
    let end: string | undefined;
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/v1/shifts?order=newest&limit=100${cursor && `&cursor=${cursor}`}`;
      const { body } = await api.ask<Newest>('GET', path);
      paged.push(...body.items);
      end ??= body.cursor;
      cursor = body.next;
    }
    expect(paged).toEqual(records.toReversed());
    const id = await record({ proposal: 'bridge-newest' });
    const { received } = await follow(`cursor=${end}`);
    await until(() => received.length > 0);
    expect(received.map(({ record: { to } }) => to.statement)).toEqual([id]);
  });

  it('name what they name, and the words behind them, where asked', async () => {
    interface Answer {
      items: ShiftRecord[];
      included?: {
        actors: Record<string, { name: string }>;
        statements: Record<string, { paraphrase: string | null }>;
      };
    }
    for (const order of ['oldest', 'newest']) {
      const { body } = await api.ask<Answer>('GET', `/v1/shifts?${PAIR}&order=${order}&include=names,statements`);
      expect(body.included?.actors.mozilla?.name).toBe('Mozilla');
      for (const { to } of body.items) expect(Object.keys(body.included?.statements ?? {})).toContain(to.statement);
    }
    expect((await api.ask<Answer>('GET', `/v1/shifts?${PAIR}`)).body.included).toBeUndefined();
  });
});
