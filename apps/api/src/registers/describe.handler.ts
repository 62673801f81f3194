import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '#event-log';
import {
  type Actor,
  actorsNamedByActor,
  describeActor,
  describeProposal,
  isActorEvent,
  isProposalEvent,
  type Proposal,
} from '#stance';
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

/** `given`: the members that are described; the others of one that is there stay as they are. */
export function decidingDescribe(
  log: EventLog,
  context: CommandContext,
  described: Describe['described'],
  given: Given = 'all',
): Deciding {
  const description = 'actor' in described ? ofActor(described.actor, given) : ofProposal(described.proposal, given);
  return decidingDescription(log, context, description);
}

function ofActor(actor: Actor, given: Given): Description {
  return {
    kind: 'actor',
    id: actor.id,
    named: actorsNamedByActor(actor).map((named) => ({ kind: 'actor', ...named })),
    decide: (last) => {
      const current = last && isActorEvent(last) ? last.data : null;
      return describeActor(current, withGiven(current, actor, given));
    },
  };
}

function ofProposal(proposal: Proposal, given: Given): Description {
  return {
    kind: 'proposal',
    id: proposal.id,
    named: namedBy(proposal),
    decide: (last) => {
      const current = last && isProposalEvent(last) ? last.data : null;
      return describeProposal(current, withGiven(current, proposal, given));
    },
  };
}

type Given = readonly string[] | 'all';

function withGiven<T extends object>(current: T | null, described: T, given: Given): T {
  if (!current || given === 'all') return described;
  return { ...current, ...Object.fromEntries(Object.entries(described).filter(([member]) => given.includes(member))) };
}

function namedBy({ owner, relations }: Proposal): Named[] {
  return [
    ...(owner ? [{ kind: 'actor' as const, id: owner, pointer: '/owner' }] : []),
    ...relations.map(({ proposal: id }, i) => ({ kind: 'proposal' as const, id, pointer: `/relations/${i}/proposal` })),
  ];
}
