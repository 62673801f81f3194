/** A field that searches a register by name: the combobox with a list of the WAI-ARIA patterns. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Actor, Page, Proposal } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { useLater } from '../api/use-later.js';
import { deskTexts } from '../texts/desk-texts.js';
import { texts } from '../texts/texts.js';
import { Field } from './field.js';
import { type Registered, registeredOf } from './near-names.js';

interface ComboboxProps {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  register: '/v1/actors' | '/v1/proposals';
  picked: Registered | null;
  pick: (picked: Registered | null) => void;
  /** Describes what the register lacks, by the name that was typed. */
  describe: (name: string) => void;
}

interface Option extends Partial<Registered> {
  key: string;
  words: string;
  aside: string;
}

export function Combobox({ name, label, hint, error, register, picked, pick, describe }: ComboboxProps) {
  const id = useId();
  /** null: nothing, since something was picked or the field was left. */
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? picked?.name ?? '';
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const q = useLater(text.trim());
  const asked = useAnswer<Page<Actor | Proposal>>(isOpen && q !== '' ? pathWith(register, { q, limit: 8 }) : null);
  const items = q === '' ? [] : (asked.answer?.items ?? []);
  const options = optionsOf(items, register, text.trim());
  const shown = isOpen && text.trim() !== '' ? options : [];
  const at = Math.min(active, shown.length - 1);
  // What is shown is of what was typed before: nobody wants to take that.
  const isCurrent = q === text.trim() && !asked.loading;
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const close = () => {
    setOpen(false);
    setActive(0);
  };
  const take = (option: Option) => {
    close();
    setTyped(null);
    if (option.id === undefined) describe(text.trim());
    else pick({ id: option.id, name: option.name ?? option.id, aliases: option.aliases ?? [] });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (shown.length === 0) setOpen(true);
      else setActive((at + move + shown.length) % shown.length);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && shown[at]) {
      event.preventDefault();
      if (isCurrent) take(shown[at]);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.stopPropagation();
      close();
    }
  };
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {(field) => (
        <div class="combobox">
          <input
            {...field}
            class="field"
            type="text"
            role="combobox"
            autocomplete="off"
            aria-autocomplete="list"
            aria-expanded={shown.length > 0}
            aria-controls={id}
            aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
            value={text}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setOpen(true);
              setActive(0);
              if (event.currentTarget.value.trim() === '') pick(null);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              close();
              setTyped(null);
            }}
          />
          <ul
            id={id}
            class="combobox-list"
            role="listbox"
            aria-label={label}
            aria-busy={!isCurrent}
            ref={list}
            hidden={shown.length === 0}
          >
            {shown.map((option, i) => (
              <li
                key={option.key}
                id={`${id}-${i}`}
                role="option"
                aria-selected={i === at}
                onMouseDown={(event) => {
                  // The field keeps the focus.
                  event.preventDefault();
                  take(option);
                }}
              >
                {option.words} <span class="label">{option.aside}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Field>
  );
}

function optionsOf(items: (Actor | Proposal)[], register: ComboboxProps['register'], typed: string): Option[] {
  const known = items.map((item): Option => {
    const registered = registeredOf(item);
    const kind = 'kind' in item ? [texts.actorKind[item.kind]] : [];
    return { ...registered, key: item.id, words: registered.name, aside: [...kind, ...item.aliases].join(' · ') };
  });
  const words = register === '/v1/actors' ? deskTexts.pick.newActor(typed) : deskTexts.pick.newProposal(typed);
  return [...known, { key: ' new', words, aside: '' }];
}
