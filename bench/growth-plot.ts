/** The growth as a picture: the cost of one at each size, relative to the smallest. A level line is right. */
import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { Grown } from './growth.js';

const WIDTH = 820;
const HEIGHT = 420;
const MARGIN = { top: 48, right: 170, bottom: 48, left: 56 };
const LABEL_HEIGHT = 16;
/** Okabe and Ito's, which people who see colours otherwise can tell apart, and black. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];

export function plotOf(grown: Grown[]): string {
  const [first] = grown;
  const last = grown.at(-1);
  if (!first || !last || first === last) throw new Error('expected at least two sizes to plot');
  const names = Object.keys(first.microseconds);
  const costs = names.map((name) => grown.map((one) => costOf(one, name) / costOf(first, name)));
  const all = costs.flat();
  const x = scaleLog([first.statements, last.statements], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLog([Math.min(0.5, ...all), Math.max(2, ...all)], [HEIGHT - MARGIN.bottom, MARGIN.top]).base(2);
  const path = line<number>()
    .x((_, i) => x(grown[i]?.statements ?? 1))
    .y((cost) => y(cost));
  const labels = spread(costs.map((cost) => y(cost.at(-1) ?? 1)));
  const series = names.map((name, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const dash = i < COLOURS.length ? '' : ' stroke-dasharray="5 3"';
    const cost = costs[i] ?? [];
    const end = WIDTH - MARGIN.right;
    return `<path d="${path(cost) ?? ''}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>
<line x1="${end}" y1="${y(cost.at(-1) ?? 1)}" x2="${end + 10}" y2="${labels[i]}" stroke="${colour}"/>
<text x="${end + 14}" y="${labels[i]}" dy="0.32em" fill="${colour}">${name} × ${(cost.at(-1) ?? 1).toFixed(2)}</text>`;
  });
  const rows = y.ticks(6).map(
    (
      tick,
    ) => `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(tick)}" y2="${y(tick)}" stroke="${tick === 1 ? '#555' : '#ddd'}"/>
<text x="${MARGIN.left - 8}" y="${y(tick)}" dy="0.32em" text-anchor="end">${tick}</text>`,
  );
  const columns = grown.map(
    ({ statements }) =>
      `<text x="${x(statements)}" y="${HEIGHT - MARGIN.bottom + 20}" text-anchor="middle">${statements.toLocaleString('en')}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${MARGIN.left}" y="22" font-size="14" font-weight="bold">What one event or answer costs, relative to ${first.statements.toLocaleString('en')} statements</text>
${[...rows, ...columns, ...series].join('\n')}
<text x="${(MARGIN.left + WIDTH - MARGIN.right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">statements in the record</text>
</svg>
`;
}

function costOf({ microseconds }: Grown, name: string): number {
  return microseconds[name] ?? 1;
}

/** The places of labels, moved apart where they would lie on each other. */
function spread(places: number[]): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let below = MARGIN.top - LABEL_HEIGHT;
  for (const i of order) {
    below = Math.max(places[i] ?? 0, below + LABEL_HEIGHT);
    moved[i] = below;
  }
  // What was pushed out at the bottom goes back up.
  let above = HEIGHT - MARGIN.bottom + LABEL_HEIGHT;
  for (const i of order.toReversed()) {
    above = Math.min(moved[i] ?? 0, above - LABEL_HEIGHT);
    moved[i] = above;
  }
  return moved;
}
