import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as uuidv7 } from 'uuid';
import type { EventLog } from '#event-log';
import { recordStatement, type Statement, type StatementBody } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { keysOf } from '../commands/describe-missing.js';
import { type Deciding, runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { withCoder } from './coder.js';
import { decisionOf, findById, namedBy, today } from './statement-decision.js';

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
    return runCommand(this.log, context, decidingRecord(this.log, context, withId(body)));
  }
}

export function withId(body: StatementBody): Statement {
  return { ...body, id: body.id ?? uuidv7() };
}

/** `record`: what becomes of it, given what stands. */
export function decidingRecord(
  log: EventLog,
  context: CommandContext,
  statement: Statement,
  record: typeof recordStatement = recordStatement,
): Deciding {
  return {
    asks: { streamIds: [statement.id], keys: keysOf(namedBy(statement)) },
    decide: (standing) => {
      const stored = findById(standing, statement.id);
      const events = record(stored.before, withCoder(context, statement, stored.before), today());
      return decisionOf(log, context, standing, { ...stored, events });
    },
  };
}
