import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { appendInOrder, type AppendRequest, type EventLog, sequencesText } from '#event-log';
import type { Voiding } from '#stance';
import type { CommandContext } from '../commands/command-context.js';
import { overtaken } from '../commands/refused.js';
import type { Deciding } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decideAll } from '../imports/import-batch.js';
import type { LineAnswer, LineCommand } from '../imports/import-line.js';
import { decidingMove } from '../statements/move-statement.handler.js';
import { decidingRecoding } from '../statements/recode-statement.handler.js';
import { decidingReinstatement } from '../statements/reinstate-statement.handler.js';
import { decidingVoid } from '../statements/void-statement.handler.js';
import { newBatch } from './whole.js';

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
    const commands = statements.map(({ id, version }, i): LineCommand => {
      const own = { ...context, idempotency: null, ifMatch: [String(version)] };
      return { line: i, id, idSent: id, done: 'recoded', context: own, deciding: this.decidingOf(change, id, own) };
    });
    for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
      const { answers, requests } = await decideAll(this.log, commands, false);
      const changed = answers.map(({ line, status, problem }): ChangedOne => {
        const { id = '', version = 0 } = statements[line] ?? {};
        if (problem) return { id, status: 'refused', version, problem };
        if (status === 'exists') return { id, status: 'unchanged', version };
        return { id, status: statusOf(change), ...becomes(requests, id, version) };
      });
      const isRefused = changed.some(({ status }) => status === 'refused');
      if (isPreview || isRefused || requests.length === 0) return { batch: null, statements: changed, sequences: '' };
      const batch = newBatch();
      const appended = await appendInOrder(
        this.log,
        requests.map((request) => ({ ...request, metadata: { ...request.metadata, batch } })),
      );
      if (appended) return { batch, statements: changed, sequences: sequencesText(appended.flat()) };
    }
    throw overtaken(TRIES_MAX);
  }

  private decidingOf(change: ManyChange, id: string, context: CommandContext): Deciding {
    if ('recode' in change) return decidingRecoding(this.log, context, id, change.recode);
    if ('move' in change) return decidingMove(this.log, context, id, change.move.proposal);
    if ('void' in change) return decidingVoid(this.log, context, id, change.void);
    return decidingReinstatement(this.log, context, id);
  }
}

function statusOf(change: ManyChange): ChangedOne['status'] {
  if ('recode' in change) return 'recoded';
  if ('move' in change) return 'moved';
  return 'void' in change ? 'voided' : 'reinstated';
}

/** The version that the statement comes to, and which one supersedes it. */
function becomes(requests: AppendRequest[], id: string, version: number): Pick<ChangedOne, 'version' | 'movedTo'> {
  const streams = requests.find((request) => request.streams.some(({ streamId }) => streamId === id))?.streams ?? [];
  const own = streams.find(({ streamId }) => streamId === id);
  const moved = streams.find(({ events }) => supersededBy(events) === id);
  return {
    version: own ? own.expectedVersion + own.events.length : version,
    ...(moved && { movedTo: moved.streamId }),
  };
}

function supersededBy([first]: { data: object }[]): unknown {
  return first && 'supersedes' in first.data ? first.data.supersedes : undefined;
}
