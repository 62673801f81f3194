import { useLinkTo } from '../address/use-address.js';
import { Marked } from '../statement/marked.js';
import { texts } from '../texts/texts.js';

interface FoundNamesProps {
  title: string;
  items: { page: string; words: string; aside: string }[];
  /** Of all that were found. */
  count: number;
  /** Where all of them are. */
  all: string;
  isAlone: boolean;
}

/** The actors, or the proposals, that were found. */
export function FoundNames({ title, items, count, all, isAlone }: FoundNamesProps) {
  const linkTo = useLinkTo();
  return (
    <section>
      <h2>
        {title} <span class="label">{count > 0 && texts.search.counted(count, false)}</span>
      </h2>
      {items.length === 0 && <p class="label">{texts.search.noneOf}</p>}
      <ul class="search-found">
        {items.map(({ page, words, aside }) => (
          <li key={page}>
            <a href={linkTo(page)}>
              <Marked text={words} />
            </a>{' '}
            <span class="label">
              <Marked text={aside} />
            </span>
          </li>
        ))}
      </ul>
      {count > items.length &&
        (isAlone ? (
          <p class="hint">{texts.search.firstOf(items.length, count)}</p>
        ) : (
          <p>
            <a href={all}>{texts.search.all(count)}</a>
          </p>
        ))}
    </section>
  );
}
