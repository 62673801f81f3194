import type { ChartLayout } from './chart-layout.js';
import type { NameOf } from './mark-words.js';
import type { TimeScale } from './time-scale.js';

interface EndLabelsProps {
  layout: ChartLayout;
  scale: TimeScale;
  nameOf: NameOf;
  colourOf: (holder: string) => string;
  forward: string | null;
  onForward: (holder: string | null) => void;
}

/** The name of every holder at the end of its line. The same names, for the keyboard, are the choice of holders beside the chart. */
export function EndLabels({ layout, scale, nameOf, colourOf, forward, onForward }: EndLabelsProps) {
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
            d={`M${scale.right + 2} ${anchorY}L${scale.right + 12} ${y}`}
            stroke={colourOf(holder)}
            stroke-width={1.4}
            fill="none"
          />
          <text x={scale.right + 16} y={y} dy="0.35em" fill={colourOf(holder)}>
            {shortened(nameOf(holder))}
          </text>
        </g>
      ))}
    </g>
  );
}

const LETTERS_MAX = 25;

function shortened(name: string): string {
  return name.length > LETTERS_MAX ? `${name.slice(0, LETTERS_MAX - 1)}…` : name;
}
