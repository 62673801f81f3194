import { useAddress } from '../address/use-address.js';
import type { Matrix } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { texts } from '../texts/texts.js';

/** Which of the proposals are on this page, and the way to those before and after. Nothing where all of them are. */
export function MatrixPages({ matrix: { before, proposals, total, next, previous } }: { matrix: Matrix }) {
  const { path, query } = useAddress();
  if (next === null && previous === null) return null;
  const pageAt = (cursor: string | null) => pathWith(path, { ...query, cursor });
  // The first page needs no cursor, and is live.
  const back = before <= proposals.length ? null : previous;
  return (
    <nav class="matrix-pages" aria-label={texts.matrix.pages}>
      <span>{texts.matrix.place(before + 1, before + proposals.length, total.proposals)}</span>
      {previous !== null && (
        <a class="button" rel="prev" href={pageAt(back)}>
          {texts.matrix.previous}
        </a>
      )}
      {next !== null && (
        <a class="button" rel="next" href={pageAt(next)}>
          {texts.matrix.next}
        </a>
      )}
    </nav>
  );
}
