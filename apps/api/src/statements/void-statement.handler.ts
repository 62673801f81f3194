import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '#event-log';
import { type Voiding, voidStatement } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { type Deciding, runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decisionOf, requireStanding } from './statement-decision.js';

export class VoidStatement extends Command<Answer> {
  constructor(
    readonly id: string,
    readonly voiding: Voiding,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(VoidStatement)
export class VoidStatementHandler implements ICommandHandler<VoidStatement> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  execute({ id, voiding, context }: VoidStatement): Promise<Answer> {
    return runCommand(this.log, context, decidingVoid(this.log, context, id, voiding));
  }
}

export function decidingVoid(log: EventLog, context: CommandContext, id: string, voiding: Voiding): Deciding {
  return {
    asks: { streamIds: [id] },
    decide: (standing) => {
      const stored = requireStanding(standing, context, id);
      return decisionOf(log, context, standing, { ...stored, events: voidStatement(stored.before, voiding) });
    },
  };
}
