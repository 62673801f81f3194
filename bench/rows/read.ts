/** Reading the log: one stream, and all of it. */
import { readEventsAfter, readHeads, readStream, type RecordedEvent } from '#event-log';
import type { Db } from '#postgres';
import { CountedLog } from '../counted-log.js';
import { statementOf, uuidOf } from '../data.js';
import { RawTable } from '../raw-table.js';
import type { Group } from '../row.js';
import { callFor, type Side } from '../slice.js';

const STREAM_LENGTH = 100;
const PAGE_SIZE = 1_000;
const FILLERS = 2;

export const read: Group = {
  rows: [
    {
      name: 'D',
      what: 'read a stream of 100 events, 1 caller',
      unit: 'streams/s',
      goals: [{ figure: 'ratio', atLeast: 0.9 }],
      slices: 3,
      sliceMs: 300,
    },
    {
      name: 'Er',
      what: 'replay the log in pages of 1,000',
      unit: 'events/s',
      goals: [{ figure: 'ratio', atLeast: 0.9 }],
      slices: 3,
      sliceMs: 600,
    },
  ],
  prepare: async (stage) => {
    const counted = await CountedLog.open(await stage.newDatabase('read'));
    const { pool } = counted.log;
    const raw = await RawTable.create(await stage.newDatabase('read_raw'));
    stage.atEnd(() => Promise.all([counted.close(), raw.close()]));
    const { longStreams } = stage.sizes;
    const idOf = (stream: number) => uuidOf(`read ${stream}`);
    let filled = 0;
    const fill = async () => {
      for (let stream = filled++; stream < longStreams; stream = filled++) {
        const all = Array.from({ length: STREAM_LENGTH }, (_, i) => statementOf(stream * STREAM_LENGTH + i));
        await counted.append(idOf(stream), 0, all);
        await raw.appendAll(idOf(stream), all);
      }
    };
    await Promise.all(Array.from({ length: FILLERS }, fill));
    await counted.verify();
    await Promise.all([pool, raw.pool].map((one) => one.query('VACUUM ANALYZE')));
    const events = counted.acknowledged;
    return {
      sides: {
        D: {
          ours: reading(longStreams, async (stream) => (await readStream(pool, idOf(stream))).map(({ data }) => data)),
          limit: reading(longStreams, (stream) => raw.readStream(idOf(stream))),
        },
        Er: {
          ours: replaying(events, () => readLog(pool)),
          limit: replaying(events, () => readRaw(raw)),
        },
      },
    };
  },
};

function reading(streams: number, readOne: (stream: number) => Promise<unknown[]>): Side {
  let turn = 0;
  return (ms) =>
    callFor(ms, 1, async () => {
      turn += 1;
      const stream = (turn * 31) % streams;
      const found = (await readOne(stream)) as { quote: string }[];
      const expected = statementOf((stream + 1) * STREAM_LENGTH - 1).quote;
      if (found.length !== STREAM_LENGTH || found.at(-1)?.quote !== expected)
        throw new Error(`expected stream ${stream} as it was appended, got ${found.length} events`);
      return 1;
    });
}

/** From where the last slice ended; at the end of the log from its start again, if all of it came. */
function replaying(events: number, pages: () => AsyncGenerator<{ data: unknown }[]>): Side {
  let going = pages();
  let come = 0;
  return (ms) =>
    callFor(ms, 1, async () => {
      const { value: page, done } = await going.next();
      if (!done) {
        for (const { data } of page)
          if (!(data as { quote?: string }).quote) throw new Error('expected words, got none');
        come += page.length;
        return page.length;
      }
      if (come !== events) throw new Error(`expected ${events} events of a replay, got ${come}`);
      [going, come] = [pages(), 0];
      return 0;
    });
}

/** Each partition up to its head. */
export async function* readLog(db: Db): AsyncGenerator<RecordedEvent[]> {
  for (const { partition, sequence } of await readHeads(db)) {
    for (let after = 0; after < sequence; ) {
      const page = await readEventsAfter(db, partition, after, PAGE_SIZE);
      if (page.length === 0) throw new Error(`expected events after ${after} of partition ${partition}, found none`);
      yield page;
      after = page.at(-1)?.sequence ?? after;
    }
  }
}

async function* readRaw(raw: RawTable): AsyncGenerator<{ data: unknown }[]> {
  for (let after = '0'; ; ) {
    const page = await raw.readAfter(after, PAGE_SIZE);
    if (page.length > 0) yield page;
    if (page.length < PAGE_SIZE) return;
    after = page.at(-1)?.position ?? after;
  }
}
