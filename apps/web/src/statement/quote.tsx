import type { ComponentChildren } from 'preact';
import type { Attribution } from '#stance/scale';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { Said } from '../dates/said.js';
import { saidInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import { CiteButton } from './cite-button.js';
import { languageName } from './language-name.js';
import { Marked, useIsFoundIn } from './marked.js';
import './quote.css';
import { SourceLink, type SourceShown } from './source-link.js';

/** What there is to show of a statement: a whole statement, or a side of a shift or of a mixed signal, which know less. */
export interface Words {
  id?: string;
  quote: string | null;
  paraphrase?: string | null;
  speaker: string;
  onBehalfOf?: string[];
  attribution?: Attribution;
  reportedBy?: string | null;
  saidOn: string;
  language?: string | null;
  translatedFrom?: string | null;
  source: SourceShown;
  coding?: { hedges: string[]; conditions: string[]; native: { scale: string; value: string } | null };
}

interface QuoteProps {
  words: Words;
  /** Names an actor. */
  nameOf: (actor: string) => string;
  /** Leaves the speaker out, where the words stand under its name anyway. */
  bare?: boolean;
  /** The size of the words: large where they are what the page is about. */
  size?: 'm' | 'l';
  children?: ComponentChildren;
}

/**
 * The words behind a stance: a quote in curly quotes, or a paraphrase that is clearly the coder's; who said it, for whom, how it is known,
 * when, and where it stands.
 */
export function Quote({ words, nameOf, bare = false, size = 'm', children }: QuoteProps) {
  return (
    <figure class="quote" data-size={size}>
      <QuotedWords words={words} />
      <figcaption class="quote-caption">
        <Attributed words={words} nameOf={nameOf} bare={bare} />
        <SourceLink source={words.source} />
        {words.id && (
          <CiteButton statement={words.id} of={texts.cite.of(nameOf(words.speaker), saidInWords(words.saidOn))} />
        )}
        {children}
      </figcaption>
    </figure>
  );
}

/** The words alone. */
export function QuotedWords({ words }: { words: Words }) {
  const { quote, paraphrase, coding } = words;
  const isFoundIn = useIsFoundIn();
  // Beside a quote it says nothing new, except to one who looks for what only the paraphrase has.
  const isParaphraseShown = paraphrase && (!quote || (isFoundIn(paraphrase) && !isFoundIn(quote)));
  return (
    <>
      {quote && (
        <blockquote class="quote-words" lang={words.language ?? undefined}>
          <Marked text={texts.words.quoteFrom(quote)} />
        </blockquote>
      )}
      {isParaphraseShown && (
        <p class="quote-paraphrase">
          <span class="quote-tag" title={texts.words.paraphraseHint}>
            {texts.words.paraphrase}
          </span>{' '}
          <Marked text={paraphrase} />
        </p>
      )}
      {!quote && !paraphrase && <p class="quote-none">{texts.words.none}</p>}
      {coding?.native && (
        <p class="quote-coding" title={texts.stance.native(coding.native.scale, coding.native.value)}>
          {texts.stance.nativeShort(coding.native.value)}
        </p>
      )}
      {coding && coding.conditions.length > 0 && (
        <p class="quote-coding">
          {texts.words.conditions}: <Marked text={coding.conditions.join('; ')} />
        </p>
      )}
      {coding && coding.hedges.length > 0 && (
        <p class="quote-coding">
          {texts.words.hedged}: <Marked text={coding.hedges.map(texts.words.quoteFrom).join(' ')} />
        </p>
      )}
    </>
  );
}

function Attributed({ words, nameOf, bare }: { words: Words; nameOf: (actor: string) => string; bare: boolean }) {
  const linkTo = useLinkTo();
  const { speaker, onBehalfOf = [], attribution, reportedBy, translatedFrom } = words;
  const said = <Said on={words.saidOn} />;
  const how = [
    onBehalfOf.length > 0 && !bare ? texts.words.onBehalfOf(texts.list(onBehalfOf.map(nameOf))) : null,
    attribution ? texts.attribution[attribution] : null,
    reportedBy ? texts.words.reportedBy(nameOf(reportedBy)) : null,
    translatedFrom ? texts.words.translated(languageName(translatedFrom)) : null,
  ].filter((part) => part !== null);
  return (
    <span>
      {!bare && (
        <>
          <a href={linkTo(pages.actor(speaker))}>{nameOf(speaker)}</a>,{' '}
        </>
      )}
      {words.id ? <a href={linkTo(pages.statement(words.id))}>{said}</a> : said}
      {how.map((part) => `, ${part}`).join('')}
    </span>
  );
}
