/** Actors and proposals that may be described twice, for whoever mends the record. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readNearDuplicates, readSpokenOf } from '#read-model';
import { slug, text } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf } from '../http/openapi.js';
import { linkNext, nextMember, placeOf } from '../http/paging.js';
import { day } from '../http/recorded.js';
import { encode, minSequence } from '../http/sight.js';
import { Problem } from '../http/problem.js';
import { reachedNow } from '../http/reached-now.js';
import { namesAt } from './names-at.js';

const REGISTERS = ['actor', 'proposal'] as const;

const nearQuery = z.strictObject({
  of: z.enum(REGISTERS).default('actor'),
  cursor: z.string().min(1).optional(),
  'min-sequence': minSequence,
});

const one = z.object({
  id: slug,
  name: z.string().meta({ description: 'The name of an actor, the title of a proposal.' }),
  aliases: z.array(z.string()),
  statements: z
    .int()
    .min(0)
    .meta({ description: 'Statements of which it is a holder, or that are about it, and that are not voided.' }),
  lastSaid: day.nullable().meta({ description: 'The last day on which any of them can have been said.' }),
});

const nearAnswer = z
  .object({
    items: z.array(
      z
        .object({
          pair: z
            .tuple([one, one])
            .meta({ description: 'The one with fewer statements comes first: it is the one to merge into the other.' }),
          names: z
            .tuple([z.string(), z.string()])
            .meta({ description: 'The names that are alike, ignoring case and accents.' }),
        })
        .meta({ id: 'NearDuplicate' }),
    ),
    ...nextMember,
  })
  .meta({ id: 'NearDuplicates' });

const place = z.strictObject({ after: text, of: z.enum(REGISTERS) });

@ApiTags('mending')
@Controller('v1/near-duplicates')
export class NearDuplicatesController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf(
    'Actors or proposals whose names are the same or almost the same and that are not marked as different; each page covers some names, and may be empty',
    nearQuery,
    nearAnswer,
  )
  async list(
    @Query({ schema: nearQuery }) { of, cursor }: z.infer<typeof nearQuery>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<z.infer<typeof nearAnswer>> {
    const { pool } = this.log;
    const { sequences } = await reachedNow(this.log);
    const from = placeOf(place, cursor);
    if (from && from.of !== of)
      throw new Problem(
        'bad-request',
        `expected the cursor of a list of the same kind: this one is from of=${from.of}`,
      );
    const { pairs, looked } = await readNearDuplicates(pool, sequences, of, from?.after ?? null);
    const ids = [...new Set(pairs.flatMap((pair) => pair.ids))];
    const spoken = await readSpokenOf(pool, of, ids);
    const known = new Map(
      [...(await namesAt(pool, of, ids))].map(([id, thing]) => [
        id,
        { ...thing, ...(spoken.get(id) ?? { statements: 0, lastSaid: null }) },
      ]),
    );
    const items = pairs.flatMap(({ ids: [a, b], names }): z.infer<typeof nearAnswer>['items'] => {
      const [first, second] = [known.get(a), known.get(b)];
      if (!first || !second) return [];
      return first.statements <= second.statements
        ? [{ pair: [first, second], names }]
        : [{ pair: [second, first], names: [names[1], names[0]] }];
    });
    const next = looked === null ? null : encode({ after: looked, of });
    if (next) linkNext(reply, next);
    return { items, next };
  }
}
