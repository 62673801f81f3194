import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { texts } from '../texts/texts.js';
import { HOLDERS_MAX, type LookOf } from './holder-looks.js';
import { HolderKey } from './holder-mark.js';
import type { NameOf } from './mark-words.js';

export interface HolderOn {
  id: string;
  utterances: number;
}

interface HolderChoiceProps {
  /** In the order of their names. */
  all: HolderOn[];
  chosen: ReadonlySet<string>;
  /** Nobody chose: the usual ones are shown. */
  isUsual: boolean;
  proposal: string;
  nameOf: NameOf;
  lookOf: LookOf;
  onForward: (holder: string | null) => void;
  onToggle: (holder: string, on: boolean) => void;
  /** Null: the usual ones. */
  onChoose: (holders: string[] | null) => void;
}

/** From so many on the list is searched. */
const SEARCHED_FROM = 10;

/** Which holders are on the chart, those first. It is the legend of their lines too, and brings one forward under the pointer or at the focus. */
export function HolderChoice(props: HolderChoiceProps) {
  const { all, chosen, isUsual, nameOf, onToggle, onChoose } = props;
  const { holders } = texts.timeline;
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const toggled = useRef<string | null>(null);
  const isFull = chosen.size >= HOLDERS_MAX;
  const others = all.filter(({ id }) => !chosen.has(id));
  const found = others.filter(({ id }) => matches(typed, nameOf(id), id));
  const shown = [...all.filter(({ id }) => chosen.has(id)), ...found];

  // It moves to another place of the list, and the browser takes the focus from what moves.
  useLayoutEffect(() => {
    if (toggled.current === null) return;
    list.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(toggled.current)}"]`)?.focus();
    toggled.current = null;
  }, [chosen]);

  const chooseFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [first] = found;
    if (!first || typed.trim() === '' || isFull) return;
    onToggle(first.id, true);
    setTyped('');
  };
  return (
    <fieldset class="holder-choice">
      <legend>{holders.label}</legend>
      <div class="holder-choice-tools">
        <span class="label" role="status">
          {holders.some(chosen.size, all.length, isUsual && all.length > HOLDERS_MAX)}
        </span>
        <button type="button" class="link-button" disabled={chosen.size === 0} onClick={() => onChoose([])}>
          {holders.clear}
        </button>
        {all.length <= HOLDERS_MAX ? (
          <button
            type="button"
            class="link-button"
            disabled={chosen.size === all.length}
            onClick={() => onChoose(all.map(({ id }) => id))}
          >
            {holders.everyone}
          </button>
        ) : (
          <button type="button" class="link-button" disabled={isUsual} onClick={() => onChoose(null)}>
            {holders.usual}
          </button>
        )}
        {all.length >= SEARCHED_FROM && (
          <label class="tool">
            <span class="label">{holders.find}</span>
            <input
              class="field"
              type="search"
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={chooseFirst}
            />
          </label>
        )}
        {all.length > HOLDERS_MAX && <span class="hint">{isFull ? holders.full : holders.atMost}</span>}
      </div>
      <ul ref={list} tabIndex={all.length >= SEARCHED_FROM ? 0 : undefined} aria-label={holders.label}>
        {shown.map((holder) => (
          <HolderItem
            key={holder.id}
            {...props}
            holder={holder}
            isFull={isFull}
            onToggle={(id, on) => {
              toggled.current = id;
              onToggle(id, on);
            }}
          />
        ))}
      </ul>
      {typed.trim() !== '' && found.length === 0 && (
        <p class="hint" role="status">
          {holders.noneFound(typed.trim())}
        </p>
      )}
    </fieldset>
  );
}

interface HolderItemProps extends HolderChoiceProps {
  holder: HolderOn;
  isFull: boolean;
}

function HolderItem({ holder, chosen, isFull, proposal, nameOf, lookOf, onForward, onToggle }: HolderItemProps) {
  const linkTo = useLinkTo();
  const { id, utterances } = holder;
  const isChosen = chosen.has(id);
  return (
    <li
      onPointerEnter={() => isChosen && onForward(id)}
      onPointerLeave={() => onForward(null)}
      onFocusIn={() => isChosen && onForward(id)}
      onFocusOut={() => onForward(null)}
    >
      <label>
        <input
          type="checkbox"
          value={id}
          checked={isChosen}
          disabled={isFull && !isChosen}
          onChange={(event) => onToggle(id, event.currentTarget.checked)}
        />
        {isChosen && (
          <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
            <HolderKey look={lookOf(id)} x={15} y={8} />
          </svg>
        )}
        {nameOf(id)}
      </label>
      <a href={linkTo(pages.stance(id, proposal))} title={texts.timeline.holders.alone(nameOf(id))}>
        {texts.timeline.holders.entries(utterances)}
        <span class="visually-hidden">: {texts.timeline.holders.alone(nameOf(id))}</span>
      </a>
    </li>
  );
}

function matches(typed: string, name: string, id: string): boolean {
  const sought = plain(typed.trim());
  return plain(name).includes(sought) || id.includes(sought);
}

/** Without case and accents: "turkiye" finds Türkiye. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
