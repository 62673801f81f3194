import { Body, Controller, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Preview, PREVIEWED_MAX, staleOf } from '#read-model';
import {
  shiftRecordSchema,
  slug,
  type StatementBody,
  statementBodySchema,
  stanceSchema,
  uuid,
  type Voiding,
  voidingSchema,
} from '#stance';
import type { CommandContext } from '../commands/command-context.js';
import { type CommandQuery, commandQuery, contextOf } from '../commands/http-command.js';
import type { Deciding } from '../commands/run-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiPreview } from '../http/openapi.js';
import { reachedNow } from '../http/reached-now.js';
import { staleIf, staleMember } from '../http/sight.js';
import { decidingRecoding } from '../statements/recode-statement.handler.js';
import { decidingRecord, withId } from '../statements/record-statement.handler.js';
import { decidingReinstatement, reinstatementSchema } from '../statements/reinstate-statement.handler.js';
import { decidingMove, moveSchema } from '../statements/move-statement.handler.js';
import { mergePatchSchema } from '../statements/merge-patch-schema.js';
import { decidingVoid } from '../statements/void-statement.handler.js';
import { previewOf } from './previewed.js';

const previewedShift = shiftRecordSchema
  .omit({ partition: true, sequence: true, holderName: true, proposalTitle: true })
  .omit({ because: true, recordedAt: true, rules: true })
  .meta({ id: 'PreviewedShift', description: 'A record of the feed, so far as it is known before it is published.' });

const previewAnswer = z
  .object({
    holders: z
      .array(
        z.object({
          holder: slug,
          before: stanceSchema.nullable().meta({ description: 'The stance now; null if there is none.' }),
          after: stanceSchema.nullable().meta({ description: 'The stance that would follow.' }),
          shifts: z.array(previewedShift).meta({ description: 'What would be published, amended and revoked.' }),
        }),
      )
      .meta({
        description:
          'The speaker and everyone on whose behalf it was said; empty if nothing would be recorded. A move changes two proposals: first what the statement leaves, then what it joins.',
      }),
    tooMany: z.array(slug).meta({
      description: `Holders with more than ${PREVIEWED_MAX.toLocaleString('en')} readings and entries to fold: the preview does not say what would change for them.`,
    }),
    moreShifts: z.int().meta({ description: 'How many more shifts there would be than are listed.' }),
    ...staleMember,
  })
  .meta({ id: 'Preview' });

const WHAT_IT_IS =
  'It is refused as the command itself would be. Nothing is recorded, and nothing reserved: what others record meanwhile may change what comes of it.';

@ApiTags('statements')
@Controller('v1/statements')
export class PreviewsController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Post('preview')
  @HttpCode(200)
  @ApiPreview('What recording a statement would change', WHAT_IT_IS, previewAnswer)
  async record(
    @Body({ schema: statementBodySchema }) body: StatementBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Preview & { stale?: true }> {
    const context = contextOf(reply.request, query, body);
    const preview = await previewOf(this.log, decidingRecord(this.log, context, withId(body)));
    return { ...preview, ...(await this.staleOn(new Set([body.proposal]))) };
  }

  @Post(':id/preview')
  @HttpCode(200)
  @ApiConsumes('application/merge-patch+json')
  @ApiPreview('What recoding a statement would change', WHAT_IT_IS, previewAnswer)
  async recode(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: mergePatchSchema }) patch: Record<string, unknown>,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Preview & { stale?: true }> {
    return this.ofStanding(contextOf(reply.request, query, patch), (asked) =>
      decidingRecoding(this.log, asked, id, patch),
    );
  }

  @Post(':id/void/preview')
  @HttpCode(200)
  @ApiPreview('What voiding a statement would change', WHAT_IT_IS, previewAnswer)
  async void(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: voidingSchema }) voiding: Voiding,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Preview & { stale?: true }> {
    return this.ofStanding(contextOf(reply.request, query, voiding), (asked) =>
      decidingVoid(this.log, asked, id, voiding),
    );
  }

  @Post(':id/reinstatement/preview')
  @HttpCode(200)
  @ApiBody({ required: false, schema: { type: 'object' } })
  @ApiPreview('What reinstating a statement would change', WHAT_IT_IS, previewAnswer)
  async reinstate(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: reinstatementSchema }) body: object | undefined,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Preview & { stale?: true }> {
    return this.ofStanding(contextOf(reply.request, query, body), (asked) =>
      decidingReinstatement(this.log, asked, id),
    );
  }

  @Post(':id/move/preview')
  @HttpCode(200)
  @ApiPreview(
    'What moving a statement to another proposal would change',
    `${WHAT_IT_IS} The new statement has an id of its own in each preview, and another one once it is recorded.`,
    previewAnswer,
  )
  async move(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: moveSchema }) { proposal }: z.infer<typeof moveSchema>,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Preview & { stale?: true }> {
    return this.ofStanding(contextOf(reply.request, query, { proposal }), (asked) =>
      decidingMove(this.log, asked, id, proposal),
    );
  }

  /** Whoever names no version asks about the one that stands. */
  private async ofStanding(context: CommandContext, deciding: (asked: CommandContext) => Deciding) {
    const asked = { ...context, ifMatch: context.ifMatch ?? ('not-needed' as const) };
    const preview = await previewOf(this.log, deciding(asked));
    const proposals = preview.holders.flatMap(({ after, before }) => (after ?? before)?.proposal ?? []);
    return { ...preview, ...(await this.staleOn(new Set(proposals))) };
  }

  private async staleOn(proposals: ReadonlySet<string>): Promise<{ stale?: true }> {
    if (proposals.size === 0) return {};
    const { parked, sequences } = await reachedNow(this.log);
    const stale = staleOf(parked, { sequences, isNow: true });
    return [...proposals].some((proposal) => staleIf(stale, proposal).stale) ? { stale: true } : {};
  }
}
