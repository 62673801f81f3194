/** What is recorded, on its way to those who listen: how soon it comes, and how much of it in a second. */
import { randomUUID } from 'node:crypto';
import { createHistogram } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { createClient, ensureTopics, type KafkaClient, readTopicEnds, readTopicUntil } from '#kafka';
import { CountedLog, requireEqual } from '../counted-log.js';
import { descriptionLines, statementOf, uuidOf } from '../data.js';
import { HttpClient, importLines, inChunks } from '../http-client.js';
import type { Group, Row } from '../row.js';
import { recordLatency, type Side } from '../slice.js';
import type { Ours, Stage } from '../stage.js';

const ARRIVAL_MAX_MS = 20_000;
/** Between what has arrived and the next: its length has nothing to do with how often anybody looks. */
const PAUSE_MIN_MS = 20;
const PAUSE_MAX_MS = 120;

const live = (name: string, what: string, p50Ms: number, p99Ms: number): Row => ({
  name,
  what: `POST until ${what}, idle`,
  unit: null,
  goals: [
    { figure: 'p50', atMostMs: p50Ms },
    { figure: 'p99', atMostMs: p99Ms },
  ],
  slices: 1,
  sliceMs: 6_000,
});

const STREAM = live('live-stream', 'its shift is on the event stream', 20, 100);
const EVENTS = live('live-events', 'its event is with a Kafka subscriber', 60, 250);
const SHIFTS = live('live-shifts', 'its shift is with a Kafka subscriber', 60, 250);

const PREFIX = 'live.';

export const arrivals: Group = {
  needsKafka: true,
  rows: [STREAM, EVENTS, SHIFTS],
  prepare: async (stage) => {
    const ours = stage.ours(await stage.newDatabase('live'), PREFIX);
    const kafka = kafkaOf(stage);
    let isDescribed = false;
    let client: HttpClient | null = null;
    let base = '';
    let said = 0;
    const posting =
      (listen: (heard: Heard) => Promise<Listener>): Side =>
      async (ms) => {
        const latencies = createHistogram();
        const heard = new Heard();
        const listener = await listen(heard);
        const post = async (): Promise<string> => {
          const id = randomUUID();
          said += 1;
          await client?.post('/v1/statements', { id, ...statementOf(said) });
          return id;
        };
        // The first tells that it listens.
        await heard.until(await post());
        const startedAt = performance.now();
        let count = 0;
        for (const end = startedAt + ms; performance.now() < end; count += 1) {
          await sleep(PAUSE_MIN_MS + Math.random() * (PAUSE_MAX_MS - PAUSE_MIN_MS));
          const postedAt = performance.now();
          recordLatency(latencies, (await heard.until(await post())) - postedAt);
        }
        const seconds = (performance.now() - startedAt) / 1000;
        listener.stop();
        // A reader of a topic looks whether it is to stop when something comes.
        await post();
        await listener.ended;
        return { count, seconds, latencies };
      };
    const onTopic = (topic: string) => async (heard: Heard) => listenToTopic(kafka, `${PREFIX}${topic}`, heard);
    return {
      sides: {
        [STREAM.name]: { ours: posting((heard) => listenToStream(base, heard)) },
        [EVENTS.name]: { ours: posting(onTopic('stancebook.events.v1')) },
        [SHIFTS.name]: { ours: posting(onTopic('stancebook.stance-changes.v1')) },
      },
      begin: async () => {
        const [api] = await ours.startAll(['api', 'projector', 'relay']);
        ({ base } = api);
        client = new HttpClient(base, 1);
        if (!isDescribed) await importLines(base, inChunks(descriptionLines()));
        isDescribed = true;
        await untilTopic(kafka, `${PREFIX}stancebook.stance-changes.v1`);
      },
      end: async () => {
        await client?.close();
        await ours.stop();
      },
    };
  },
};

/** When the statements arrived, by their ids. */
class Heard {
  private readonly at = new Map<string, number>();
  private waiting: { id: string; come: (at: number) => void } | null = null;

  hear(id: string): void {
    const now = performance.now();
    this.at.set(id, now);
    if (this.waiting?.id === id) this.waiting.come(now);
  }

  async until(id: string): Promise<number> {
    const come = this.at.get(id);
    if (come !== undefined) return come;
    const arrived = new Promise<number>((resolve) => {
      this.waiting = { id, come: resolve };
    });
    const late = new AbortController();
    const never = sleep(ARRIVAL_MAX_MS, undefined, { signal: late.signal }).then(() => {
      throw new Error(`expected statement ${id} to arrive within ${ARRIVAL_MAX_MS / 1000} s`);
    });
    never.catch(() => {});
    try {
      return await Promise.race([arrived, never]);
    } finally {
      late.abort();
    }
  }
}

interface Listener {
  stop(): void;
  ended: Promise<unknown>;
}

interface Heading {
  to: { statement: string };
}

async function listenToStream(base: string, heard: Heard): Promise<Listener> {
  const stopping = new AbortController();
  const { statusCode, body } = await request(`${base}/v1/shifts/stream?from=now`, {
    signal: stopping.signal,
    bodyTimeout: 0,
  });
  if (statusCode !== 200) throw new Error(`expected 200 of the event stream, got ${statusCode}`);
  const reading = async () => {
    for await (const line of createInterface({ input: body }))
      if (line.startsWith('data:')) heard.hear((JSON.parse(line.slice('data:'.length)) as Heading).to.statement);
  };
  return {
    stop: () => stopping.abort(),
    ended: reading().catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error;
    }),
  };
}

