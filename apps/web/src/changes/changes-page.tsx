import type { Included, NewestShifts, ShiftRecord, Topics } from '../api/answers.js';
import { useAddress } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { useList } from '../api/use-list.js';
import { dayInWords } from '../dates/words.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { Follow } from '../layout/follow.js';
import { More } from '../layout/more.js';
import { Share } from '../layout/share.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { texts } from '../texts/texts.js';
import { ChangeRow } from './change-row.js';
import { ChangeFilters } from './change-filters.js';
import './changes.css';
import { keyOfRecord, type Told, toldTogether } from './told-together.js';
import { useFreshChanges } from './use-fresh-changes.js';

/** The feed, newest first: it follows what is recorded, and moves nothing that is being read. */
export default function ChangesPage() {
  const { query } = useAddress();
  const { kind, holder, proposal, topic, news } = query;
  const filter = { kind, holder, proposal, topic, news, change: kind ? undefined : 'true' };
  const path = pathWith('/v1/shifts', { ...filter, order: 'newest', include: 'names,statements', limit: 50 });
  const list = useList<ShiftRecord, NewestShifts>(path, keyOfRecord);
  const topics = useAnswer<Topics>('/v1/topics');
  const fresh = useFreshChanges({ holder, proposal }, path, list.items, list.first.answer !== null);
  useTitle(texts.changes.title);
  const days = Map.groupBy(toldTogether(list.items), ({ records: [first] }) => first.recordedAt.slice(0, 10));
  return (
    <>
      <TimelessBar />
      <header class="page-head">
        <h1>{texts.changes.title}</h1>
      </header>
      <div class="page-tools">
        <ChangeFilters topics={topics.answer?.items ?? []} />
        <Follow filter={filter} />
        <a class="button" href={pathWith('/v1/shifts', { ...filter, order: 'newest' })} title={texts.changes.jsonHint}>
          {texts.changes.json}
        </a>
        <Share />
      </div>
      {/* Its height is kept, so that the news of new changes moves nothing; it stays in sight while one reads on. */}
      <div class="changes-fresh" role="status">
        {fresh.count > 0 && (
          <button
            type="button"
            class="changes-fresh-button"
            onClick={() => {
              list.first.refresh();
              // The button goes away: the keyboard goes on at the content.
              document.getElementById('content')?.focus({ preventScroll: true });
              scrollTo({ top: 0 });
            }}
          >
            {texts.changes.fresh(fresh.count)}
          </button>
        )}
      </div>
      <Answered asked={list.first} skeleton={<Skeleton lines={6} height={5.5} />}>
        {() =>
          list.items.length === 0 ? (
            <Empty>{texts.changes.none}</Empty>
          ) : (
            <>
              {[...days].map(([day, told]) => (
                <Day key={day} day={day} told={told} included={list.included} />
              ))}
              <More list={list} />
            </>
          )
        }
      </Answered>
    </>
  );
}

function Day({ day, told, included }: { day: string; told: Told[]; included: Included | null }) {
  return (
    <section class="changes-day">
      <h2>{texts.changes.recordedOn(dayInWords(day))}</h2>
      <ol>
        {told.map((each) => (
          <ChangeRow key={each.key} told={each} included={included} />
        ))}
      </ol>
    </section>
  );
}
