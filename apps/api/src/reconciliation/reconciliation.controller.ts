import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readActor, readActors, readProposal, readProposals } from '#read-model';
import { MAXIMA, slug, textUpTo } from '#stance';
import { foldName } from '#words/names';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf } from '../http/openapi.js';
import { originOf } from '../http/origin.js';
import { Problem } from '../http/problem.js';
import type { Register } from '../names/find-names.js';
import { manifestOf, manifestSchema, previewOf, suggestedSchema, type Suggested, typesOf } from './manifest.js';
import { QUERIES_MAX, queriesIn, queriesInForm, reconcile, type Results, resultsSchema, typeOf } from './reconcile.js';

const SUGGESTED = 20;
const SUGGESTED_FROM_MAX = 1_000;

const LISTS = ['actors', 'proposals'];

const serviceQuery = z.strictObject({
  queries: z
    .string()
    .max(MAXIMA.address)
    .optional()
    .meta({ description: `At most ${QUERIES_MAX} queries by key, as JSON. Without it, the service describes itself.` }),
});
const suggestQuery = z.strictObject({
  prefix: textUpTo(MAXIMA.name),
  cursor: z.coerce.number().int().min(0).max(SUGGESTED_FROM_MAX).default(0),
});
const previewQuery = z.strictObject({ id: slug });

const ApiList = () => ApiParam({ name: 'list', schema: { type: 'string', enum: LISTS } });

/** Names are looked up as those of sheets are. */
@ApiTags('reconciliation')
@Controller('v1/reconcile/:list')
export class ReconciliationController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiList()
  @ApiQueryOf(
    'A Reconciliation Service (API 0.2) for names: what it offers, or candidates for the queries',
    serviceQuery,
    z.union([manifestSchema, resultsSchema]),
  )
  async service(
    @Param('list') of: string,
    @Query({ schema: serviceQuery }) { queries }: z.infer<typeof serviceQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    if (queries === undefined) return manifestOf(registerOf(of), originOf(reply.request));
    return reconcile(this.log.pool, registerOf(of), queriesIn(queries));
  }

  @Post()
  @HttpCode(200)
  @ApiList()
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({
    schema: { type: 'object', required: ['queries'], properties: { queries: { type: 'string' } } },
    description: `\`queries\`: at most ${QUERIES_MAX} of them by keys, as JSON.`,
  })
  @ApiQueryOf('Candidates for names, from a Reconciliation Service (API 0.2)', z.strictObject({}), resultsSchema)
  candidates(@Param('list') of: string, @Body() form: unknown): Promise<Results> {
    return reconcile(this.log.pool, registerOf(of), queriesInForm(form));
  }

  @Get('suggest')
  @ApiList()
  @ApiQueryOf('Names that begin this way, or have a word that does', suggestQuery, suggestedSchema)
  async suggest(
    @Param('list') of: string,
    @Query({ schema: suggestQuery }) { prefix, cursor }: z.infer<typeof suggestQuery>,
  ): Promise<Suggested> {
    const filter = prefix.trim() === '' ? {} : { q: prefix };
    const page = { after: null, limit: SUGGESTED_FROM_MAX + SUGGESTED };
    const db = this.log.pool;
    const register = registerOf(of);
    const found =
      register === 'actor'
        ? (await readActors(db, filter, page)).map(({ id, name, kind }) => ({ id, name, kind }))
        : (await readProposals(db, filter, page)).map(({ id, title }) => ({ id, name: title, kind: null }));
    const folded = foldName(prefix);
    const rank = ({ id, name }: { id: string; name: string }) =>
      id === prefix ? 0 : foldName(name).startsWith(folded) ? 1 : 2;
    const result = found
      .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
      .slice(cursor, cursor + SUGGESTED)
      .map(({ id, name, kind }) => ({ id, name, notable: [typeOf(register, kind)] }));
    return { result };
  }

  @Get('types')
  @ApiList()
  @ApiQueryOf('Types that begin this way: the kinds of actors', suggestQuery, suggestedSchema)
  types(
    @Param('list') of: string,
    @Query({ schema: suggestQuery }) { prefix, cursor }: z.infer<typeof suggestQuery>,
  ): Suggested {
    const asked = foldName(prefix);
    return {
      result: typesOf(registerOf(of))
        .filter(({ id }) => id.startsWith(asked))
        .slice(cursor),
    };
  }

  @Get('preview')
  @ApiList()
  @ApiQueryOf('A small page about one of them, for a client to show in a frame', previewQuery, ['text/html'])
  async preview(
    @Param('list') of: string,
    @Query({ schema: previewQuery }) { id }: z.infer<typeof previewQuery>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<string> {
    const register = registerOf(of);
    const page = register === 'actor' ? await this.actorPage(id) : await this.proposalPage(id);
    if (page === null) throw new Problem('not-found', `there is no ${register} ${id}`);
    // It has no script, and leads nowhere: whoever asks for it may show it.
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; frame-ancestors *")
      .removeHeader('x-frame-options');
    return previewOf(page);
  }

  private async actorPage(id: string) {
    const actor = await readActor(this.log.pool, id);
    return actor && { title: actor.name, facts: [actor.kind, ...also(actor.aliases), actor.id] };
  }

  private async proposalPage(id: string) {
    const proposal = await readProposal(this.log.pool, id);
    if (!proposal) return null;
    const { title, description, aliases } = proposal;
    return { title, facts: [...(description ? [description.slice(0, 300)] : []), ...also(aliases), id] };
  }
}

function registerOf(of: string): Register {
  if (of === 'actors') return 'actor';
  if (of === 'proposals') return 'proposal';
  throw new Problem('not-found', `there is no list of names called ${of}: ask for actors or proposals`);
}

function also(aliases: string[]): string[] {
  return aliases.length > 0 ? [`Also: ${aliases.slice(0, 10).join(', ')}`] : [];
}
