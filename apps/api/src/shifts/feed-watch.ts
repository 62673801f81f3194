/** The growth of the feed, read once and kept for a while for all readers of the stream that are near its end. */
import type { ServerResponse } from 'node:http';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { createLookout, PostgresFailure, transaction } from '#postgres';
import { FOLDED, readFeedHeads, readGrowth, readShifts, type Sequences, type ShiftFilter } from '#read-model';
import type { ShiftRecord } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { Places } from '../http/places.js';
import { cursorOf } from './queries.js';

const READERS_MAX = 1_000;
/** Each holds a connection to the database, of 20. */
const CATCHING_UP_MAX = 4;
/** What waits for a reader that is behind is one page of its own, never more. */
const PAGE_SIZE = 25;
const GROWTH_PAGE_SIZE = 100;
/** Kept for all readers together. Whoever is farther behind reads by itself. */
const KEPT_LENGTH_MAX = 16 * 1024 * 1024;

/** What came after a place, as it is sent, and the place after it. */
export interface Growth {
  events: Iterable<string | Buffer>;
  next: Sequences;
}

interface KeptRecord {
  record: ShiftRecord;
  /** Of the proposal, as described when it was read. */
  topics: readonly string[];
  archive: boolean;
  /** As it is sent to whoever has all that was kept before it: made once for all of them. */
  event: Buffer;
}

/** What came after `from`, up to `at`. Neither changes: another takes its place. */
interface Kept {
  from: Sequences;
  at: Sequences;
  records: KeptRecord[];
  length: number;
  /** How many were let go before the first. */
  before: number;
  /** Of each `at`: how many records were before it. */
  countAt: WeakMap<Sequences, number>;
}

@Injectable()
export class FeedWatch implements OnModuleDestroy {
  /** The process is being stopped. */
  isClosed = false;
  private readonly places = new Places(READERS_MAX);
  private readers = 0;
  private looking: Promise<void> | null = null;
  /** Ends the look-out once there are no readers. */
  private resting = new AbortController();
  private readonly waiting = new Set<() => void>();
  private readonly logger = new Logger(FeedWatch.name);
  /** Null until the heads have been looked at. */
  private kept: Kept | null = null;
  private catchingUp = 0;
  private readonly toCatchUp: (() => void)[] = [];

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  /** Counts a reader until its response is closed. False where there are as many as can be served. */
  admit(response: ServerResponse): boolean {
    return !this.isClosed && this.places.take(response) !== null;
  }

  /** Looks at the feed from now on, until the reader leaves. */
  join(): () => void {
    this.readers += 1;
    this.looking ??= this.look();
    return () => {
      this.readers -= 1;
      if (this.readers === 0) this.resting.abort();
    };
  }

  /** What the filter takes of all that came after `reached`: from what is kept, or from the database a page at a time. */
  async after(reached: Sequences, filter: ShiftFilter, gone: AbortSignal): Promise<Growth> {
    return this.keptAfter(reached, filter) ?? (await this.oneOfFew(gone, () => this.read(reached, filter)));
  }

  /** Returns once the feed has gone beyond `reached`, after `waitMaxMs`, or where there is nothing to wait for any more. */
  async beyond(reached: Sequences, waitMaxMs: number, gone: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = () => {
      const at = this.kept?.at;
      // Most readers are at the very place.
      const hasGrown = at && at !== reached && isBeyond(at, reached);
      if (hasGrown || this.isClosed || gone.aborted) resolve();
    };
    const timer = setTimeout(resolve, Math.max(0, waitMaxMs));
    gone.addEventListener('abort', look);
    this.waiting.add(look);
    look();
    await promise;
    clearTimeout(timer);
    gone.removeEventListener('abort', look);
    this.waiting.delete(look);
  }

  onModuleDestroy(): void {
    this.isClosed = true;
    this.resting.abort();
    this.tell();
  }

  /** Null where something after `reached` is not kept. */
  private keptAfter(reached: Sequences, filter: ShiftFilter): Growth | null {
    const { kept } = this;
    if (!kept) return null;
    const { records, before, at, from } = kept;
    const count = kept.countAt.get(reached);
    if (count !== undefined) {
      if (count < before) return null;
      const grown = records.slice(count - before).filter((one) => isWanted(one, filter));
      return { events: grown.map(({ event }) => event), next: at };
    }
    // A reader that has come from elsewhere, and may be farther in some partitions.
    if (isBeyond(from, reached)) return null;
    const grown = records.filter(({ record: { partition, sequence } }) => sequence > (reached.get(partition) ?? 0));
    const events = eventsOf(
      this.log,
      reached,
      grown.filter((one) => isWanted(one, filter)).map(({ record }) => ({ record, json: JSON.stringify(record) })),
    );
    if (!isBeyond(reached, at)) return { events, next: at };
    const next = new Map(reached);
    for (const [partition, last] of at) next.set(partition, Math.max(last, next.get(partition) ?? 0));
    return { events, next };
  }

