import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as uuidv7 } from 'uuid';
import type { EventLog } from '#event-log';
import { recordStatement, type Statement, type StatementBody } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decisionOf, readById, today } from './statement-decision.js';

export class RecordStatement extends Command<Answer> {
  constructor(
    readonly statement: StatementBody,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordStatement)
export class RecordStatementHandler implements ICommandHandler<RecordStatement> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  execute({ statement: body, context }: RecordStatement): Promise<Answer> {
    const statement: Statement = { ...body, id: body.id ?? uuidv7() };
    return runCommand(this.log, context, async () => {
      const state = await readById(this.log, statement.id);
      const events = recordStatement(state, statement, today());
      return decisionOf(this.log, context, { id: statement.id, before: state, events });
    });
  }
}
