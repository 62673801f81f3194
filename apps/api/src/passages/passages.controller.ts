import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readCodedPassages, TEXT_MAX } from '#read-model';
import { MAXIMA, statementShape, textUpTo } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiQuestion } from '../http/openapi.js';

const question = z
  .strictObject({
    text: textUpTo(TEXT_MAX).meta({ description: 'The text, as somebody copied it.' }),
    source: textUpTo(MAXIMA.url)
      .nullish()
      .meta({ description: 'Its address, if known: then quotes of one or two words are found as well.' }),
  })
  .meta({ id: 'CodedPassagesQuestion' });

const { id, speaker, onBehalfOf, proposal, kind, saidOn, source } = statementShape.shape;
const { position, status } = statementShape.shape.coding.shape;
const place = z.int().min(0);

const answer = z
  .object({
    items: z.array(
      z
        .object({
          start: place.meta({
            description: 'Where it begins in the text, in UTF-16 units, as JavaScript counts them.',
          }),
          end: place.meta({ description: 'Where it ends.' }),
          statement: id,
          speaker,
          onBehalfOf,
          proposal,
          kind,
          saidOn,
          position,
          status,
          source: source.pick({ url: true, reference: true, publisher: true, title: true }),
        })
        .meta({ id: 'CodedPassage' }),
    ),
    more: z.boolean().meta({ description: 'Whether there may be others: no more than 500 statements are looked at.' }),
  })
  .meta({ id: 'CodedPassages' });

@ApiTags('statements')
@Controller('v1/statements')
export class PassagesController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Post('coded-passages')
  @HttpCode(200)
  @ApiQuestion(
    'Which passages of a text are recorded',
    'The quotes that stand in the text word for word, in whatever copy of it: case, white space, punctuation and quotation marks make no difference. The text is not kept.',
    answer,
  )
  async find(@Body({ schema: question }) { text, source: url = null }: z.infer<typeof question>) {
    const { passages, more } = await readCodedPassages(this.log.pool, text, url);
    const items = passages.map(({ start, end, statement: said }) => ({
      start,
      end,
      statement: said.id,
      speaker: said.speaker,
      onBehalfOf: said.onBehalfOf,
      proposal: said.proposal,
      kind: said.kind,
      saidOn: said.saidOn,
      position: said.coding.position,
      status: said.coding.status,
      source: (({ url, reference, publisher, title }) => ({ url, reference, publisher, title }))(said.source),
    }));
    return { items, more };
  }
}
