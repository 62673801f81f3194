/** What was measured, as figures and as a table. */
import { createHistogram } from 'node:perf_hooks';
import Table from 'cli-table3';
import type { Goal } from './row.js';
import type { Measured } from './run.js';
import { rateOf, type Slice } from './slice.js';

export interface Range {
  median: number;
  low: number;
  high: number;
}

export interface SideFigures {
  /** Null where only the time of each counts. */
  rate: Range | null;
  /** To the limit, turn by turn. */
  ratio: Range | null;
  p50Ms: number | null;
  p99Ms: number | null;
}

export interface RowFigures {
  name: string;
  what: string;
  unit: string | null;
  sides: Record<string, SideFigures>;
  goals: { text: string; reached: boolean }[];
  refused: string | null;
}

export function figuresOf({ row, turns, refused }: Measured): RowFigures {
  const { name, what, unit } = row;
  const names = refused === null ? Object.keys(turns[0] ?? {}) : [];
  const sides = Object.fromEntries(names.map((side) => [side, sideFigures(turns, side, unit !== null)]));
  const goals = row.goals.map((goal) => ({ text: textOf(goal), reached: isReached(goal, sides) }));
  return { name, what, unit, sides, goals, refused };
}

function sideFigures(turns: Record<string, Slice>[], side: string, isCounted: boolean): SideFigures {
  // What a peer got wrong has no figure.
  const slices = turns.flatMap((turn) => turn[side] ?? []).filter(({ count }) => !Number.isNaN(count));
  const ratios = turns.flatMap(({ [side]: own, limit }) =>
    own && limit && slices.includes(own) ? [rateOf(own) / rateOf(limit)] : [],
  );
  const latencies = createHistogram();
  for (const slice of slices) if (slice.latencies && slice.latencies.count > 0) latencies.add(slice.latencies);
  const percentile = (p: number) => (latencies.count > 0 ? latencies.percentile(p) / 1000 : null);
  return {
    rate: isCounted && slices.length > 0 ? rangeOf(slices.map(rateOf)) : null,
    ratio: isCounted && ratios.length > 0 ? rangeOf(ratios) : null,
    p50Ms: percentile(50),
    p99Ms: percentile(99),
  };
}

function rangeOf(values: number[]): Range {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [below = 0, above = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return { median: (below + above) / 2, low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
}

function textOf(goal: Goal): string {
  if (goal.figure === 'ratio') return `ratio ≥ ${goal.atLeast}`;
  if (goal.figure === 'rate') return `≥ ${rounded(goal.atLeast)}/s`;
  return 'atMostMs' in goal ? `${goal.figure} ≤ ${goal.atMostMs} ms` : `${goal.figure} ≤ the limit's`;
}

function isReached(goal: Goal, { ours, limit }: Record<string, SideFigures>): boolean {
  if (goal.figure === 'ratio') return (ours?.ratio?.median ?? 0) >= goal.atLeast;
  if (goal.figure === 'rate') return (ours?.rate?.median ?? 0) >= goal.atLeast;
  const own = (goal.figure === 'p50' ? ours?.p50Ms : ours?.p99Ms) ?? Infinity;
  return own <= ('atMostMs' in goal ? goal.atMostMs : (limit?.p99Ms ?? 0));
}

/** One table; with peers, a column for the ratio of each. */
export function tableOf(rows: RowFigures[]): string {
  const peers = [...new Set(rows.flatMap(({ sides }) => Object.keys(sides)))].filter(
    (name) => name !== 'ours' && name !== 'limit',
  );
  const table = new Table({
    head: ['row', 'what', 'ours', 'limit', 'ratio (range)', ...peers, 'p50 / p99 ms', "limit's", 'goal', 'reached'],
    style: { head: [], border: [] },
    wordWrap: true,
  });
  for (const { name, what, unit, sides, goals, refused } of rows) {
    const { ours, limit } = sides;
    const goal = goals.map(({ text }) => text).join('\n');
    if (refused !== null || !ours) {
      table.push([name, what, { colSpan: 5 + peers.length, content: `refused: ${refused}` }, goal, 'no']);
      continue;
    }
    table.push([
      name,
      what,
      ours.rate ? `${rounded(ours.rate.median)} ${unit}` : '',
      limit?.rate ? rounded(limit.rate.median) : '',
      ratioText(ours.ratio),
      ...peers.map((peer) => sides[peer]?.ratio?.median.toFixed(2) ?? ''),
      timesText(ours),
      limit ? timesText(limit) : '',
      goal,
      goals.map(({ reached }) => (reached ? 'yes' : 'no')).join('\n'),
    ]);
  }
  return table.toString();
}

function ratioText(ratio: Range | null): string {
  if (!ratio) return '';
  const digits = ratio.median < 0.1 ? 3 : 2;
  return `${ratio.median.toFixed(digits)} (${ratio.low.toFixed(digits)}–${ratio.high.toFixed(digits)})`;
}

function timesText({ p50Ms, p99Ms }: SideFigures): string {
  return p50Ms === null || p99Ms === null ? '' : `${milliseconds(p50Ms)} / ${milliseconds(p99Ms)}`;
}

function milliseconds(ms: number): string {
  return ms >= 10 ? ms.toFixed(0) : ms.toFixed(2);
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
