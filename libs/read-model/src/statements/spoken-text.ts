/** What of a statement is searched, as one text: what words_of (0401_words_that_fit.sql) takes its words from. */
import type { Statement } from '#stance';

/** 250 characters without a break, after which a word is cut: Postgres indexes none that is longer. */
export const LONG_WORD = /[^ \t\n\r\f\v\u3000-\u3003\uff01\uff0c\uff1a\uff1b\uff1f\u2018-\u201f\u2026]{250}/gu;

/** As many bytes as a statement may have. Of a longer text, from a log of before, so many characters are searched. */
const BYTES_MAX = 131_072;
const CHARACTERS_OF_LONGER = 32_768;

export function spokenText({ quote, paraphrase, coding, source }: Statement): string {
  const said = [quote, paraphrase, ...coding.conditions, ...coding.hedges, source.title];
  const text = said.filter((part) => part !== null).join('\n');
  return withoutLongWords(Buffer.byteLength(text) <= BYTES_MAX ? text : firstCharacters(text, CHARACTERS_OF_LONGER));
}

export function withoutLongWords(text: string): string {
  return text.length < 250 ? text : text.replaceAll(LONG_WORD, '$& ');
}

function firstCharacters(text: string, count: number): string {
  return Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join('');
}
