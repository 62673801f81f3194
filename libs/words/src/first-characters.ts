/** The beginning of a text, of at most so many characters: whole ones, as a pair of surrogates is one. */
export function firstCharacters(text: string, count: number): string {
  return Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join('');
}
