import { useMemo, useRef, useState } from 'preact/hooks';
import { pages } from '../address/pages.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import type { History, Included, Stances } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useShifts } from '../api/live.js';
import { useAnswer } from '../api/use-answer.js';
import { byName, today } from '#words';
import { ExportMenu } from '../export/export-menu.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { useSeen } from '../layout/seen.js';
import { Follow } from '../layout/follow.js';
import { Share } from '../layout/share.js';
import { TimeBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { nameOf, titleOf } from '../statement/names.js';
import { texts } from '../texts/texts.js';
import { lastDayOf } from './days.js';
import { heldRows } from './held-rows.js';
import { marksWithin } from './chart-window.js';
import type { TimeWindow } from './time-window.js';
import { inAddress, leftOut, placesOf, withHolder, withoutHolder } from './chosen-holders.js';
import { HolderChoice, type HolderOn } from './holder-choice.js';
import { HOLDERS_MAX, lookOfPlace } from './holder-looks.js';
import { nothingInWords } from './nothing-words.js';
import { TimeControls } from './time-controls.js';
import { TimelineChart } from './timeline-chart.js';
import { TimelineLegend } from './timeline-legend.js';
import { TimelineTable } from './timeline-table.js';
import { type Extent, extentOf, timeScale } from './time-scale.js';
import { TimeZoom } from './time-zoom.js';
import { trackMarks } from './track-marks.js';
import { useHistories } from './use-histories.js';
import { useTimeWindow } from './use-time-window.js';
import { useTimelineCut } from './use-timeline-cut.js';
import { useWordsAt } from './use-words-at.js';

/** How everyone's stance on a proposal moved, on one chart. */
export default function ProposalTimeline({ id }: { id: string }) {
  const { query } = useAddress();
  const asked = useAnswer<Stances>(
    pathWith(`/v1/proposals/${id}/stances`, { include: 'names,statements', limit: 1000, snapshot: query['snapshot'] }),
  );
  useSeen(asked.answer);
  useTitle(asked.answer && texts.timeline.allTitle(titleOf(asked.answer.included, id)));
  return (
    <>
      {!asked.answer && <h1 class="visually-hidden">{texts.timeline.allTitle(id)}</h1>}
      <Answered asked={asked} skeleton={<Skeleton lines={9} height={3} />}>
        {(stances) => <HoldersOn key={id} id={id} stances={stances} refresh={asked.refresh} />}
      </Answered>
    </>
  );
}

function HoldersOn({ id, stances, refresh }: { id: string; stances: Stances; refresh: () => void }) {
  const cut = useTimelineCut();
  const { query, push } = useAddress();
  const linkTo = useLinkTo();
  const svg = useRef<SVGSVGElement>(null);
  const legend = useRef<HTMLUListElement>(null);
  const [forward, setForward] = useState<string | null>(null);
  const all = useMemo(() => holdersOf(stances), [stances]);
  const places = placesOf(
    query['holders'],
    useMemo(() => usualOf(all), [all]),
  );
  const placed = places.join();
  // In the order of their names, as in the choice of them.
  const chosen = useMemo(() => chosenOf(places, all, stances.next === null), [placed, all, stances]);
  const histories = useHistories(chosen, id, cut.snapshot);
  useShifts(cut.snapshot === null ? { proposal: id } : null, (record) => {
    for (const holder of record ? [record.holder] : histories.byHolder.keys()) {
      if (histories.byHolder.has(holder)) histories.refresh(holder);
    }
    if (!all.some((each) => each.id === record?.holder)) refresh();
  });

  const { asOf, knownAt, revisions } = cut;
  const read = useMemo(
    () => chosen.flatMap((holder) => histories.byHolder.get(holder) ?? []),
    [chosen.join(), histories.byHolder],
  );
  const words = useWordsAt(chosen, id, cut.restingAt);
  const tracks = useMemo(
    () =>
      read.map((history) => {
        const held = heldRows(history, { asOf, knownAt }, words);
        return { holder: history.holder, held: revisions ? held : { ...held, revised: [] } };
      }),
    [read, asOf, knownAt, revisions, words],
  );
  // The first picture comes whole, so that the rows do not move as one history after the other arrives; one that is added later joins it.
  const wasComplete = useRef(false);
  wasComplete.current ||= read.length > 0 && read.length + histories.missing.length >= chosen.length;
  const marks = useMemo(() => trackMarks(tracks), [tracks]);
  const extent = useMemo(() => extentOf(read, (asOf && lastDayOf(asOf)) ?? today(), asOf !== null), [read, asOf]);
  const whole = useMemo(() => wholeOf(extent), [extent]);
  const { window, setWindow, notDays } = useTimeWindow(whole);
  const shown = useMemo(() => marksWithin(marks, window), [marks, window?.from, window?.to]);
  const included = useMemo(() => allIncluded(stances, read), [stances, read]);
  const nameIn = useMemo(() => (actor: string) => nameOf(included, actor), [included]);
  const lookOf = useMemo(() => (holder: string) => lookOfPlace(Math.max(0, places.indexOf(holder))), [placed]);
  const shownHolders = useMemo(() => new Set(chosen), [chosen]);
  const tooMany = leftOut(query['holders']);
  const title = titleOf(included, id);
  return (
    <article class="timeline-page">
      <header class="page-head">
        <h1>
          <span class="timeline-on">{texts.timeline.allOn}</span> <a href={linkTo(pages.proposal(id))}>{title}</a>
        </h1>
        <div class="page-tools">
          <Follow filter={{ proposal: id, change: 'true' }} />
          <Share />
          <ExportMenu
            what={['histories', 'statements']}
            filter={{ proposal: id, holders: chosen.join(',') }}
            chart={{
              element: () => svg.current,
              legend: () => legend.current,
              title: texts.timeline.allTitle(title),
              name: `${id}-timeline`,
            }}
          />
        </div>
      </header>
      {(cut.snapshot !== null || cut.isMisread) && <TimeBar />}
      {all.length === 0 ? (
        <Empty>{texts.timeline.holders.nobody}</Empty>
      ) : (
        <>
          <HolderChoice
            all={all}
            chosen={shownHolders}
            isUsual={!query['holders']}
            proposal={id}
            nameOf={nameIn}
            lookOf={lookOf}
            onForward={setForward}
            onToggle={(holder, on) =>
              push({ holders: inAddress(on ? withHolder(places, holder) : withoutHolder(places, holder)) })
            }
            onChoose={(holders) => push({ holders: holders && inAddress(holders) })}
          />
          {tooMany > 0 && <p role="status">{texts.timeline.holders.leftOut(tooMany)}</p>}
          {stances.next !== null && <p class="hint">{texts.timeline.holders.listEnds(all.length)}</p>}
          <TimeControls histories={read} cut={cut} />
          {histories.missing.length > 0 && (
            <p role="alert">{texts.timeline.holders.missing(texts.list(histories.missing.map(nameIn)))}</p>
          )}
          {chosen.length === 0 && <Empty>{texts.timeline.holders.none}</Empty>}
          {!wasComplete.current && histories.missing.length < chosen.length ? (
            <Skeleton lines={7} height={3} />
          ) : (
            read.length > 0 && (
              <>
                <TimelineChart
                  histories={read}
                  tracks={tracks}
                  asOf={asOf}
                  window={window}
                  title={texts.timeline.allTitle(title)}
                  nameOf={nameIn}
                  lookOf={lookOf}
                  forward={forward}
                  onForward={setForward}
                  svg={svg}
                />
                <TimeZoom {...{ extent, whole, window, setWindow, marks }} shown={shown.length} />
                {notDays.map((text) => (
                  <p key={text} role="status">
                    {texts.time.notADate(text)}
                  </p>
                ))}
                <TimelineLegend marks={shown} isShared list={legend} />
                <TimelineTable
                  marks={shown}
                  included={included}
                  isShared
                  nothing={window ? texts.timeline.zoom.nothing : nothingInWords(cut)}
                />
              </>
            )
          )}
        </>
      )}
    </article>
  );
}

/** From the first to the last day that the chart reaches over where nothing is chosen. */
function wholeOf(extent: Extent): TimeWindow {
  const { left, right, dayAt } = timeScale(extent, 0, 1000);
  return { from: dayAt(left), to: dayAt(right) };
}

/** In the order of their names. */
function holdersOf({ items, included }: Stances): HolderOn[] {
  const holders = items.map(({ holder, utterances }) => ({ id: holder, utterances, name: nameOf(included, holder) }));
  return byName(holders, ({ name }) => name);
}

/** Those who spoke most; of those who spoke as often, the first by name. */
function usualOf(all: HolderOn[]): string[] {
  const most = all.toSorted((a, b) => b.utterances - a.utterances).slice(0, HOLDERS_MAX);
  return all.filter((each) => most.includes(each)).map(({ id }) => id);
}

/** Those who have a place on the chart, and a timeline: of a list that is not whole, the address knows more. */
function chosenOf(places: readonly (string | null)[], all: HolderOn[], isWhole: boolean): string[] {
  const ids = places.filter((id) => id !== null);
  const listed = all.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  return isWhole ? listed : [...listed, ...ids.filter((id) => !listed.includes(id))];
}

function allIncluded(stances: Stances, histories: History[]): Included {
  const parts = [stances.included, ...histories.map((history) => history.included)];
  return {
    actors: Object.assign({}, ...parts.map((part) => part?.actors ?? {})),
    proposals: Object.assign({}, ...parts.map((part) => part?.proposals ?? {})),
    statements: {},
  };
}
