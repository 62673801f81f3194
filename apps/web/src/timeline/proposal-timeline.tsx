import { useMemo, useRef, useState } from 'preact/hooks';
import { pages } from '../address/pages.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import type { History, Included, Stances } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useShifts } from '../api/live.js';
import { useAnswer } from '../api/use-answer.js';
import { ExportMenu } from '../export/export-menu.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { useSeen } from '../layout/seen.js';
import { Follow } from '../layout/follow.js';
import { Share } from '../layout/share.js';
import { TimeBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { nameOf, titleOf } from '../statement/names.js';
import { texts } from '../texts/texts.js';
import { heldRows } from './held-rows.js';
import { colourOfPlace } from './holder-colours.js';
import { HolderChoice, type HolderOn } from './holder-choice.js';
import { nothingInWords } from './nothing-words.js';
import { TimeControls } from './time-controls.js';
import { TimelineChart } from './timeline-chart.js';
import { TimelineLegend } from './timeline-legend.js';
import { TimelineTable } from './timeline-table.js';
import { trackMarks } from './track-marks.js';
import { useHistories } from './use-histories.js';
import { useTimelineCut } from './use-timeline-cut.js';
import { useWordsAt } from './use-words-at.js';

const HOLDERS_USUAL = 8;

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
  const chosen = chosenOf(query['holders'], all);
  const histories = useHistories(chosen, id, cut.snapshot);
  useShifts(cut.snapshot === null ? { proposal: id } : null, ({ holder }) => {
    if (histories.byHolder.has(holder)) histories.refresh(holder);
    if (!all.some((each) => each.id === holder)) refresh();
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
  const included = useMemo(() => allIncluded(stances, read), [stances, read]);
  const nameIn = useMemo(() => (actor: string) => nameOf(included, actor), [included]);
  const places = useMemo(() => new Map(all.map((each, i) => [each.id, i])), [all]);
  const colourOf = useMemo(() => (holder: string) => colourOfPlace(places.get(holder) ?? 0), [places]);
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
            chosen={chosen}
            proposal={id}
            nameOf={nameIn}
            colourOf={colourOf}
            onForward={setForward}
            onChoose={(holders) => push({ holders: holders === null ? null : holders.join(',') || NOBODY })}
          />
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
                  title={texts.timeline.allTitle(title)}
                  nameOf={nameIn}
                  colourOf={colourOf}
                  forward={forward}
                  onForward={setForward}
                  svg={svg}
                />
                <TimelineLegend marks={marks} isShared list={legend} />
                <TimelineTable marks={marks} included={included} isShared nothing={nothingInWords(cut)} />
              </>
            )
          )}
        </>
      )}
    </article>
  );
}

/** In the address where all boxes are cleared: an empty member would be left out, and mean the usual ones. */
const NOBODY = '-';

/** Those who spoke most first; the order in which colours are given. */
function holdersOf({ items }: Stances): HolderOn[] {
  return items
    .map(({ holder, utterances }) => ({ id: holder, utterances }))
    .sort((a, b) => b.utterances - a.utterances || (a.id < b.id ? -1 : 1));
}

function chosenOf(inAddress: string | undefined, all: HolderOn[]): string[] {
  if (!inAddress) return all.slice(0, HOLDERS_USUAL).map((each) => each.id);
  const asked = new Set(inAddress.split(','));
  return all.filter((each) => asked.has(each.id)).map((each) => each.id);
}

function allIncluded(stances: Stances, histories: History[]): Included {
  const parts = [stances.included, ...histories.map((history) => history.included)];
  return {
    actors: Object.assign({}, ...parts.map((part) => part?.actors ?? {})),
    proposals: Object.assign({}, ...parts.map((part) => part?.proposals ?? {})),
    statements: {},
  };
}
