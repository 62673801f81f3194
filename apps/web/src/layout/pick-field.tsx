import { useId, useState } from 'preact/hooks';
import type { Page } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';

interface PickFieldProps<T> {
  label: string;
  /** The register to pick from: it is searched by what is typed. */
  path: string;
  nameOf: (item: T) => string;
  pick: (item: T) => void;
}

/** Picks one thing of a register by its name: the browser's own list of suggestions, filled as the reader types. */
export function PickField<T extends { id: string }>({ label, path, nameOf, pick }: PickFieldProps<T>) {
  const id = useId();
  const [text, setText] = useState('');
  const q = text.trim();
  const found = useAnswer<Page<T>>(q === '' ? null : pathWith(path, { q, limit: 10 }));
  const items = q === '' ? [] : (found.answer?.items ?? []);
  const choose = (typed: string) => {
    setText(typed);
    const chosen = items.find((item) => nameOf(item) === typed);
    if (!chosen) return;
    setText('');
    pick(chosen);
  };
  return (
    <label class="tool">
      <span class="label">{label}</span>
      <input
        class="field"
        type="search"
        list={id}
        autocomplete="off"
        value={text}
        onInput={(event) => choose(event.currentTarget.value)}
      />
      <datalist id={id}>
        {items.map((item) => (
          <option key={item.id} value={nameOf(item)} />
        ))}
      </datalist>
    </label>
  );
}
