import type { Proposal } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { Elsewhere } from '../layout/elsewhere.js';
import { Facts } from '../layout/facts.js';
import { Breakable } from '../statement/breakable.js';
import { orId } from '../statement/names.js';
import { texts } from '../texts/texts.js';
import type { NamedByProposal } from './use-named-by-proposal.js';

/** Title, owner, topics and relations of a proposal. */
export function ProposalHead({ proposal, named }: { proposal: Proposal; named: NamedByProposal }) {
  const linkTo = useLinkTo();
  const { owner, topics, relations, aliases, sameAs, description } = proposal;
  const titleOf = (id: string) => orId(named.related.answer?.items.find((item) => item.id === id)?.title, id);
  return (
    <header class="page-head">
      <h1>{orId(proposal.title, proposal.id)}</h1>
      {description && (
        <p class="proposal-description">
          <Breakable text={description} />
        </p>
      )}
      <Facts
        facts={[
          [
            texts.proposal.owner,
            owner && <a href={linkTo(pages.actor(owner))}>{orId(named.owner.answer?.items[0]?.name, owner)}</a>,
          ],
          ...relations.map(
            (relation) =>
              [
                texts.relation[relation.kind],
                <a key={relation.proposal} href={linkTo(pages.proposal(relation.proposal))}>
                  {titleOf(relation.proposal)}
                </a>,
              ] as const,
          ),
          [
            texts.proposal.topics,
            topics.length > 0 && (
              <span class="inline-list">
                {topics.map((topic) => (
                  <a key={topic} href={linkTo(pages.proposals, { topic })}>
                    {topic}
                  </a>
                ))}
              </span>
            ),
          ],
          [texts.proposal.aliases, aliases.join(', ')],
          [texts.proposal.sameAs, sameAs.length > 0 && <Elsewhere addresses={sameAs} />],
        ]}
      />
    </header>
  );
}
