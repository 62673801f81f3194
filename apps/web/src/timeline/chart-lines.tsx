/** What was held: steps, the uprights between them, and the frames of what is contested. */
import type { ChartLayout } from './chart-layout.js';
import type { LookOf } from './holder-looks.js';
import type { Mark } from './marks-of.js';
import { valueColour, ValueMark } from './value-mark.js';

interface ChartLinesProps {
  layout: ChartLayout;
  /** A look for each holder; null where there is one holder, and the value gives the colour. */
  lookOf: LookOf | null;
  /** The holder that is brought forward, if one is. */
  forward: string | null;
}

export function ChartLines({ layout, lookOf, forward }: ChartLinesProps) {
  const dimmed = (holder: string) => (forward !== null && forward !== holder ? '' : undefined);
  const around = lookOf ? 9 : 13;
  return (
    <g aria-hidden="true" class="chart-lines">
      {layout.contests.map((contest) => (
        <rect
          key={contest.key}
          data-dimmed={dimmed(contest.holder)}
          class={lookOf ? 'chart-contest chart-contest-shared' : 'chart-contest'}
          x={contest.x0 - around}
          y={contest.y0 - around - 2}
          width={contest.x1 - contest.x0 + 2 * around}
          height={contest.y1 - contest.y0 + 2 * around + 4}
          rx={8}
        />
      ))}
      {layout.risers.map((riser) => (
        <line
          key={riser.key}
          data-dimmed={dimmed(riser.holder)}
          class="chart-riser"
          x1={riser.x}
          x2={riser.x}
          y1={riser.y0}
          y2={riser.y1}
          stroke={lookOf?.(riser.holder).colour ?? 'var(--rule-strong)'}
          stroke-dasharray={lookOf?.(riser.holder).dashes}
        />
      ))}
      {layout.steps.map((step) => {
        const look = lookOf?.(step.holder);
        const stroke = look?.colour ?? valueColour(step.facet, step.value);
        const goesOn = step.contested ? 'contested' : step.lasting ? 'lasting' : 'held';
        return (
          <g
            key={step.key}
            data-dimmed={dimmed(step.holder)}
            class={look ? 'chart-step chart-step-shared' : 'chart-step'}
            stroke={stroke}
            stroke-dasharray={look?.dashes}
          >
            <line x1={step.x0} x2={step.xSure} y1={step.y} y2={step.y} data-certainty={goesOn} />
            {step.xSure < step.x1 && (
              <line x1={step.xSure} x2={step.x1} y1={step.y} y2={step.y} data-certainty="unsure" />
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The days on which words may have been said, and the readings that others gave them. */
export function MarkGround({ mark, lookOf }: { mark: Mark; lookOf: LookOf | null }) {
  const { span, x, y } = mark;
  const colour = lookOf?.(mark.holder).colour ?? valueColour(mark.facet, mark.value);
  // Among the lines of others these would be taken for their marks: there the card says it.
  const also = lookOf ? [] : mark.also;
  return (
    <g aria-hidden="true">
      {span && <Span {...span} y={y} colour={colour} half={lookOf ? 4 : 6} />}
      {also.map((other) => (
        <g key={other.value}>
          <line x1={x} x2={x} y1={y} y2={other.y} class="chart-also" stroke={colour} />
          <ValueMark facet={mark.facet} value={other.value} x={x} y={other.y} scale={0.62} indirect />
        </g>
      ))}
    </g>
  );
}

const FADING_PARTS = 5;

// A bar that is open to the left fades away in parts: a gradient would lose its colours in an exported file.
function Span({
  x0,
  x1,
  open,
  y,
  colour,
  half,
}: NonNullable<Mark['span']> & { y: number; colour: string; half: number }) {
  const parts = open ? FADING_PARTS : 1;
  const width = (x1 - x0) / parts;
  return (
    <g fill={colour} stroke={colour}>
      {Array.from({ length: parts }, (_, i) => (
        <rect
          key={i}
          x={x0 + i * width}
          y={y - half}
          width={width}
          height={2 * half}
          stroke="none"
          fill-opacity={(0.34 * (i + 1)) / parts}
        />
      ))}
      {open ? (
        <path
          d={`M${x0 + 3} ${y - 4}L${x0 - 2} ${y}L${x0 + 3} ${y + 4}M${x0 - 2} ${y}H${x1}`}
          fill="none"
          stroke-width={1.4}
        />
      ) : (
        <path d={`M${x0} ${y - half}V${y + half}M${x1} ${y - half}V${y + half}`} fill="none" stroke-width={1.6} />
      )}
    </g>
  );
}
