import type { Page } from '../api/answers.js';
import type { AskedList } from '../api/use-list.js';
import { texts } from '../texts/texts.js';

/** Leads on at the end of a list that is read page by page. */
export function More<T, P extends Page<T>>({ list }: { list: AskedList<T, P> }) {
  if (!list.more) return null;
  return (
    <p class="more">
      <button type="button" class="button" onClick={list.more} disabled={list.loadingMore}>
        {list.loadingMore ? texts.state.loading : texts.lists.more}
      </button>
      {list.moreTrouble && <span role="alert">{texts.state.failed}</span>}
    </p>
  );
}
