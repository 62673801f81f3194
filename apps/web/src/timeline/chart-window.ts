/** What of a chart falls within the time that is shown: lines go on through its edges, and words are there on their day or not at all. */
import type { Contest, Riser, Step } from './chart-parts.js';
import type { Mark } from './marks-of.js';
import type { TimeScale } from './time-scale.js';
import type { TimeWindow } from './time-window.js';

interface Drawn {
  marks: Mark[];
  steps: Step[];
  risers: Riser[];
  contests: Contest[];
}

export function withinWindow(drawn: Drawn, { left, right, window }: TimeScale): Drawn {
  const reaches = ({ x0, x1 }: { x0: number; x1: number }) => x1 >= left && x0 <= right;
  const within = (x: number) => Math.min(Math.max(x, left), right);
  return {
    // A bar never begins before the edge, however early the words may have been said.
    marks: marksWithin(drawn.marks, window).map((mark) => ({
      ...mark,
      span: mark.span && { ...mark.span, x0: within(mark.span.x0) },
    })),
    steps: drawn.steps
      .filter(reaches)
      .map((step) => ({ ...step, x0: within(step.x0), xSure: within(step.xSure), x1: within(step.x1) })),
    risers: drawn.risers.filter(({ x }) => x >= left && x <= right),
    contests: drawn.contests
      .filter(reaches)
      .map((contest) => ({ ...contest, x0: within(contest.x0), x1: within(contest.x1) })),
  };
}

/** By the day by which the words certainly had been said: so the table lists what the chart marks. */
export function marksWithin(marks: Mark[], window: TimeWindow | null): Mark[] {
  if (!window) return marks;
  return marks.filter(({ entry, note }) => {
    const day = (entry ?? note)?.noLaterThan ?? '';
    return day >= window.from && day <= window.to;
  });
}
