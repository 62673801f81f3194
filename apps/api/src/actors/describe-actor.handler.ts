import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '#event-log';
import { type Actor, actorsNamedByActor, describeActor } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decideDescription } from '../registers/description.js';

export class DescribeActor extends Command<Answer> {
  constructor(
    readonly actor: Actor,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DescribeActor)
export class DescribeActorHandler implements ICommandHandler<DescribeActor> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  execute({ actor, context }: DescribeActor): Promise<Answer> {
    return runCommand(this.log, context, () =>
      decideDescription(this.log, context, {
        kind: 'actor',
        id: actor.id,
        named: actorsNamedByActor(actor).map((named) => ({ kind: 'actor', ...named })),
        decide: (last) => describeActor(last?.type === 'ActorDescribed' ? last.data : null, actor),
      }),
    );
  }
}
