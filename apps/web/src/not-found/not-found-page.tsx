import { pages } from '../address/pages.js';
import { useTitle } from '../layout/use-title.js';
import { texts } from '../texts/texts.js';

export default function NotFoundPage() {
  useTitle(texts.state.notFound);
  return (
    <div class="page-head">
      <h1>{texts.state.notFound}</h1>
      <p class="hint">{texts.state.notFoundDetail}</p>
      <p>
        <a href={pages.search}>{texts.state.toSearch}</a>
      </p>
    </div>
  );
}
