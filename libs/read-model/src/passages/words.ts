/** Words of a text and of a quote, as two copies of one text have them in common. */
import { hash } from 'node:crypto';

export interface Word {
  /** In capitals, as these tell ß and SS alike, and composed (NFC). */
  word: string;
  /** In UTF-16 units of the text. */
  start: number;
  end: number;
}

/** Marks between words, white space and the forms of quotation marks and dashes make no difference. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function wordsIn(text: string, wordsMax = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if (words.length >= wordsMax) break;
    words.push({ word: found.normalize('NFC').toUpperCase(), start: index, end: index + found.length });
  }
  return words;
}

/** So many words of a quote are looked for; a quote of fewer by all that it has. */
export const KEY_WORDS_MAX = 4;
/** A quote of fewer stands in any text: it is looked for by its source. */
export const KEY_WORDS_MIN = 3;

/** null where it cannot be looked for. */
export function keyOfQuote(quote: string, url: string | null): string | null {
  const words = wordsIn(quote, KEY_WORDS_MAX);
  if (words.length >= KEY_WORDS_MIN) return keyOf(words);
  return words.length > 0 && url !== null ? keyOfSource(url) : null;
}

/** A bigint, as text. */
export function keyOf(words: Pick<Word, 'word'>[]): string {
  return hashed(words.map(({ word }) => word).join(' '));
}

export function keyOfSource(url: string): string {
  return hashed(`source ${url}`);
}

function hashed(text: string): string {
  return hash('sha256', text, 'buffer').readBigInt64BE().toString();
}
