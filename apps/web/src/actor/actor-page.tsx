import type { Actor, Agreement, NewestShifts, Stances } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { thenOf } from '../address/times.js';
import { isLive, timesOf, useAddress, useLinkTo } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { useRefreshOnShift } from '../api/live.js';
import { type Asked, useAnswer } from '../api/use-answer.js';
import { useList } from '../api/use-list.js';
import { ChangeList } from '../changes/change-list.js';
import { ExportMenu } from '../export/export-menu.js';
import { AllAnswered } from '../layout/all-answered.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { PageSkeleton } from '../layout/page-skeleton.js';
import { useSeen } from '../layout/seen.js';
import { Follow } from '../layout/follow.js';
import { Share } from '../layout/share.js';
import { AsOfField, TimeBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { StatementList, useStatements } from '../statement/statement-list.js';
import { texts } from '../texts/texts.js';
import { ActorHead } from './actor-head.js';
import './actor.css';
import { AgreementSection } from './agreement.js';
import { ActorStances } from './actor-stances.js';
import { useNamedByActor } from './use-named-by-actor.js';

/** Everything that the record knows of an actor. */
export default function ActorPage({ id }: { id: string }) {
  const { query } = useAddress();
  const path = `/v1/actors/${encodeURIComponent(id)}`;
  const times = timesOf(query);
  const actor = useAnswer<Actor>(path);
  const stances = useList<Stances['items'][number], Stances>(
    pathWith(`${path}/stances`, { ...times, include: 'names', limit: 500 }),
    ({ proposal }) => proposal,
  );
  const agreement = useAnswer<Agreement>(
    pathWith(`${path}/agreement`, { ...times, over: query['over'] === 'all' ? 'all' : null, limit: 100 }),
  );
  // The feed tells what was published, one thing after the other: it has no cut at another time.
  const isNow = Object.keys(times).length === 0;
  const feed = {
    holder: id,
    change: true,
    latest: true,
    by: 'said',
    order: 'newest',
    include: 'names,statements',
    limit: 20,
  };
  const shifts = useAnswer<NewestShifts>(isNow ? pathWith('/v1/shifts', feed) : null);
  const said = useStatements(
    pathWith('/v1/statements', { speaker: id, ...times, order: 'newest', include: 'names', limit: 10 }),
  );
  const named = useNamedByActor(id, actor.answer);
  useTitle(actor.answer?.name ?? null);
  useSeen(stances.first.answer);
  const refreshed: Asked<unknown>[] = [actor, stances.first, agreement, shifts, said.first];
  useRefreshOnShift(isLive(query) ? { holder: id } : null, () => {
    for (const asked of refreshed) asked.refresh();
  });

  return (
    <AllAnswered
      subject={actor}
      parts={[stances.first, agreement, shifts, said.first, named.bodies, named.members]}
      skeleton={<PageSkeleton />}
      nameOf={({ name }) => name}
    >
      {(answer) => (
        <article>
          <TimeBar />
          <ActorHead actor={answer} lastSpoke={stances.first.answer?.lastSpoke ?? null} named={named} />
          <div class="page-tools">
            <AsOfField />
            <ExportMenu what={['stances', 'histories', 'statements']} filter={{ holder: id }} />
            <Follow filter={{ holder: id, change: 'true' }} />
            <Share />
          </div>
          <div class="actor">
            <ActorStances actor={id} list={stances} />
            <AgreementSection asked={agreement} actor={id} />
          </div>
          {isNow && <ActorChanges asked={shifts} actor={id} />}
          <section class="page-section" aria-labelledby="actor-said">
            <h2 id="actor-said">{texts.actor.said}</h2>
            <StatementList list={said} none={texts.actor.noneSaid[thenOf(query)]} withProposal />
          </section>
        </article>
      )}
    </AllAnswered>
  );
}

const CHANGES_SHOWN = 10;

function ActorChanges({ asked, actor }: { asked: Asked<NewestShifts>; actor: string }) {
  const linkTo = useLinkTo();
  return (
    <section class="page-section" aria-labelledby="actor-changes">
      <div class="section-head">
        <h2 id="actor-changes">{texts.actor.changes}</h2>
        <a href={linkTo(pages.changes, { holder: actor, by: 'said' })}>{texts.actor.allChanges}</a>
      </div>
      <Answered asked={asked} skeleton={<Skeleton lines={4} height={5.5} />}>
        {({ items, included, firstTold }) =>
          items.length === 0 ? (
            <Empty>{texts.actor.noChanges}</Empty>
          ) : (
            <ChangeList
              records={items}
              included={included}
              firstTold={firstTold}
              shownMax={CHANGES_SHOWN}
              without="holder"
            />
          )
        }
      </Answered>
    </section>
  );
}
