import { describe, expect, test } from '@jest/globals';
import { layoutChart } from './chart-layout.js';
import { MEASURES, rowValuesOf } from './chart-rows.js';
import { type EndLabel, spreadLabels } from './end-label-places.js';
import { entry, history, note } from './example-rows.js';
import { heldRows } from './held-rows.js';
import { extentOf, timeScale } from './time-scale.js';

const TODAY = '2024-06-01';
const scale = timeScale({ first: '2019-01-01', last: '2024-01-01', today: TODAY }, 0, 1000);

function layout(...all: Parameters<typeof history>[0][]) {
  const histories = all.map((rows, i) => history({ holder: String.fromCharCode(97 + i), ...rows }));
  const tracks = histories.map((one) => ({ holder: one.holder, held: heldRows(one, { asOf: null, knownAt: null }) }));
  return layoutChart(tracks, rowValuesOf(histories), scale, TODAY);
}

describe('the rows', () => {
  test('are the five of the line, and of the others only those that occur, below it', () => {
    const { rows } = layout({
      position: [entry('declined', '2020-01-01')],
      status: [entry('rejected', '2021-01-01'), entry('floated', '2020-01-01')],
    });
    expect(rows.map((row) => row.value)).toEqual([
      'strongly-support',
      'support',
      'neutral',
      'oppose',
      'strongly-oppose',
      'declined',
      'floated',
      'rejected',
    ]);
    expect(rows.every((row, i) => i === 0 || row.y > (rows[i - 1]?.y ?? 0))).toBe(true);
  });

  test('tell a status called deferred from the position called deferred', () => {
    const { marks } = layout({
      position: [entry('deferred', '2020-01-01')],
      status: [entry('deferred', '2020-01-01')],
    });
    expect(marks).toHaveLength(2);
    expect(marks[0]?.y).toBeLessThan(marks[1]?.y ?? 0);
  });
});

describe('the steps', () => {
  test('hold a value to the next word, with an upright between values on the line', () => {
    const { steps, risers, marks } = layout({
      position: [entry('neutral', '2019-11-27'), entry('oppose', '2021-07-13', { kind: 'strengthening' })],
    });
    expect(steps.map((step) => [step.value, step.x0, step.x1])).toEqual([
      ['neutral', scale.x('2019-11-27'), scale.x('2021-07-13')],
      ['oppose', scale.x('2021-07-13'), scale.x(TODAY)],
    ]);
    expect(risers).toHaveLength(1);
    expect(risers[0]).toMatchObject({ x: scale.x('2021-07-13'), y0: marks[0]?.y, y1: marks[1]?.y });
  });

  test('draw no upright between the line and what is not on it', () => {
    const { risers } = layout({ position: [entry('oppose', '2020-01-01'), entry('undecided', '2021-01-01')] });
    expect(risers).toEqual([]);
  });

  test('claim no order in a contested cluster: a step for each value, one frame, no upright', () => {
    const unordered = { kind: 'unordered' as const, noEarlierThan: '2023-03-01' };
    const { steps, risers, contests } = layout({
      position: [
        entry('neutral', '2020-01-01'),
        entry('oppose', '2023-05-31', unordered),
        entry('support', '2023-05-31', unordered),
        entry('oppose', '2023-09-01', { kind: 'reversal' }),
      ],
    });
    expect(steps.filter((step) => step.contested).map((step) => step.value)).toEqual(['oppose', 'support']);
    expect(contests).toMatchObject([{ x0: scale.x('2023-03-01'), x1: scale.x('2023-05-31') }]);
    expect(risers).toEqual([]);
  });
});

describe('the marks', () => {
  test('stand at the day by which the words certainly were said, with a bar over the days that are possible', () => {
    const { marks } = layout({ position: [entry('oppose', '2023-12-31', { noEarlierThan: '2023-01-01' })] });
    expect(marks[0]).toMatchObject({
      x: scale.x('2023-12-31'),
      span: { x0: scale.x('2023-01-01'), x1: scale.x('2023-12-31'), open: false },
    });
  });

  test('have a bar of bounded length where the start is open, and one that can be seen where it is short', () => {
    const open = layout({ position: [entry('oppose', '2023-07-12', { noEarlierThan: null })] }).marks[0];
    expect(open?.span).toMatchObject({ open: true });
    expect((open?.span?.x1 ?? 0) - (open?.span?.x0 ?? 0)).toBeLessThan(100);
    const short = layout({ position: [entry('oppose', '2023-07-12', { noEarlierThan: '2023-07-11' })] }).marks[0];
    expect((short?.span?.x1 ?? 0) - (short?.span?.x0 ?? 0)).toBeGreaterThanOrEqual(12);
  });

  test('never cover each other in a row: what repeats gives way to what counts', () => {
    const { marks } = layout({
      position: [
        entry('oppose', '2023-07-12', { kind: 'reaffirmation', utterance: 'a' }),
        entry('oppose', '2023-07-12', { utterance: 'b' }),
      ],
      notes: [note('oppose', '2023-07-12')],
    });
    const line = layout({ position: [entry('oppose', '2023-07-12')] }).marks[0]?.y;
    expect(marks.find((mark) => mark.entry?.utterance === 'b')?.y).toBe(line);
    expect(new Set(marks.map((mark) => mark.y)).size).toBe(3);
  });

  test('come in the order of time, whatever their row', () => {
    const { marks } = layout({
      position: [entry('oppose', '2023-07-12'), entry('neutral', '2019-01-01')],
      status: [entry('rejected', '2021-07-12')],
    });
    expect(marks.map((mark) => mark.value)).toEqual(['neutral', 'rejected', 'oppose']);
  });
});

