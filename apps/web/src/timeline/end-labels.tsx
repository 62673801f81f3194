import type { ChartLayout } from './chart-layout.js';
import type { LookOf } from './holder-looks.js';
import { HolderMark } from './holder-mark.js';
import type { NameOf } from './mark-words.js';
import type { TimeScale } from './time-scale.js';

interface EndLabelsProps {
  layout: ChartLayout;
  scale: TimeScale;
  nameOf: NameOf;
  lookOf: LookOf;
  /** For how many letters there is room. */
  lettersMax: number;
  forward: string | null;
  onForward: (holder: string | null) => void;
}

/** The name of every holder at the end of its line. The same names, for the keyboard, are the choice of holders beside the chart. */
export function EndLabels({ layout, scale, nameOf, lookOf, lettersMax, forward, onForward }: EndLabelsProps) {
  return (
    <g aria-hidden="true" class="chart-names">
      {layout.endLabels.map(({ holder, facet, anchorY, y }) => (
        <g
          key={`${holder} ${facet}`}
          data-dimmed={forward !== null && forward !== holder ? '' : undefined}
          onPointerEnter={() => onForward(holder)}
          onPointerLeave={() => onForward(null)}
        >
          <path
            d={`M${scale.right + 1} ${anchorY}L${scale.right + 8} ${y}`}
            stroke={lookOf(holder).colour}
            stroke-width={1.4}
            fill="none"
          />
          <HolderMark look={lookOf(holder)} x={scale.right + 13} y={y} scale={0.8} />
          <text x={scale.right + 21} y={y} dy="0.35em">
            {shortened(nameOf(holder), lettersMax)}
          </text>
        </g>
      ))}
    </g>
  );
}

function shortened(name: string, lettersMax: number): string {
  return name.length > lettersMax ? `${name.slice(0, lettersMax - 1).trimEnd()}…` : name;
}
