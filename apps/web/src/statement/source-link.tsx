import { texts } from '../texts/texts.js';
import { Marked, useIsFoundIn } from './marked.js';
import { webAddress } from './web-address.js';

export interface SourceShown {
  url: string | null;
  reference: string | null;
  publisher: string | null;
  title: string | null;
  archivedUrl?: string | null;
}

/** Where the words stand: publisher and title, linked if the source is on the web, and its archived copy. */
export function SourceLink({ source }: { source: SourceShown }) {
  const url = webAddress(source.url);
  const archived = webAddress(source.archivedUrl);
  const isFoundIn = useIsFoundIn();
  const name = sourceName(source);
  const title = source.title !== name && source.title && isFoundIn(source.title) ? source.title : null;
  const shown = <Marked text={title === null ? name : texts.words.sourceTitled(name, title)} />;
  return (
    <span class="source">
      {url ? (
        <a href={url} rel="noopener noreferrer" title={source.title ?? undefined}>
          {shown}
        </a>
      ) : (
        <cite title={source.title ?? undefined}>{shown}</cite>
      )}
      {archived && (
        <>
          {' '}
          (
          <a href={archived} rel="noopener noreferrer">
            {texts.words.archived}
          </a>
          )
        </>
      )}
    </span>
  );
}

/** The publisher; else what the source is called, a bare citation, or where it stands. */
function sourceName({ publisher, title, reference, url }: SourceShown): string {
  return publisher ?? title ?? reference ?? (url && URL.canParse(url) ? new URL(url).hostname : texts.words.source);
}