test('another reading of the same words is shown at its own row, once', () => {
  const also = [1, 2].map((n) => ({ value: 'oppose', coder: null, statement: `s${n}` }));
  const { marks, rows } = layout({ position: [entry('strongly-oppose', '2023-07-12', { alsoCodedAs: also })] });
  const row = rows.find((row) => row.value === 'oppose');
  expect(marks[0]?.also).toEqual([{ value: 'oppose', y: (row?.y ?? 0) + (row?.height ?? 0) / 2 }]);
});

test('the bar of words with an open start never leaves the chart on the left', () => {
  const rows = history({
    position: [entry('oppose', '2023-07-12', { noEarlierThan: null }), entry('oppose', '2024-05-01')],
  });
  const track = { holder: 'a', held: heldRows(rows, { asOf: null, knownAt: null }) };
  for (const width of [210, 330, 900]) {
    const across = timeScale(extentOf([rows], '2026-11-26', false), 2, 2 + width);
    const [mark] = layoutChart([track], rowValuesOf([rows]), across, '2026-11-26').marks;
    expect(mark?.span?.x0).toBeGreaterThan(2);
    expect((mark?.span?.x1 ?? 0) - (mark?.span?.x0 ?? 0)).toBe(52);
  }
});

describe('several holders', () => {
  test('stay apart on the same value, within its band', () => {
    const eight = Array.from({ length: 8 }, () => ({ position: [entry('oppose', '2020-01-01')] }));
    const { steps, rows } = layout(...eight);
    const band = rows.find((row) => row.value === 'oppose');
    const ys = steps.map((step) => step.y);
    expect(new Set(ys).size).toBe(8);
    expect(Math.min(...ys)).toBeGreaterThan(band?.y ?? 0);
    expect(Math.max(...ys)).toBeLessThan((band?.y ?? 0) + (band?.height ?? 0));
  });

  test('who is alone on a value stands in the middle of its row', () => {
    const { steps, rows } = layout(
      { position: [entry('oppose', '2020-01-01')] },
      { position: [entry('support', '2020-01-01')] },
    );
    const middles = rows.map((row) => row.y + row.height / 2);
    expect(steps.map((step) => step.y)).toEqual([middles[3], middles[1]]);
  });

  test('have their marks within their row, each nearer to its own line than to another, and none quite over another of its own', () => {
    const twice = Array.from({ length: 5 }, () => ({
      position: [
        entry('oppose', '2023-07-12', { utterance: 'a' }),
        entry('oppose', '2023-07-12', { kind: 'reaffirmation', utterance: 'b' }),
        entry('oppose', '2023-07-12', { kind: 'reaffirmation', utterance: 'c' }),
      ],
    }));
    const { marks, rows, steps } = layout(...twice);
    const band = rows.find((row) => row.value === 'oppose');
    for (const holder of ['a', 'c', 'e']) {
      const ys = marks.filter((mark) => mark.holder === holder).map((mark) => mark.y);
      const line = steps.find((step) => step.holder === holder)?.y ?? 0;
      expect(new Set(ys.map(Math.round)).size).toBe(3);
      expect(Math.max(...ys.map((y) => Math.abs(y - line)))).toBeLessThan(MEASURES.track / 2);
      expect(Math.min(...ys)).toBeGreaterThan(band?.y ?? 0);
      expect(Math.max(...ys)).toBeLessThan((band?.y ?? 0) + (band?.height ?? 0));
    }
  });

  test('have names that do not overlap', () => {
    const eight = Array.from({ length: 8 }, () => ({ position: [entry('strongly-oppose', '2020-01-01')] }));
    const { endLabels, height } = layout(...eight);
    const ys = endLabels.map((label) => label.y);
    expect(ys.every((y, i) => i === 0 || y - (ys[i - 1] ?? 0) >= MEASURES.label - 0.001)).toBe(true);
    expect(Math.max(...ys)).toBeLessThan(height);
  });
});

test('names that have room stay at their lines', () => {
  const labels: EndLabel[] = [
    { holder: 'a', facet: 'position', anchorY: 200, y: 0 },
    { holder: 'b', facet: 'position', anchorY: 50, y: 0 },
  ];
  expect(spreadLabels(labels, 17, 0, 300)).toEqual([
    { holder: 'b', facet: 'position', anchorY: 50, y: 50 },
    { holder: 'a', facet: 'position', anchorY: 200, y: 200 },
  ]);
});
