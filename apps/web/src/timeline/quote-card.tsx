import type { RefObject } from 'preact';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { RecordedAt } from '../dates/said.js';
import { EvidenceBadge } from '../stance/evidence-badge.js';
import { Value } from '../stance/marks.js';
import { Quote } from '../statement/quote.js';
import type { Mark } from './marks-of.js';
import { gaveWayInWords } from './gave-way.js';
import { type NameOf, statementOf, whatHappened } from './mark-words.js';
import { usePlaceBeside } from './use-place-beside.js';
import { texts } from '../texts/texts.js';

interface QuoteCardProps {
  mark: Mark;
  /** The mark on the screen. */
  anchor: Element;
  nameOf: NameOf;
  /** Named where there are several. */
  holder: string | null;
  card: RefObject<HTMLDivElement | null>;
  onEnter: () => void;
  onLeave: () => void;
}

/** The words behind a mark, beside it; the pointer and the keyboard can go into it. */
export function QuoteCard({ mark, anchor, nameOf, holder, card, onEnter, onLeave }: QuoteCardProps) {
  const linkTo = useLinkTo();
  const place = usePlaceBeside(anchor, card);
  const statement = statementOf(mark);
  if (!statement) return null;
  const { entry, gaveWayTo } = mark;
  const { coder } = statement.coding;
  return (
    <div
      class="quote-card"
      role="group"
      aria-label={texts.timeline.card}
      ref={card}
      data-placed={place ? '' : undefined}
      style={place ? { left: `${place.x}px`, top: `${place.y}px` } : undefined}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {holder !== null && <p class="quote-card-holder">{holder}</p>}
      <p class="quote-card-head">
        <Value facet={mark.facet} value={mark.value} struck={mark.role === 'revised'} />
        <span>{whatHappened(mark)}</span>
      </p>
      {entry && <EvidenceBadge facet={mark.facet} of={entry} />}
      <Quote words={statement} nameOf={nameOf}>
        <span>{coder === null ? texts.timeline.coderUnknown : texts.timeline.coder(coder)}</span>
      </Quote>
      {entry && gaveWayTo && <p class="quote-card-revised">{gaveWayInWords(entry, gaveWayTo, mark.facet)}</p>}
      <p class="quote-card-foot">
        <a href={linkTo(pages.statement(statement.id))}>{texts.timeline.toStatement}</a>
        <span>
          {texts.timeline.recorded} <RecordedAt at={statement.recordedAt} />
        </span>
      </p>
    </div>
  );
}
