import { describe, expect, test } from '@jest/globals';
import { texts } from '../texts/texts.js';
import { ageInWords, dayInWords, daysBetween, duringInWords, saidInWords, sinceInWords } from './words.js';

// The locale is that of whoever runs the tests: what is written is compared with the same parts put together by hand.
const day = dayInWords('2023-07-12');
const month = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
  new Date('2023-05-01'),
);

describe('a date in words', () => {
  test('says a whole day as it is, and an instant as its day', () => {
    expect(saidInWords('2023-07-12')).toBe(day);
    expect(saidInWords('2023-07-12T23:59:00+14:00')).toBe(day);
  });

  test('says an interval within one day, or one month, as that', () => {
    expect(saidInWords('2023-07-12T10:00:00Z/2023-07-12T11:00:00Z')).toBe(day);
    expect(sinceInWords('2023-07-12/2023-07-12')).toBe(texts.dates.since(day));
    expect(saidInWords('2023-05/2023-05')).toBe(texts.dates.someDayIn(month));
  });

  test('says that the day within a month or a year is not known', () => {
    expect(saidInWords('2023-05')).toBe(texts.dates.someDayIn(month));
    expect(saidInWords('2023')).toBe(texts.dates.someDayIn('2023'));
  });

  test('says "by" where the beginning is open, and "on or after" where the end is', () => {
    expect(saidInWords('../2023-07-12')).toBe(texts.dates.by(day));
    expect(saidInWords('2023-07-12/..')).toBe(texts.dates.from(day));
  });

  test('says doubt', () => {
    expect(saidInWords('2023-05~')).toBe(texts.dates.about(month));
    expect(saidInWords('2023-07-12?')).toBe(texts.dates.perhaps(day));
    expect(saidInWords('2023-07-12%')).toBe(texts.dates.perhapsAbout(day));
  });

  test('puts two days together as the locale does, and two ends of different kind by words', () => {
    const range = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });
    expect(saidInWords('2023-07-11/2023-07-12')).toBe(
      range.formatRange(new Date('2023-07-11'), new Date('2023-07-12')),
    );
    expect(saidInWords('2023-05/2023-07-12')).toBe(texts.dates.between(month, day));
  });

  test('leaves what it cannot read as it is', () => {
    expect(saidInWords('202X-07')).toBe('202X-07');
  });

  test('says since when something has held, never "since by"', () => {
    expect(sinceInWords('2023-07-12')).toBe(texts.dates.since(day));
    expect(sinceInWords('2023-05')).toBe(texts.dates.since(texts.dates.someDayIn(month)));
    expect(sinceInWords('../2023-07-12')).toBe(texts.dates.by(day));
    expect(sinceInWords('2023-07-12/..')).toBe(texts.dates.from(day));
    expect(sinceInWords('2023-05/2023-07-12')).toBe(texts.dates.since(texts.dates.someDayBetween(month, day)));
  });

  test('says how long something lasted', () => {
    expect(duringInWords('2023-07-12/..')).toBe(texts.dates.since(day));
    expect(duringInWords('../2023-07-12')).toBe(texts.dates.until(day));
  });
});

describe('an age', () => {
  const ago = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

  test('is counted in days, then months, then whole years', () => {
    expect(ageInWords('2023-07-12', '2023-07-13')).toBe(ago.format(-1, 'day'));
    expect(ageInWords('2023-07-12', '2023-10-12')).toBe(ago.format(-3, 'month'));
    expect(ageInWords('2023-07-12', '2026-07-11')).toBe(ago.format(-2, 'year'));
  });

  test('counts days over a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});
