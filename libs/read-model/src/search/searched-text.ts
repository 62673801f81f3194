/** The words of a folded text (foldText) that are indexed, and that are looked for. */

/** Letters of scripts that put no spaces between words, or, as Korean, what is no word of its own at their ends. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/**
 * The words that are indexed. Of a run of letters without spaces each two neighbours are one, and the last letter is: 東京都 is 東京, 京都 and 都.
 * So any part of it is found, and as a phrase nothing else is.
 */
export function indexedWords(folded: string): string {
  return folded.replace(UNSPACED, (run) => ` ${pairsOf(run).concat(Array.from(run).slice(-1)).join(' ')} `);
}

/** The words that are looked for. Of one letter alone of such a run: words that begin with it. */
export function soughtWords(folded: string): { word: string; isBeginning: boolean }[] {
  const words: { word: string; isBeginning: boolean }[] = [];
  for (const part of folded.replace(UNSPACED, ' $& ').split(' ')) {
    if (part === '') continue;
    if (part.search(UNSPACED) < 0) words.push({ word: part, isBeginning: false });
    else if (Array.from(part).length === 1) words.push({ word: part, isBeginning: true });
    else words.push(...pairsOf(part).map((word) => ({ word, isBeginning: false })));
  }
  return words;
}

function pairsOf(run: string): string[] {
  const letters = Array.from(run);
  return letters.slice(0, -1).map((letter, i) => `${letter}${letters[i + 1]}`);
}

/** Words for which a slip of the pen may stand: of four letters and more, in a script that has them. */
export function isSpelt(word: string): boolean {
  return /^\p{L}{4,40}$/u.test(word) && word.search(UNSPACED) < 0;
}
