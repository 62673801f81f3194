/** The search of the header and, larger, of the first page: the combobox with a list of the WAI-ARIA patterns. */
import { useLocation } from 'preact-iso';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pages } from '../address/pages.js';
import { timesOf, useAddress, useLinkTo } from '../address/use-address.js';
import type { Search } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { useLater } from '../api/use-later.js';
import { Marked, Sought } from '../statement/marked.js';
import { hasWords, withLastAsBeginning } from '../statement/sought-words.js';
import { texts } from '../texts/texts.js';
import { type Suggestion, suggestionsIn } from './suggestions.js';
import './search-form.css';

const SUGGESTED_MAX = 4;
const KINDS = ['actors', 'proposals', 'statements'] as const;

export function SearchForm({ size = 'm', initial = '' }: { size?: 'm' | 'l'; initial?: string }) {
  const id = useId();
  const { route } = useLocation();
  const { query } = useAddress();
  const linkTo = useLinkTo();
  const [q, setQ] = useState(initial);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // Before anything can be typed, which it would take back.
  useLayoutEffect(() => setQ(initial), [initial]);
  const asked = useLater(isOpen ? q.trim() : '');
  const sought = withLastAsBeginning(asked) ?? asked;
  const path = pathWith('/v1/search', { ...timesOf(query), q: sought, limit: SUGGESTED_MAX, order: 'newest' });
  const { answer, loading } = useAnswer<Search>(isSearchable(asked) ? path : null);
  const suggestions = isOpen && isSearchable(asked) && answer ? suggestionsIn(answer) : [];
  const at = active !== null && active < suggestions.length ? active : null;
  useEffect(() => {
    if (at !== null) list.current?.querySelector(`[id="${id}-${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at, id]);

  const close = () => {
    setOpen(false);
    setActive(null);
  };
  const go = (address: string) => {
    close();
    route(address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setOpen(true);
      const from = at ?? (move > 0 ? -1 : 0);
      if (suggestions.length > 0) setActive((from + move + suggestions.length) % suggestions.length);
    } else if (event.key === 'Escape' && suggestions.length > 0) {
      event.preventDefault();
      close();
    }
  };
  return (
    <form
      class="search"
      data-size={size}
      role="search"
      action={pages.search}
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = at === null ? undefined : suggestions[at];
        if (chosen) go(linkTo(chosen.page));
        else if (q.trim() !== '') go(linkTo(pages.search, { q: q.trim() }));
      }}
    >
      <div class="search-box">
        <input
          class="field"
          type="text"
          inputMode="search"
          enterkeyhint="search"
          name="q"
          role="combobox"
          autocomplete="off"
          maxLength={1000}
          aria-label={texts.navigation.searchLabel}
          aria-autocomplete="list"
          aria-expanded={suggestions.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={at === null ? undefined : `${id}-${at}`}
          placeholder={size === 'l' ? texts.navigation.searchLabel : texts.navigation.searchHint}
          value={q}
          onInput={(event) => {
            setQ(event.currentTarget.value);
            setOpen(true);
            setActive(null);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <div
          id={`${id}-list`}
          class="search-suggestions"
          role="listbox"
          aria-label={texts.search.suggestions}
          aria-busy={loading}
          ref={list}
          hidden={suggestions.length === 0}
        >
          <Sought.Provider value={answer?.q ?? sought}>
            {KINDS.map((kind) => (
              <Group
                key={kind}
                id={id}
                title={texts.search[kind]}
                suggestions={suggestions.map((one, place) => ({ ...one, place })).filter((one) => one.kind === kind)}
                at={at}
                take={({ page }) => go(linkTo(page))}
              />
            ))}
          </Sought.Provider>
        </div>
        <span class="visually-hidden" role="status">
          {isOpen && isSearchable(asked) && !loading && answer && texts.search.suggested(suggestions.length)}
        </span>
      </div>
      <button class="button" type="submit">
        {texts.navigation.search}
      </button>
    </form>
  );
}

type Placed = Suggestion & { place: number };

interface GroupProps {
  id: string;
  title: string;
  suggestions: Placed[];
  at: number | null;
  take: (suggestion: Placed) => void;
}

function Group({ id, title, suggestions, at, take }: GroupProps) {
  if (suggestions.length === 0) return null;
  return (
    <div role="group" aria-label={title}>
      <div class="label search-suggestions-title" role="presentation">
        {title}
      </div>
      {suggestions.map((suggestion) => (
        <div
          key={suggestion.page}
          id={`${id}-${suggestion.place}`}
          class="search-suggestion"
          role="option"
          aria-selected={suggestion.place === at}
          onMouseDown={(event) => {
            // The field keeps the focus.
            event.preventDefault();
          }}
          onClick={() => take(suggestion)}
        >
          <span class="search-suggestion-words">
            <Marked text={suggestion.words} />
          </span>{' '}
          <span class="label">
            <Marked text={suggestion.aside} />
          </span>
        </div>
      ))}
    </div>
  );
}

/** One letter begins half of all words; one character of Chinese or Japanese is a word. */
function isSearchable(q: string): boolean {
  return hasWords(q) && (q.length > 1 || !/^[\p{Script=Latin}\p{N}]$/u.test(q));
}
