/** What a reader types, taken apart: every term must be found, those with a minus must not. */
import { foldText } from '#words/names';
import { withoutLongWords } from '../statements/spoken-text.js';
import { soughtWords } from './searched-text.js';

export interface Term {
  /** As it was typed, without the minus. */
  typed: string;
  /** Folded, with one space between words. */
  folded: string;
  /** `beginning`: the last word is the beginning of one. `word`: also in another form, as English has them. */
  how: 'word' | 'phrase' | 'beginning';
  isWithout: boolean;
}

/** Each is looked for in the words of statements and in all names. */
export const TERMS_MAX = 32;

/** A quoted phrase, or what stands between white space; with a minus before it, what must not be found. */
const TERM = /(-?)(?:"([^"]*)"|(\S+))/g;
/** As phones and word processors write them. */
const QUOTATION_MARKS = /[“”„‟«»]/g;

/** Whether there is anything in it that could be looked for. */
export function hasWords(q: string): boolean {
  return /[\p{L}\p{N}]/u.test(q);
}

/** Each once. What has no letter and no digit is left out. */
export function termsOf(q: string): Term[] {
  const terms = [...q.replace(QUOTATION_MARKS, '"').matchAll(TERM)].flatMap(([, minus, phrase, word = '']): Term[] => {
    const typed = phrase ?? word;
    const folded = foldText(typed);
    const how = phrase !== undefined ? 'phrase' : word.endsWith('*') ? 'beginning' : 'word';
    return folded === '' ? [] : [{ typed, folded, how, isWithout: minus === '-' }];
  });
  return [...new Map(terms.map((term) => [`${term.isWithout} ${term.how} ${term.folded}`, term])).values()];
}

/** The query that has these terms and no others. */
export function queryOf(terms: Pick<Term, 'typed' | 'how' | 'isWithout'>[]): string {
  return terms
    .map(({ typed, how, isWithout }) => `${isWithout ? '-' : ''}${how === 'phrase' ? `"${typed}"` : typed}`)
    .join(' ');
}

/** A tsquery in SQL, for what searched_words makes. Folded words are letters and digits alone, so that they need no quoting. */
export function termQuery(
  { folded, how }: Pick<Term, 'folded' | 'how'>,
  parameter: (value: unknown) => string,
): string {
  const exact = exactQuery({ folded, how }, parameter);
  return how === 'word' ? `(${exact} || to_tsquery('english', ${parameter(wordsQuery(folded, 'D'))}))` : exact;
}

/** Without other forms of the word. */
export function exactQuery(
  { folded, how }: Pick<Term, 'folded' | 'how'>,
  parameter: (value: unknown) => string,
): string {
  return `to_tsquery('simple', ${parameter(wordsQuery(folded, 'A', how === 'beginning'))})`;
}

/** Of more words it is not asked in which order they are: Postgres keeps the first 256 places of a word. */
const FOLLOWED_MAX = 100;

/** In the form that to_tsquery reads. */
function wordsQuery(folded: string, weight: 'A' | 'D', isBeginning = false): string {
  const words = soughtWords(folded);
  return words
    .map(({ word, isBeginning: isOne }, i) => {
      const isPrefix = isOne || (isBeginning && i === words.length - 1);
      return `'${withoutLongWords(word).trim()}':${isPrefix ? '*' : ''}${weight}`;
    })
    .join(words.length > FOLLOWED_MAX ? ' & ' : ' <-> ');
}
