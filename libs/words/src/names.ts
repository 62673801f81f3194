/**
 * How names, and texts, are compared: as words without case, accents and punctuation, one space between them. It is apart from the index, as the
 * page's first script needs none of it.
 */
import { distance } from 'fastest-levenshtein';

/** Letters that Unicode does not take apart, and one that has two forms. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  'е\u0308': 'е',
};
const LETTER = /[ßæœøłđðþıς]|е\u0308/g;
/** Elsewhere a mark makes another letter, as in й, or is part of the word, as in Hindi. */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
/** U.S. is US. */
const DOT_IN_ACRONYM = /(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;
/** As in “China’s plan”. */
const POSSESSIVE = /(?<=\p{L})['’ʼ]s(?![\p{L}\p{N}])/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/** A text as it is searched, and a query with it. Empty where there is no letter and no digit. What is stored is folded so: a change needs a rebuild. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '$1')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(POSSESSIVE, '')
    .replace(DOT_IN_ACRONYM, '')
    .replace(BETWEEN_WORDS, ' ')
    .trim();
}

/** Apostrophes, the stress of a Russian vowel, and marks that belong to no letter. */
const NOT_IN_NAMES = /['’ʼ]|(?<=[аеиоуыэюяіє])\u0301|(?<![\p{L}\p{M}])\p{M}+/giu;

/** A name as it is looked up: O’Brien is OBrien, Levi’s is not Levi, and J.K. is J. K. */
export function foldName(name: string): string {
  return foldAcronyms(name.normalize('NFKD').replaceAll('.', ' '));
}

/** The same, but U.S. is US, and J.K. is JK. */
export function foldAcronyms(name: string): string {
  return foldText(name.normalize('NFKD').replace(NOT_IN_NAMES, ''));
}

/** An id that a name suggests, within what an id may be; empty where it has no letters of the alphabet or digits. */
export function slugOf(name: string, lengthMax: number): string {
  return foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, lengthMax)
    .replace(/^-+|-+$/g, '');
}

/** Whether two names are so near that they may be one; both folded (foldText). Names with different numbers in them are different: Level 1 and Level 2. */
export function isNear(a: string, b: string): boolean {
  const [words, others] = [a.split(' '), b.split(' ')];
  if (a === '' || b === '' || numbersIn(words) !== numbersIn(others)) return false;
  if (words.join('') === others.join('')) return true;
  const [one, other] = [words.toSorted().join(' '), others.toSorted().join(' ')];
  const length = Math.min(one.length, other.length);
  // One slip in four letters, and none in a name of less than four.
  return one === other || (length >= 4 && distance(one, other) <= Math.max(1, Math.floor(length / 4)));
}

function numbersIn(words: string[]): string {
  return words
    .filter((word) => /\p{N}/u.test(word))
    .sort()
    .join(' ');
}
