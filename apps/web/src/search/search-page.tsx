import type { Actor, Page, Proposal } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { type Asked, useAnswer } from '../api/use-answer.js';
import { Answered, Skeleton } from '../layout/answered.js';
import { SearchForm } from '../layout/layout.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { Marked, Sought } from '../statement/marked.js';
import { bareWords, hasWords, isWanted, withLastAsBeginning } from '../statement/sought-words.js';
import { StatementList, type StatementsAsked, useStatements } from '../statement/statement-list.js';
import { texts } from '../texts/texts.js';
import './search.css';

/** Statements by their words, actors and proposals by their names and aliases. */
export default function SearchPage() {
  const { query } = useAddress();
  const typed = query['q']?.trim() ?? '';
  const q = hasWords(typed) ? typed : '';
  const names = bareWords(q);
  const asked = (path: string) => pathOf(path, names, { limit: 12 });
  const proposals = useAnswer<Page<Proposal>>(asked('/v1/proposals'));
  const actors = useAnswer<Page<Actor>>(asked('/v1/actors'));
  const { statements, sought } = useFound(q);
  const settled = ![proposals, actors, statements.first].some(({ answer, loading }) => loading && answer === null);
  useTitle(q === '' ? texts.search.title : texts.search.resultsFor(q));
  return (
    <>
      <TimelessBar />
      <header class="page-head">
        <h1>{texts.search.title}</h1>
        <SearchForm size="l" initial={typed} />
        {typed !== '' && q === '' && <p role="status">{texts.search.tooFew}</p>}
        <p class="hint">{q === '' ? texts.search.before : texts.search.hint}</p>
      </header>
      {q !== '' && !settled && <Skeleton lines={8} height={4} />}
      {q !== '' && settled && (
        <div class="search-results">
          <div class="search-names">
            <Sought.Provider value={withLastAsBeginning(q) ?? q}>
              <Found
                title={texts.search.proposals}
                asked={proposals}
                q={q}
                of={({ id, title }) => [pages.proposal(id), title]}
              />
              <Found title={texts.search.actors} asked={actors} q={q} of={({ id, name }) => [pages.actor(id), name]} />
            </Sought.Provider>
          </div>
          <section aria-labelledby="found-statements">
            <h2 id="found-statements">{texts.search.statements}</h2>
            {sought !== q && statements.items.length > 0 && (
              <p class="hint search-begun">{texts.search.begun(lastWordOf(q))}</p>
            )}
            <Sought.Provider value={sought}>
              <StatementList list={statements} none={texts.search.none} withProposal />
            </Sought.Provider>
            {statements.items.length === 0 && <SaidBy actors={foundIn(actors, ({ name }) => name, q)} />}
          </section>
        </div>
      )}
    </>
  );
}

function pathOf(path: string, q: string, more: Parameters<typeof pathWith>[1]): string | null {
  return q === '' ? null : pathWith(path, { q, ...more });
}

/** Statements with the words as they are typed; where there is none, those in which a word begins with the last one. */
function useFound(q: string): { statements: StatementsAsked; sought: string } {
  const query = { order: 'newest', include: 'names', limit: 20 };
  const asTyped = useStatements(pathOf('/v1/statements', q, query));
  const isEmpty = asTyped.first.answer?.items.length === 0 && !asTyped.first.loading;
  const begun = isEmpty ? withLastAsBeginning(q) : null;
  const beginnings = useStatements(pathOf('/v1/statements', begun ?? '', query));
  return begun === null ? { statements: asTyped, sought: q } : { statements: beginnings, sought: begun };
}

function lastWordOf(q: string): string {
  return q.split(/\s+/).at(-1) ?? '';
}

/** What the found actors said is on their pages, in whatever words. */
function SaidBy({ actors }: { actors: Actor[] }) {
  const linkTo = useLinkTo();
  if (actors.length === 0) return null;
  return (
    <p class="inline-list">
      <span>{texts.search.saidBy}</span>
      {actors.map(({ id, name }) => (
        <a key={id} href={linkTo(pages.actor(id))}>
          {name}
        </a>
      ))}
    </p>
  );
}

/** The API looks for the words that must be found: those with a word that must not be are left out here. */
function foundIn<T extends { id: string; aliases: string[] }>(
  { answer }: Asked<Page<T>>,
  nameOf: (item: T) => string,
  q: string,
): T[] {
  return (answer?.items ?? []).filter((item) => isWanted([item.id, nameOf(item), ...item.aliases], q));
}

interface FoundProps<T> {
  title: string;
  asked: Asked<Page<T>>;
  q: string;
  of: (item: T) => [href: string, name: string];
}

function Found<T extends { id: string; aliases: string[] }>({ title, asked, q, of }: FoundProps<T>) {
  const linkTo = useLinkTo();
  const items = foundIn(asked, (item) => of(item)[1], q);
  // Of a search for what must not be found alone, nothing was asked.
  if (asked.answer === null && !asked.loading && asked.trouble === null) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Answered asked={asked} skeleton={<Skeleton lines={3} height={2} />}>
        {() =>
          items.length === 0 ? (
            <p class="label">{texts.search.noneOf}</p>
          ) : (
            <ul class="search-found">
              {items.map((item) => {
                const [href, name] = of(item);
                return (
                  <li key={item.id}>
                    <a href={linkTo(href)}>
                      <Marked text={name} />
                    </a>{' '}
                    <span class="label">
                      <Marked text={item.aliases.join(', ')} />
                    </span>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
