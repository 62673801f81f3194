/** Which marks have their day and speaker written beside them: all that find room, and none over another. */
import type { ChartLayout } from './chart-layout.js';
import type { Mark } from './marks-of.js';

export interface MarkLabel {
  key: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
  lines: string[];
}

interface Box {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

const LINE_HEIGHT = 14;
/** A little more than the mean width of a letter at this size; the texts are not measured, so that the layout stays pure. */
const LETTER = 6.6;
const CLEAR_OF_MARK = 11;
const CLEAR_OF_PILE = 16;

/** `linesOf` gives nothing for a mark that needs no label. Labels keep within the chart, and clear of names that stand over the rows. */
export function labelMarks(
  { marks, risers, contests, rows, axisY }: Pick<ChartLayout, 'marks' | 'risers' | 'contests' | 'rows' | 'axisY'>,
  linesOf: (mark: Mark) => string[],
  { left, right }: { left: number; right: number },
  namesOverRows = 0,
): MarkLabel[] {
  const taken: Box[] = [
    // Over a mark that is not small stands the sign of its shift.
    ...marks.map(({ x, y, small }) => ({ x0: x - 9, x1: x + 9, y0: y - (small ? 9 : 26), y1: y + 9 })),
    ...contests.map(({ x0, x1, y0, y1 }) => ({ x0: x0 - 14, x1: x1 + 14, y0: y0 - 10, y1: y1 + 10 })),
    ...marks.flatMap(({ span, y }) => (span ? [{ x0: span.x0, x1: span.x1, y0: y - 6, y1: y + 6 }] : [])),
    ...rows.map(({ y }) => ({ x0: left, x1: left + namesOverRows, y0: y, y1: y + (namesOverRows > 0 ? 16 : 0) })),
    ...risers.map(({ x, y0, y1 }) => ({ x0: x - 2, x1: x + 2, y0: Math.min(y0, y1), y1: Math.max(y0, y1) })),
  ];
  return marks.flatMap((mark) => {
    const lines = linesOf(mark);
    if (lines.length === 0) return [];
    // Without room for all of it, the day alone says most.
    for (const some of [lines, lines.slice(0, 1)]) {
      for (const { label, box } of placesFor(mark, some)) {
        if (
          box.x0 < left ||
          box.x1 > right ||
          box.y0 < 0 ||
          box.y1 > axisY ||
          taken.some((other) => overlaps(box, other))
        )
          continue;
        taken.push(box);
        return [label];
      }
    }
    return [];
  });
}

function placesFor({ key, x, y }: Mark, lines: string[]): { label: MarkLabel; box: Box }[] {
  const width = Math.max(...lines.map((line) => line.length)) * LETTER;
  const height = lines.length * LINE_HEIGHT;
  const below = y + CLEAR_OF_MARK;
  const above = y - CLEAR_OF_MARK - height;
  return [
    { top: below, anchor: 'start' as const },
    { top: below, anchor: 'end' as const },
    { top: above, anchor: 'end' as const },
    { top: above, anchor: 'start' as const },
    // Beyond a mark that is stacked on this one.
    { top: below + CLEAR_OF_PILE, anchor: 'start' as const },
    { top: above - CLEAR_OF_PILE, anchor: 'end' as const },
  ].map(({ top, anchor }) => {
    const at = anchor === 'start' ? x + 5 : x - 5;
    const x0 = anchor === 'start' ? at : at - width;
    return {
      label: { key, x: at, y: top + LINE_HEIGHT - 3, anchor, lines },
      box: { x0, x1: x0 + width, y0: top, y1: top + height },
    };
  });
}

function overlaps(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
