import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as uuidv7 } from 'uuid';
import { type EventLog, readStream } from '#event-log';
import { recordStatement, type Statement, type StatementBody } from '#stance';
import { type Answer, stateOf } from '../commands/answer.js';
import { type CommandContext, runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decisionOf, refuseOtherStream, today } from './statement-decision.js';

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
      const stream = await readStream(this.log.pool, statement.id);
      refuseOtherStream(statement.id, stream);
      const state = stateOf(stream);
      const events = recordStatement(state, statement, today());
      return decisionOf(this.log, context, { id: statement.id, before: state, events, status: 201 });
    });
  }
}
