import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '#event-log';
import { parseBody, recodeStatement, statementSchema } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { mergePatch } from './merge-patch.js';
import { decisionOf, readStanding } from './statement-decision.js';

export class RecodeStatement extends Command<Answer> {
  constructor(
    readonly id: string,
    /** A merge patch (RFC 7396) of the statement. */
    readonly patch: object,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecodeStatement)
export class RecodeStatementHandler implements ICommandHandler<RecodeStatement> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  execute({ id, patch, context }: RecodeStatement): Promise<Answer> {
    return runCommand(this.log, context, async () => {
      const before = await readStanding(this.log, context, id);
      const patched = mergePatch(before.statement, patch);
      const events = recodeStatement(before, parseBody(statementSchema, patched));
      return decisionOf(this.log, context, { id, before, events });
    });
  }
}