function listenToTopic(kafka: KafkaClient, topic: string, heard: Heard): Listener {
  let isStopping = false;
  const ended = readTopicUntil(kafka, topic, {
    each: ({ value }) => {
      const told = JSON.parse(String(value)) as Heading & { id: string };
      heard.hear(told.to?.statement ?? told.id);
    },
    isLast: () => isStopping,
  });
  return {
    stop: () => {
      isStopping = true;
    },
    ended,
  };
}

function kafkaOf({ brokers }: Stage): KafkaClient {
  if (!brokers) throw new Error('expected Kafka on the stage');
  return createClient({ brokers: brokers.split(','), clientId: 'bench', report: (message) => console.error(message) });
}

const TOPIC_MAX_MS = 30_000;

/** Until it is there, and led. */
async function untilTopic(kafka: KafkaClient, topic: string): Promise<void> {
  for (const deadline = Date.now() + TOPIC_MAX_MS; Date.now() < deadline; await sleep(100)) {
    if (await readTopicEnds(kafka, topic).catch(() => null)) return;
  }
  throw new Error(`expected topic ${topic} within ${TOPIC_MAX_MS / 1000} s`);
}

const BATCH_SIZE = 100;
const LOOK_INTERVAL_MS = 10;

export const relaying: Group = {
  needsKafka: true,
  rows: [
    {
      name: 'relay',
      what: 'the relay copies a log to Kafka, exactly once',
      unit: 'events/s',
      goals: [{ figure: 'rate', atLeast: 20_000 }],
      slices: 1,
      sliceMs: 0,
    },
  ],
  prepare: async (stage) => {
    const url = await stage.newDatabase('relay');
    const counted = await CountedLog.open(url);
    const { partitions } = counted.log;
    const events = stage.sizes.relayed;
    for (let at = 0; at < events; at += BATCH_SIZE) {
      const all = Array.from({ length: Math.min(BATCH_SIZE, events - at) }, (_, i) => statementOf(at + i));
      await counted.append(uuidOf(`relayed ${at}`), 0, all);
    }
    await counted.verify();
    await counted.close();
    const kafka = kafkaOf(stage);
    let times = 0;
    return {
      sides: {
        relay: {
          // To topics that are new: from the first event to the last.
          ours: async () => {
            times += 1;
            const prefix = `relay-${times}.`;
            const relay = stage.ours(url, prefix);
            const topic = `${prefix}stancebook.events.v1`;
            await ensureTopics(kafka, [{ topic, partitions, config: { 'retention.ms': '-1' } }]);
            try {
              return { count: events, seconds: await secondsToCopy(kafka, topic, relay, events), latencies: null };
            } finally {
              await relay.stop();
            }
          },
        },
      },
    };
  },
};

const COPY_MAX_MS = 240_000;
/** Nothing more comes after this. */
const STILL_MS = 500;

interface Sample {
  at: number;
  offsets: number;
}

/** From the last look at the topic that found it empty to the first that found all in it. */
async function secondsToCopy(kafka: KafkaClient, topic: string, relay: Ours, events: number): Promise<number> {
  const samples: Sample[] = [];
  const deadline = Date.now() + COPY_MAX_MS;
  const look = async () => {
    const ends = await readTopicEnds(kafka, topic);
    samples.push({ at: performance.now(), offsets: [...ends.values()].reduce((sum, { high }) => sum + high, 0) });
  };
  await untilTopic(kafka, topic);
  await look();
  const started = relay.start('relay');
  // Offsets also count the markers of transactions: that all is there shows where nothing more comes.
  for (; !isComplete(samples, events); await sleep(LOOK_INTERVAL_MS)) {
    if (Date.now() > deadline) throw new Error(`expected ${events} events on ${topic} within ${COPY_MAX_MS / 1000} s`);
    await look();
  }
  await started;
  await requireOnce(kafka, topic, events);
  const end = samples.at(-1)?.offsets;
  const begun = samples.findLast(({ offsets }) => offsets === 0);
  const done = samples.find(({ offsets }) => offsets === end);
  if (!begun || !done) throw new Error(`expected to see ${topic} grow`);
  return (done.at - begun.at) / 1000;
}

function isComplete(samples: Sample[], events: number): boolean {
  const last = samples.at(-1);
  if (!last || last.offsets < events) return false;
  const since = samples.find(({ offsets }) => offsets === last.offsets);
  return since !== undefined && last.at - since.at > STILL_MS;
}

/** Reads the topic as any subscriber, and throws unless it has each event once, in order. */
async function requireOnce(kafka: KafkaClient, topic: string, events: number): Promise<void> {
  const reached = new Map<string, number>();
  let come = 0;
  await readTopicUntil(kafka, topic, {
    each: ({ headers }) => {
      const partition = String(headers?.ce_logpartition);
      requireEqual(
        `as the next sequence of partition ${partition}`,
        (reached.get(partition) ?? 0) + 1,
        Number(headers?.ce_sequence),
      );
      reached.set(partition, Number(headers?.ce_sequence));
      come += 1;
    },
    isLast: () => come >= events,
  });
}
