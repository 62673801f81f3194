/** Tells the readers of the stream when the feed has grown: one look at its heads serves all of them. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { PostgresFailure } from '#postgres';
import { readFeedHeads, type Sequences } from '#read-model';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';

const POLL_INTERVAL_MS = 100;
const READERS_MAX = 500;

@Injectable()
export class FeedWatch implements OnModuleDestroy {
  /** The process is being stopped. */
  isClosed = false;
  private readers = 0;
  private readonly waiting = new Set<(heads: Sequences) => void>();
  private looking: Promise<void> | null = null;
  private readonly logger = new Logger(FeedWatch.name);

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  /** Counts a reader until its response is closed. False where there are as many as can be served. */
  admit(response: ServerResponse): boolean {
    if (this.readers >= READERS_MAX || this.isClosed) return false;
    this.readers += 1;
    response.once('close', () => {
      this.readers -= 1;
    });
    return true;
  }

  /** Returns once the feed has gone beyond `reached`, after `waitMaxMs`, or where there is nothing to wait for any more. */
  async beyond(reached: Sequences, waitMaxMs: number, gone: AbortSignal): Promise<void> {
    if (this.isClosed || gone.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = (heads: Sequences) => {
      const hasGrown = [...heads].some(([partition, sequence]) => sequence > (reached.get(partition) ?? 0));
      if (hasGrown || this.isClosed) resolve();
    };
    const timer = setTimeout(resolve, Math.max(0, waitMaxMs));
    const leave = () => resolve();
    gone.addEventListener('abort', leave);
    this.waiting.add(look);
    this.looking ??= this.look();
    await promise;
    clearTimeout(timer);
    gone.removeEventListener('abort', leave);
    this.waiting.delete(look);
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
        if (!(error instanceof PostgresFailure)) this.logger.error(error);
      }
      await sleep(POLL_INTERVAL_MS);
    }
    this.looking = null;
  }
}
