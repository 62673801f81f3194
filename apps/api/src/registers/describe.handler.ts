import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '#event-log';
import { type Actor, actorsNamedByActor, describeActor, describeProposal, type Proposal } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import type { Named } from '../commands/describe-missing.js';
import { type Deciding, runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decidingDescription, type Description } from './description.js';

export class Describe extends Command<Answer> {
  constructor(
    readonly described: { actor: Actor } | { proposal: Proposal },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(Describe)
export class DescribeHandler implements ICommandHandler<Describe> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  execute({ described, context }: Describe): Promise<Answer> {
    return runCommand(this.log, context, decidingDescribe(this.log, context, described));
  }
}

export function decidingDescribe(log: EventLog, context: CommandContext, described: Describe['described']): Deciding {
  const description = 'actor' in described ? ofActor(described.actor) : ofProposal(described.proposal);
  return decidingDescription(log, context, description);
}

function ofActor(actor: Actor): Description {
  return {
    kind: 'actor',
    id: actor.id,
    named: actorsNamedByActor(actor).map((named) => ({ kind: 'actor', ...named })),
    decide: (last) => describeActor(last?.type === 'ActorDescribed' ? last.data : null, actor),
  };
}

function ofProposal(proposal: Proposal): Description {
  return {
    kind: 'proposal',
    id: proposal.id,
    named: namedBy(proposal),
    decide: (last) => describeProposal(last?.type === 'ProposalDescribed' ? last.data : null, proposal),
  };
}

function namedBy({ owner, relations }: Proposal): Named[] {
  return [
    ...(owner ? [{ kind: 'actor' as const, id: owner, pointer: '/owner' }] : []),
    ...relations.map(({ proposal: id }, i) => ({ kind: 'proposal' as const, id, pointer: `/relations/${i}/proposal` })),
  ];
}
