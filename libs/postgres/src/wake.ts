/**
 * Processes wake each other by NOTIFY, after a commit. It is a hint and never needed: whoever waits also looks by itself, seldom while it
 * hears that hints arrive, else often.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ENDING, type Pool, watch } from './pool.js';

/** Between two of one process: under load what grew meanwhile is told together. */
const TELL_INTERVAL_MS = 5;
/** Postgres takes less than 8000 bytes. */
const PAYLOAD_BYTES_MAX = 7_999;

/**
 * Wakes whoever waits on the channel for one of these partitions. For after the commit, on a connection of its own: within a transaction
 * NOTIFY takes a lock over the whole server until the commit is through. Nobody waits for it, and it never fails; at most one is under way.
 */
export function wake(pool: Pool, channel: string, partitions: Iterable<number>): void {
  const grown = tellers.get(pool) ?? new Teller(pool);
  tellers.set(pool, grown);
  grown.tell(channel, partitions);
}

/** Calls back with the partitions that are told to have grown on the channel; with none where it may be any. Returns what ends that. */
export function onWake(pool: Pool, channel: string, callback: Callback): () => void {
  return listenerOf(pool).add(channel, callback);
}

/** Whether what others tell arrives here. A pooler before Postgres may take LISTEN and pass nothing on. */
export function isHearing(pool: Pool): boolean {
  return listeners.get(pool)?.isHearing ?? false;
}

type Callback = (partitions: number[]) => void;

const tellers = new WeakMap<Pool, Teller>();
const listeners = new WeakMap<Pool, Listener>();

function listenerOf(pool: Pool): Listener {
  const listener = listeners.get(pool) ?? new Listener(pool);
  listeners.set(pool, listener);
  return listener;
}

class Teller {
  private readonly grown = new Map<string, Set<number>>();
  private isTelling = false;

  constructor(private readonly pool: Pool) {}

  tell(channel: string, partitions: Iterable<number>): void {
    const ofChannel = this.grown.get(channel) ?? new Set();
    for (const partition of partitions) ofChannel.add(partition);
    if (ofChannel.size === 0) return;
    this.grown.set(channel, ofChannel);
    if (!this.isTelling) void this.tellAll();
  }

  private async tellAll(): Promise<void> {
    this.isTelling = true;
    while (this.grown.size > 0) {
      const told = [...this.grown];
      this.grown.clear();
      for (const [channel, partitions] of told) {
        await this.pool.query(notify(channel, payloadOf(partitions))).catch(() => {});
      }
      await sleep(TELL_INTERVAL_MS);
    }
    this.isTelling = false;
  }
}

/** Named: each connection plans it once. */
function notify(channel: string, payload: string): pg.QueryConfig {
  return { name: 'notify', text: 'SELECT pg_notify($1, $2)', values: [channel, payload] };
}

/** Of too many: that it may be any. */
function payloadOf(partitions: Iterable<number>): string {
  const payload = [...partitions].join(',');
  return payload.length > PAYLOAD_BYTES_MAX ? '' : payload;
}

/** Null where nobody of ours wrote it. */
function partitionsIn(payload: string): number[] | null {
  if (payload === '') return [];
  return /^\d{1,4}(,\d{1,4})*$/.test(payload) ? payload.split(',').map(Number) : null;
}

/** By which a listener tells itself something, over the pool, to learn whether it hears. */
const ECHO = 'stancebook_echo';
const ECHO_INTERVAL_MS = 60_000;
const ECHO_MAX_MS = 5_000;
const RECONNECT_MIN_MS = 250;
const RECONNECT_MAX_MS = 60_000;

/** One connection of a process that listens, for as long as its pool is there. */
class Listener {
  isHearing = false;
  private readonly callbacks = new Map<string, Set<Callback>>();
  private readonly ending = new AbortController();
  private client: pg.Client | undefined;
  private isRunning = false;

  constructor(private readonly pool: Pool) {
    if (pool.ending) this.ending.abort();
    pool.once(ENDING, () => this.ending.abort());
  }

  add(channel: string, callback: Callback): () => void {
    const ofChannel = this.callbacks.get(channel);
    if (ofChannel) ofChannel.add(callback);
    else {
      this.callbacks.set(channel, new Set([callback]));
      void this.client?.query(listenTo(channel)).catch(() => {});
    }
    if (!this.isRunning) void this.run();
    return () => this.callbacks.get(channel)?.delete(callback);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    const { signal } = this.ending;
    for (let waitMs = RECONNECT_MIN_MS; !signal.aborted; waitMs = Math.min(waitMs * 2, RECONNECT_MAX_MS)) {
      const heard = await this.listen().catch(() => false);
      this.isHearing = false;
      if (heard) waitMs = RECONNECT_MIN_MS;
      await sleep(waitMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  /** Returns when the connection is over, or does not carry what is told: whether it ever did. */
  private async listen(): Promise<boolean> {
    const { signal } = this.ending;
    const client = watch(new pg.Client(this.pool.options));
    const over = new AbortController();
    const end = () => over.abort();
    client.once('end', end).once('error', end);
    signal.addEventListener('abort', end);
    const token = randomUUID();
    let echoed = () => {};
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === ECHO) return payload === token ? echoed() : undefined;
      const partitions = partitionsIn(payload);
      if (partitions) this.call(channel, partitions);
    });
    let heard = false;
    try {
      await client.connect();
      this.client = client;
      for (const channel of [ECHO, ...this.callbacks.keys()]) await client.query(listenTo(channel));
      while (!over.signal.aborted) {
        const echo = new Promise<void>((resolve) => {
          echoed = resolve;
        });
        await this.pool.query(notify(ECHO, token));
        await Promise.race([echo, sleep(ECHO_MAX_MS, undefined, { signal: over.signal, ref: false }).then(fail)]);
        heard = true;
        if (!this.isHearing) {
          this.isHearing = true;
          // What was told before went unheard.
          for (const channel of this.callbacks.keys()) this.call(channel, []);
        }
        await sleep(ECHO_INTERVAL_MS, undefined, { signal: over.signal, ref: false });
      }
      return heard;
    } catch {
      return heard;
    } finally {
      this.client = undefined;
      signal.removeEventListener('abort', end);
      // A connection that hangs half open would not end.
      void client.end().catch(() => {});
    }
  }

  private call(channel: string, partitions: number[]): void {
    for (const callback of this.callbacks.get(channel) ?? []) callback(partitions);
  }
}

function listenTo(channel: string): string {
  return `LISTEN ${pg.escapeIdentifier(channel)}`;
}

function fail(): never {
  throw new Error('expected to hear what was told, heard nothing');
}
