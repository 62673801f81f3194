import { expect, test } from '@jest/globals';
import { barsOf, layersIn, ticksTo } from './bars.js';

const counted = (positions: Record<string, number>) => ({
  n: Object.values(positions).reduce((sum, n) => sum + n, 0),
  contested: 0,
  positions,
});
const item = (period: string, held: Record<string, number>, spoke: Record<string, number> = held) => ({
  period,
  held: counted(held),
  spoke: counted(spoke),
});

test('what is held stays until somebody speaks, and where nobody speaks, nobody spoke', () => {
  const items = [item('1990', { support: 2 }), item('1993', { support: 1, oppose: 1 }, { oppose: 1 })];
  const ns = (what: 'held' | 'spoke') =>
    barsOf({ items, by: 'year' }, what).map(({ period, counts }) => `${period}: ${counts.n}`);
  expect(ns('held')).toEqual(['1990: 2', '1991: 2', '1992: 2', '1993: 2']);
  expect(ns('spoke')).toEqual(['1990: 2', '1991: 0', '1992: 0', '1993: 1']);
});

test.each([
  ['quarter', ['2019-Q4', '2020-Q2'], ['2019-Q4', '2020-Q1', '2020-Q2']],
  ['month', ['2019-11', '2020-02'], ['2019-11', '2019-12', '2020-01', '2020-02']],
  ['year', ['0001', '1999'], ['0001', '1999']],
] as const)('each %s has its bar, unless they would be too many', (by, there, expected) => {
  const items = there.map((period) => item(period, { support: 1 }));
  expect(barsOf({ items, by }, 'held').map(({ period }) => period)).toEqual(expected);
});

test('nothing said has no bars, and only positions that somebody has are layers, those for below', () => {
  expect(barsOf({ items: [], by: 'year' }, 'held')).toEqual([]);
  const items = [item('1990', { oppose: 1, abstained: 1 }), item('1991', { support: 1 })];
  expect(layersIn(barsOf({ items, by: 'year' }, 'held'))).toEqual(['support', 'abstained', 'oppose']);
});

test.each([
  [1, [0, 1]],
  [7, [0, 2, 4, 6, 8]],
  [193, [0, 50, 100, 150, 200]],
])('the axis up to %i has round numbers', (most, expected) => {
  expect(ticksTo(most)).toEqual(expected);
});
