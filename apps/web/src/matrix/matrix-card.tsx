import { useRef } from 'preact/hooks';
import { Said } from '../dates/said.js';
import { EvidenceBadge } from '../stance/evidence-badge.js';
import { Value } from '../stance/marks.js';
import { usePlaceBeside } from '../timeline/use-place-beside.js';
import type { MatrixCell } from './matrix-order.js';
import { texts } from '../texts/texts.js';

interface MatrixCardProps {
  anchor: Element;
  holder: string | null;
  proposal: string | null;
  /** Undefined over a head: only its full name shows. */
  cell: MatrixCell | null | undefined;
}

/** What is under the pointer or at the focus, in full. It repeats the accessible name of the cell, so screen readers are spared it. */
export function MatrixCard({ anchor, holder, proposal, cell }: MatrixCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const place = usePlaceBeside(anchor, card);
  return (
    <div
      class="matrix-card"
      aria-hidden="true"
      ref={card}
      data-placed={place ? '' : undefined}
      style={place ? { left: `${place.x}px`, top: `${place.y}px` } : undefined}
    >
      {holder !== null && <strong>{holder}</strong>}
      {proposal !== null && (
        <span>
          {holder !== null && `${texts.timeline.on} `}
          {proposal}
        </span>
      )}
      {cell === null && <span class="label">{texts.matrix.noStance}</span>}
      {(['position', 'status'] as const).map((facet) => {
        const of = cell?.[facet];
        return (
          of && (
            <p key={facet}>
              <Value facet={facet} value={of.value} /> <Said on={of.saidOn} /> <EvidenceBadge facet={facet} of={of} />
            </p>
          )
        );
      })}
      {cell && <span class="label">{texts.matrix.openTimeline}</span>}
    </div>
  );
}
