/** From what a reader types to a condition on `words`: every term must be found. */
import { withoutLongWords } from './spoken-text.js';

/** A quoted phrase, or what stands between white space; with a minus before it, what must not be found. */
const TERM = /(-?)(?:"([^"]*)"|(\S+))/g;

/** Whether there is anything in it that could be looked for. */
export function hasWords(q: string): boolean {
  return /[\p{L}\p{N}]/u.test(q);
}

/**
 * A tsquery in SQL. `"a phrase"`: these words as they are, one after the other. `begin*`: words that begin so. Any other word: as it is, or
 * another form of the same English word. `-word` or `-"a phrase"`: without it.
 */
export function searchQuery(q: string, parameter: (value: unknown) => string): string {
  const terms = [...q.matchAll(TERM)].flatMap(([, minus, phrase, word = '']) => {
    const words = phrase ?? word;
    if (!hasWords(words)) return [];
    const query = phrase !== undefined ? phraseQuery(parameter(withoutLongWords(words))) : wordQuery(words, parameter);
    return [minus ? `!! ${query}` : query];
  });
  return `(${terms.join(' && ')})`;
}

function phraseQuery(words: string): string {
  return `phraseto_tsquery('simple', ${words})`;
}

function wordQuery(word: string, parameter: (value: unknown) => string): string {
  if (!word.endsWith('*')) {
    const exact = parameter(withoutLongWords(word));
    return `(phraseto_tsquery('simple', ${exact}) || plainto_tsquery('english', ${exact}))`;
  }
  const beginning = word.replace(/\*+$/, '').replaceAll('\\', '\\\\').replaceAll("'", "''");
  return `to_tsquery('simple', ${parameter(`'${withoutLongWords(beginning)}':*`)})`;
}
