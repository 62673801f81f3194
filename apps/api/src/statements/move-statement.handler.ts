import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { EventLog } from '#event-log';
import { moveStatement, recordStatement } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { type Decision, runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decisionOf, readStanding, today } from './statement-decision.js';

export class MoveStatement extends Command<Answer> {
  constructor(
    readonly id: string,
    readonly proposal: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** A void and a new statement that supersedes it, in one append. */
@CommandHandler(MoveStatement)
export class MoveStatementHandler implements ICommandHandler<MoveStatement> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  execute({ id, proposal, context }: MoveStatement): Promise<Answer> {
    const movedId = uuidv7();
    return runCommand(this.log, context, async (): Promise<Decision> => {
      const before = await readStanding(this.log, context, id);
      const { utterance: named } = before.statement.coding;
      const utterance = named && uuidv5(proposal, named);
      const move = moveStatement(before, { id: movedId, proposal, utterance });
      if (!move) return decisionOf(this.log, context, { id, before, events: [] });
      const events = recordStatement(null, move.recorded, today());
      const recorded = await decisionOf(this.log, context, { id: movedId, before: null, events });
      const voided = await decisionOf(this.log, context, { id, before, events: [move.voided] });
      return {
        ...recorded,
        streams: [...voided.streams, ...recorded.streams],
        claims: recorded.claims,
        releases: voided.releases,
      };
    });
  }
}
