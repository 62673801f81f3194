import { useEffect, useId, useState } from 'preact/hooks';
import { byName } from '#words';
import type { Page } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { texts } from '../texts/texts.js';
import './pick-field.css';

interface PickFieldProps<T> {
  label: string;
  /** The register to pick from: it is searched by what is typed. */
  path: '/v1/actors' | '/v1/proposals';
  nameOf: (item: T) => string;
  pick: (item: { id: string }) => void;
  /** What somebody looked for already, and nothing is called. */
  sought?: string | undefined;
}

const OFFERED_MAX = 6;

/**
 * Picks one thing of a register by its name: the browser's own list of suggestions, filled as the reader types. What is entered without
 * choosing from it picks what it can only mean; else the field says which are meant, or that nothing is called so.
 */
export function PickField<T extends { id: string }>({ label, path, nameOf, pick, sought }: PickFieldProps<T>) {
  const id = useId();
  const [text, setText] = useState(sought ?? '');
  const [entered, setEntered] = useState(sought ?? null);
  const q = text.trim();
  const found = useAnswer<Page<T>>(q === '' ? null : pathWith(path, { q, limit: 10 }));
  const items = q === '' ? [] : (found.answer?.items ?? []);
  const take = (item: T) => {
    setText('');
    setEntered(null);
    pick(item);
  };
  const choose = (typed: string) => {
    setText(typed);
    setEntered(null);
    const chosen = items.find((item) => nameOf(item) === typed);
    if (chosen) take(chosen);
  };
  const isEntered = entered === q && q !== '' && !found.loading && found.answer !== null;
  const meant = isEntered && q !== sought ? onlyOneMeant(items, q, nameOf) : null;
  useEffect(() => {
    if (meant) take(meant);
  }, [meant]);
  return (
    <span class="pick-field">
      <label class="tool">
        <span class="label">{label}</span>
        <input
          class="field"
          type="search"
          list={id}
          autocomplete="off"
          aria-describedby={`${id}-outcome`}
          value={text}
          onInput={(event) => choose(event.currentTarget.value)}
          onChange={() => setEntered(q)}
        />
        <datalist id={id}>
          {items.map((item) => (
            <option key={item.id} value={nameOf(item)} />
          ))}
        </datalist>
      </label>
      <span class="pick-outcome" id={`${id}-outcome`} role="status">
        {isEntered &&
          !meant &&
          (items.length > 0 ? (
            <Offered words={texts.pick.several(q)} items={byName(items, nameOf)} nameOf={nameOf} take={take} />
          ) : (
            <NotCalled path={path} q={q} take={pick} />
          ))}
      </span>
    </span>
  );
}

function onlyOneMeant<T>(items: T[], q: string, nameOf: (item: T) => string): T | null {
  const called = items.filter((item) => nameOf(item).toLowerCase() === q.toLowerCase());
  const [only, other] = called.length > 0 ? called : items;
  return only !== undefined && other === undefined ? only : null;
}

interface OfferedProps<T> {
  words: string;
  items: T[];
  nameOf: (item: T) => string;
  take: (item: T) => void;
}

function Offered<T extends { id: string }>({ words, items, nameOf, take }: OfferedProps<T>) {
  return (
    <span class="pick-offered">
      {words}{' '}
      {items.slice(0, OFFERED_MAX).map((item) => (
        <button key={item.id} type="button" class="link-button" onClick={() => take(item)}>
          {nameOf(item)}
        </button>
      ))}
    </span>
  );
}

interface Similar {
  id: string;
  name: string;
}

/** Nothing is called so: says it, and what has a similar name. */
function NotCalled({ path, q, take }: { path: string; q: string; take: (item: Similar) => void }) {
  const asked = { q: { query: q, limit: OFFERED_MAX } };
  const similar = useAnswer<{ q: { result: Similar[] } }>(
    pathWith(path.replace('/v1/', '/v1/reconcile/'), { queries: JSON.stringify(asked) }),
  );
  const items = similar.answer?.q.result ?? [];
  const none = path === '/v1/actors' ? texts.pick.noActor(q) : texts.pick.noProposal(q);
  if (items.length === 0) return <span class="pick-offered">{none}</span>;
  return <Offered words={`${none} ${texts.pick.didYouMean}`} items={items} nameOf={({ name }) => name} take={take} />;
}
