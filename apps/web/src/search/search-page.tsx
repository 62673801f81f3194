import { useAddress, useLinkTo, timesOf } from '../address/use-address.js';
import { pages } from '../address/pages.js';
import type { Search } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered, Skeleton } from '../layout/answered.js';
import { TimeBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { Sought } from '../statement/marked.js';
import { nameOf } from '../statement/names.js';
import { hasWords } from '../statement/sought-words.js';
import { texts } from '../texts/texts.js';
import { FoundNames } from './found-names.js';
import { FoundStatements } from './found-statements.js';
import { SearchForm } from './search-form.js';
import './search.css';

const GROUPS = ['actors', 'proposals', 'statements'] as const;
type Group = (typeof GROUPS)[number];

const SHOWN = 8;
const SHOWN_ALONE = 100;

/** Actors, proposals and statements by words. The address has all: the words, the group that is looked at alone, order and filters. */
export default function SearchPage() {
  const { query } = useAddress();
  const linkTo = useLinkTo();
  const typed = query['q']?.trim() ?? '';
  const q = hasWords(typed) ? typed : '';
  const alone = GROUPS.find((group) => group === query['in']) ?? null;
  const limit = alone === null || alone === 'statements' ? SHOWN : SHOWN_ALONE;
  const asked = useAnswer<Search>(q === '' ? null : pathWith('/v1/search', { ...timesOf(query), q, limit }));
  useTitle(q === '' ? texts.search.title : texts.search.resultsFor(q));
  const groupLink = (group: Group | null) => linkTo(pages.search, { q: typed, in: group });
  const isShown = (group: Group) => alone === null || alone === group;
  return (
    <>
      <TimeBar />
      <header class="page-head">
        <h1>{texts.search.title}</h1>
        <SearchForm size="l" initial={typed} />
        {typed !== '' && q === '' && <p role="status">{texts.search.tooFew}</p>}
        <p class="hint">{q === '' ? texts.search.before : texts.search.hint}</p>
      </header>
      {q !== '' && (
        <Answered asked={asked} skeleton={<Skeleton lines={8} height={4} />}>
          {(found) => (
            <Sought.Provider value={found.q}>
              <Corrections found={found} />
              {alone !== null && (
                <p>
                  <a href={groupLink(null)}>{texts.search.everything}</a>
                </p>
              )}
              <div class="search-results" data-alone={alone !== null}>
                {(isShown('actors') || isShown('proposals')) && (
                  <div class="search-names">
                    {isShown('actors') && (
                      <FoundNames
                        title={texts.search.actors}
                        count={found.actors.count}
                        all={groupLink('actors')}
                        items={found.actors.items.map(({ id, name, kind, aliases }) => ({
                          page: pages.actor(id),
                          words: name || id,
                          aside: [texts.actorKind[kind], ...aliases].join(' · '),
                        }))}
                        isAlone={alone !== null}
                      />
                    )}
                    {isShown('proposals') && (
                      <FoundNames
                        title={texts.search.proposals}
                        count={found.proposals.count}
                        all={groupLink('proposals')}
                        items={found.proposals.items.map(({ id, title, owner, aliases }) => ({
                          page: pages.proposal(id),
                          words: title || id,
                          aside: [...(owner ? [nameOf(found.included, owner)] : []), ...aliases].join(' · '),
                        }))}
                        isAlone={alone !== null}
                      />
                    )}
                  </div>
                )}
                {isShown('statements') && <FoundStatements found={found} />}
              </div>
            </Sought.Provider>
          )}
        </Answered>
      )}
    </>
  );
}

function Corrections({ found: { corrected } }: { found: Search }) {
  if (corrected.length === 0) return null;
  return (
    <div role="status">
      {corrected.map(({ from, to }) => (
        <p key={from} class="search-corrected">
          {to.endsWith('*') ? texts.search.begun(from) : texts.search.corrected(to, from)}
        </p>
      ))}
    </div>
  );
}
