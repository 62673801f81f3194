import { expect, test } from '@jest/globals';
import { asKnownAsBefore, endOfDay } from './known-then.js';

const NOW = new Date('2026-11-26T12:00:00Z');
const knownThen = (asOf: string) => ({ asOf, knownAt: endOfDay(asOf) ?? '' });

test('a day ends with its last instant, as do a month and a year', () => {
  expect(endOfDay('2023-09-15')).toBe('2023-09-15T23:59:59.999Z');
  expect(endOfDay('2023-02')).toBe('2023-02-28T23:59:59.999Z');
  expect(endOfDay('2023')).toBe('2023-12-31T23:59:59.999Z');
  expect(endOfDay('soon')).toBeNull();
});

test('what was known moves with the day, as long as it was that of the day', () => {
  expect(asKnownAsBefore(knownThen('2023-09-15'), '2024-01-02', NOW)).toEqual(knownThen('2024-01-02'));
  expect(asKnownAsBefore(knownThen('2023-09-15'), null, NOW)).toEqual({ asOf: null, knownAt: null });
  expect(asKnownAsBefore(knownThen('2023-09-15'), '2026-11-26', NOW)).toEqual({ asOf: '2026-11-26', knownAt: null });
  expect(asKnownAsBefore({ asOf: '2023-09-15', knownAt: '2024-05-05T00:00:00Z' }, '2024-01-02', NOW)).toEqual({
    asOf: '2024-01-02',
  });
  expect(asKnownAsBefore({ asOf: '2023-09-15' }, '2024-01-02', NOW)).toEqual({ asOf: '2024-01-02' });
});
