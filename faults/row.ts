/** A row of the fault matrix: what is done, how often, and what must hold afterwards. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  checkCommands,
  checkFeed,
  checkFeedApplied,
  checkLog,
  checkStances,
  checkTopics,
  type ObservedEvent,
  observeFeed,
  observeLog,
  observeStances,
  observeTopics,
  type OperationHistory,
} from '#testing';
import { type Proxy, startProxy } from './proxy.js';
import type { Random } from './random.js';
import { type Deployment, PARTITIONS, type Process, type Servers, until } from './system.js';
import type { Pace, Workload } from './workload.js';

export interface Row {
  name: string;
  /** As in docs/reliability.md. */
  fault: string;
  /** What is counted: `rounds`, or `events`. */
  unit: 'rounds' | 'events';
  /** How many in the long run, and in the one that is part of the tests. 0: not part of them. */
  long: number;
  short: number;
  /** So many share a deployment and a check at their end; a run that is stopped goes on with the next such leg. */
  leg: number;
  run(leg: Leg): Promise<void>;
}

export interface Leg {
  servers: Servers;
  random: Random;
  /** How many rounds, or events. */
  count: number;
  isShort: boolean;
  /** What must not be. */
  found: (...findings: string[]) => void;
  /** Commands asked for, or events appended. */
  did: (operations: number) => void;
  /** To be done at the end of the leg, whatever becomes of it; the last first. */
  afterwards: (cleanUp: () => Promise<unknown>) => void;
  /** A figure for people to read, beside the findings. */
  note: (text: string) => void;
}

/** How long nothing may turn up later: an append's limit, and a margin. See `knownAt` in http-api.md. */
const SETTLED_AFTER_MS = 5_500;
const CUTS = 3;
const DRAINED_MAX_MS = 300_000;

export interface Check {
  deployment: Deployment;
  api: Process;
  /** What clients were told; none, where the events were appended without the API. */
  history?: OperationHistory;
  random: Random;
  /** Without a relay there are no topics. */
  topics?: boolean;
}

/** Waits until everything has arrived, and holds it against what was promised. */
export async function check(
  leg: Leg,
  { deployment, api, history, random, topics = true }: Check,
): Promise<ObservedEvent[]> {
  await drained(api);
  const log = await observeLog(api.base, PARTITIONS);
  const feed = await observeFeed(api.base);
  const stances = await observeStances(api.base);
  if (history) {
    leg.did(history.operations.length);
    leg.found(...checkCommands(history.operations, log));
  }
  leg.found(...checkLog(log), ...checkFeed(feed), ...checkFeedApplied(feed, log), ...checkStances(stances, log));
  if (topics) {
    const { brokers, topicPrefix } = deployment.addresses;
    const observed = await observeTopics(brokers, topicPrefix, { events: log.length, shifts: feed.length });
    leg.found(...checkTopics(observed, { log, feed, stances }));
  }
  const verified = await deployment.cli('verify');
  if (verified.status !== 0) leg.found(`stancebook verify: ${verified.output}`);
  const age = (event?: ObservedEvent) => (event ? Date.now() - Date.parse(event.recordedAt) : Infinity);
  await sleep(Math.max(0, SETTLED_AFTER_MS - age(log[0])));
  const settled = log.filter((event) => age(event) >= SETTLED_AFTER_MS);
  for (let i = 0; i < CUTS && settled.length > 0; i += 1) {
    const knownAt = random.pick(settled).recordedAt;
    const asOf = `2023-07-${String(random.int(1, 28)).padStart(2, '0')}`;
    const listed = await observeStances(api.base, `asOf=${asOf}&knownAt=${encodeURIComponent(knownAt)}`);
    leg.found(...checkStances(listed, log, { asOf, knownAt }));
  }
  return log;
}

/** Returns once the read models have all that is in the log. */
export async function drained(api: Process): Promise<void> {
  await until('the read models have caught up', () => isDrained(api), DRAINED_MAX_MS);
}

export async function isDrained(api: Process): Promise<boolean> {
  const health = (await api.health()) as { projectionLagEvents?: number | null } | null;
  return health?.projectionLagEvents === 0;
}

/** Does `work` while the fault is on, and stops it afterwards. */
export async function during<T>(work: (signal: AbortSignal) => Promise<void>, meanwhile: () => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const working = work(stopping.signal);
  // It may fail before it is awaited.
  working.catch(() => {});
  try {
    return await meanwhile();
  } finally {
    stopping.abort();
    await working;
  }
}

/** The rounds of a leg, while clients go on at their pace. */
export async function underLoad(
  leg: Leg,
  workload: Workload,
  pace: Pace,
  strike: (round: number) => Promise<void>,
): Promise<void> {
  await during(
    (signal) => workload.run(signal, pace),
    async () => {
      for (let round = 0; round < leg.count; round += 1) await strike(round);
    },
  );
}

/** A proxy that ends with the leg. */
export async function proxyBefore(leg: Leg, target: { port: number; at?: number }): Promise<Proxy> {
  const proxy = await startProxy(target);
  leg.afterwards(() => proxy.close());
  return proxy;
}
