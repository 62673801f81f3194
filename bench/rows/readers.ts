/** Many who follow the event stream of one process, half of them slow: how soon the others are told, and what they all cost. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createHistogram } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { requireEqual } from '../counted-log.js';
import { descriptionLines, statementOf } from '../data.js';
import { HttpClient, importLines, inChunks } from '../http-client.js';
import { memoryOf } from '../memory-of.js';
import type { Group, Row } from '../row.js';
import { recordLatency, type Slice } from '../slice.js';

const READERS: Row = {
  name: 'live-readers',
  what: 'POST until its shift is with each of 500 readers of the event stream, beside 500 that read slowly',
  unit: null,
  goals: [{ figure: 'p50', atMostMs: 100 }],
  slices: 1,
  sliceMs: 6_000,
};

const MEMORY_MAX_MB = 300;
const PAUSE_MS = 200;
const TOLD_MAX_MS = 20_000;
/** A slow reader takes what has come, and no more for so long. */
const SLOW_INTERVAL_MS = 5_000;
/** Of an event that is a shift. */
const MARK = '\ndata: ';
/** No one address may hold more than half of the places. */
const ADDRESSES = ['127.0.0.2', '127.0.0.3'];

export const readers: Group = {
  rows: [READERS],
  prepare: async (stage) => {
    const ours = stage.ours(await stage.newDatabase('readers'));
    let client: HttpClient | null = null;
    let isDescribed = false;
    let pid = 0;
    let said = 0;
    const follow = async (ms: number): Promise<Slice> => {
      const before = memoryOf(pid).now;
      const told = new Told();
      const open: Reader[] = [];
      try {
        for (let i = 0; i < stage.sizes.readers; i += 1)
          open.push(await Reader.open(client?.base ?? '', i, i % 2 === 0 ? () => told.hear() : null));
        const quick = open.length / 2;
        const latencies = createHistogram();
        const startedAt = performance.now();
        let count = 0;
        for (const end = startedAt + ms; performance.now() < end; count += 1) {
          const postedAt = performance.now();
          const heard = told.next(quick, (at) => recordLatency(latencies, at - postedAt));
          await client?.post('/v1/statements', statementOf(said));
          said += 1;
          await heard;
          await sleep(PAUSE_MS);
        }
        const seconds = (performance.now() - startedAt) / 1000;
        requireEqual('shifts told to the quick readers', count * quick, told.times);
        const cost = memoryOf(pid).most - before;
        if (cost > MEMORY_MAX_MB) throw new Error(`expected readers to cost at most ${MEMORY_MAX_MB} MB, got ${cost}`);
        return { count, seconds, latencies };
      } finally {
        for (const reader of open) reader.close();
      }
    };
    return {
      sides: { [READERS.name]: { ours: follow } },
      begin: async () => {
        const [api] = await ours.startAll(['api', 'projector']);
        ({ pid } = api);
        client = new HttpClient(api.base, 1);
        if (!isDescribed) await importLines(api.base, inChunks(descriptionLines()));
        isDescribed = true;
      },
      end: async () => {
        await client?.close();
        await ours.stop();
      },
    };
  },
};

/** Arrivals at all readers. */
class Told {
  times = 0;
  private arrived: (at: number) => void = () => {};

  hear(): void {
    this.times += 1;
    this.arrived(performance.now());
  }

  /** Until the next shift has been told to so many. */
  async next(readers: number, each: (at: number) => void): Promise<void> {
    const all = Promise.withResolvers<void>();
    let left = readers;
    this.arrived = (at) => {
      each(at);
      left -= 1;
      if (left === 0) all.resolve();
    };
    const late = setTimeout(
      () => all.reject(new Error(`expected ${left} more of ${readers} readers to be told within ${TOLD_MAX_MS} ms`)),
      TOLD_MAX_MS,
    );
    await all.promise.finally(() => clearTimeout(late));
  }
}

/** On a bare connection, as the client shares the processor with what it measures. */
class Reader {
  private constructor(
    private readonly socket: Socket,
    private readonly taking: NodeJS.Timeout | null,
  ) {}

  /** `hear`: called for each shift; null for a slow reader. */
  static async open(base: string, i: number, hear: (() => void) | null): Promise<Reader> {
    const { hostname, port } = new URL(base);
    const localAddress = ADDRESSES[i % 4 < 2 ? 0 : 1];
    const socket = connect({ host: hostname, port: Number(port), ...(localAddress ? { localAddress } : {}) });
    socket.on('error', () => {});
    socket.write(`GET /v1/shifts/stream?from=now HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`);
    const [head] = (await once(socket, 'data')) as [Buffer];
    if (!head.includes(' 200 ')) throw new Error(`expected 200 of the event stream, got ${head.toString()}`);
    if (hear) {
      let before = Buffer.alloc(0);
      socket.on('data', (chunk: Buffer) => {
        const text = Buffer.concat([before, chunk]);
        for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) hear();
        // A mark may come in two parts.
        before = text.subarray(1 - MARK.length);
      });
      return new Reader(socket, null);
    }
    socket.pause();
    return new Reader(
      socket,
      setInterval(() => socket.once('data', () => socket.pause()).resume(), SLOW_INTERVAL_MS),
    );
  }

  close(): void {
    if (this.taking) clearInterval(this.taking);
    this.socket.destroy();
  }
}
