/** Tells the readers of the stream when the feed has grown: one look at its heads serves all of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { isUnavailable } from '#postgres';
import { readFeedHeads, type Sequences } from '#read-model';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';

const POLL_INTERVAL_MS = 100;
const READERS_MAX = 500;

@Injectable()
export class FeedWatch implements OnModuleDestroy {
  private readers = 0;
  private isClosed = false;
  private readonly waiting = new Set<(heads: Sequences) => void>();
  private looking: Promise<void> | null = null;

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  hasRoom(): boolean {
    return this.readers < READERS_MAX && !this.isClosed;
  }

  /** Counts a reader for as long as `read` yields. */
  async *counted<T>(read: AsyncIterable<T>): AsyncGenerator<T> {
    this.readers += 1;
    try {
      yield* read;
    } finally {
      this.readers -= 1;
    }
  }

  /** What ended: the process is being stopped, the feed has gone beyond `reached`, or neither within `waitMaxMs`. */
  async beyond(reached: Sequences, waitMaxMs: number): Promise<'closed' | 'grown' | 'quiet'> {
    if (this.isClosed) return 'closed';
    const { promise, resolve } = Promise.withResolvers<'closed' | 'grown' | 'quiet'>();
    const look = (heads: Sequences) => {
      if (this.isClosed) resolve('closed');
      else if ([...heads].some(([partition, sequence]) => sequence > (reached.get(partition) ?? 0))) resolve('grown');
    };
    const timer = setTimeout(() => resolve('quiet'), waitMaxMs);
    this.waiting.add(look);
    this.looking ??= this.look();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.waiting.delete(look);
    }
  }

  onModuleDestroy(): void {
    this.isClosed = true;
    for (const look of this.waiting) look(new Map());
  }

  private async look(): Promise<void> {
    while (this.waiting.size > 0 && !this.isClosed) {
      try {
        const heads = new Map(await readFeedHeads(this.log.pool));
        for (const look of this.waiting) look(heads);
      } catch (error) {
        // While the database is away nothing grows.
        if (!isUnavailable(error)) console.error(error);
      }
      await sleep(POLL_INTERVAL_MS);
    }
    this.looking = null;
  }
}
