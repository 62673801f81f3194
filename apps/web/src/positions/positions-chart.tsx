import type { RefObject } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { NO_POSITIONS, type Position } from '#stance/scale';
import { positionColour } from '../stance/shapes.js';
import { texts } from '../texts/texts.js';
import { useTypeUnit, useWidth } from '../timeline/use-width.js';
import { type Bar, layersIn, ticksTo } from './bars.js';
import { fillOf, Hatches } from './hatches.js';

interface PositionsChartProps {
  bars: Bar[];
  title: string;
  svg: RefObject<SVGSVGElement | null>;
  /** The bar under the pointer or at the focus. */
  shown: number;
  onShow: (bar: number) => void;
}

const NARROW = 640;
const HEIGHT = 240;
const TOP = 10;
const AXIS = 26;
const LEFT = 40;
const NAMES = 168;
const LABEL_HEIGHT = 15;

/** A bar a period, in layers by position; on a wide screen each layer has its name at the end. */
export function PositionsChart({ bars, title, svg, shown, onShow }: PositionsChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const unit = useTypeUnit();
  const width = (useWidth(frame) ?? 0) / unit;
  const hatch = useId();
  const [tabStop, setTabStop] = useState(bars.length - 1);
  const layers = useMemo(() => layersIn(bars), [bars]);
  const ticks = useMemo(() => ticksTo(Math.max(...bars.map(({ counts }) => counts.n))), [bars]);
  const right = width - (width < NARROW ? 4 : NAMES);
  const step = Math.max(0, right - LEFT) / bars.length;
  const heightOf = (n: number) => (n * HEIGHT) / Math.max(1, ticks.at(-1) ?? 1);
  const bottom = TOP + HEIGHT;

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: tabStop - 1, ArrowRight: tabStop + 1, Home: 0, End: bars.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), bars.length - 1);
    setTabStop(next);
    frame.current?.querySelector<SVGElement>(`[data-bar="${next}"]`)?.focus();
  };

  return (
    <div ref={frame} class="positions-frame">
      <svg
        ref={svg}
        class="positions-chart"
        role="group"
        aria-label={`${texts.positions.chart}: ${title}`}
        width={width * unit}
        height={(bottom + AXIS) * unit}
        viewBox={`0 0 ${Math.max(1, width)} ${bottom + AXIS}`}
        onKeyDown={onKeyDown}
      >
        <Hatches id={hatch} />
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              class="positions-grid"
              x1={LEFT}
              x2={right}
              y1={bottom - heightOf(tick)}
              y2={bottom - heightOf(tick)}
            />
            <text class="positions-tick" x={LEFT - 6} y={bottom - heightOf(tick) + 4} text-anchor="end">
              {tick.toLocaleString('en')}
            </text>
          </g>
        ))}
        {width > 0 &&
          bars.map(({ period, counts }, i) => (
            <g
              key={period}
              class="positions-bar"
              role="img"
              aria-label={texts.positions.bar(texts.positions.period(period), counts)}
              data-bar={i}
              data-shown={i === shown ? '' : undefined}
              tabIndex={i === Math.min(tabStop, bars.length - 1) ? 0 : -1}
              onPointerEnter={() => onShow(i)}
              onFocus={() => {
                setTabStop(i);
                onShow(i);
              }}
            >
              <rect class="positions-reach" x={LEFT + i * step} y={TOP} width={step} height={HEIGHT} />
              {stacked(counts.positions, layers).map(({ position, below, n }) => (
                <rect
                  key={position}
                  x={LEFT + i * step + gapOf(step) / 2}
                  width={Math.max(0.5, step - gapOf(step))}
                  y={bottom - heightOf(below + n)}
                  height={heightOf(n)}
                  style={{ fill: fillOf(position, hatch), stroke: strokeOf(position) }}
                />
              ))}
            </g>
          ))}
        {labelled(bars, step).map((i) => (
          <text key={i} class="positions-tick" x={LEFT + (i + 0.5) * step} y={bottom + 18} text-anchor="middle">
            {bars[i]?.period}
          </text>
        ))}
        {width >= NARROW && <Names bars={bars} layers={layers} x={right + 8} bottom={bottom} heightOf={heightOf} />}
      </svg>
    </div>
  );
}

function gapOf(step: number): number {
  return step > 6 ? Math.min(6, step * 0.2) : step > 2 ? 1 : 0;
}

function strokeOf(position: Position): string {
  return (NO_POSITIONS as readonly string[]).includes(position) ? positionColour(position) : 'none';
}

function stacked(positions: Bar['counts']['positions'], layers: Position[]) {
  let below = 0;
  return layers.flatMap((position) => {
    const n = positions[position] ?? 0;
    const layer = { position, below, n };
    below += n;
    return n > 0 ? [layer] : [];
  });
}

/** As many bars have their period written under them as there is room for, the last one always. */
function labelled(bars: Bar[], step: number): number[] {
  const every = Math.max(1, Math.ceil(((bars[0]?.period.length ?? 4) * 9 + 8) / Math.max(0.1, step)));
  return bars.flatMap((_, i) => ((bars.length - 1 - i) % every === 0 ? [i] : []));
}

interface NamesProps {
  bars: Bar[];
  layers: Position[];
  x: number;
  bottom: number;
  heightOf: (n: number) => number;
}

/** Beside the last bar the name of each of its layers, and how many are in it. */
function Names({ bars, layers, x, bottom, heightOf }: NamesProps) {
  const last = bars.at(-1)?.counts.positions ?? {};
  let free = bottom + LABEL_HEIGHT;
  return stacked(last, layers).map(({ position, below, n }) => {
    // From the bottom up, none over another.
    free = Math.min(bottom - heightOf(below + n / 2) + 4, free - LABEL_HEIGHT);
    return (
      <text key={position} class="positions-name" x={x} y={free} style={{ fill: positionColour(position, true) }}>
        {texts.positions.layer(position, n)}
      </text>
    );
  });
}
