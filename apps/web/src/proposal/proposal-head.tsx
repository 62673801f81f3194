import { Fragment } from 'preact';
import { summaryInWords } from '#words';
import type { Proposal, ProposalStatus } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { Elsewhere } from '../layout/elsewhere.js';
import { beganInWords, dayInWords, wasSaidInWords } from '../dates/words.js';
import { Facts } from '../layout/facts.js';
import { Breakable } from '../statement/breakable.js';
import { orId } from '../statement/names.js';
import { texts } from '../texts/texts.js';
import type { NamedByProposal } from './use-named-by-proposal.js';

interface ProposalHeadProps {
  proposal: Proposal;
  named: NamedByProposal;
  summary: ProposalStatus['summary'] | undefined;
}

/** Title, owner, topics and relations of a proposal, and where it stands in a sentence. */
export function ProposalHead({ proposal, named, summary }: ProposalHeadProps) {
  const linkTo = useLinkTo();
  const { owner, topics, relations, aliases, sameAs, description } = proposal;
  const titleOf = (id: string) => orId(named.related.answer?.items.find((item) => item.id === id)?.title, id);
  return (
    <header class="page-head">
      <h1>{orId(proposal.title, proposal.id)}</h1>
      {proposal.mergedInto && (
        <p role="note">
          {texts.merged} <a href={linkTo(pages.proposal(proposal.mergedInto))}>{titleOf(proposal.mergedInto)}</a>
        </p>
      )}
      {summary && <Summary summary={summary} />}
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

/** Each clause leads to the statement that it rests on. */
function Summary({ summary }: { summary: ProposalStatus['summary'] }) {
  const linkTo = useLinkTo();
  if (summary.text === null) return null;
  const words = summaryInWords(summary, { beganInWords, wasSaidInWords, dayInWords });
  return (
    <p class="proposal-summary">
      {summary.clauses.map(({ statement }, i) => (
        <Fragment key={i}>
          <a href={linkTo(pages.statement(statement))}>{words.clauses[i]}</a>{' '}
        </Fragment>
      ))}
      {words.rest.join(' ')}
    </p>
  );
}
