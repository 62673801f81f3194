import { describe, expect, test } from '@jest/globals';
import { dateWords, daysBetween } from './date-words.js';

const { ageInWords, beganInWords, duringInWords, saidInWords, sinceInWords, wasSaidInWords } = dateWords('en-GB');
const day = '12 July 2023';

describe('a date in words', () => {
  test('says a whole day as it is, and an instant as its day', () => {
    expect(saidInWords('2023-07-12')).toBe(day);
    expect(saidInWords('2023-07-12T23:59:00+14:00')).toBe(day);
  });

  test('says an interval within one day, or one month, as that', () => {
    expect(saidInWords('2023-07-12T10:00:00Z/2023-07-12T11:00:00Z')).toBe(day);
    expect(sinceInWords('2023-07-12/2023-07-12')).toBe('since 12 July 2023');
    expect(saidInWords('2023-05/2023-05')).toBe('some time in May 2023');
  });

  test('says that the day within a month or a year is not known', () => {
    expect(saidInWords('2023-05')).toBe('some time in May 2023');
    expect(saidInWords('2023')).toBe('some time in 2023');
  });

  test('says "by" where the beginning is open, and "on or after" where the end is', () => {
    expect(saidInWords('../2023-07-12')).toBe('by 12 July 2023');
    expect(saidInWords('2023-07-12/..')).toBe('on or after 12 July 2023');
  });

  test('says doubt', () => {
    expect(saidInWords('2023-05~')).toBe('about May 2023');
    expect(saidInWords('2023-07-12?')).toBe('perhaps 12 July 2023');
    expect(saidInWords('2023-07-12%')).toBe('perhaps about 12 July 2023');
  });

  test('puts two days together as the locale does, and two ends of different kind by words', () => {
    expect(saidInWords('2023-07-11/2023-07-12')).toMatch(/^11\s*–\s*12 July 2023$/);
    expect(saidInWords('2023-05/2023-07-12')).toBe('between May 2023 and 12 July 2023');
  });

  test('leaves what it cannot read as it is', () => {
    expect(saidInWords('202X-07')).toBe('202X-07');
  });

  test('says since when something has held, never "since by"', () => {
    expect(sinceInWords('2023-07-12')).toBe('since 12 July 2023');
    expect(sinceInWords('2023-05')).toBe('since some time in May 2023');
    expect(sinceInWords('../2023-07-12')).toBe('by 12 July 2023');
    expect(sinceInWords('2023-07-12/..')).toBe('on or after 12 July 2023');
    expect(sinceInWords('2023-05/2023-07-12')).toBe('since some time between May 2023 and 12 July 2023');
  });

  test('says when it began, and when it was said, within a sentence', () => {
    expect(beganInWords('../2023-07-12')).toBe('12 July 2023 at the latest');
    expect(wasSaidInWords('2023-07-12')).toBe('on 12 July 2023');
    expect(beganInWords('2023-07-11T10:00:00Z/2023-07-12T11:00:00Z')).toBe('some time between 11 and 12 July 2023');
    for (const saidOn of ['2023-07-12T10:00:00Z/2023-07-12T11:00:00Z', '2023-07-12/2023-07-12']) {
      expect(beganInWords(saidOn)).toBe('12 July 2023');
      expect(wasSaidInWords(saidOn)).toBe('on 12 July 2023');
    }
  });

  test('says how long something lasted', () => {
    expect(duringInWords('2023-07-12/..')).toBe('since 12 July 2023');
    expect(duringInWords('../2023-07-12')).toBe('until 12 July 2023');
  });
});

describe('an age', () => {
  test('is counted in days, then months, then whole years', () => {
    expect(ageInWords('2023-07-12', '2023-07-13')).toBe('yesterday');
    expect(ageInWords('2023-07-12', '2023-10-12')).toBe('3 months ago');
    expect(ageInWords('2023-07-12', '2026-07-11')).toBe('2 years ago');
  });

  test('counts days over a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
