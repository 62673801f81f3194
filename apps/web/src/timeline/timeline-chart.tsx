import type { RefObject } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { History } from '../api/answers.js';
import { today } from '#words';
import { saidInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import { ChartGround, CutEdge, shortDay } from './chart-ground.js';
import { layoutChart } from './chart-layout.js';
import { ChartLines } from './chart-lines.js';
import { ChartMarks } from './chart-marks.js';
import { MEASURES, rowValuesOf } from './chart-rows.js';
import type { TimeWindow } from './time-window.js';
import { lastDayOf } from './days.js';
import { EndLabels } from './end-labels.js';
import type { LookOf } from './holder-looks.js';
import { labelMarks } from './mark-labels.js';
import { markName, type NameOf, statementOf } from './mark-words.js';
import type { Mark, Track } from './marks-of.js';
import { QuoteCard } from './quote-card.js';
import { extentOf, timeScale, windowScale } from './time-scale.js';
import './timeline.css';
import { useOpenCard } from './use-open-card.js';
import { useTypeUnit, useWidth } from './use-width.js';

interface TimelineChartProps {
  /** In full, so that the chart keeps its rows while a cut moves over it. */
  histories: History[];
  /** What holds under the cut, in the same order. */
  tracks: Track[];
  asOf: string | null;
  title: string;
  nameOf: NameOf;
  /** Several holders: each has its look, and its name at the end of its line. */
  lookOf?: LookOf;
  /** Null: all of the time. */
  window?: TimeWindow | null;
  forward?: string | null;
  onForward?: (holder: string | null) => void;
  svg: RefObject<SVGSVGElement | null>;
}

const NARROW = 640;
const LABEL_COLUMN = 178;
/** The room that a value's name takes where it stands over its row. */
const NAMES_OVER_ROWS = 110;
/** For the names of several, with as many letters as there is room for; the second where the chart is narrow. */
const NAMES = { column: 196, letters: 25 };
const NAMES_NARROW = { column: 124, letters: 16 };
const NARROW_MEASURES = { ...MEASURES, name: 14 };

export function TimelineChart(props: TimelineChartProps) {
  const {
    histories,
    tracks,
    asOf,
    title,
    nameOf,
    lookOf = null,
    window = null,
    forward = null,
    onForward,
    svg,
  } = props;
  const frame = useRef<HTMLDivElement>(null);
  // The chart grows with the type of the page: it is laid out in units of a sixteenth of its size.
  const unit = useTypeUnit();
  const width = (useWidth(frame) ?? 0) / unit;
  const isNarrow = width < NARROW;
  const names = isNarrow ? NAMES_NARROW : NAMES;
  const hintId = useId();

  const end = (asOf && lastDayOf(asOf)) ?? today();
  const rowsFor = useMemo(() => rowValuesOf(histories), [histories]);
  const scale = useMemo(() => {
    const [left, right] = [isNarrow ? 2 : LABEL_COLUMN, width - (lookOf ? names.column : 14)];
    return window ? windowScale(window, left, right) : timeScale(extentOf(histories, end, asOf !== null), left, right);
  }, [histories, width, isNarrow, lookOf === null, end, asOf === null, window?.from, window?.to]);
  const layout = useMemo(
    () => layoutChart(tracks, rowsFor, scale, end, isNarrow ? NARROW_MEASURES : MEASURES),
    [tracks, rowsFor, scale, end, isNarrow],
  );
  const labels = useMemo(
    () => (lookOf ? [] : labelMarks(layout, (mark) => labelOf(mark, nameOf), scale, isNarrow ? NAMES_OVER_ROWS : 0)),
    [layout, scale, lookOf, nameOf, isNarrow],
  );
  const holderName = (holder: string) => (lookOf ? nameOf(holder) : null);

  const { marks } = layout;
  const open = useOpenCard(frame, marks);
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const tabStop = marks.some((mark) => mark.key === lastFocused) ? lastFocused : (marks[0]?.key ?? null);
  const openMark = marks.find((mark) => mark.key === open.key) ?? null;
  useEffect(() => {
    if (lookOf) onForward?.(openMark?.holder ?? null);
  }, [openMark?.holder]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = marks.findIndex((mark) => mark.key === tabStop);
    const next = marks[stepFrom(event.key, at, marks.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    markElement(frame.current, next.key)?.focus();
  };

  return (
    <div
      class="timeline-frame"
      data-shared={lookOf ? '' : undefined}
      data-narrow={isNarrow ? '' : undefined}
      ref={frame}
      onKeyDown={open.onKeyDown}
    >
      <p class="visually-hidden" id={hintId}>
        {texts.timeline.chartHint}
      </p>
      <svg
        ref={svg}
        class="timeline-chart"
        role="group"
        aria-label={`${texts.timeline.chart}: ${title}`}
        aria-describedby={hintId}
        width={width * unit}
        height={layout.height * unit}
        viewBox={`0 0 ${Math.max(1, width)} ${layout.height}`}
        onKeyDown={onKeyDown}
      >
        {width > 0 && (
          <>
            <ChartGround layout={layout} scale={scale} isNarrow={isNarrow} width={width} />
            <ChartLines layout={layout} lookOf={lookOf} forward={forward} />
            {asOf !== null && scale.x(end) >= scale.left && (
              <CutEdge x={Math.min(scale.x(end), scale.right)} day={end} layout={layout} scale={scale} />
            )}
            {lookOf && (
              <EndLabels
                {...{ layout, scale, nameOf, lookOf, forward }}
                lettersMax={names.letters}
                onForward={(holder) => onForward?.(holder)}
              />
            )}
            <ChartMarks
              marks={marks}
              labels={labels}
              nameOfMark={(mark) => markName(mark, nameOf, holderName(mark.holder))}
              lookOf={lookOf}
              forward={forward}
              tabStop={tabStop}
              open={open.key}
              onEnter={(mark) => open.show(mark.key)}
              onLeave={open.leave}
              onFocus={(mark) => {
                setLastFocused(mark.key);
                open.show(mark.key);
              }}
              onPress={(mark) => open.goInto(mark.key)}
            />
          </>
        )}
      </svg>
      {openMark && open.anchor && (
        <QuoteCard
          key={openMark.key}
          mark={openMark}
          anchor={open.anchor}
          nameOf={nameOf}
          holder={holderName(openMark.holder)}
          card={open.card}
          onEnter={open.stay}
          onLeave={open.leave}
        />
      )}
    </div>
  );
}

/** Its day, and on whose words: what repeats or was set aside says so in its card. */
function labelOf(mark: Mark, nameOf: NameOf): string[] {
  const statement = statementOf(mark);
  if (mark.role !== 'entry' || mark.small || !mark.entry || !statement) return [];
  const { saidOn, noLaterThan } = mark.entry;
  const isExact = mark.span === null && !/[?~%]/.test(saidOn);
  return [
    isExact ? shortDay(noLaterThan) : saidInWords(saidOn),
    `${nameOf(statement.speaker)}, ${texts.attribution[statement.attribution]}`,
  ];
}

/** Where a key leads along the marks; null where it is none of the chart's. */
function stepFrom(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function markElement(frame: HTMLElement | null, key: string): SVGGElement | null {
  return frame?.querySelector<SVGGElement>(`.chart-mark[data-key="${CSS.escape(key)}"]`) ?? null;
}
