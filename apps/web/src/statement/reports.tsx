import type { Included, Page, Statement } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { type Asked, useAnswer } from '../api/use-answer.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { Value } from '../stance/marks.js';
import { texts } from '../texts/texts.js';
import { nameOf } from './names.js';
import { Quote } from './quote.js';

export type ReportsAsked = Asked<Page<Statement> & { included?: Included }>;

/** Reads all reports of the speech act that a statement reports. */
export function useReports(statement: Statement | null): ReportsAsked {
  const utterance = statement && (statement.coding.utterance ?? statement.id);
  return useAnswer(utterance && pathWith('/v1/statements', { utterance, include: 'names', limit: 100 }));
}

/** The other reports of the same speech act, each as it was coded. */
export function Reports({ of, asked }: { of: string; asked: ReportsAsked }) {
  const linkTo = useLinkTo();
  return (
    <section class="page-section" aria-labelledby="reports">
      <h2 id="reports">{texts.statement.reports}</h2>
      <Answered asked={asked} skeleton={<Skeleton lines={2} height={4.5} />}>
        {({ items, included }) => {
          const others = items.filter(({ id }) => id !== of);
          if (others.length === 0) return <Empty>{texts.statement.soleReport}</Empty>;
          return (
            <ul class="rows">
              {others.map((report) => (
                <li key={report.id} class="report">
                  <p class="statement-coded">
                    {report.coding.position && (
                      <Value facet="position" value={report.coding.position} struck={report.voided !== null} />
                    )}
                    {report.coding.status && (
                      <Value facet="status" value={report.coding.status} struck={report.voided !== null} />
                    )}
                    <span class="label">{texts.statementKind[report.kind]}</span>
                  </p>
                  <Quote words={report} nameOf={(actor) => nameOf(included, actor)}>
                    <a href={linkTo(pages.statement(report.id))}>{texts.words.permalink}</a>
                  </Quote>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}
