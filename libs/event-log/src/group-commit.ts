/**
 * Requests that come while others are being committed are committed together: one round trip, one transaction, one flush of the disk. One
 * that comes alone goes at once. Bounded are what a batch takes, how many are under way, and how long a request waits for its turn.
 *
 * No two requests under way touch the same stream, receipt or reservation: the later waits for what becomes of the earlier, which may be
 * its answer. So what becomes of a request does not depend on the rest of its batch.
 */
import { isConnectionLost, isUnavailable, type Pool, PostgresUnavailable } from '#postgres';
import { appendBatch, tellAppended } from './append-batch.js';
import type { AppendRequest, AppendResult, PreparedRequest } from './append-request.js';
import { sequencesText } from './receipt.js';
import { Turns } from './turns.js';

const BATCH_REQUESTS_MAX = 500;
/** Characters; a request that is longer has a batch of its own. */
const BATCH_LENGTH_MAX = 1024 * 1024;

/** Batches; more than one only where Postgres holds one up. */
const UNDER_WAY_MAX = 8;
const WAIT_MAX_MS = 5_000;

/** A batch gives way sooner than a request alone would: it is then halved, to find the one whose lock is held. */
const BATCH_LOCK_WAIT_MAX_MS = 250;

const TRIES_MAX = 5;

interface Entry {
  request: PreparedRequest;
  length: number;
  /** Names of what no other request under way may touch. */
  touched: string[];
  /** Requests of one batch may share a partition, of two they may not. */
  partitions: number[];
  /** Whether another that touches the same came before it. */
  isHeldBack: boolean;
  timer: NodeJS.Timeout;
  resolve: (result: AppendResult) => void;
  reject: (error: unknown) => void;
}

type Appended = { request: PreparedRequest; result: Extract<AppendResult, { outcome: 'appended' }> };

export class GroupCommit {
  private readonly waiting = new Set<Entry>();
  private readonly touched = new Set<string>();
  /** How many requests under way each has. */
  private readonly partitions = new Map<number, number>();
  private readonly turns = new Turns(() => this.begin(), UNDER_WAY_MAX);

  constructor(private readonly pool: Pool) {}

  append(request: PreparedRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      const entry: Entry = {
        request,
        length: request.texts.data.reduce((sum, text) => sum + text.length, request.texts.metadata.length),
        touched: namesOf(request),
        partitions: [...new Set(request.streams.map(({ partition }) => partition))],
        isHeldBack: false,
        timer: setTimeout(() => this.giveUp(entry), WAIT_MAX_MS),
        resolve,
        reject,
      };
      this.waiting.add(entry);
      this.turns.soon();
    });
  }

  private begin(): Promise<void> | null {
    const batch = this.takeBatch();
    return batch.length > 0 ? this.carryOut(batch) : null;
  }

  /** In the order in which they came: none overtakes another with which it has something in common. */
  private takeBatch(): Entry[] {
    const batch: Entry[] = [];
    const overtaken = new Set<string | number>();
    let length = 0;
    for (const entry of this.waiting) {
      const { touched, partitions } = entry;
      entry.isHeldBack = touched.some((name) => this.touched.has(name) || overtaken.has(name));
      if (
        entry.isHeldBack ||
        partitions.some((partition) => this.partitions.has(partition) || overtaken.has(partition))
      ) {
        for (const name of [...touched, ...partitions]) overtaken.add(name);
        continue;
      }
      length += entry.length;
      if (batch.length > 0 && length > BATCH_LENGTH_MAX) break;
      batch.push(entry);
      for (const name of touched) this.touched.add(name);
      if (batch.length === BATCH_REQUESTS_MAX) break;
    }
    for (const entry of batch) {
      this.waiting.delete(entry);
      clearTimeout(entry.timer);
      for (const partition of entry.partitions)
        this.partitions.set(partition, (this.partitions.get(partition) ?? 0) + 1);
    }
    return batch;
  }

  private giveUp(entry: Entry): void {
    this.waiting.delete(entry);
    const cause = new Error(`appends before it have been in progress for ${WAIT_MAX_MS / 1000} s`);
    entry.reject(new PostgresUnavailable(cause, { isConnectionLost: false }));
  }

  /** Never rejects: each entry is told what became of it. */
  private async carryOut(batch: Entry[]): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        const lockWaitMaxMs = batch.length > 1 ? BATCH_LOCK_WAIT_MAX_MS : 0;
        const results = await appendBatch(
          this.pool,
          batch.map(({ request }) => request),
          lockWaitMaxMs,
        );
        return this.settle(batch, results);
      } catch (error) {
        const code = codeOf(error);
        if (tries < TRIES_MAX && isRaced(error, code)) continue;
        const isLockHeld = code === '55P03';
        if (batch.length === 1 || isConnectionLost(error) || (isUnavailable(error) && !isLockHeld)) {
          return this.fail(batch, error);
        }
        // One of them fails, or waits, for a reason of its own: let it do so alone.
        const middle = Math.ceil(batch.length / 2);
        const halves = [batch.slice(0, middle), batch.slice(middle)];
        if (isLockHeld) await Promise.all(halves.map((half) => this.carryOut(half)));
        else for (const half of halves) await this.carryOut(half);
        return;
      }
    }
  }

  private settle(batch: Entry[], results: AppendResult[]): void {
    const appended = batch.flatMap(({ request }, i): Appended[] => {
      const result = results[i];
      return result?.outcome === 'appended' ? [{ request, result }] : [];
    });
    this.answerHeldBack(appended);
    tellAppended(
      this.pool,
      appended.flatMap(({ result }) => result.events),
    );
    batch.forEach(({ resolve, reject }, i) => {
      const result = results[i];
      if (result) resolve(result);
      else reject(new Error(`expected ${batch.length} results, got ${results.length}`));
    });
    this.release(batch);
  }

  private fail(batch: Entry[], error: unknown): void {
    for (const { reject } of batch) reject(error);
    this.release(batch);
  }

  private release(batch: Entry[]): void {
    for (const { touched, partitions } of batch) {
      for (const name of touched) this.touched.delete(name);
      for (const partition of partitions) {
        const left = (this.partitions.get(partition) ?? 1) - 1;
        if (left > 0) this.partitions.set(partition, left);
        else this.partitions.delete(partition);
      }
    }
    this.turns.soon();
  }

  /** What has just been appended may be all that those who waited for it need to know: many may want one thing, and only one gets it. */
  private answerHeldBack(appended: Appended[]): void {
    const heldBack = [...this.waiting].filter(({ isHeldBack }) => isHeldBack);
    if (heldBack.length === 0) return;
    const byName = new Map(appended.flatMap((one) => namesOf(one.request).map((name) => [name, one])));
    const ahead = new Set<string>();
    for (const entry of heldBack) {
      const result = entry.touched.some((name) => ahead.has(name)) ? null : refusedBy(byName, entry.request);
      if (!result) {
        for (const name of entry.touched) ahead.add(name);
        continue;
      }
      this.waiting.delete(entry);
      clearTimeout(entry.timer);
      entry.resolve(result);
    }
  }
}

