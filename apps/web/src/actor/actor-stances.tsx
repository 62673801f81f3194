import { useState } from 'preact/hooks';
import type { Included, Stances } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import type { AskedList } from '../api/use-list.js';
import { Age, Since } from '../dates/said.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { More } from '../layout/more.js';
import { EvidenceBadge } from '../stance/evidence-badge.js';
import { Value } from '../stance/marks.js';
import { Totals } from '../stance/totals.js';
import { titleOf } from '../statement/names.js';
import { texts } from '../texts/texts.js';

type Stance = Stances['items'][number];

/** Rows that are drawn at once; an actor may have some thousand. */
const SHOWN_AT_ONCE = 60;

/** All stances of an actor, the latest word first; the totals filter them. */
export function ActorStances({ actor, list }: { actor: string; list: AskedList<Stance, Stances> }) {
  const { query, push } = useAddress();
  const chosen = query['position'] ?? null;
  const [shownMax, setShownMax] = useState(SHOWN_AT_ONCE);
  return (
    <section class="page-section" aria-labelledby="actor-stances">
      <h2 id="actor-stances">{texts.actor.stances}</h2>
      <Answered asked={list.first} skeleton={<Skeleton lines={8} height={3.5} />}>
        {({ totals, included }) => {
          const shown = list.items
            .filter(({ position }) => chosen === null || position?.value === chosen)
            .toSorted((a, b) => (latestOf(b) > latestOf(a) ? 1 : -1));
          return (
            <>
              {totals && <Totals totals={totals} choice={{ chosen, choose: (position) => push({ position }) }} />}
              {shown.length === 0 ? (
                <Empty>{list.items.length === 0 ? texts.actor.noStances : texts.actor.noneSelected}</Empty>
              ) : (
                <ul class="rows actor-stances">
                  {shown.slice(0, shownMax).map((stance) => (
                    <StanceRow key={stance.proposal} actor={actor} stance={stance} included={included} />
                  ))}
                </ul>
              )}
              {shown.length > shownMax ? (
                <p class="more">
                  <button type="button" class="button" onClick={() => setShownMax(shownMax + SHOWN_AT_ONCE)}>
                    {texts.lists.more}
                  </button>
                </p>
              ) : (
                <More list={list} />
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function latestOf({ position, status }: Stance): string {
  return [position?.noLaterThan ?? '', status?.noLaterThan ?? ''].sort().at(-1) ?? '';
}

interface StanceRowProps {
  actor: string;
  stance: Stance;
  included: Included | undefined;
}

function StanceRow({ actor, stance, included }: StanceRowProps) {
  const linkTo = useLinkTo();
  const { proposal, position, status, lastSpoke } = stance;
  return (
    <li class="actor-stance">
      <a class="register-name" href={linkTo(pages.stance(actor, proposal))}>
        {titleOf(included, proposal)}
      </a>
      <p class="actor-stance-value">
        {position && <Value facet="position" value={position.value} />}
        {status && <Value facet="status" value={status.value} />}
      </p>
      <p class="card-foot">
        {position && <EvidenceBadge facet="position" of={position} />}
        {!position && status && <EvidenceBadge facet="status" of={status} />}
        <span class="label">
          <Since on={(position ?? status)?.since.saidOn ?? ''} />
          {position && position.reaffirmed.times > 0 && `, ${texts.stance.reaffirmed(position.reaffirmed.times)}`}
          {lastSpoke && (
            <>
              {' · '}
              {texts.stance.lastSpoke} <Age of={lastSpoke} />
            </>
          )}
        </span>
      </p>
    </li>
  );
}
