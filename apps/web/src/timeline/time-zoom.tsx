import { useRef } from 'preact/hooks';
import { dayInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import { tickLabel } from './chart-ground.js';
import type { TimeWindow } from './time-window.js';
import { addDays } from './days.js';
import type { Mark } from './marks-of.js';
import { type Extent, type TimeScale, timeScale } from './time-scale.js';
import { within, zoomed } from './time-window.js';
import './time-zoom.css';
import { useBrush } from './use-brush.js';
import { useTypeUnit, useWidth } from './use-width.js';

interface TimeZoomProps {
  extent: Extent;
  whole: TimeWindow;
  /** Null: all of the time. */
  window: TimeWindow | null;
  setWindow: (window: TimeWindow | null) => void;
  /** All, also those outside of the window. */
  marks: Mark[];
  /** How many of them are in it. */
  shown: number;
}

/** Half of what a handle is wide: at both ends it stands within the drawing. */
const INSET = 12;
const HEIGHT = 38;
const TICK_LABEL_HALF = 30;

/** All of the time with what was said in it, and the part that the chart shows: by dragging, by two handles, or by two days. */
export function TimeZoom({ extent, whole, window, setWindow, marks, shown }: TimeZoomProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(4 * INSET, useWidth(frame) ?? 0);
  const unit = useTypeUnit();
  const scale = timeScale(extent, INSET, width - INSET);
  const { zoom } = texts.timeline;
  const { from, to } = window ?? whole;
  const place = (day: string) => Math.min(Math.max(scale.x(day), scale.left), scale.right);
  const setFrom = (day: string) => setWindow(within({ from: day, to: day > to ? day : to }, whole));
  const setTo = (day: string) => setWindow(within({ from: day < from ? day : from, to: day }, whole));
  const brush = useBrush({ scale, whole, window, setWindow });
  const days = new Set(marks.map(({ entry, note }) => (entry ?? note)?.noLaterThan ?? from));
  return (
    <section class="time-zoom" aria-label={zoom.label}>
      <div class="time-zoom-overview" ref={frame} {...brush}>
        <svg width={width} height={HEIGHT * unit} aria-hidden="true">
          <line x1={scale.left} x2={scale.right} y1={12} y2={12} class="chart-axis-line" />
          {[...days].map((day) => (
            <line key={day} x1={place(day)} x2={place(day)} y1={6} y2={18} class="time-zoom-said" />
          ))}
          {scale.ticks.map((tick, i) => (
            <text
              key={tick.day}
              x={Math.min(Math.max(tick.x, TICK_LABEL_HALF), width - TICK_LABEL_HALF)}
              y={24 + 11 * unit}
              text-anchor="middle"
            >
              {tickLabel(tick, i === 0)}
            </text>
          ))}
          <rect
            x={place(from)}
            width={Math.max(2, place(to) - place(from))}
            y={1}
            height={22}
            class="time-zoom-window"
          />
        </svg>
        <Handle {...{ scale, whole }} end="from" day={from} move={(day) => setFrom(day > to ? to : day)} />
        <Handle {...{ scale, whole }} end="to" day={to} move={(day) => setTo(day < from ? from : day)} />
      </div>
      <div class="time-zoom-tools">
        <DayField label={zoom.from} day={from} whole={whole} choose={setFrom} />
        <DayField label={zoom.to} day={to} whole={whole} choose={setTo} />
        <button type="button" class="button" onClick={() => setWindow(zoomed({ from, to }, 'in', whole))}>
          {zoom.in}
        </button>
        <button
          type="button"
          class="button"
          disabled={!window}
          onClick={() => setWindow(zoomed({ from, to }, 'out', whole))}
        >
          {zoom.out}
        </button>
        <button type="button" class="button" disabled={!window} onClick={() => setWindow(null)}>
          {zoom.reset}
        </button>
        <span class="hint" role="status">
          {window ? zoom.shown(dayInWords(from), dayInWords(to), shown, marks.length) : zoom.hint}
        </span>
      </div>
    </section>
  );
}

interface HandleProps {
  scale: TimeScale;
  whole: TimeWindow;
  end: 'from' | 'to';
  day: string;
  move: (day: string) => void;
}

/** Of a handle, from one end of the drawing to the other. */
const STEPS = 400;

/** The browser's own slider: by mouse, touch and keyboard. */
function Handle({ scale, whole, end, day, move }: HandleProps) {
  const { left, right } = scale;
  const outermost = end === 'from' ? 0 : STEPS;
  const at = day === whole[end] ? outermost : Math.round(((scale.x(day) - left) / (right - left)) * STEPS);
  const moveTo = (step: number) => {
    const next = step === outermost ? whole[end] : scale.dayAt(left + (step / STEPS) * (right - left));
    // Where a step is less than a day, it is one.
    const isStuck = (step > at && next <= day) || (step < at && next >= day);
    move(isStuck ? addDays(day, step > at ? 1 : -1) : next);
  };
  return (
    <input
      type="range"
      class="time-zoom-handle"
      // Where both are at the right end, the one that can still move is on top.
      data-above={end === 'from' && at > STEPS / 2 ? '' : undefined}
      aria-label={texts.timeline.zoom[end]}
      aria-valuetext={dayInWords(day)}
      min={0}
      max={STEPS}
      value={at}
      onInput={(event) => moveTo(Number(event.currentTarget.value))}
    />
  );
}

interface DayFieldProps {
  label: string;
  day: string;
  whole: TimeWindow;
  choose: (day: string) => void;
}

/** Takes a day of the whole alone: a date that is typed is one at every key of its year. */
function DayField({ label, day, whole, choose }: DayFieldProps) {
  return (
    <label class="tool">
      <span class="label">{label}</span>
      <input
        class="field"
        type="date"
        value={day}
        min={whole.from}
        max={whole.to}
        onInput={({ currentTarget: { value } }) => {
          if (value >= whole.from && value <= whole.to) choose(value);
        }}
      />
    </label>
  );
}
