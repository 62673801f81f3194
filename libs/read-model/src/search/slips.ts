/** How many slips of the pen there are between two words: a letter left out, added, put for another, or swapped with its neighbour. */
export function slipsBetween(a: string, b: string): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  let before: number[] = [];
  let last = other.map((_, j) => j + 1);
  last.unshift(0);
  for (const [i, letter] of one.entries()) {
    const row = [i + 1];
    for (const [j, its] of other.entries()) {
      const changed = at(last, j) + Number(letter !== its);
      const swapped =
        i > 0 && j > 0 && letter === other[j - 1] && one[i - 1] === its ? at(before, j - 1) + 1 : Infinity;
      row.push(Math.min(changed, at(last, j + 1) + 1, at(row, j) + 1, swapped));
    }
    [before, last] = [last, row];
  }
  return at(last, other.length);
}

function at(row: number[], place: number): number {
  return row[place] ?? Infinity;
}
