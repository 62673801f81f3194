/** Where the names of several holders stand, at the right end of their lines. */
import type { Step } from './chart-parts.js';
import type { Facet } from './held-rows.js';

export interface EndLabel {
  holder: string;
  facet: Facet;
  /** Where its line ends. */
  anchorY: number;
  /** Where its name stands, clear of the others. */
  y: number;
}

/** One for each line: where it ends, or leaves what is shown. */
export function endLabelsOf(steps: Step[], right: number): EndLabel[] {
  const byLine = new Map<string, EndLabel>();
  for (const { holder, facet, y, x1, lasting } of steps) {
    if (lasting || x1 >= right) byLine.set(`${holder} ${facet}`, { holder, facet, anchorY: y, y });
  }
  return [...byLine.values()];
}

/** Moves names apart so that none covers another, each as near to its line as the others let it be. */
export function spreadLabels(labels: EndLabel[], height: number, top: number, bottom: number): EndLabel[] {
  const sorted = [...labels].sort((a, b) => a.anchorY - b.anchorY);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const label of sorted) {
    label.y = Math.max(label.anchorY, lowest + height, top + height / 2);
    lowest = label.y;
  }
  let highest = bottom;
  for (const label of sorted.toReversed()) {
    if (label.y <= highest) break;
    const y = Math.max(highest, top + height / 2);
    label.y = y;
    highest = y - height;
  }
  // Pushed up against the top they may touch again: then the chart grows downwards.
  lowest = Number.NEGATIVE_INFINITY;
  for (const label of sorted) {
    label.y = Math.max(label.y, lowest + height);
    lowest = label.y;
  }
  return sorted;
}
