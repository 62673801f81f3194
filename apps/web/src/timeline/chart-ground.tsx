/** What the lines stand on: the rows with their names, the time axis, and the edge of the cut. */
import { dateOfDay } from '#words';
import { dayInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import type { ChartLayout } from './chart-layout.js';
import type { Row } from './chart-rows.js';
import type { Tick, TimeScale } from './time-scale.js';
import { ValueMark } from './value-mark.js';

interface ChartGroundProps {
  layout: ChartLayout;
  scale: TimeScale;
  /** Narrow: the names stand over their rows instead of before them. */
  isNarrow: boolean;
  width: number;
}

export function ChartGround({ layout, scale, isNarrow, width }: ChartGroundProps) {
  return (
    <g aria-hidden="true" class="chart-ground">
      {layout.rows.map((row) => (
        <RowGround key={`${row.lane} ${row.value}`} row={row} scale={scale} isNarrow={isNarrow} />
      ))}
      {layout.headings.map(({ lane, y }) => (
        <g key={lane}>
          <line x1={0} x2={width} y1={y + 16} y2={y + 16} class="chart-divider" />
          <text x={0} y={y + 34} class="chart-heading">
            {lane === 'status' ? texts.timeline.status : texts.timeline.noPosition}
          </text>
        </g>
      ))}
      <TimeAxis scale={scale} y={layout.axisY} top={layout.rows[0]?.y ?? 0} />
    </g>
  );
}

function RowGround({ row, scale, isNarrow }: { row: Row; scale: TimeScale; isNarrow: boolean }) {
  const { lane, value, y, height, middle } = row;
  const facet = lane === 'status' ? 'status' : 'position';
  const side = lane !== 'line' || value === 'neutral' ? null : value.endsWith('support') ? 'support' : 'oppose';
  return (
    <g>
      {side && (
        <rect
          x={scale.left}
          y={y}
          width={scale.right - scale.left}
          height={height}
          fill={`var(--position-${side})`}
          fill-opacity={0.055}
        />
      )}
      <line x1={scale.left} x2={scale.right} y1={middle} y2={middle} class="chart-rule" />
      {isNarrow ? (
        <text x={scale.left + 3} y={y + 13} class="chart-value chart-value-over">
          {texts.valueOf(facet, value)}
        </text>
      ) : (
        <>
          <text x={scale.left - 30} y={middle} dy="0.35em" text-anchor="end" class="chart-value">
            {texts.valueOf(facet, value)}
          </text>
          <ValueMark facet={facet} value={value} x={scale.left - 15} y={middle} scale={0.9} />
        </>
      )}
    </g>
  );
}

/** Nearer to the edge of the drawing the first label would be cut. */
const TICK_LABEL_HALF = { year: 16, month: 40, day: 40 };

function TimeAxis({ scale, y, top }: { scale: TimeScale; y: number; top: number }) {
  const { shortened } = scale;
  const spoken = shortened?.x0 ?? scale.right;
  return (
    <g class="chart-axis">
      {scale.ticks.map((tick, i) => (
        <g key={tick.day}>
          <line x1={tick.x} x2={tick.x} y1={top} y2={y + 5} class="chart-tick" />
          <text x={Math.max(tick.x, TICK_LABEL_HALF[tick.precision])} y={y + 20} text-anchor="middle">
            {tickLabel(tick, i === 0)}
          </text>
        </g>
      ))}
      <line x1={scale.left} x2={spoken} y1={y} y2={y} class="chart-axis-line" />
      {shortened && (
        <>
          <line x1={shortened.x0 + 6} x2={shortened.x1} y1={y} y2={y} class="chart-axis-line" stroke-dasharray="2 4" />
          <path d={`M${shortened.x0 - 3} ${y + 5}l5 -10m3 10l5 -10`} class="chart-axis-line" />
          <text x={(shortened.x0 + shortened.x1) / 2} y={y + 20} text-anchor="middle" class="chart-silence">
            {silenceInWords(shortened)}
          </text>
        </>
      )}
    </g>
  );
}

/** What lies after the cut: dimmed, behind a line that names its day. */
export function CutEdge({ x, day, layout, scale }: { x: number; day: string; layout: ChartLayout; scale: TimeScale }) {
  const toLeft = x > (scale.left + scale.right) / 2;
  return (
    <g aria-hidden="true" class="chart-cut">
      <rect x={x} y={0} width={Math.max(0, scale.right - x)} height={layout.axisY} />
      <line x1={x} x2={x} y1={0} y2={layout.axisY} />
      <text x={x + (toLeft ? -5 : 5)} y={10} text-anchor={toLeft ? 'end' : 'start'}>
        {texts.timeline.asOfLine(dayInWords(day))}
      </text>
    </g>
  );
}

const zone = { timeZone: 'UTC' } as const;
const yearFormat = new Intl.DateTimeFormat(undefined, { ...zone, year: 'numeric' });
const monthFormat = new Intl.DateTimeFormat(undefined, { ...zone, month: 'short' });
const monthYearFormat = new Intl.DateTimeFormat(undefined, { ...zone, month: 'short', year: 'numeric' });
const dayFormat = new Intl.DateTimeFormat(undefined, { ...zone, day: 'numeric', month: 'short' });
const dayYearFormat = new Intl.DateTimeFormat(undefined, { ...zone, day: 'numeric', month: 'short', year: 'numeric' });

export function tickLabel({ day, precision }: Tick, isFirst: boolean): string {
  const date = dateOfDay(day);
  if (precision === 'year') return yearFormat.format(date);
  if (precision === 'month') return (isFirst ? monthYearFormat : monthFormat).format(date);
  return (isFirst ? dayYearFormat : dayFormat).format(date);
}

export function shortDay(day: string): string {
  return dayYearFormat.format(dateOfDay(day));
}

const SILENCE_WIDTH_MIN = 190;

function silenceInWords({ x0, x1, days }: NonNullable<TimeScale['shortened']>): string {
  const duration = durationInWords(days);
  return x1 - x0 < SILENCE_WIDTH_MIN ? duration : texts.timeline.silence(duration);
}

function durationInWords(days: number): string {
  if (days < 60) return texts.timeline.days(days);
  return days < 730 ? texts.timeline.months(Math.round(days / 30.44)) : texts.timeline.years(Math.floor(days / 365.25));
}
