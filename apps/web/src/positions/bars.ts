/** From the counts that the record tells to the bars of a chart: a bar a period, with those in which nobody spoke. */
import type { Position } from '#stance/scale';
import type { PositionsOverTime } from '../api/answers.js';

export type CountedBy = 'held' | 'spoke';
export type Counted = PositionsOverTime['items'][number]['held'];
type Length = PositionsOverTime['by'];

export interface Bar {
  period: string;
  counts: Counted;
}

/** From the bottom of a bar to its top: those for, those in between, those against. */
export const LAYERS: readonly Position[] = [
  'strongly-support',
  'support',
  'neutral',
  'undecided',
  'deferred',
  'declined',
  'abstained',
  'withdrawn',
  'oppose',
  'strongly-oppose',
];

/** With more, the periods in which nobody spoke are left out. */
const BARS_MAX = 160;
const NOBODY: Counted = { n: 0, contested: 0, positions: {} };

/** What is held stays as it is until somebody speaks; where nobody speaks, nobody spoke. */
export function barsOf({ items, by }: Pick<PositionsOverTime, 'items' | 'by'>, what: CountedBy): Bar[] {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return [];
  const there = new Map(items.map((item) => [item.period, item[what]]));
  const [from, to] = [placeOf(first.period, by), placeOf(last.period, by)];
  if (to - from >= BARS_MAX) return items.map((item) => ({ period: item.period, counts: item[what] }));
  let counts = NOBODY;
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const period = periodAt(from + i, by);
    counts = there.get(period) ?? (what === 'held' ? counts : NOBODY);
    return { period, counts };
  });
}

/** Those layers that anybody is in. */
export function layersIn(bars: Bar[]): Position[] {
  return LAYERS.filter((position) => bars.some(({ counts }) => (counts.positions[position] ?? 0) > 0));
}

const PARTS: Record<Length, number> = { year: 1, quarter: 4, month: 12 };

function placeOf(period: string, by: Length): number {
  const [year = '', part = '1'] = period.split(/-Q?/);
  return Number(year) * PARTS[by] + Number(part) - 1;
}

function periodAt(place: number, by: Length): string {
  const year = String(Math.floor(place / PARTS[by])).padStart(4, '0');
  const part = (place % PARTS[by]) + 1;
  if (by === 'year') return year;
  return by === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}

/** Round numbers from 0 up, no more than five, so that the highest bar ends below the last of them or at it. */
export function ticksTo(most: number): number[] {
  const rough = Math.max(1, most) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * unit).find((size) => size >= rough) ?? 1);
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, i) => i * step);
}
