import { expect, test } from '@jest/globals';
import { brokenIntoLines } from './svg-file.js';

test('lines are broken at spaces, and an address that is longer than a line within itself', () => {
  expect(brokenIntoLines('Mozilla on User Agent Client Hints', 15)).toEqual([
    'Mozilla on User',
    'Agent Client',
    'Hints',
  ]);
  const address = 'https://example.org/stances/a/b';
  const lines = brokenIntoLines(`Stancebook, ${address}`, 12);
  expect(lines.every((line) => line.length <= 12)).toBe(true);
  expect(lines.slice(1).join('')).toBe(address);
});
