import type { NewestShifts, ShiftRecord } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { useRefreshOnShift } from '../api/live.js';
import { useAnswer } from '../api/use-answer.js';
import { ChangeRow } from '../changes/change-row.js';
import { toldTogether } from '../changes/told-together.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { SearchForm } from '../layout/layout.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { PositionMark, StatusMark } from '../stance/marks.js';
import { orId } from '../statement/names.js';
import { texts } from '../texts/texts.js';
import './home.css';

const CHANGES_SHOWN = 8;
const PROPOSALS_SHOWN = 12;

/** The way in: search, what moved last, and where. */
export default function HomePage() {
  const linkTo = useLinkTo();
  // One answer for both halves: the newest changes, and the proposals that they are on.
  const shifts = useAnswer<NewestShifts>('/v1/shifts?change=true&order=newest&include=names,statements&limit=100');
  useRefreshOnShift({}, shifts.refresh);
  const told = toldTogether(shifts.answer?.items ?? []).slice(0, CHANGES_SHOWN);
  useTitle(null);
  return (
    <>
      <TimelessBar />
      <section class="home-head">
        <h1>{texts.motto}</h1>
        <SearchForm size="l" />
      </section>
      <div class="home">
        <section aria-labelledby="latest">
          <div class="section-head">
            <h2 id="latest">{texts.home.latest}</h2>
            <a href={linkTo(pages.changes)}>{texts.home.allChanges}</a>
          </div>
          <Answered asked={shifts} skeleton={<Skeleton lines={CHANGES_SHOWN} height={5.5} />}>
            {({ included }) =>
              told.length === 0 ? (
                <Empty>{texts.home.noChanges}</Empty>
              ) : (
                <ol>
                  {told.map((each) => (
                    <ChangeRow key={each.key} told={each} included={included} />
                  ))}
                </ol>
              )
            }
          </Answered>
        </section>
        <section aria-labelledby="moved">
          <div class="section-head">
            <h2 id="moved">{texts.home.moved}</h2>
            <a href={linkTo(pages.proposals)}>{texts.home.allProposals}</a>
          </div>
          <Answered asked={shifts} skeleton={<Skeleton lines={PROPOSALS_SHOWN} height={2.5} />}>
            {({ items }) => <MovedProposals records={items} />}
          </Answered>
        </section>
      </div>
    </>
  );
}

function MovedProposals({ records }: { records: ShiftRecord[] }) {
  const linkTo = useLinkTo();
  const byProposal = [...Map.groupBy(records, ({ proposal }) => proposal)].slice(0, PROPOSALS_SHOWN);
  return (
    <ul class="rows home-proposals">
      {byProposal.map(([proposal, changes]) => (
        <li key={proposal}>
          <a href={linkTo(pages.proposal(proposal))}>{orId(changes[0]?.proposalTitle, proposal)}</a>
          <span class="home-marks">
            {distinctEnds(changes).map((record) =>
              record.facet === 'position' ? (
                <PositionMark key={record.id} value={record.to.value} />
              ) : (
                <StatusMark key={record.id} value={record.to.value} />
              ),
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the holders are now, as far as these changes say: the newest of each. */
function distinctEnds(changes: ShiftRecord[]): ShiftRecord[] {
  const newest = new Map<string, ShiftRecord>();
  for (const change of changes) {
    const key = `${change.holder} ${change.facet}`;
    if (!newest.has(key)) newest.set(key, change);
  }
  return [...newest.values()].filter(({ type }) => type !== 'shift-revoked').slice(0, 6);
}
