import { type Mark, byTime } from './marks-of.js';

export interface Range {
  highest: number;
  lowest: number;
}

/** Marks that would cover each other keep their day and are set apart in height, within their row: what counts on the line, the rest around it. */
export function stackMarks(marks: Mark[], size: number, rangeAt: (y: number) => Range): Mark[] {
  const placed: Mark[] = [];
  const byRow = Map.groupBy(marks, (mark) => mark.y);
  for (const [y, inRow] of byRow) {
    for (const pile of pilesOf(inRow, size)) {
      const places = placesAbout(y, pile.length, size, rangeAt(y));
      placed.push(...pile.map((mark, i) => ({ ...mark, y: places[i] ?? y })));
    }
  }
  return placed.sort(byTime);
}

/** The first at `y`, the others about it: 1, -1, 2, -2 steps away, as far as the range lets them. */
function placesAbout(y: number, count: number, size: number, { highest, lowest }: Range): number[] {
  const room = lowest - highest;
  const within = (step: number) =>
    Array.from({ length: 4 * count }, (_, i) => y + (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2) * step)
      .filter((place) => place >= highest - 0.01 && place <= lowest + 0.01)
      .slice(0, count);
  const wide = within(Math.min(size, room / Math.max(1, count - 1)));
  // From beside the middle there is less room to one side: smaller steps, of which enough fit wherever they start.
  return wide.length === count ? wide : within(room / count);
}

function pilesOf(marks: Mark[], size: number): Mark[][] {
  const piles: Mark[][] = [];
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const pile = piles.at(-1);
    const previous = pile?.at(-1);
    if (pile && previous && mark.x - previous.x < size) pile.push(mark);
    else piles.push([mark]);
  }
  const rank = (mark: Mark) => (mark.role === 'entry' ? (mark.small ? 1 : 0) : 2);
  return piles.map((pile) => pile.sort((a, b) => rank(a) - rank(b)));
}
