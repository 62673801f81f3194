import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import type { NameOf } from './mark-words.js';
import { texts } from '../texts/texts.js';

export interface HolderOn {
  id: string;
  utterances: number;
}

interface HolderChoiceProps {
  all: HolderOn[];
  chosen: string[];
  proposal: string;
  nameOf: NameOf;
  colourOf: (holder: string) => string;
  onForward: (holder: string | null) => void;
  /** Null: those that are shown where nobody chose. */
  onChoose: (holders: string[] | null) => void;
}

/** Which holders are on the chart. It is the legend of their lines too, and brings one forward under the pointer or at the focus. */
export function HolderChoice({ all, chosen, proposal, nameOf, colourOf, onForward, onChoose }: HolderChoiceProps) {
  const linkTo = useLinkTo();
  const toggle = (id: string, on: boolean) =>
    onChoose(all.filter((each) => (each.id === id ? on : chosen.includes(each.id))).map((each) => each.id));
  return (
    <fieldset class="holder-choice">
      <legend>
        {texts.timeline.holders.label}{' '}
        <span class="label">{texts.timeline.holders.some(chosen.length, all.length)}</span>{' '}
        {chosen.length < all.length && (
          <button type="button" class="link-button" onClick={() => onChoose(null)}>
            {texts.timeline.holders.usual}
          </button>
        )}
      </legend>
      <ul>
        {all.map(({ id, utterances }) => {
          const isChosen = chosen.includes(id);
          return (
            <li
              key={id}
              onPointerEnter={() => isChosen && onForward(id)}
              onPointerLeave={() => onForward(null)}
              onFocusIn={() => isChosen && onForward(id)}
              onFocusOut={() => onForward(null)}
            >
              <label>
                <input
                  type="checkbox"
                  checked={isChosen}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                  style={{ accentColor: colourOf(id) }}
                />
                <svg width="18" height="10" aria-hidden="true">
                  <line x1="0" x2="18" y1="5" y2="5" stroke={colourOf(id)} stroke-width="3" />
                </svg>
                {nameOf(id)}
              </label>
              <a href={linkTo(pages.stance(id, proposal))} title={texts.timeline.holders.alone(nameOf(id))}>
                {texts.timeline.holders.entries(utterances)}
                <span class="visually-hidden">: {texts.timeline.holders.alone(nameOf(id))}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
