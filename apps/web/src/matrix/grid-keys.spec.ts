import { expect, test } from '@jest/globals';
import { placeAfter } from './grid-keys.js';

const size = { rows: 201, columns: 101, page: 10 };
const at = (key: string, row: number, column: number, ctrlKey = false) =>
  placeAfter({ key, ctrlKey }, { row, column }, size);

test('arrows move by one and stop at the edges', () => {
  expect(at('ArrowDown', 5, 5)).toEqual({ row: 6, column: 5 });
  expect(at('ArrowLeft', 5, 0)).toEqual({ row: 5, column: 0 });
  expect(at('ArrowUp', 0, 5)).toEqual({ row: 0, column: 5 });
  expect(at('ArrowRight', 5, 100)).toEqual({ row: 5, column: 100 });
});

test('Home and End stay in the row, with Ctrl they lead to the corners', () => {
  expect(at('Home', 7, 50)).toEqual({ row: 7, column: 0 });
  expect(at('End', 7, 50)).toEqual({ row: 7, column: 100 });
  expect(at('Home', 7, 50, true)).toEqual({ row: 0, column: 0 });
  expect(at('End', 7, 50, true)).toEqual({ row: 200, column: 100 });
});

test('a page up or down is as many rows as are seen, and ends in the grid', () => {
  expect(at('PageDown', 5, 5)).toEqual({ row: 15, column: 5 });
  expect(at('PageUp', 5, 5)).toEqual({ row: 0, column: 5 });
  expect(at('PageDown', 199, 5)).toEqual({ row: 200, column: 5 });
});

test('other keys are left to the browser', () => {
  expect(at('Tab', 5, 5)).toBeNull();
  expect(at('a', 5, 5)).toBeNull();
});