function streamName(id: string): string {
  return `stream ${id}`;
}

function receiptName({ caller, key }: { caller: string; key: string }): string {
  return `receipt ${JSON.stringify([caller, key])}`;
}

function reservationName(key: string): string {
  return `reservation ${key}`;
}

function namesOf({ streams, receipt, claims, releases }: AppendRequest): string[] {
  return [
    ...streams.map(({ streamId }) => streamName(streamId)),
    ...(receipt ? [receiptName(receipt)] : []),
    ...new Set([...claims, ...releases].map(({ key }) => reservationName(key))),
  ];
}

/** What a request is refused by now that others are appended; null where that must be asked of Postgres. */
function refusedBy(appended: Map<string, Appended>, request: AppendRequest): AppendResult | null {
  const kept = request.receipt && appended.get(receiptName(request.receipt));
  if (kept?.request.receipt) {
    const { receipt } = kept.request;
    return { outcome: 'repeated', receipt: { sequences: sequencesText(kept.result.events), ...receipt } };
  }
  for (const { key, owner } of request.claims) {
    const holder = appended.get(reservationName(key))?.request.claims.find((claim) => claim.key === key);
    if (holder && holder.owner !== owner && !request.releases.some((release) => release.key === key)) {
      return { outcome: 'reserved', key, owner: holder.owner };
    }
  }
  for (const { streamId, expectedVersion } of request.streams) {
    const moved = appended.get(streamName(streamId))?.request.streams.find((stream) => stream.streamId === streamId);
    const actualVersion = moved && moved.expectedVersion + moved.events.length;
    if (actualVersion !== undefined && actualVersion !== expectedVersion) {
      return { outcome: 'version-conflict', streamId, expectedVersion, actualVersion };
    }
  }
  return null;
}

/** The server's, also of a failure that was made of it. */
function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return code ?? cause?.code;
}

/** Whether another append was quicker in a way that Postgres told first. */
export function isRaced(error: unknown, code = codeOf(error)): boolean {
  const { constraint } = error as { constraint?: string };
  return (
    code === '40P01' ||
    code === '40001' ||
    (code === '23505' && constraint === 'one_event_for_each_version_of_a_stream')
  );
}
