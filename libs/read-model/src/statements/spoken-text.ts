/** What of a statement is searched, as one text: what searched_words (0641_search.sql) takes its words from. */
import type { Statement } from '#stance';
import { firstCharacters } from '#words';
import { foldText } from '#words/names';
import { indexedWords } from '../search/searched-text.js';

/** 250 characters without a break, after which a word is cut: Postgres indexes none that is longer. */
const LONG_WORD = /[^ ]{250}/gu;

/** As many bytes as a statement may have. Of a longer text, from a log of before, so many characters are searched. */
const BYTES_MAX = 131_072;
const CHARACTERS_OF_LONGER = 32_768;

export function spokenText({ quote, paraphrase, coding, source }: Statement): string {
  const said = [quote, paraphrase, ...coding.conditions, ...coding.hedges, source.title];
  return withoutLongWords(indexedWords(bounded(foldText(bounded(said.filter((part) => part !== null).join('\n'))))));
}

export function withoutLongWords(text: string): string {
  return text.length < 250 ? text : text.replaceAll(LONG_WORD, '$& ');
}

/** Once folded it may be longer: some letters are taken apart into many. */
function bounded(text: string): string {
  return Buffer.byteLength(text) <= BYTES_MAX ? text : firstCharacters(text, CHARACTERS_OF_LONGER);
}
