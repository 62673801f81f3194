import type { Page, Proposal, Topics } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { useList } from '../api/use-list.js';
import { ExportMenu } from '../export/export-menu.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { FilterField } from '../layout/filter-field.js';
import { More } from '../layout/more.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { orId } from '../statement/names.js';
import { texts } from '../texts/texts.js';
import './proposals.css';

/** The register of proposals. */
export default function ProposalsPage() {
  const { query, push } = useAddress();
  const linkTo = useLinkTo();
  const { q, topic } = query;
  const topics = useAnswer<Topics>('/v1/topics');
  const list = useList<Proposal, Page<Proposal>>(
    pathWith('/v1/proposals', { q, topic, order: 'name', limit: 60 }),
    ({ id }) => id,
  );
  useTitle(texts.proposals.title);
  return (
    <>
      <TimelessBar />
      <header class="page-head">
        <h1>{texts.proposals.title}</h1>
      </header>
      <div class="page-tools proposals-tools">
        <FilterField name="q" label={texts.proposals.search} />
        <label class="tool">
          <span class="label">{texts.proposals.topic}</span>
          <select class="field" value={topic ?? ''} onChange={(event) => push({ topic: event.currentTarget.value })}>
            <option value="">{texts.lists.any}</option>
            {topic && !topics.answer?.items.some((each) => each.topic === topic) && (
              <option value={topic}>{topic}</option>
            )}
            {topics.answer?.items.map((each) => (
              <option key={each.topic} value={each.topic}>
                {texts.proposals.topicCount(each.topic, each.proposals)}
              </option>
            ))}
          </select>
        </label>
        <a class="button" href={linkTo(pages.matrix, { topic })}>
          {texts.navigation.matrix}
        </a>
        {(!q || list.items.length > 0) && (
          <ExportMenu
            what={['stances', 'histories', 'statements']}
            isTimeless
            // The export knows no search by name: it takes those that were found.
            filter={q ? { proposals: list.items.map(({ id }) => id).join(',') } : { topic }}
          />
        )}
      </div>
      <Answered asked={list.first} skeleton={<Skeleton lines={10} height={2.5} />}>
        {() =>
          list.items.length === 0 ? (
            <Empty>{texts.proposals.none}</Empty>
          ) : (
            <>
              <ul class="rows register">
                {list.items.map((proposal) => (
                  <li key={proposal.id}>
                    <a class="register-name" href={linkTo(pages.proposal(proposal.id))}>
                      {orId(proposal.title, proposal.id)}
                    </a>
                    <p class="label">{[...proposal.aliases, ...proposal.topics].join(' · ')}</p>
                  </li>
                ))}
              </ul>
              <More list={list} />
            </>
          )
        }
      </Answered>
    </>
  );
}
