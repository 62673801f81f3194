import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '#event-log';
import { MAXIMA, parseBody, recodeStatement, slug, statementSchema } from '#stance';
import { mergePatch } from '#words';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { keysOf } from '../commands/describe-missing.js';
import { type Deciding, runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { recodedBy } from './coder.js';
import { decisionOf, requireStanding } from './statement-decision.js';

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
    return runCommand(this.log, context, decidingRecoding(this.log, context, id, patch));
  }
}

export function decidingRecoding(log: EventLog, context: CommandContext, id: string, patch: object): Deciding {
  return {
    asks: { streamIds: [id], keys: keysOf(actorsIn(patch).map((actor) => ({ kind: 'actor', id: actor }))) },
    decide: (standing) => {
      const stored = requireStanding(standing, context, id);
      const patched = mergePatch(stored.before.statement, patch);
      const recoded = recodedBy(context, stored.before, parseBody(statementSchema, patched), coderIn(patch));
      const events = recodeStatement(stored.before, recoded);
      return decisionOf(log, context, standing, { ...stored, events });
    },
  };
}

/** undefined where the patch does not say. */
function coderIn({ coding }: { coding?: unknown }): unknown {
  return typeof coding === 'object' && coding !== null && 'coder' in coding ? coding.coder : undefined;
}

/** Whom a statement may name with it that it did not name before. */
function actorsIn(patch: { speaker?: unknown; onBehalfOf?: unknown; reportedBy?: unknown }): string[] {
  const { speaker, onBehalfOf, reportedBy } = patch;
  const holders: unknown[] = Array.isArray(onBehalfOf) ? onBehalfOf.slice(0, MAXIMA.onBehalfOf) : [];
  return [speaker, reportedBy, ...holders].flatMap((id) => slug.safeParse(id).data ?? []);
}
