/** How the record is doing, as far as Postgres tells: one look serves all who ask meanwhile, and none takes long. */
import { Logger } from '@nestjs/common';
import { type EventLog, readHeads } from '#event-log';
import { PostgresFailure, requireUsableSchema, SchemaTooNew } from '#postgres';
import { readFailing, readParked, readProjected } from '#read-model';

/** How many events the read models may be behind. */
const LAG_MAX_EVENTS = 1_000;
/** How long a projection may be behind and not move. */
const STILL_MAX_MS = 30_000;
/** How long an event may be parked before somebody should look. */
const PARKED_MAX_MS = 5 * 60_000;
const LOOK_MAX_MS = 5_000;
/** For a person to read. */
const FEW = 3;

export interface Condition {
  /** These are null where this release cannot read the tables. */
  lagEvents: number | null;
  parkedEvents: number | null;
  /** What is not as it should be, in words; `projections` alone: they are behind, and move. */
  troubles: string[];
}

export class Conditions {
  private readonly logger = new Logger(Conditions.name);
  private looking: Promise<Condition | null> | null = null;
  /** Partitions that are behind: where, and since when that has been seen. */
  private readonly behind = new Map<number, { sequence: number; sinceMs: number }>();

  constructor(
    private readonly log: EventLog,
    private readonly nowMs = () => performance.now(),
  ) {}

  /** Null where Postgres does not tell in time. */
  now(): Promise<Condition | null> {
    this.looking ??= this.lookBriefly().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  private async lookBriefly(): Promise<Condition | null> {
    const { promise: late, resolve } = Promise.withResolvers<null>();
    const timer = setTimeout(() => resolve(null), LOOK_MAX_MS);
    const look = this.look().catch((error: unknown) => {
      if (!(error instanceof PostgresFailure)) this.logger.error(error);
      return null;
    });
    return Promise.race([look, late]).finally(() => clearTimeout(timer));
  }

  private async look(): Promise<Condition> {
    const { pool } = this.log;
    try {
      await requireUsableSchema(pool);
    } catch (error) {
      if (!(error instanceof SchemaTooNew)) throw error;
      return { lagEvents: null, parkedEvents: null, troubles: [`schema: ${error.message}`] };
    }
    // The read models first: what is written between the two is lag.
    const projected = await readProjected(pool);
    const heads = await readHeads(pool);
    const failing = await readFailing(pool);
    const parked = await readParked(pool, { longerThanMs: PARKED_MAX_MS });
    const places = heads.map(({ partition, sequence }) => ({
      partition,
      head: sequence,
      reached: projected.get(partition) ?? 0,
    }));
    const lagEvents = places.reduce((sum, { head, reached }) => sum + head - reached, 0);
    const troubles = [
      ...(lagEvents > LAG_MAX_EVENTS ? ['projections'] : []),
      ...this.standingStill(places).slice(0, FEW),
      ...failing.map(
        ({ partition, sequence, attempts, error }) =>
          `projections: the events after ${sequence} of partition ${partition} were tried ${attempts} times (${error ?? 'the projector ended'})`,
      ),
      ...parked.long.map(
        ({ key, since }) => `parked: ${key} could not be folded at ${since}: see npx stancebook parked`,
      ),
    ];
    return { lagEvents, parkedEvents: parked.events, troubles };
  }

  private standingStill(places: { partition: number; head: number; reached: number }[]): string[] {
    const nowMs = this.nowMs();
    return places.flatMap(({ partition, head, reached }) => {
      const seen = this.behind.get(partition);
      if (reached >= head) this.behind.delete(partition);
      else if (seen?.sequence !== reached) this.behind.set(partition, { sequence: reached, sinceMs: nowMs });
      else if (nowMs - seen.sinceMs >= STILL_MAX_MS) {
        const stillS = Math.round((nowMs - seen.sinceMs) / 1000);
        return [`projections: partition ${partition} has stood still at ${reached} of ${head} for ${stillS} s`];
      }
      return [];
    });
  }
}
