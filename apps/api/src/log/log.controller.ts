import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readEventsAfter, readHeads } from '#event-log';
import { uuid } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pagingQuery } from '../http/paging.js';
import { eventType, instant } from '../http/recorded.js';
import { Problem } from '../http/problem.js';
import { minSequence } from '../http/sight.js';

const logQuery = z.strictObject({
  partition: z.coerce.number().int().min(0),
  after: z.coerce.number().int().min(0).default(0),
  limit: pagingQuery.limit,
  'min-sequence': minSequence,
});

const logAnswer = z
  .object({
    log: uuid.meta({ description: 'The id of the log.' }),
    partition: z.int(),
    items: z.array(
      z
        .object({
          partition: z.int(),
          sequence: z.int().min(1).meta({ description: 'Its place in the partition: 1, 2, 3, …' }),
          streamId: uuid,
          streamVersion: z.int().min(1),
          type: eventType,
          schemaVersion: z.int(),
          data: z
            .looseObject({})
            .nullable()
            .meta({ description: 'The whole thing as it is after the event; null if it was erased.' }),
          metadata: z.looseObject({
            correlationId: z.string(),
            causationId: z.string().nullable(),
            caller: z.string(),
          }),
          recordedAt: instant,
          hash: z.string().meta({ description: 'SHA-256 in hex, over this event and the hash of the one before.' }),
        })
        .meta({ id: 'LogEvent' }),
    ),
    next: z.int().meta({ description: 'The value to send as `after` next.' }),
  })
  .meta({ id: 'Log' });

@ApiTags('log')
@Controller('v1/log')
export class LogController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf('The events of a partition, with sequences and hashes', logQuery, logAnswer)
  async list(@Query({ schema: logQuery }) { partition, after, limit }: z.infer<typeof logQuery>) {
    if (partition >= this.log.partitions) {
      throw new Problem('bad-request', `expected a partition below ${this.log.partitions}, got ${partition}`);
    }
    const items = await readEventsAfter(this.log.pool, partition, after, limit);
    if (items.length === 0) await this.requireWritten(partition, after);
    return { log: this.log.id, partition, items, next: items.at(-1)?.sequence ?? after };
  }

  /** Whoever goes on after what was never written, as after a restored backup, would wait for ever. */
  private async requireWritten(partition: number, after: number): Promise<void> {
    const head = (await readHeads(this.log.pool)).find((one) => one.partition === partition)?.sequence ?? 0;
    if (after > head) {
      throw new Problem(
        'bad-request',
        `expected after to be at most ${head}, the head of partition ${partition}, got ${after}`,
      );
    }
  }
}
