import type { Actor, Page, Proposal } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { type Asked, useAnswer } from '../api/use-answer.js';

export interface NamedByProposal {
  owner: Asked<Page<Actor>>;
  related: Asked<Page<Proposal>>;
}

/** Reads what a proposal names by id: its owner, and the proposals that it has to do with. */
export function useNamedByProposal(proposal: Proposal | null): NamedByProposal {
  const owner = proposal?.owner;
  const related = proposal?.relations.map((relation) => relation.proposal) ?? [];
  const ids = [...related, proposal?.mergedInto].filter((one) => one !== undefined).join(',');
  return {
    owner: useAnswer(owner ? pathWith('/v1/actors', { ids: owner }) : null),
    related: useAnswer(ids ? pathWith('/v1/proposals', { ids }) : null),
  };
}
