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

/** What must not be found. */
function unwantedIn(q: string): string[] {
  return [...q.matchAll(TERM)].flatMap(([, minus, phrase, word = '']) => {
    const words = (phrase ?? word.replace(/\*+$/, '')).toLowerCase();
    return minus && LETTER.test(words) ? [words] : [];
  });
}

/** Whether none of the names has a word that the search leaves out. */
export function isWanted(names: string[], q: string): boolean {
  const unwanted = unwantedIn(q);
  return !names.some((name) => unwanted.some((words) => name.toLowerCase().includes(words)));
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

/** The words alone, for names: they are looked up by what they contain. */
export function bareWords(q: string): string {
  return termsOf(q)
    .map(({ words }) => words)
    .join(' ');
}

/** Splits a text where it has what is searched for, in whatever case. Other forms of a word are left to the API, and stay unmarked. */
export function partsOf(text: string, q: string): Part[] {
  const terms = termsOf(q);
  if (terms.length === 0) return [{ text, found: false }];
  // Of two that begin at the same place the longer one counts.
  const patterns = terms.map(patternOf).toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${patterns.join('|')})`, 'giu');
  // With one group, every second piece is a match.
  return text
    .split(pattern)
    .map((piece, i) => ({ text: piece, found: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}

// What stands between two words, and a typographic apostrophe for a straight one, makes no difference to the API.
function patternOf({ words, how }: Term): string {
  const runs = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const end = how === 'beginning' ? '' : '(?![\\p{L}\\p{N}])';
  return `(?<![\\p{L}\\p{N}])${runs.join('[^\\p{L}\\p{N}]+')}${end}`;
}
