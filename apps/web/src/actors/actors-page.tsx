import type { Actor, Page } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { useList } from '../api/use-list.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { FilterField } from '../layout/filter-field.js';
import { More } from '../layout/more.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { texts } from '../texts/texts.js';
import './actors.css';

const KINDS = Object.keys(texts.actorKind) as Actor['kind'][];

/** The register of actors. */
export default function ActorsPage() {
  const { query, push } = useAddress();
  const linkTo = useLinkTo();
  const { q, kind, organisation } = query;
  const list = useList<Actor, Page<Actor>>(
    pathWith('/v1/actors', { q, kind, organisation, order: 'name', limit: 60 }),
    ({ id }) => id,
  );
  const body = useAnswer<Page<Actor>>(organisation ? pathWith('/v1/actors', { ids: organisation }) : null);
  useTitle(texts.actors.title);
  return (
    <>
      <TimelessBar />
      <header class="page-head">
        <h1>{texts.actors.title}</h1>
      </header>
      <div class="page-tools actors-tools">
        <FilterField name="q" label={texts.actors.search} />
        <label class="tool">
          <span class="label">{texts.actors.kind}</span>
          <select class="field" value={kind ?? ''} onChange={(event) => push({ kind: event.currentTarget.value })}>
            <option value="">{texts.lists.all}</option>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {texts.actorKind[each]}
              </option>
            ))}
          </select>
        </label>
        {organisation && (
          <button type="button" class="button" aria-pressed="true" onClick={() => push({ organisation: null })}>
            {texts.actors.organisation} {body.answer?.items[0]?.name ?? organisation} <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      <Answered asked={list.first} skeleton={<Skeleton lines={10} height={2.5} />}>
        {() =>
          list.items.length === 0 ? (
            <Empty>{texts.actors.none}</Empty>
          ) : (
            <>
              <ul class="rows register">
                {list.items.map((actor) => (
                  <li key={actor.id}>
                    <a class="register-name" href={linkTo(pages.actor(actor.id))}>
                      {actor.name}
                    </a>
                    <p class="label">
                      {[texts.actorKind[actor.kind], actor.unnamed ? texts.actors.unnamed : null, ...actor.aliases]
                        .filter((part) => part !== null)
                        .join(' · ')}
                    </p>
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
