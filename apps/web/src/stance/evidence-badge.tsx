import { texts } from '../texts/texts.js';
import './marks.css';

interface Evidenced {
  evidence: 'first-hand' | 'indirect';
  contestedWith: string[] | null;
  alsoCodedAs: ({ value: string; coder: string | null } | string)[];
}

/** How well a stance is known: first-hand or indirect, whether its order is contested, and what other coders read. */
export function EvidenceBadge({ facet, of }: { facet: 'position' | 'status'; of: Evidenced }) {
  const named = (value: string) => texts.valueOf(facet, value);
  const also = of.alsoCodedAs.map((other) =>
    typeof other === 'string' ? named(other) : texts.stance.alsoBy(named(other.value), other.coder),
  );
  return (
    <span class="badges">
      <span
        class="badge"
        data-kind={of.evidence}
        title={of.evidence === 'first-hand' ? texts.stance.firstHand : texts.stance.indirect}
      >
        {texts.evidence[of.evidence]}
      </span>
      {of.contestedWith && (
        <span class="badge" data-kind="contested" title={texts.stance.contestedWith(of.contestedWith.map(named))}>
          {texts.stance.contestedShort(of.contestedWith.map(named))}
        </span>
      )}
      {also.length > 0 && (
        <span class="badge" data-kind="also">
          {texts.stance.also(also)}
        </span>
      )}
    </span>
  );
}
