import { expect, test } from '@jest/globals';
import { byName } from './name-order.js';

test('names come as a reader looks them up; those alike stay as they come', () => {
  const names = ['Zone 10', 'zone 9', '“Zébu”', 'zagreb', 'Zagreb', 'Zürich', 'zurich', 'O’Brien', 'obrien'];
  expect(byName(names, (name) => name)).toEqual([
    'O’Brien',
    'obrien',
    'zagreb',
    'Zagreb',
    '“Zébu”',
    'zone 9',
    'Zone 10',
    'zurich',
    'Zürich',
  ]);
});
