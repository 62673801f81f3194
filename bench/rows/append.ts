/** Appending: by the library beside the bare table, and over HTTP beside a bare server in front of it. */
import { CountedLog, requireEqual } from '../counted-log.js';
import { descriptionLines, statementOf, uuidOf } from '../data.js';
import { HttpClient, importLines, inChunks } from '../http-client.js';
import { RawTable } from '../raw-table.js';
import type { Group, Prepared, Row } from '../row.js';
import { callFor, type Side } from '../slice.js';
import { type BareServer, type Stage, startBareServer } from '../stage.js';

const BATCH_SIZE = 100;

const A1: Row = {
  name: 'A1',
  what: 'append one event a transaction, 1 caller',
  unit: 'events/s',
  goals: [{ figure: 'ratio', atLeast: 0.8 }],
  slices: 3,
  sliceMs: 400,
};
const A16: Row = {
  name: 'A16',
  what: 'append one event, 16 callers',
  unit: 'events/s',
  goals: [
    { figure: 'ratio', atLeast: 1.5 },
    { figure: 'p99', atMost: 'limit' },
  ],
  slices: 3,
  sliceMs: 550,
};
const B100: Row = {
  name: 'B100',
  what: 'append 100 events a transaction, 1 caller',
  unit: 'events/s',
  goals: [{ figure: 'ratio', atLeast: 1 }],
  slices: 3,
  sliceMs: 400,
};

export const append: Group = {
  rows: [A1, A16, B100],
  prepare: async (stage) => {
    const counted = await CountedLog.open(await stage.newDatabase('log'));
    const raw = await RawTable.create(await stage.newDatabase('raw'));
    stage.atEnd(() => Promise.all([counted.close(), raw.close()]));
    let rows = 0;
    const ours = appending(
      {
        append: (stream, version, data) => counted.append(uuidOf(stream), version - 1, [data]),
        appendAll: (stream, all) => counted.append(uuidOf(stream), 0, all),
      },
      stage.sizes.streams,
    );
    const limit = appending(
      {
        append: async (stream, version, data) => {
          await raw.append(stream, version, data);
          rows += 1;
        },
        appendAll: async (stream, all) => {
          await raw.appendAll(stream, all);
          rows += all.length;
        },
      },
      stage.sizes.streams,
    );
    return {
      sides: {
        A1: { ours: ours.single(1), limit: limit.single(1) },
        A16: { ours: ours.single(16), limit: limit.single(16) },
        B100: { ours: ours.batch, limit: limit.batch },
      },
      verify: async () => {
        await counted.verify();
        requireEqual('rows of the bare table', rows, await raw.count());
      },
    };
  },
};

interface Store {
  append(stream: string, version: number, data: object): Promise<void>;
  appendAll(stream: string, all: object[]): Promise<void>;
}

interface Appending {
  single(callers: number): Side;
  batch: Side;
}

/** The same streams and the same statements, whichever store they are put in. */
function appending(store: Store, streams: number): Appending {
  const versions = new Int32Array(streams);
  let said = 0;
  let batches = 0;
  return {
    single: (callers) => {
      const turns = new Int32Array(callers);
      // Each caller has streams of its own, in no order: nobody conflicts.
      const own = Math.floor(streams / callers);
      return (ms) =>
        callFor(ms, callers, async (caller) => {
          const turn = turns[caller] ?? 0;
          turns[caller] = turn + 1;
          const stream = caller * own + ((turn * 7919) % own);
          const version = (versions[stream] ?? 0) + 1;
          versions[stream] = version;
          await store.append(`stream ${stream}`, version, statementOf((said += 1)));
          return 1;
        });
    },
    batch: (ms) =>
      callFor(ms, 1, async () => {
        batches += 1;
        await store.appendAll(
          `batch ${batches}`,
          Array.from({ length: BATCH_SIZE }, () => statementOf((said += 1))),
        );
        return BATCH_SIZE;
      }),
  };
}

export const appendOverHttp: Group = {
  rows: [
    {
      ...A1,
      name: 'A1-http',
      what: 'POST /v1/statements, 1 connection',
      goals: [{ figure: 'ratio', atLeast: 0.8 }],
    },
    {
      ...A16,
      name: 'A16-http',
      what: 'POST /v1/statements, 16 connections',
      goals: [
        { figure: 'ratio', atLeast: 1 },
        { figure: 'p99', atMostMs: 15 },
      ],
    },
  ],
  prepare: prepareHttp,
};

async function prepareHttp(stage: Stage): Promise<Prepared> {
  const url = await stage.newDatabase('http');
  const rawUrl = await stage.newDatabase('http_raw');
  const raw = await RawTable.create(rawUrl);
  stage.atEnd(() => raw.close());
  const ours = stage.ours(url);
  const counts = { ours: 0, limit: 0 };
  let counted: CountedLog | null = null;
  let clients: Record<string, HttpClient> = {};
  let bare: BareServer | null = null;
  // Its own numbers: the words of two statements are never the same.
  let said = 0;
  const posting =
    (side: 'ours' | 'limit', callers: number): Side =>
    (ms) =>
      callFor(ms, callers, async () => {
        const client = clients[side];
        if (!client) throw new Error(`expected ${side} to have been started`);
        said += 1;
        const answer = await client.post('/v1/statements', statementOf(said));
        if (!answer.includes('"id":"')) throw new Error(`expected the statement as recorded, got ${answer}`);
        counts[side] += 1;
        return 1;
      });
  return {
    sides: {
      'A1-http': { ours: posting('ours', 1), limit: posting('limit', 1) },
      'A16-http': { ours: posting('ours', 16), limit: posting('limit', 16) },
    },
    begin: async () => {
      const api = await ours.startAlone();
      bare = await startBareServer(rawUrl);
      clients = { ours: new HttpClient(api.base, 16), limit: new HttpClient(bare.base, 16) };
      if (counted) return;
      await importLines(api.base, inChunks(descriptionLines()));
      const opened = await CountedLog.open(url);
      stage.atEnd(() => opened.close());
      counted = opened;
    },
    verify: async () => {
      if (counted) counted.acknowledged += counts.ours;
      counts.ours = 0;
      await counted?.verify();
      requireEqual('rows of the bare table', counts.limit, await raw.count());
    },
    end: async () => {
      await Promise.all(Object.values(clients).map((client) => client.close()));
      await Promise.all([ours.stop(), bare?.stop()]);
    },
  };
}
