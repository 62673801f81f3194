import { expect, test } from '@jest/globals';
import { inAddress, leftOut, placesOf, withHolder, withoutHolder } from './chosen-holders.js';

const NINE = 'a,b,c,d,e,f,g,h,i';

test('the usual ones are on the chart where the address names nobody, and none where it says so', () => {
  expect(placesOf(undefined, ['a', 'b'])).toEqual(['a', 'b']);
  expect(placesOf(undefined, NINE.split(','))).toHaveLength(8);
  expect(placesOf(inAddress([]), ['a', 'b'])).toEqual([]);
});

test('who is taken off leaves a place, so that the others keep their looks, and the next one gets it', () => {
  const without = withoutHolder(placesOf('a,b,c', []), 'b');
  expect(placesOf(inAddress(without), [])).toEqual(['a', null, 'c']);
  expect(inAddress(withHolder(without, 'd'))).toBe('a,d,c');
  expect(inAddress(withoutHolder(without, 'c'))).toBe('a');
  expect(inAddress(withoutHolder(['a'], 'a'))).toBe('-');
});

test('there are no more than eight, each once, and the address says how many it leaves out', () => {
  expect(placesOf(NINE, [])).toEqual(NINE.split(',').slice(0, 8));
  expect(leftOut(NINE)).toBe(1);
  expect(leftOut('a,,b')).toBe(0);
  expect(placesOf('a,b,a', [])).toEqual(['a', 'b', null]);
  const full = placesOf(NINE, []);
  expect(withHolder(full, 'z')).toBe(full);
  expect(withHolder(full, 'a')).toBe(full);
});
