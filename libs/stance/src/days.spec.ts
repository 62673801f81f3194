import { describe, expect, it } from '@jest/globals';
import { addDays, boundsOf, daysBetween, endOf } from './days.js';
import { saidBetween, type Statement } from './statement.js';

describe('the days that a date may mean', () => {
  it.each([
    ['2023-07-12', '2023-07-12', '2023-07-12'],
    ['2023-05', '2023-05-01', '2023-05-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['9999-12', '9999-12-01', '9999-12-31'],
    ['../2023-07-12', '-infinity', '2023-07-12'],
    ['/2023-07-12', '-infinity', '2023-07-12'],
    ['2023-07-12/..', '2023-07-12', 'infinity'],
    ['2023-07-11/2023-07-12', '2023-07-11', '2023-07-12'],
    ['2023-05/2023-06', '2023-05-01', '2023-06-30'],
    ['2023-05~', '2023-05-01', '2023-05-31'],
    ['2023-05-07?', '2023-05-07', '2023-05-07'],
    ['2023%', '2023-01-01', '2023-12-31'],
    // An instant stands for its day as written, whatever the day is elsewhere.
    ['2023-07-12T23:30:00-05:00', '2023-07-12', '2023-07-12'],
    ['2023-07-12T00:30:00+09:00', '2023-07-12', '2023-07-12'],
    ['2023-07-12T10:00:00Z/2023-07-13', '2023-07-12', '2023-07-13'],
  ])('%s is from %s to %s', (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual({ earliest, latest });
  });

  it.each([
    '',
    'yesterday',
    '12 July 2023',
    '2023-13',
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '0000',
    '-0044',
    'Y20000',
    '201X',
    '2023-XX',
    '2023-21',
    '[2023,2024]',
    '{2023..2024}',
    '../..',
    '/',
    '2023-07-12/2023-07-11',
    '2023-06/2023-05',
    '2023-07-12T25:00:00Z',
  ])('refuses %j', (text) => {
    expect(boundsOf(text)).toBeNull();
  });

  it('ends a year, a month or a day, and nothing else', () => {
    expect(['2023', '2023-02', '2023-07-12', '2023-05~', '../2023', 'soon'].map(endOf)).toEqual([
      '2023-12-31',
      '2023-02-28',
      '2023-07-12',
      null,
      null,
      null,
    ]);
  });

  it('counts over months, years and open ends', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('9999-12-31', 1)).toBe('infinity');
    expect(addDays('-infinity', 1)).toBe('-infinity');
    expect(daysBetween('2021-07-13', '2026-11-23')).toBe(1959);
  });
});

describe('when a statement was said', () => {
  const said = (saidOn: string, publishedOn: string | null, recordedOn = '2023-08-01') =>
    saidBetween({ saidOn, source: { publishedOn } } as Statement, recordedOn);

  it.each([
    ['no later than its publication', said('2023', '2023-07-12'), '2023-01-01', '2023-07-12'],
    ['no later than its first recording', said('2023-07-12/..', null), '2023-07-12', '2023-08-01'],
    ['no later than the end of a publication that is imprecise', said('2023', '2023-05'), '2023-01-01', '2023-05-31'],
    ['never later than it was said', said('2023-05', '2023-07'), '2023-05-01', '2023-05-31'],
    [
      'not before its earliest day, where that is a day after its publication',
      said('2023-07-13', '2023-07-12'),
      '2023-07-13',
      '2023-07-13',
    ],
  ])('is %s', (_, bounds, earliest, latest) => {
    expect(bounds).toEqual({ earliest, latest });
  });
});
