/** What a reader searches for, as the API's `q` reads it, and where a text has it. */

/** A quoted phrase, or what stands between white space; with a minus before it, what must not be found. */
const TERM = /(-?)(?:"([^"]*)"|(\S+))/g;

interface Term {
  words: string;
  how: 'phrase' | 'word' | 'beginning';
}

export interface Part {
  text: string;
  found: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether there is anything to look for. */
export function hasWords(q: string): boolean {
  return LETTER.test(q);
}

/** What must be found. */
function termsOf(q: string): Term[] {
  return [...q.matchAll(TERM)].flatMap(([, minus, phrase, word = '']): Term[] => {
    const words = phrase ?? word.replace(/\*+$/, '');
    if (minus || !LETTER.test(words)) return [];
    return [{ words, how: phrase !== undefined ? 'phrase' : word.endsWith('*') ? 'beginning' : 'word' }];
  });
}

/** The same search with the last word as the beginning of one; null where it is none that could still be going on. */
export function withLastAsBeginning(q: string): string | null {
  const isInQuotes = (q.split('"').length - 1) % 2 === 1;
  const last = [...q.matchAll(TERM)].at(-1);
  if (isInQuotes || !last || last[1] || !/[\p{L}\p{N}]$/u.test(last[3] ?? '')) return null;
  return `${q.trimEnd()}*`;
}

interface Word {
  folded: string;
  start: number;
  end: number;
}

/** A word, with its ’s, or letters with dots between them, as in U.S. */
const WORD = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʼ]s(?![\p{L}\p{N}]))?/gu;
/** Letters of scripts that put no spaces between words: any part of a run of them is found. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: folded(word),
    start: index,
    end: index + word.length,
  }));
}

/** Without case and accents. */
function folded(word: string): string {
  return word
    .replace(/['’ʼ]s$/u, '')
    .normalize('NFKD')
    .replaceAll(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('.', '')
    .replaceAll('ß', 'ss');
}

const ENDINGS = /(?:ies|ing|ed|es|s|e|y)$/;

/** Whether one word is another, but for its ending: the API has found them, this only says where. */
function isFormOf(word: string, sought: string): boolean {
  if (word === sought) return true;
  const [one, other] = [word.replace(ENDINGS, ''), sought.replace(ENDINGS, '')];
  return one.length >= 3 && one === other;
}

/** Splits a text where it has what is searched for, in whatever case, with or without accents, and in most of its forms. */
export function partsOf(text: string, q: string): Part[] {
  const terms = termsOf(q);
  const words = terms.length === 0 ? [] : wordsIn(text);
  const spans = terms.flatMap((term) => spansOf(term, text, words)).toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts: Part[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    if (start < from) continue;
    parts.push({ text: text.slice(from, start), found: false }, { text: text.slice(start, end), found: true });
    from = end;
  }
  return [...parts, { text: text.slice(from), found: false }].filter((part) => part.text !== '');
}

type Span = [start: number, end: number];

function spansOf({ words: sought, how }: Term, text: string, words: Word[]): Span[] {
  if (UNSPACED.test(sought))
    return [...text.matchAll(new RegExp(escaped(sought), 'giu'))].map(({ 0: found, index }) => [
      index,
      index + found.length,
    ]);
  const wanted = wordsIn(sought).map((word) => word.folded);
  const last = wanted.length - 1;
  if (last < 0) return [];
  return words.flatMap(({ start }, from): Span[] => {
    const isThere = wanted.every((word, i) => {
      const its = words[from + i]?.folded ?? '';
      if (how === 'beginning' && i === last) return its.startsWith(word);
      return how === 'word' ? isFormOf(its, word) : its === word;
    });
    const end = words[from + last];
    if (!isThere || !end) return [];
    return [[start, how === 'beginning' ? Math.min(end.end, end.start + (wanted[last]?.length ?? 0)) : end.end]];
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&');
}
