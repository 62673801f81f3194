import { describe, expect, test } from '@jest/globals';
import { entry, history } from './example-rows.js';
import { extentOf, timeScale } from './time-scale.js';

describe('the time scale', () => {
  test('is cut short where nobody spoke for most of the time, and keeps that stretch to its share', () => {
    const scale = timeScale({ first: '2019-11-27', last: '2021-09-28', today: '2026-11-24' }, 0, 1000);
    expect(scale.shortened).toMatchObject({ x0: 700, x1: 1000 });
    expect(scale.x('2021-09-28')).toBeGreaterThan(600);
    expect(scale.x('2021-09-28')).toBeLessThan(700);
    expect(scale.x('2026-11-24')).toBe(1000);
  });

  test('is one even scale where the last word is recent', () => {
    const scale = timeScale({ first: '2020-01-01', last: '2024-01-01', today: '2024-06-01' }, 0, 1000);
    expect(scale.shortened).toBeNull();
    const [a, b, c] = ['2021-01-01', '2022-01-01', '2023-01-01'].map(scale.x) as [number, number, number];
    expect(b - a).toBeCloseTo(c - b, 0);
  });

  test('gives a single day room on both sides', () => {
    const scale = timeScale({ first: '2023-07-12', last: '2023-07-12', today: '2023-07-12' }, 100, 500);
    expect(scale.x('2023-07-12')).toBeCloseTo(300, 0);
  });

  test('labels each day once and none left of the chart, however short the time', () => {
    const scale = timeScale({ first: '2023-07-12', last: '2023-07-12', today: '2023-07-13' }, 100, 1100);
    const days = scale.ticks.map((tick) => tick.day);
    expect(new Set(days).size).toBe(days.length);
    expect(days.length).toBeGreaterThan(2);
    expect(Math.min(...scale.ticks.map((tick) => tick.x))).toBeGreaterThanOrEqual(100);
  });

  test('leaves out labels that the first, with its year, would cover', () => {
    const narrow = timeScale({ first: '2019-11-27', last: '2019-11-27', today: '2020-06-01' }, 2, 315);
    const [first, second] = narrow.ticks.map((tick) => tick.x);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(84);
  });

  test('finds the day at a place', () => {
    const scale = timeScale({ first: '2019-11-27', last: '2021-09-28', today: '2026-11-24' }, 0, 1000);
    expect(scale.dayAt(scale.x('2020-05-05') + 0.01)).toBe('2020-05-05');
  });
});

describe('under a cut', () => {
  const all = [history({ position: [entry('neutral', '2019-11-27'), entry('oppose', '2021-07-13')] })];

  test('the axis ends with the day of the cut, and tells nothing of what was said later', () => {
    const scale = timeScale(extentOf(all, '2020-01-15', true), 0, 1000);
    // A silence before the cut is one; what comes after it is not told to be one.
    expect(scale.shortened?.days).toBeLessThan(49);
    expect(scale.x('2020-01-15')).toBe(1000);
    expect(scale.ticks.length).toBeGreaterThan(0);
    expect(scale.ticks.every(({ day }) => day <= '2020-01-15')).toBe(true);
    expect(timeScale(extentOf(all, '2019-11-30', true), 0, 1000).shortened).toBeNull();
  });

  test('before the first word there is an axis up to the day of the cut', () => {
    const scale = timeScale(extentOf(all, '2010-05-05', true), 0, 1000);
    expect(scale.x('2010-05-05')).toBeCloseTo(1000, 0);
    expect(scale.ticks.length).toBeGreaterThan(0);
  });
});
