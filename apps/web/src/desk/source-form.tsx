/** The article and its source, filled in once for all its passages. */
import { useRef, useState } from 'preact/hooks';
import type { Page, Statement } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { deskTexts } from '../texts/desk-texts.js';
import { TextField } from './field.js';
import { SourceFields } from './source-fields.js';
import type { Article, Source } from './statement-body.js';

interface SourceFormProps {
  article: Article;
  errors: Map<string, string>;
  open: (article: Article) => void;
}

export function SourceForm({ article, errors, open }: SourceFormProps) {
  const words = deskTexts.source;
  const [text, setText] = useState(article.text);
  const [source, setSource] = useState(article.source);
  const [lacks, setLacks] = useState<'text' | 'source' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const url = source.url.trim();
  const known = useAnswer<Page<Statement>>(
    URL.canParse(url) ? pathWith('/v1/statements', { source: url, limit: 200 }) : null,
  );
  const recorded = (known.answer?.items ?? []).filter(({ quote, voided }) => quote !== null && !voided);

  const begin = () => {
    const lacking = text.trim() === '' ? 'text' : url === '' && source.reference.trim() === '' ? 'source' : null;
    setLacks(lacking);
    if (lacking === null) open({ text, source, isExcerpt: article.isExcerpt && text === article.text });
    else form.current?.querySelector<HTMLElement>(`[name="${lacking === 'text' ? 'text' : 'source/url'}"]`)?.focus();
  };
  const openRecorded = () => {
    const [first] = recorded;
    if (first) open({ text: textOf(recorded), source: sourceOf(first, source), isExcerpt: true });
  };
  return (
    <form
      class="desk-form desk-source"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        begin();
      }}
    >
      <h2>{words.title}</h2>
      <TextField
        name="text"
        label={words.text}
        hint={words.textHint}
        rows={12}
        value={text}
        set={setText}
        error={lacks === 'text' ? words.noText : undefined}
      />
      <SourceFields
        source={source}
        set={(changes) => setSource({ ...source, ...changes })}
        errors={errors}
        urlError={lacks === 'source' ? words.noSource : undefined}
        urlHint={
          recorded.length === 0 ? (
            words.urlHint
          ) : (
            <>
              {words.known(recorded.length)}{' '}
              <button type="button" class="link-button" onClick={openRecorded}>
                {words.openKnown}
              </button>
            </>
          )
        }
      />
      <p class="desk-buttons">
        <button type="submit" class="button desk-primary">
          {words.open}
        </button>
      </p>
    </form>
  );
}

/** Passages in the order of their places, each with what stands around it. */
function textOf(statements: Statement[]): string {
  const placed = statements.toSorted((a, b) => (a.selector?.start ?? 0) - (b.selector?.start ?? 0));
  const passages = placed.map(({ quote, selector }) =>
    selector ? `${selector.prefix ?? ''}${selector.exact}${selector.suffix ?? ''}`.trim() : (quote ?? ''),
  );
  return [...new Set(passages)].join('\n\n');
}

function sourceOf({ source, language }: Statement, filled: Source): Source {
  return {
    url: filled.url,
    reference: source.reference ?? '',
    publisher: source.publisher ?? '',
    title: source.title ?? '',
    publishedOn: source.publishedOn ?? '',
    retrievedAt: source.retrievedAt ?? '',
    language: source.language ?? language ?? '',
  };
}
