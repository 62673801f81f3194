/** Longer than any word of a language, and than most addresses. */
const LENGTH_MAX = 100;
const LONG_WORD = new RegExp(`\\S{${LENGTH_MAX + 1}}`, 'u');
/** Words as they stand together, and pieces of longer ones. */
const PIECES = new RegExp(`(?:\\s|(?<!\\S)\\S{1,${LENGTH_MAX}}(?!\\S))+|\\S{1,${LENGTH_MAX}}`, 'gu');

/** The text in pieces between which a line may end: one, unless it has a word that is longer than any. */
export function piecesOf(text: string): string[] {
  return LONG_WORD.test(text) ? (text.match(PIECES) ?? []) : [text];
}
