import type { StatementResource } from '../api/answers.js';
import { saidInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';

/** The statement as one cites it: who, when, the words, where they stand, and which version of the record says so. */
export function citationOf(statement: StatementResource, nameOf: (actor: string) => string, address: string): string {
  const { quote, paraphrase, source } = statement;
  const where = [source.publisher, source.title, source.reference, source.url].filter((part) => part !== null);
  return texts.words.citation({
    speaker: nameOf(statement.speaker),
    said: saidInWords(statement.saidOn),
    words: quote ? texts.words.quoteFrom(quote) : `[${texts.words.paraphrase}] ${paraphrase ?? ''}`,
    source: where.length > 0 ? `${where.join(', ')}.` : '',
    record: address,
    version: statement.version,
    recordedAt: statement.recordedAt,
  });
}
