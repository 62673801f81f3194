import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NOW, readIncluded } from '#read-model';
import { actorsNamedByStatement, boundsOf, endOf, uuid } from '#stance';
import { compareInstants } from '#words';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf } from '../http/openapi.js';
import { originOf } from '../http/origin.js';
import { Problem } from '../http/problem.js';
import { minSequence, sightQuery } from '../http/sight.js';
import { readAllRevisions } from '../statements/all-revisions.js';
import { type Cited, recordItem, sourceItem } from './csl-items.js';
import { bibtexOf, type Citation, renderCitation, STYLES } from './render.js';

const day = z
  .string()
  .refine((value) => endOf(value) === value && boundsOf(value) !== null, 'expected a day such as 2026-11-26');

const citationQuery = z.strictObject({
  style: z.enum(STYLES).default('chicago').meta({
    description: 'chicago: notes and bibliography. apa: the 7th edition. Ignored by formats that have no style.',
  }),
  format: z.enum(['json', 'text', 'csl-json', 'bibtex']).default('json').meta({
    description:
      'json: as text and as HTML. text: the citation and the bibliography, line by line. csl-json and bibtex: for a reference manager.',
  }),
  accessed: day.optional().meta({ description: 'The day on which it was accessed; default: today, in UTC.' }),
  asOf: sightQuery.asOf.meta({ description: 'Becomes part of the address of the record.' }),
  knownAt: sightQuery.knownAt.meta({
    description: 'Cites the statement as recorded by then, and becomes part of the address of the record.',
  }),
  'min-sequence': minSequence,
});
type CitationQuery = z.infer<typeof citationQuery>;

const rendered = z.object({
  text: z.string(),
  html: z.string().meta({ description: 'With `<i>` for italics and no other markup.' }),
});
export const citationSchema = z
  .object({
    style: z.enum(STYLES),
    styleTitle: z.string(),
    styleLicense: z.string().meta({ format: 'uri', description: 'The licence of the citation style.' }),
    inText: rendered.meta({ description: 'A note in Chicago style; the in-text citation in APA style.' }),
    bibliography: z.array(rendered).meta({ description: 'The source, and the record of the statement.' }),
  })
  .meta({ id: 'Citation' });

const TYPES = {
  json: 'application/json; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  'csl-json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  bibtex: 'application/x-bibtex; charset=utf-8',
};

@ApiTags('statements')
@Controller('v1/statements')
export class CitationsController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get(':id/citation')
  @ApiResponse({
    status: 200,
    description: 'The answer.',
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Citation' } },
      ...Object.fromEntries(
        ['text/plain', 'application/x-bibtex'].map((type) => [type, { schema: { type: 'string' } }]),
      ),
      'application/vnd.citationstyles.csl+json': { schema: { type: 'array', items: { type: 'object' } } },
    },
  })
  @ApiQueryOf('How to cite a statement: its source, and the record of it', citationQuery, [])
  async citation(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: citationQuery }) query: CitationQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Citation | string> {
    const { style, format } = query;
    const cited = await this.cited(id, query, originOf(reply.request));
    reply.type(TYPES[format]);
    if (format === 'csl-json') return JSON.stringify([sourceItem(cited), recordItem(cited)]);
    if (format === 'bibtex') return `${await bibtexOf(cited)}\n`;
    const citation = await renderCitation(cited, style);
    if (format === 'json') return citation;
    return `${[citation.inText, ...citation.bibliography].map(({ text }) => text).join('\n\n')}\n`;
  }

  private async cited(id: string, { accessed, asOf, knownAt }: CitationQuery, origin: string): Promise<Cited> {
    const { items = [] } = (await readAllRevisions(this.log, id)) ?? {};
    const statement = items.findLast(({ knownFrom }) => !knownAt || compareInstants(knownFrom, knownAt) <= 0);
    if (!statement) {
      const then = items.length > 0 && knownAt ? `: it was recorded after ${knownAt}` : '';
      throw new Problem('not-found', `there is no statement ${id}${then}`);
    }
    const names = await readIncluded(this.log.pool, NOW, {
      actors: actorsNamedByStatement(statement).map((actor) => actor.id),
      proposals: [statement.proposal],
    });
    const address = new URL(`/statements/${id}`, origin);
    for (const [name, value] of Object.entries({ asOf, knownAt })) if (value) address.searchParams.set(name, value);
    return { statement, names, address: address.href, accessed: accessed ?? new Date().toISOString().slice(0, 10) };
  }
}
