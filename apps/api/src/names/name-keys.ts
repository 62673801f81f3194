/** What names are found by, and what they are likened by. */

/** A name as it stands, and `Macron, Emmanuel` as `Emmanuel Macron`, too; `fold`: foldName or foldAcronyms. */
export function keysOfName(name: string, fold: (name: string) => string): string[] {
  const [last = '', first, more] = name.split(',');
  const keys = [fold(name)];
  if (first !== undefined && more === undefined) keys.push(fold(`${first} ${last}`));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Groups of three letters of each word, as pg_trgm has them: the order of words does not matter. */
export function trigramsOf(folded: string): Set<string> {
  const trigrams = new Set<string>();
  for (const word of folded.split(' ')) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i += 1) trigrams.add(padded.slice(i, i + 3));
  }
  return trigrams;
}
