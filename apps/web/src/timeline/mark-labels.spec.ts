import { expect, test } from '@jest/globals';
import type { Mark } from './marks-of.js';
import { labelMarks } from './mark-labels.js';

function mark(x: number, y: number): Mark {
  const rest = {
    holder: 'a',
    facet: 'position',
    role: 'entry',
    value: 'oppose',
    small: false,
    span: null,
    also: [],
  } as const;
  return { ...rest, also: [], entry: null, note: null, gaveWayTo: null, key: `${x} ${y}`, x, y };
}

const chart = { contests: [], rows: [], axisY: 400 };
const twoLines = () => ['13 July 2021', 'Mozilla'];

test('a label stands below its mark, and at the right edge to its left', () => {
  const [first, last] = labelMarks({ marks: [mark(100, 100), mark(980, 200)], risers: [], ...chart }, twoLines, {
    left: 0,
    right: 1000,
  });
  expect(first).toMatchObject({ anchor: 'start', lines: ['13 July 2021', 'Mozilla'] });
  expect(first?.y).toBeGreaterThan(100);
  expect(last?.anchor).toBe('end');
});

test('a label gives way to an upright that would cut through it', () => {
  const risers = [{ key: 'r', holder: 'a', x: 130, y0: 100, y1: 160 }];
  const [label] = labelMarks({ marks: [mark(100, 100)], risers, ...chart }, twoLines, { left: 0, right: 1000 });
  expect(label?.anchor === 'end' || (label?.y ?? 0) < 100).toBe(true);
});

test('a label does not run through the frame of what is contested', () => {
  const contests = [{ key: 'c', holder: 'a', x0: 150, x1: 180, y0: 60, y1: 130 }];
  const [label] = labelMarks({ marks: [mark(100, 100)], risers: [], ...chart, contests }, twoLines, {
    left: 0,
    right: 1000,
  });
  expect(label?.anchor).toBe('end');
});

test('of a crowd only those labels are drawn that do not cover another', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => mark(100 + i * 4, 100));
  const labels = labelMarks({ marks: crowd, risers: [], ...chart }, twoLines, { left: 0, right: 1000 });
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.length).toBeLessThan(10);
});

test('without room for two lines the day alone stays', () => {
  const lines = () => ['2021', 'x'.repeat(60)];
  const [label] = labelMarks({ marks: [mark(100, 100)], risers: [], ...chart }, lines, { left: 60, right: 300 });
  expect(label?.lines).toEqual(['2021']);
});

test('a label keeps above the axis and clear of a name that stands over its row', () => {
  const low = { marks: [mark(500, 390)], risers: [], ...chart };
  expect(labelMarks(low, twoLines, { left: 0, right: 1000 })[0]?.y).toBeLessThan(390);
  const named = {
    marks: [mark(20, 100)],
    risers: [],
    contests: [],
    rows: [{ lane: 'line', value: 'oppose', y: 105, height: 54, middle: 132 } as const],
    axisY: 400,
  };
  expect(labelMarks(named, twoLines, { left: 0, right: 1000 }, 110)[0]?.y).not.toBe(
    labelMarks(named, twoLines, { left: 0, right: 1000 })[0]?.y,
  );
});
