import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import type { EventLog } from '#event-log';
import { reinstateStatement } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { type Deciding, runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decisionOf, requireStanding } from './statement-decision.js';

export const reinstatementSchema = z.strictObject({}).optional();

export class ReinstateStatement extends Command<Answer> {
  constructor(
    readonly id: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ReinstateStatement)
export class ReinstateStatementHandler implements ICommandHandler<ReinstateStatement> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  execute({ id, context }: ReinstateStatement): Promise<Answer> {
    return runCommand(this.log, context, decidingReinstatement(this.log, context, id));
  }
}

export function decidingReinstatement(log: EventLog, context: CommandContext, id: string): Deciding {
  return {
    asks: { streamIds: [id] },
    decide: (standing) => {
      const stored = requireStanding(standing, context, id);
      return decisionOf(log, context, standing, { ...stored, events: reinstateStatement(stored.before) });
    },
  };
}