  private read(after: Sequences, filter: ShiftFilter): Promise<Growth> {
    return transaction(
      this.log.pool,
      async (tx) => {
        const { filled, next } = await readShifts(tx, filter, { after, limit: PAGE_SIZE });
        return { events: eventsOf(this.log, after, filled), next };
      },
      { mode: 'snapshot' },
    );
  }

  private async oneOfFew<T>(gone: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (this.catchingUp < CATCHING_UP_MAX) this.catchingUp += 1;
    else await new Promise<void>((resolve) => this.toCatchUp.push(resolve));
    try {
      gone.throwIfAborted();
      return await work();
    } finally {
      const next = this.toCatchUp.shift();
      // The place is handed on.
      if (next) next();
      else this.catchingUp -= 1;
    }
  }

  private async look(): Promise<void> {
    const lookout = createLookout(this.log.pool, [FOLDED]);
    while (this.readers > 0 && !this.isClosed) {
      // Whoever joins after the last has left finds it looking still.
      this.resting = new AbortController();
      try {
        if (await this.grow()) lookout.found();
      } catch (error) {
        // While the database is away nothing grows.
        if (!(error instanceof PostgresFailure)) this.logger.error(error);
      }
      await lookout.rest(this.resting.signal);
    }
    lookout.close();
    this.kept = null;
    this.looking = null;
  }

  /** Whether there was anything to read. */
  private async grow(): Promise<boolean> {
    if (!this.kept) {
      const heads = new Map(await readFeedHeads(this.log.pool));
      this.kept = { from: heads, at: heads, records: [], length: 0, before: 0, countAt: new WeakMap([[heads, 0]]) };
      this.tell();
    }
    const { kept } = this;
    for (let hasGrown = false; ; hasGrown = true) {
      const growth = await readGrowth(this.log.pool, kept.at, GROWTH_PAGE_SIZE);
      if (growth.length === 0 || this.readers === 0) return hasGrown;
      const at = new Map(kept.at);
      for (const { record, json, topics, archive } of growth) {
        at.set(record.partition, record.sequence);
        const event = Buffer.from(eventOf(this.log, at, json));
        kept.records.push({ record, topics, archive, event });
        kept.length += event.length;
      }
      kept.at = at;
      kept.countAt.set(at, kept.before + kept.records.length);
      this.trim(kept);
      this.tell();
    }
  }

  private trim(kept: Kept): void {
    let gone = 0;
    const from = new Map(kept.from);
    for (const { record, event } of kept.records) {
      if (kept.length <= KEPT_LENGTH_MAX) break;
      from.set(record.partition, record.sequence);
      kept.length -= event.length;
      gone += 1;
    }
    kept.records.splice(0, gone);
    kept.before += gone;
    kept.from = from;
  }

  private tell(): void {
    for (const look of this.waiting) look();
  }
}

/** Whether `a` is farther than `b` in any partition. */
function isBeyond(a: Sequences, b: Sequences): boolean {
  return [...a].some(([partition, sequence]) => sequence > (b.get(partition) ?? 0));
}

/** Each with the place after it as its id. */
function* eventsOf(log: EventLog, reached: Sequences, grown: { record: ShiftRecord; json: string }[]) {
  const passed = new Map(reached);
  for (const { record, json } of grown) {
    passed.set(record.partition, record.sequence);
    yield eventOf(log, passed, json);
  }
}

function eventOf(log: EventLog, place: Sequences, json: string): string {
  return `id: ${cursorOf(log, place)}\ndata: ${json}\n\n`;
}

/** As the database filters. */
function isWanted({ record, topics, archive }: KeptRecord, { topic, ...filter }: ShiftFilter): boolean {
  if (filter.archive !== undefined && filter.archive !== archive) return false;
  const isAsAsked = (['holder', 'proposal', 'kind', 'change', 'news'] as const).every(
    (member) => filter[member] === undefined || filter[member] === record[member],
  );
  return isAsAsked && (topic === undefined || topics.includes(topic));
}
