/** Copies the log and the feeds to Kafka, in order and exactly once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { topicsWith } from '#contract';
import { APPENDED, type EventLog } from '#event-log';
import { checkAccess, type ClientOptions, createClient, createExactlyOnceProducer } from '#kafka';
import { createLease, createLookout, type Lease } from '#postgres';
import { FOLDED } from '#read-model';
import { readCheckpoint } from './checkpoint.js';
import { createCopy } from './copy.js';
import { readLimits } from './limits.js';
import { prepareTopics, type TopicSettings } from './topics.js';

export interface RelayOptions extends Omit<ClientOptions, 'clientId'> {
  topicPrefix: string;
  /** By default one broker keeps a topic, for ever: as the brokers and Kafka's own defaults say. */
  topicSettings?: TopicSettings;
  /** How long after the active relay's last sign of life another takes over. */
  leaseMs: number;
  signal: AbortSignal;
  changed: (state: RelayState) => void;
}

/** One relay is active, the others stand by. */
export interface RelayState {
  role: 'active' | 'standby';
  /** null: it copies, or has nothing to do but to stand by. An active one may wait in some partitions, and go on in the others. */
  waitingFor: string | null;
  /** What the active one found otherwise than it would have made it, and leaves as it is. */
  warnings?: string[];
}

const BACKOFF_MIN_MS = 200;
const BACKOFF_MAX_MS = 5_000;
/** How often a long start says how far it is. */
const PROGRESS_MS = 5_000;

/**
 * Runs until it is told to stop. Kafka or Postgres away: it begins again when they are back, from the checkpoint.
 *
 * Who is active is settled by a lease in Postgres, so that two relays do not fence each other in turn; that no two ever write is settled by
 * the transactional id in Kafka. A relay that was stopped and continued finds its lease gone, and whatever it was about to write refused.
 */
export async function runRelay(log: EventLog, options: RelayOptions): Promise<void> {
  const lease = createLease(log.pool, { name: `relay ${options.topicPrefix}`, durationMs: options.leaseMs });
  let backoffMs = BACKOFF_MIN_MS;
  const warned = new Set<string>();
  const warn = (warning: string) => {
    if (!warned.has(warning)) options.report(warning);
    warned.add(warning);
  };
  while (!options.signal.aborted) {
    try {
      if (await lease.take()) {
        await relayUntilStopped(log, options, lease, {
          progressed: () => {
            backoffMs = BACKOFF_MIN_MS;
          },
          warn,
        });
      } else {
        options.changed({ role: 'standby', waitingFor: null });
        await pause(options.leaseMs / 5, options.signal);
      }
    } catch (error) {
      if (options.signal.aborted) break;
      const { message } = error as Error;
      options.changed({ role: 'standby', waitingFor: message });
      options.report(`begins again in ${backoffMs} ms: ${message}`);
      // Another may get farther.
      await lease.release().catch(() => {});
      await pause(backoffMs, options.signal);
      backoffMs = Math.min(backoffMs * 2, BACKOFF_MAX_MS);
    }
  }
  await lease.release().catch(() => {});
}

async function relayUntilStopped(
  log: EventLog,
  { topicPrefix, topicSettings, signal, report, changed, brokers, tls, sasl }: RelayOptions,
  lease: Lease,
  { progressed, warn }: { progressed: () => void; warn: (warning: string) => void },
): Promise<void> {
  const topics = topicsWith(topicPrefix);
  // Each time anew: a file may have been replaced meanwhile, and a token have ended.
  const access = { brokers, tls, sasl, clientId: 'stancebook-relay', report };
  await checkAccess(access);
  const client = createClient(access);
  // Before topics are made: the end of a transaction that was under way would be written to one that had been deleted, and it not look new.
  const producer = await createExactlyOnceProducer(access, `${topicPrefix}stancebook.relay.${log.id}`);
  const lookout = createLookout(log.pool, [APPENDED, FOLDED]);
  try {
    const warnings = await prepareTopics(client, topics, { partitions: log.partitions, ...topicSettings }, report);
    for (const warning of warnings) warn(warning);
    const active = (waitingFor: string | null) =>
      changed({ role: 'active', waitingFor, ...(warnings.length > 0 ? { warnings } : {}) });
    let toldAt = performance.now();
    const checkpoint = await readCheckpoint(client, producer, topics, log, (offset, end) => {
      if (performance.now() - toldAt < PROGRESS_MS) return;
      toldAt = performance.now();
      const progress = `reads its checkpoint: ${offset} of ${end} in ${topics.checkpoint}`;
      report(progress);
      active(progress);
    });
    const limits = await readLimits(client, [topics.events, topics.shifts, topics.stances], report);
    const waiting = (sentences: string[]) => active(sentences.length > 0 ? sentences.join('; ') : null);
    const copyNext = createCopy({ log, producer, topics, checkpoint, lease, limits, report, waiting });
    waiting([]);
    while (!signal.aborted) {
      const copied = await copyNext();
      progressed();
      if (copied > 0) lookout.found();
      else await lookout.rest(signal);
    }
  } finally {
    lookout.close();
    await producer.close().catch(() => {});
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
