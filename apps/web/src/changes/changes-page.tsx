import type { ArchiveDays, NewestShifts, ShiftRecord, Topics } from '../api/answers.js';
import { useAddress } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { askedTogether, useAnswer } from '../api/use-answer.js';
import { type AskedList, useList } from '../api/use-list.js';
import { dayInWords, duringInWords } from '../dates/words.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { Follow } from '../layout/follow.js';
import { More } from '../layout/more.js';
import { Share } from '../layout/share.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { texts } from '../texts/texts.js';
import { ChangeFilters } from './change-filters.js';
import { ChangeList } from './change-list.js';
import './changes.css';
import { FromArchive } from './from-archive.js';
import { keyOfRecord } from './told-together.js';
import { useFreshChanges } from './use-fresh-changes.js';
import type { FirstTold } from './when-told.js';

type Added = ArchiveDays['items'][number];

/** The feed, newest first: it follows what is recorded, and moves nothing that is being read. */
export default function ChangesPage() {
  const { query } = useAddress();
  const { kind, holder, proposal, topic, news } = query;
  const by = query['by'] === 'said' ? 'said' : 'recorded';
  // Whoever asks for something has it all; else what comes from archives is folded, so that it hides nothing.
  const isFolded = by === 'recorded' && !kind && !holder && !proposal && !topic && !query['archive'];
  const archive = query['archive'] ?? (isFolded ? 'false' : undefined);
  const filter = { kind, holder, proposal, topic, news, archive, change: kind ? undefined : 'true' };
  const listed = { ...filter, by: by === 'said' ? by : undefined, latest: 'true', order: 'newest' };
  const path = pathWith('/v1/shifts', { ...listed, include: 'names,statements', limit: 50 });
  const list = useList<ShiftRecord, NewestShifts>(path, keyOfRecord);
  const added = useList<Added, ArchiveDays>(isFolded && !news ? '/v1/shifts/archive?limit=31' : null, ({ day }) => day);
  const topics = useAnswer<Topics>('/v1/topics');
  const fresh = useFreshChanges({ holder, proposal }, path, list.items, list.first.answer !== null);
  useTitle(texts.changes.title);
  return (
    <>
      <TimelessBar />
      <header class="page-head">
        <h1>{texts.changes.title}</h1>
      </header>
      <div class="page-tools">
        <ChangeFilters topics={topics.answer?.items ?? []} />
        <Follow filter={filter} />
        <a class="button" href={pathWith('/v1/shifts', listed)} title={texts.changes.jsonHint}>
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
              added.first.refresh();
              // The button goes away: the keyboard goes on at the content.
              document.getElementById('content')?.focus({ preventScroll: true });
              scrollTo({ top: 0 });
            }}
          >
            {texts.changes.fresh(fresh.count)}
          </button>
        )}
      </div>
      <Answered
        asked={askedTogether(isFolded && !news ? [list.first, added.first] : [list.first])}
        skeleton={<Skeleton lines={6} height={5.5} />}
      >
        {() =>
          list.items.length === 0 && added.items.length === 0 ? (
            <Empty>{texts.changes.none}</Empty>
          ) : (
            <>
              {by === 'said' ? <BySaying list={list} /> : <ByRecording list={list} added={added.items} />}
              <More list={list} />
              {!list.more && <More list={added} />}
            </>
          )
        }
      </Answered>
    </>
  );
}

type Listed = AskedList<ShiftRecord, NewestShifts>;

/** Day by day; what was added from archives on a day stands below what is news of it. */
function ByRecording({ list, added }: { list: Listed; added: Added[] }) {
  const days = Map.groupBy(list.items, ({ recordedAt }) => recordedAt.slice(0, 10));
  const last = [...days.keys()].at(-1);
  // Below the last change that was read there may be more of its day.
  const addedTo = list.more && last !== undefined ? added.filter(({ day }) => day >= last) : added;
  const all = [...new Set([...days.keys(), ...addedTo.map(({ day }) => day)])].sort().toReversed();
  return all.map((day) => (
    <section key={day} class="changes-day">
      <h2>{texts.changes.recordedOn(dayInWords(day))}</h2>
      <ChangeList records={days.get(day) ?? []} included={list.included} firstTold={firstToldIn(list)} />
      {addedTo
        .filter((one) => one.day === day)
        .map((one) => (
          <FromArchive key={one.day} added={one} isOpenAtFirst={list.items.length === 0 && day === all[0]} />
        ))}
    </section>
  ));
}

function BySaying({ list }: { list: Listed }) {
  const months = Map.groupBy(list.items, ({ to }) => to.noLaterThan.slice(0, 7));
  return [...months].map(([month, records]) => (
    <section key={month} class="changes-day">
      <h2>{duringInWords(month)}</h2>
      <ChangeList records={records} included={list.included} firstTold={firstToldIn(list)} />
    </section>
  ));
}

function firstToldIn({ pages }: Listed): FirstTold {
  return Object.assign({}, ...pages.map(({ firstTold }) => firstTold)) as FirstTold;
}
