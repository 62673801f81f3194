import { POSITIONS } from '#stance/scale';
import { texts } from '../texts/texts.js';
import { PositionMark } from './marks.js';
import { positionColour } from './shapes.js';
import './totals.css';

interface TotalsProps {
  totals: Record<string, number>;
  /** Makes a choice of each position, to filter by: the one that is chosen, and what to do with another choice (null: none). */
  choice?: { chosen: string | null; choose: (position: string | null) => void };
}

/** How many hold each position: a bar of their shares, and the numbers. */
export function Totals({ totals, choice }: TotalsProps) {
  const held = POSITIONS.filter((position) => (totals[position] ?? 0) > 0);
  if (held.length === 0) return null;
  return (
    <div class="totals">
      <div class="totals-bar" aria-hidden="true">
        {held.map((position) => (
          <span
            key={position}
            style={{ flexGrow: totals[position] ?? 0, background: positionColour(position) }}
            data-hollow={!['strongly-support', 'support', 'neutral', 'oppose', 'strongly-oppose'].includes(position)}
          />
        ))}
      </div>
      <ul class="totals-list" aria-label={texts.proposal.totals}>
        {held.map((position) => {
          const text = (
            <>
              <PositionMark value={position} named />
              <span>{texts.position[position]}</span>
              <b>{(totals[position] ?? 0).toLocaleString()}</b>
            </>
          );
          return (
            <li key={position}>
              {choice ? (
                <button
                  type="button"
                  class="button"
                  aria-pressed={choice.chosen === position}
                  onClick={() => choice.choose(choice.chosen === position ? null : position)}
                >
                  {text}
                </button>
              ) : (
                <span class="total">{text}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
