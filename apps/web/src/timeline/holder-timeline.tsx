import { useMemo, useRef } from 'preact/hooks';
import { pages } from '../address/pages.js';
import { isLive, useAddress, useLinkTo } from '../address/use-address.js';
import type { History } from '../api/answers.js';
import { useRefreshOnShift } from '../api/live.js';
import { useAnswer } from '../api/use-answer.js';
import { ExportMenu } from '../export/export-menu.js';
import { Answered, Skeleton } from '../layout/answered.js';
import { useSeen } from '../layout/seen.js';
import { Follow } from '../layout/follow.js';
import { Share } from '../layout/share.js';
import { TimeBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { nameOf, titleOf } from '../statement/names.js';
import { heldRows } from './held-rows.js';
import { nothingInWords } from './nothing-words.js';
import { StorySentence } from './story-sentence.js';
import { TimeControls } from './time-controls.js';
import { TimelineChart } from './timeline-chart.js';
import { TimelineLegend } from './timeline-legend.js';
import { TimelineTable } from './timeline-table.js';
import { trackMarks } from './track-marks.js';
import { historyPath } from './use-histories.js';
import { type TimelineCut, useTimelineCut } from './use-timeline-cut.js';
import { useWordsAt } from './use-words-at.js';
import { texts } from '../texts/texts.js';

/** How one holder's stance on a proposal moved, and on whose words. */
export default function HolderTimeline({ holder, proposal }: { holder: string; proposal: string }) {
  const cut = useTimelineCut();
  const { query } = useAddress();
  // Both cuts are made here, at once: the API is asked for the whole history only.
  const asked = useAnswer<History>(historyPath(holder, proposal, cut.snapshot));
  useRefreshOnShift(
    cut.snapshot === null && isLive({ ...query, knownAt: '' }) ? { holder, proposal } : null,
    asked.refresh,
  );
  useSeen(asked.answer);
  const { included } = asked.answer ?? {};
  useTitle(asked.answer && texts.timeline.title(nameOf(included, holder), titleOf(included, proposal)));
  return (
    <>
      {!asked.answer && <h1 class="visually-hidden">{texts.timeline.title(holder, proposal)}</h1>}
      <Answered asked={asked} skeleton={<Skeleton lines={9} height={3} />}>
        {(history) => <HolderHistory history={history} cut={cut} />}
      </Answered>
    </>
  );
}

function HolderHistory({ history, cut }: { history: History; cut: TimelineCut }) {
  const { holder, proposal, included } = history;
  const { asOf, knownAt, revisions } = cut;
  const linkTo = useLinkTo();
  const svg = useRef<SVGSVGElement>(null);
  const legend = useRef<HTMLUListElement>(null);
  const histories = useMemo(() => [history], [history]);
  const words = useWordsAt([holder], proposal, cut.restingAt);
  const held = useMemo(() => heldRows(history, { asOf, knownAt }, words), [history, asOf, knownAt, words]);
  const shown = useMemo(() => (revisions ? held : { ...held, revised: [] }), [held, revisions]);
  const tracks = useMemo(() => [{ holder, held: shown }], [holder, shown]);
  const marks = useMemo(() => trackMarks(tracks), [tracks]);
  const nameIn = useMemo(() => (actor: string) => nameOf(included, actor), [included]);
  const title = texts.timeline.title(nameIn(holder), titleOf(included, proposal));
  const nothing = nothingInWords(cut);
  const isEmpty = history.position.length + history.status.length + history.notes.length === 0;
  return (
    <article class="timeline-page">
      <header class="page-head">
        <h1>
          <a href={linkTo(pages.actor(holder))}>{nameIn(holder)}</a>{' '}
          <span class="timeline-on">{texts.timeline.on}</span>{' '}
          <a href={linkTo(pages.proposal(proposal))}>{titleOf(included, proposal)}</a>
        </h1>
        <StorySentence held={held} nothing={nothing} />
        <div class="page-tools">
          <a class="button" href={linkTo(pages.proposalTimeline(proposal))}>
            {texts.timeline.allHolders}
          </a>
          <Follow filter={{ holder, proposal }} />
          <Share />
          <ExportMenu
            what={['histories', 'statements']}
            filter={{ holder, proposal }}
            chart={{ element: () => svg.current, legend: () => legend.current, title, name: `${holder}-${proposal}` }}
          />
        </div>
      </header>
      {(cut.snapshot !== null || cut.isMisread) && <TimeBar />}
      {!isEmpty && (
        <>
          <TimeControls histories={histories} cut={cut} />
          <TimelineChart histories={histories} tracks={tracks} asOf={asOf} title={title} nameOf={nameIn} svg={svg} />
          <TimelineLegend marks={marks} isShared={false} list={legend} />
          {revisions && knownAt === null && held.revised.length === 0 && (
            <p class="timeline-hint">{texts.timeline.noRevisions}</p>
          )}
          <TimelineTable marks={marks} included={included} isShared={false} nothing={texts.timeline.emptyTable} />
        </>
      )}
    </article>
  );
}
