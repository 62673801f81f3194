/** What was held: steps, the uprights between them, and the frames of what is contested. */
import type { ChartLayout, Mark } from './chart-layout.js';
import { valueColour, ValueMark } from './value-mark.js';

export type ColourOf = ((holder: string) => string) | null;

interface ChartLinesProps {
  layout: ChartLayout;
  /** A colour for each holder; null where there is one holder, and the value gives the colour. */
  colourOf: ColourOf;
  /** The holder that is brought forward, if one is. */
  forward: string | null;
}

export function ChartLines({ layout, colourOf, forward }: ChartLinesProps) {
  const dimmed = (holder: string) => (forward !== null && forward !== holder ? '' : undefined);
  return (
    <g aria-hidden="true" class="chart-lines">
      {layout.contests.map((contest) => (
        <rect
          key={contest.key}
          data-dimmed={dimmed(contest.holder)}
          class="chart-contest"
          x={contest.x0 - 13}
          y={contest.y0 - 15}
          width={contest.x1 - contest.x0 + 26}
          height={contest.y1 - contest.y0 + 30}
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
          stroke={colourOf?.(riser.holder) ?? 'var(--rule-strong)'}
        />
      ))}
      {layout.steps.map((step) => {
        const stroke = colourOf?.(step.holder) ?? valueColour(step.facet, step.value);
        const goesOn = step.contested ? 'contested' : step.lasting ? 'lasting' : 'held';
        return (
          <g key={step.key} data-dimmed={dimmed(step.holder)} class="chart-step" stroke={stroke}>
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
export function MarkGround({ mark, colourOf }: { mark: Mark; colourOf: ColourOf }) {
  const { span, x, y } = mark;
  const colour = colourOf?.(mark.holder) ?? valueColour(mark.facet, mark.value);
  // Among the lines of others these would be taken for their marks: there the card says it.
  const also = colourOf ? [] : mark.also;
  return (
    <g aria-hidden="true">
      {span && <Span {...span} y={y} colour={colour} />}
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
function Span({ x0, x1, open, y, colour }: { x0: number; x1: number; open: boolean; y: number; colour: string }) {
  const parts = open ? FADING_PARTS : 1;
  const width = (x1 - x0) / parts;
  return (
    <g fill={colour} stroke={colour}>
      {Array.from({ length: parts }, (_, i) => (
        <rect
          key={i}
          x={x0 + i * width}
          y={y - 6}
          width={width}
          height={12}
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
        <path d={`M${x0} ${y - 6}V${y + 6}M${x1} ${y - 6}V${y + 6}`} fill="none" stroke-width={1.6} />
      )}
    </g>
  );
}
