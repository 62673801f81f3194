import { expect, test } from '@jest/globals';
import { slipsBetween } from './slips.js';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['tokyo', 'tokyo', 0],
  ['tokoy', 'tokyo', 1],
  ['tokio', 'tokyo', 1],
  ['tkyo', 'tokyo', 1],
  ['tokyoo', 'tokyo', 1],
  ['otkoy', 'tokyo', 2],
  ['stoltneburg', 'stoltenberg', 2],
  ['𐐀b', 'b𐐀', 1],
])('between %s and %s there are so many slips: %s', (a, b, slips) => {
  expect([slipsBetween(a, b), slipsBetween(b, a)]).toEqual([slips, slips]);
});
