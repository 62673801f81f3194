import type { Included, Page, Statement } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { type AskedList, useList } from '../api/use-list.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { More } from '../layout/more.js';
import { Value } from '../stance/marks.js';
import { texts } from '../texts/texts.js';
import { nameOf, titleOf } from './names.js';
import { Quote } from './quote.js';
import './statement-list.css';

type Statements = Page<Statement> & { included?: Included };
export type StatementsAsked = AskedList<Statement, Statements>;

/** Statements by a path of the API, to be shown by a `StatementList`. */
export function useStatements(path: string | null): StatementsAsked {
  return useList<Statement, Statements>(path, ({ id }) => id);
}

interface StatementListProps {
  list: StatementsAsked;
  none: string;
  /** Whether each also names its proposal. */
  withProposal?: boolean;
}

/** Statements one below the other, read page by page. */
export function StatementList({ list, none, withProposal = false }: StatementListProps) {
  return (
    <Answered asked={list.first} skeleton={<Skeleton lines={4} height={4.5} />}>
      {() =>
        list.items.length === 0 ? (
          <Empty>{none}</Empty>
        ) : (
          <>
            <ul class="rows statement-rows">
              {list.items.map((statement) => (
                <StatementRow
                  key={statement.id}
                  statement={statement}
                  included={list.included}
                  withProposal={withProposal}
                />
              ))}
            </ul>
            <More list={list} />
          </>
        )
      }
    </Answered>
  );
}

interface StatementRowProps {
  statement: Statement;
  included: Included | null;
  withProposal: boolean;
}

function StatementRow({ statement, included, withProposal }: StatementRowProps) {
  const linkTo = useLinkTo();
  return (
    <li class="statement-row" data-voided={statement.voided !== null}>
      <StatementReading statement={statement} />
      <Quote words={statement} nameOf={(actor) => nameOf(included, actor)}>
        {withProposal && (
          <a href={linkTo(pages.proposal(statement.proposal))}>{titleOf(included, statement.proposal)}</a>
        )}
      </Quote>
    </li>
  );
}

/** How it is coded; struck through where it is voided. */
export function StatementReading({ statement: { coding, kind, voided } }: { statement: Statement }) {
  const { position, status } = coding;
  return (
    <div class="statement-reading">
      {position && <Value facet="position" value={position} struck={voided !== null} />}
      {status && <Value facet="status" value={status} struck={voided !== null} />}
      <span class="label">{texts.statementKind[kind]}</span>
    </div>
  );
}
