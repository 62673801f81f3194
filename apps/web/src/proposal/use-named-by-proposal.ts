import type { ActorResource, Page, ProposalResource } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { type Asked, useAnswer } from '../api/use-answer.js';

export interface NamedByProposal {
  owner: Asked<Page<ActorResource>>;
  related: Asked<Page<ProposalResource>>;
}

/** Reads what a proposal names by id: its owner, and the proposals that it has to do with. */
export function useNamedByProposal(proposal: ProposalResource | null): NamedByProposal {
  const owner = proposal?.owner;
  const ids = proposal?.relations.map((relation) => relation.proposal).join(',');
  return {
    owner: useAnswer(owner ? pathWith('/v1/actors', { ids: owner }) : null),
    related: useAnswer(ids ? pathWith('/v1/proposals', { ids }) : null),
  };
}
