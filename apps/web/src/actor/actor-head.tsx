import { Fragment } from 'preact';
import type { Actor } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { useViewedDay } from '../address/viewed-day.js';
import { During, Said } from '../dates/said.js';
import { daysBetween } from '../dates/words.js';
import { Elsewhere } from '../layout/elsewhere.js';
import { Facts } from '../layout/facts.js';
import { texts } from '../texts/texts.js';
import type { NamedByActor } from './use-named-by-actor.js';

interface ActorHeadProps {
  actor: Actor;
  /** A day; null where no word is on the record. */
  lastSpoke: string | null;
  named: NamedByActor;
}

/** Who it is: kind, names, memberships, members, and how long ago its last word was. */
export function ActorHead({ actor, lastSpoke, named }: ActorHeadProps) {
  const linkTo = useLinkTo();
  const viewedDay = useViewedDay();
  const { memberships, aliases, sameAs } = actor;
  const { bodies, members } = named;
  const nameOf = (id: string) => bodies.answer?.items.find((item) => item.id === id)?.name ?? id;
  const people = members.answer?.items ?? [];
  return (
    <header class="page-head">
      <p class="eyebrow">{texts.actorKind[actor.kind]}</p>
      <h1>{actor.name}</h1>
      {actor.mergedInto && (
        <p role="note">
          {texts.merged} <a href={linkTo(pages.actor(actor.mergedInto))}>{nameOf(actor.mergedInto)}</a>
        </p>
      )}
      {actor.unnamed && <p class="hint">{texts.actor.unnamed}</p>}
      <Facts
        facts={[
          [
            texts.actor.lastWord,
            lastSpoke ? (
              <>
                {texts.actor.daysAgo(daysBetween(lastSpoke, viewedDay))} (<Said on={lastSpoke} />)
              </>
            ) : (
              texts.actor.noWord
            ),
          ],
          [texts.actor.aliases, aliases.join(', ')],
          [
            texts.actor.memberships,
            memberships.length > 0 && (
              <ul>
                {memberships.map((membership) => (
                  <li key={`${membership.organisation} ${membership.during} ${membership.role}`}>
                    <a href={linkTo(pages.actor(membership.organisation))}>{nameOf(membership.organisation)}</a>
                    {membership.role && `, ${membership.role}`}
                    {membership.during && (
                      <>
                        , <During value={membership.during} />
                      </>
                    )}
                    {membership.speaksFor && `; ${texts.actor.speaksFor}`}
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            texts.actor.members,
            people.length > 0 && (
              <>
                {people.map(({ id, name }, i) => (
                  <Fragment key={id}>
                    {i > 0 && ', '}
                    <a href={linkTo(pages.actor(id))}>{name}</a>
                  </Fragment>
                ))}
                {members.answer?.next && (
                  <>
                    , <a href={linkTo(pages.actors, { organisation: actor.id })}>…</a>
                  </>
                )}
              </>
            ),
          ],
          [texts.actor.sameAs, sameAs.length > 0 && <Elsewhere addresses={sameAs} />],
        ]}
      />
    </header>
  );
}
