import type { ArchiveDays, NewestShifts, ShiftRecord } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { useRefreshOnShift } from '../api/live.js';
import { askedTogether, useAnswer } from '../api/use-answer.js';
import { ChangeList } from '../changes/change-list.js';
import { COUNTED_MAX, FROM_ARCHIVE } from '../changes/from-archive.js';
import { toldTogether } from '../changes/told-together.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { SearchForm } from '../search/search-form.js';
import { PositionMark, StatusMark } from '../stance/marks.js';
import { orId } from '../statement/names.js';
import { texts } from '../texts/texts.js';
import './home.css';

const CHANGES_SHOWN = 8;
const PROPOSALS_SHOWN = 12;

/** The way in: search, what moved last, and where. What comes from archives is a line below what is news. */
export default function HomePage() {
  const linkTo = useLinkTo();
  const include = 'names,statements';
  const news = useAnswer<NewestShifts>(
    pathWith('/v1/shifts', { change: true, latest: true, archive: 'false', order: 'newest', include, limit: 100 }),
  );
  const added = useAnswer<ArchiveDays>('/v1/shifts/archive?limit=1');
  const archive = useAnswer<NewestShifts>(
    pathWith('/v1/shifts', { ...FROM_ARCHIVE, by: 'said', order: 'newest', include, limit: 50 }),
  );
  const all = askedTogether([news, added, archive]);
  useRefreshOnShift({}, all.refresh);
  useTitle(null);
  const records = [...(news.answer?.items ?? []), ...(archive.answer?.items ?? [])];
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
          <Answered asked={all} skeleton={<Skeleton lines={CHANGES_SHOWN} height={5.5} />}>
            {() =>
              records.length === 0 ? (
                <Empty>{texts.home.noChanges}</Empty>
              ) : (
                <Latest news={news.answer} added={added.answer?.items[0]} archive={archive.answer} />
              )
            }
          </Answered>
        </section>
        <section aria-labelledby="moved">
          <div class="section-head">
            <h2 id="moved">{texts.home.moved}</h2>
            <a href={linkTo(pages.proposals)}>{texts.home.allProposals}</a>
          </div>
          <Answered asked={all} skeleton={<Skeleton lines={PROPOSALS_SHOWN} height={2.5} />}>
            {() => <MovedProposals records={records} />}
          </Answered>
        </section>
      </div>
    </>
  );
}

interface LatestProps {
  news: NewestShifts | null;
  added: ArchiveDays['items'][number] | undefined;
  archive: NewestShifts | null;
}

function Latest({ news, added, archive }: LatestProps) {
  const room = CHANGES_SHOWN - toldTogether(news?.items ?? []).length;
  return (
    <>
      {news && (
        <ChangeList records={news.items} included={news.included} firstTold={news.firstTold} shownMax={CHANGES_SHOWN} />
      )}
      {added && archive && (
        // Where there is little news, it leaves room.
        <details class="from-archive" open={room > 0}>
          <summary>{texts.changes.fromArchive(added.changes, added.proposals, added.changes >= COUNTED_MAX)}</summary>
          <ChangeList
            records={archive.items}
            included={archive.included}
            firstTold={archive.firstTold}
            shownMax={room > 0 ? room : CHANGES_SHOWN}
          />
        </details>
      )}
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
