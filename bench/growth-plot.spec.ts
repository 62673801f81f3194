import { describe, expect, it } from '@jest/globals';
import type { Grown } from './growth.js';
import { plotOf } from './growth-plot.js';

const at = (statements: number, microseconds: Record<string, number>): Grown => {
  return { statements, events: statements, databaseBytes: 1, microseconds, rssMaxMb: {} };
};

describe('the plot of growth', () => {
  it('draws a line for each thing that was measured, and says by how much it grew', () => {
    const picture = plotOf([at(1_000, { import: 50, fold: 20 }), at(10_000, { import: 100, fold: 20 })]);
    expect(picture).toContain('import × 2.00');
    expect(picture).toContain('fold × 1.00');
    expect(picture.match(/<path /g)).toHaveLength(2);
    expect(picture).not.toMatch(/NaN|undefined/);
  });

  it('refuses one size, which shows no growth', () => {
    expect(() => plotOf([at(1_000, { import: 50 })])).toThrow('expected at least two sizes');
  });
});
