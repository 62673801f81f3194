import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { appendEvents, type AppendRequest, type EventLog, readStreams, type Receipt, sequencesText } from '#event-log';
import type { Voiding } from '#stance';
import type { CommandContext } from '../commands/command-context.js';
import { overtaken } from '../commands/refused.js';
import { type Deciding, receiptBefore, requestOf, requireSame } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decideAll, READ_TOGETHER_MAX } from '../imports/import-batch.js';
import type { LineAnswer, LineCommand } from '../imports/import-line.js';
import { decidingMove } from '../statements/move-statement.handler.js';
import { decidingRecoding } from '../statements/recode-statement.handler.js';
import { decidingReinstatement } from '../statements/reinstate-statement.handler.js';
import { decidingVoid } from '../statements/void-statement.handler.js';
import { movedIdOf } from './merge-plan.js';
import { newBatch, together } from './whole.js';

/** What is done to each. */
export type ManyChange =
  | { recode: Record<string, unknown> }
  | { move: { proposal: string } }
  | { void: Voiding }
  | { reinstate: object };

export interface ChangedOne {
  id: string;
  status: 'recoded' | 'moved' | 'voided' | 'reinstated' | 'unchanged' | 'refused';
  /** The version that it then has. */
  version: number;
  /** After a move: the statement that supersedes it. */
  movedTo?: string;
  problem?: NonNullable<LineAnswer['problem']>;
}

export interface ChangedMany {
  /** In the metadata of all events; null where nothing was appended. */
  batch: string | null;
  statements: ChangedOne[];
  sequences: string;
}

export class ChangeMany extends Command<ChangedMany> {
  constructor(
    /** Each once, with the version that the change is made to. */
    readonly statements: { id: string; version: number }[],
    readonly change: ManyChange,
    readonly context: CommandContext,
    readonly isPreview: boolean,
  ) {
    super();
  }
}

const TRIES_MAX = 5;

/** Changes all of them in one append, or none where one is refused. A preview says of each what would become of it. */
@CommandHandler(ChangeMany)
export class ChangeManyHandler implements ICommandHandler<ChangeMany> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  async execute({ statements, change, context, isPreview }: ChangeMany): Promise<ChangedMany> {
    const batch = newBatch();
    const commands = statements.map(({ id, version }, i): LineCommand => {
      const own = { ...context, idempotency: null, ifMatch: [String(version)] };
      return {
        line: i,
        id,
        idSent: id,
        done: 'recoded',
        context: own,
        deciding: this.decidingOf(change, id, batch, own),
      };
    });
    for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
      const { answers, requests } = await decideAll(this.log, commands, false);
      const versions = versionsAfter(requests);
      const changed = answers.map(({ line, status, problem }): ChangedOne => {
        const { id = '', version = 0 } = statements[line] ?? {};
        if (problem) return { id, status: 'refused', version, problem };
        if (status === 'exists') return { id, status: 'unchanged', version };
        return changedOne(change, id, batch, versions);
      });
      const nothing: ChangedMany = { batch: null, statements: changed, sequences: '' };
      if (isPreview) return nothing;
      if (changed.some(({ status }) => status === 'refused')) {
        // Looked for after what refuses it was read: that may be the effect of this same command.
        const receipt = await receiptBefore(this.log, context);
        return receipt ? this.repeat(statements, change, receipt) : nothing;
      }
      if (requests.length === 0 && !context.idempotency) return nothing;
      // The receipt names one that was changed: its event of that version tells the batch.
      const shown = changed.find(({ status }) => status !== 'unchanged') ?? statements[0];
      const of = { created: false, streamId: shown?.id ?? '', stream: [], streamVersion: shown?.version ?? 0 };
      const { metadata, ...request } = requestOf(context, { ...together(requests), ...of });
      const result = await appendEvents(this.log, { ...request, metadata: { ...metadata, batch } });
      if (result.outcome === 'repeated') return this.repeat(statements, change, requireSame(context, result.receipt));
      if (result.outcome !== 'appended') continue;
      return requests.length === 0 ? nothing : { batch, statements: changed, sequences: sequencesText(result.events) };
    }
    throw overtaken(TRIES_MAX);
  }

  /** The first answer, from what it appended. */
  private async repeat(
    statements: ChangeMany['statements'],
    change: ManyChange,
    { streamId, streamVersion, sequences }: Receipt,
  ): Promise<ChangedMany> {
    const unchanged = statements.map((one): ChangedOne => ({ ...one, status: 'unchanged' }));
    if (sequences === '') return { batch: null, statements: unchanged, sequences };
    const shown = (await readStreams(this.log.pool, [streamId])).get(streamId)?.[streamVersion - 1];
    const batch = shown?.metadata.batch;
    if (typeof batch !== 'string')
      throw new Error(`expected a batch at version ${streamVersion} of statement ${streamId}`);
    const versions = new Map<string, number>();
    for (let at = 0; at < statements.length; at += READ_TOGETHER_MAX) {
      const ids = statements.slice(at, at + READ_TOGETHER_MAX).map(({ id }) => id);
      for (const [id, stream] of await readStreams(this.log.pool, ids)) {
        const last = stream.findLast(({ metadata }) => metadata.batch === batch);
        if (last) versions.set(id, last.streamVersion);
      }
    }
    const changed = unchanged.map((one) => (versions.has(one.id) ? changedOne(change, one.id, batch, versions) : one));
    return { batch, statements: changed, sequences };
  }

  private decidingOf(change: ManyChange, id: string, batch: string, context: CommandContext): Deciding {
    if ('recode' in change) return decidingRecoding(this.log, context, id, change.recode);
    if ('move' in change) return decidingMove(this.log, context, id, change.move.proposal, movedIdOf(id, batch));
    if ('void' in change) return decidingVoid(this.log, context, id, change.void);
    return decidingReinstatement(this.log, context, id);
  }
}

function statusOf(change: ManyChange): ChangedOne['status'] {
  if ('recode' in change) return 'recoded';
  if ('move' in change) return 'moved';
  return 'void' in change ? 'voided' : 'reinstated';
}

/** `versions`: what each of those that were changed comes to. */
function changedOne(change: ManyChange, id: string, batch: string, versions: ReadonlyMap<string, number>): ChangedOne {
  const version = versions.get(id);
  if (version === undefined) throw new Error(`expected something to become of statement ${id}`);
  return { id, status: statusOf(change), version, ...('move' in change && { movedTo: movedIdOf(id, batch) }) };
}

function versionsAfter(requests: AppendRequest[]): Map<string, number> {
  return new Map(
    requests.flatMap(({ streams }) =>
      streams.map(({ streamId, expectedVersion, events }) => [streamId, expectedVersion + events.length] as const),
    ),
  );
}
