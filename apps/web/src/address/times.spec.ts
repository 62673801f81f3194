import { describe, expect, test } from '@jest/globals';
import { isLive, notDatesIn, thenOf, timesOf } from './times.js';

describe('the times of an address', () => {
  test.each(['2023', '2023-02', '2024-02-29', '0099-12-31'])('are days, months and years, as %s', (asOf) => {
    expect(timesOf({ asOf, q: 'x' })).toEqual({ asOf });
    expect(notDatesIn({ asOf })).toEqual([]);
  });

  test.each(['2023-02-31', '2023-02-29', '2023-13', '2023-00-01', 'foo', '20230712', '2023-07-12T00:00:00Z'])(
    'are not %s',
    (asOf) => {
      expect(timesOf({ asOf })).toEqual({});
      expect(notDatesIn({ asOf })).toEqual([asOf]);
      expect(thenOf({ asOf })).toBe('now');
    },
  );

  test('are instants of the record, with their zone', () => {
    const knownAt = '2026-11-23T18:30:00.123456Z';
    expect(timesOf({ knownAt })).toEqual({ knownAt });
    expect(isLive({ knownAt })).toBe(false);
    for (const other of ['2026-11-23', '2026-11-23T18:30:00', '2026-02-31T18:30:00Z', '2026-11-23T25:30:00Z', 'bar']) {
      expect(notDatesIn({ knownAt: other })).toEqual([other]);
      expect(isLive({ knownAt: other })).toBe(true);
    }
  });

  test('leave a snapshot to the API', () => {
    expect(timesOf({ snapshot: 'WzEs' })).toEqual({ snapshot: 'WzEs' });
    expect(isLive({ snapshot: 'WzEs' })).toBe(false);
  });
});

test('what is missing was not certainly said, or not recorded', () => {
  expect(thenOf({})).toBe('now');
  expect(thenOf({ asOf: '2023', knownAt: '2026-11-23T18:30:00Z' })).toBe('asOf');
  expect(thenOf({ knownAt: '2026-11-23T18:30:00Z' })).toBe('knownAt');
  expect(thenOf({ snapshot: 'WzEs' })).toBe('knownAt');
});
