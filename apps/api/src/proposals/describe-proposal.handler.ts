import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventLog } from '#event-log';
import { describeProposal, type Proposal } from '#stance';
import type { Answer } from '../commands/answer.js';
import type { Named } from '../commands/describe-missing.js';
import type { CommandContext } from '../commands/command-context.js';
import { runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { decideDescription } from '../registers/description.js';

export class DescribeProposal extends Command<Answer> {
  constructor(
    readonly proposal: Proposal,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DescribeProposal)
export class DescribeProposalHandler implements ICommandHandler<DescribeProposal> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  execute({ proposal, context }: DescribeProposal): Promise<Answer> {
    return runCommand(this.log, context, () =>
      decideDescription(this.log, context, {
        kind: 'proposal',
        id: proposal.id,
        named: namedBy(proposal),
        decide: (last) => describeProposal(last?.type === 'ProposalDescribed' ? last.data : null, proposal),
      }),
    );
  }
}

function namedBy({ owner, relations }: Proposal): Named[] {
  return [
    ...(owner ? [{ kind: 'actor' as const, id: owner, pointer: '/owner' }] : []),
    ...relations.map(({ proposal: id }, i) => ({ kind: 'proposal' as const, id, pointer: `/relations/${i}/proposal` })),
  ];
}
