import type { OneStatement } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { useAnswer } from '../api/use-answer.js';
import { AllAnswered } from '../layout/all-answered.js';
import { PageSkeleton } from '../layout/page-skeleton.js';
import { Share } from '../layout/share.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { useSession } from '../session/session.js';
import { Value } from '../stance/marks.js';
import { texts } from '../texts/texts.js';
import { Breakable } from './breakable.js';
import { nameOf, titleOf } from './names.js';
import { Quote } from './quote.js';
import { Reports, type ReportsAsked, useReports } from './reports.js';
import { Revisions, type RevisionsAsked, useRevisions } from './revisions.js';
import { StatementFacts } from './statement-facts.js';
import './statement-page.css';

/** A statement: the words in their context, where they stand, who reports them, and how they were coded over time. */
export default function StatementPage({ id }: { id: string }) {
  const asked = useAnswer<OneStatement>(`/v1/statements/${encodeURIComponent(id)}?include=names`);
  const { answer } = asked;
  const reports = useReports(answer);
  const revisions = useRevisions(id);
  useTitle(answer && texts.statement.title(nameOf(answer.included, answer.speaker)));
  return (
    <AllAnswered
      subject={asked}
      parts={[reports, revisions]}
      skeleton={<PageSkeleton />}
      nameOf={({ included, speaker }) => texts.statement.title(nameOf(included, speaker))}
    >
      {(statement) => (
        <>
          <TimelessBar />
          <Shown statement={statement} reports={reports} revisions={revisions} />
        </>
      )}
    </AllAnswered>
  );
}

interface ShownProps {
  statement: OneStatement;
  reports: ReportsAsked;
  revisions: RevisionsAsked;
}

function Shown({ statement, reports, revisions }: ShownProps) {
  const linkTo = useLinkTo();
  const mayRecord = useSession()?.scopes.includes('record') ?? false;
  const { included, voided, selector, coding } = statement;
  const named = (actor: string) => nameOf(included, actor);
  return (
    <article class="statement">
      <header class="page-head">
        <p class="eyebrow">
          {texts.statementKind[statement.kind]} ·{' '}
          <a href={linkTo(pages.proposal(statement.proposal))}>{titleOf(included, statement.proposal)}</a>
        </p>
        <h1 class="visually-hidden">{texts.statement.title(named(statement.speaker))}</h1>
        {voided && (
          <p class="statement-voided" role="note">
            {texts.statement.voided(texts.statement.noted(texts.voidReason[voided.reason], voided.note))}
          </p>
        )}
        <Quote words={statement} nameOf={named} size="l" />
        <p class="statement-coded">
          {coding.position && <Value facet="position" value={coding.position} struck={voided !== null} />}
          {coding.status && <Value facet="status" value={coding.status} struck={voided !== null} />}
          {!coding.position && !coding.status && <span class="label">{texts.statement.notCoded}</span>}
        </p>
      </header>
      {(selector?.prefix || selector?.suffix) && (
        <section class="page-section" aria-labelledby="context">
          <h2 id="context">{texts.statement.context}</h2>
          <p class="statement-context" lang={statement.language ?? undefined}>
            <Breakable text={selector.prefix ?? ''} />
            <mark>
              <Breakable text={selector.exact} />
            </mark>
            <Breakable text={selector.suffix ?? ''} />
          </p>
        </section>
      )}
      <div class="page-tools">
        <Share />
        {mayRecord && (
          <a class="button" href={linkTo(pages.correction(statement.id))}>
            {texts.statement.correct}
          </a>
        )}
      </div>
      <StatementFacts statement={statement} />
      <Reports of={statement.id} asked={reports} />
      <Revisions asked={revisions} nameOf={named} />
    </article>
  );
}
