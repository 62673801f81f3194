import type { Statement } from '../api/answers.js';
import { saidInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import { languageName } from './language-name.js';

/** The statement as one cites it: who, for whom, when, the words and from which language, where they stand, and which version of the record says so. */
export function citationOf(statement: Statement, nameOf: (actor: string) => string, address: string): string {
  const { quote, paraphrase, source, onBehalfOf, translatedFrom } = statement;
  const words = quote ? texts.words.quoteFrom(quote) : `[${texts.words.paraphrase}] ${paraphrase ?? ''}`;
  const where = [
    source.publisher,
    source.title,
    source.reference,
    source.publishedOn && texts.words.publishedOn(saidInWords(source.publishedOn)),
    source.url,
  ].filter((part) => part !== null && part !== '');
  return texts.words.citation({
    speaker: [
      nameOf(statement.speaker),
      ...(onBehalfOf.length > 0 ? [texts.words.onBehalfOf(texts.list(onBehalfOf.map(nameOf)))] : []),
    ].join(', '),
    said: saidInWords(statement.saidOn),
    words: translatedFrom ? `${words} [${texts.words.translated(languageName(translatedFrom))}]` : words,
    source: where.length > 0 ? `${where.join(', ')}.` : '',
    record: address,
    version: statement.version,
    recordedAt: statement.recordedAt,
  });
}
