import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { EventLog } from '#event-log';
import { z } from 'zod';
import { moveStatement, recordStatement, slug } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { keysOf } from '../commands/describe-missing.js';
import { type Deciding, runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decisionOf, requireStanding, today } from './statement-decision.js';

export const moveSchema = z.strictObject({ proposal: slug });

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
    return runCommand(this.log, context, decidingMove(this.log, context, id, proposal));
  }
}

export function decidingMove(
  log: EventLog,
  context: CommandContext,
  id: string,
  proposal: string,
  movedId: string = uuidv7(),
): Deciding {
  return {
    asks: { streamIds: [id], keys: keysOf([{ kind: 'proposal', id: proposal }]) },
    decide: (standing) => {
      const stored = requireStanding(standing, context, id);
      const { before } = stored;
      const { utterance: named } = before.statement.coding;
      const utterance = named && uuidv5(proposal, named);
      const move = moveStatement(before, { id: movedId, proposal, utterance });
      if (!move) return decisionOf(log, context, standing, { ...stored, events: [] });
      const events = recordStatement(null, move.recorded, today());
      const added = { id: movedId, stream: [], before: null, events, like: before.statement };
      const recorded = decisionOf(log, context, standing, added);
      const voided = decisionOf(log, context, standing, { ...stored, events: [move.voided] });
      return {
        ...recorded,
        streams: [...voided.streams, ...recorded.streams],
        claims: recorded.claims,
        releases: voided.releases,
      };
    },
  };
}
