/** Who, what, and who said so: actors, proposals and statements by some words. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  countStatements,
  isSearchStale,
  type MatchedTerm,
  readActorsAt,
  readCorrected,
  readFoundNames,
  readIncluded,
  readMatchedTerms,
  readProposalsAt,
  readRelevantStatements,
  readStatements,
  type Sight,
} from '#read-model';
import { ACTOR_KINDS, actorsNamedByStatement, slug } from '#stance';
import type { Db } from '#postgres';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { includedMember } from '../http/include.js';
import { ApiQueryOf } from '../http/openapi.js';
import { statementSchema } from '../http/recorded.js';
import { seenMembers, sightQuery, staleIf, withSight } from '../http/sight.js';
import { searchText } from './search-text.js';

const LIMIT_MAX = 100;
/** Statements are counted so far. */
const COUNTED_MAX = 1_000;

const searchQuery = z.strictObject({
  q: searchText,
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMIT_MAX)
    .default(10)
    .meta({ description: 'How many of each: actors, proposals and statements.' }),
  order: z
    .enum(['relevance', 'newest', 'oldest'])
    .default('relevance')
    .meta({ description: 'The order of statements. relevance: best matches first.' }),
  ...sightQuery,
});

const count = z.int().min(0);
const foundActor = z.object({ id: slug, name: z.string(), kind: z.enum(ACTOR_KINDS), aliases: z.array(z.string()) });
const foundProposal = z.object({
  id: slug,
  title: z.string(),
  owner: slug.nullable(),
  aliases: z.array(z.string()),
});

const searchAnswer = z
  .object({
    q: z.string().meta({
      description: 'What was searched for, with corrections. The list of statements accepts it as `q`.',
    }),
    corrected: z
      .array(
        z.object({
          from: z.string().meta({ description: 'A word that is nowhere in the record.' }),
          to: z.string().meta({ description: 'What was searched for instead. With a *: words that begin this way.' }),
        }),
      )
      .meta({ description: 'Empty if every word is in the record, or nothing similar is.' }),
    actors: z
      .object({ items: z.array(foundActor), count })
      .meta({ description: 'Those with the most of the words in a name or an alias.' }),
    proposals: z.object({ items: z.array(foundProposal), count }).meta({
      description: 'Those with the most of the words in a title, an alias or the name of the owner.',
    }),
    statements: z
      .object({
        items: z.array(statementSchema.omit({ stale: true })),
        count: count.meta({ description: `At most ${COUNTED_MAX.toLocaleString('en')}.` }),
        isMore: z.boolean().meta({ description: 'Whether there are more than were counted.' }),
      })
      .meta({
        description: 'Those with every word. For all of them: GET /v1/statements with the `q` of this answer.',
      }),
    ...seenMembers,
    ...includedMember,
  })
  .meta({ id: 'Search' });

@ApiTags('search')
@Controller('v1/search')
export class SearchController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf('Actors, proposals and statements by words', searchQuery, searchAnswer)
  async search(
    @Query({ schema: searchQuery }) { q, limit, order, ...query }: z.infer<typeof searchQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const { seen, result, stale } = await withSight(this.log, query, { reply }, async (db, sight) => {
      const { terms, ...told } = await readCorrected(db, sight.cut, await readMatchedTerms(db, sight.cut, q));
      const found = await readFound(db, sight, terms, { limit, order });
      return { ...told, ...found, isStale: await isSearchStale(db, sight.cut) };
    });
    const { isStale, ...answer } = result;
    return {
      ...answer,
      ...seen,
      ...staleIf(stale, undefined, { actors: true }),
      ...(isStale && { stale: true as const }),
    };
  }
}

interface Page {
  limit: number;
  order: 'relevance' | 'newest' | 'oldest';
}

async function readFound(db: Db, sight: Sight, terms: MatchedTerm[], { limit, order }: Page) {
  const ranked =
    order === 'relevance'
      ? await readRelevantStatements(db, sight, { terms }, { after: null, limit })
      : await readStatements(db, sight, { terms }, { after: null, limit, order });
  const counted = await countStatements(db, sight, { terms }, COUNTED_MAX + 1);
  const statements = ranked.map(({ statement }) => statement);
  const met = statements.flatMap(({ speaker, onBehalfOf }) => [speaker, ...onBehalfOf]);
  const actors = await readFoundNames(db, sight.cut, 'actor', terms, { met, limit });
  const about = statements.map(({ proposal }) => proposal);
  const proposals = await readFoundNames(db, sight.cut, 'proposal', terms, { met: about, limit });
  const described = await readActorsAt(db, sight.cut, actors.ids);
  const titled = await readProposalsAt(db, sight.cut, proposals.ids);
  const owners = titled.flatMap(({ owner }) => owner ?? []);
  const included = await readIncluded(db, sight.cut, {
    actors: [...owners, ...statements.flatMap(actorsNamedByStatement).map(({ id }) => id)],
    proposals: about,
  });
  return {
    actors: {
      items: inOrder(actors.ids, described).map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases })),
      count: actors.count,
    },
    proposals: {
      items: inOrder(proposals.ids, titled).map(({ id, title, owner, aliases }) => ({ id, title, owner, aliases })),
      count: proposals.count,
    },
    statements: { items: statements, count: Math.min(counted, COUNTED_MAX), isMore: counted > COUNTED_MAX },
    included,
  };
}

function inOrder<T extends { id: string }>(ids: string[], things: T[]): T[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
