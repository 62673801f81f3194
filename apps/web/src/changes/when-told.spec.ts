import { describe, expect, test } from '@jest/globals';
import type { ShiftRecord } from '../api/answers.js';
import { exampleRecord } from './example-record.js';
import { changingEvents, type FirstTold, whenTold } from './when-told.js';

const JUNE = '2023-06-01T10:00:00Z';

function told(
  record: ShiftRecord,
  replaced: ShiftRecord[] = [],
  firstTold: FirstTold = {},
  others: ShiftRecord[] = [],
) {
  const changing = changingEvents([record, ...replaced, ...others], firstTold);
  return whenTold({ key: record.id, records: [record], replaced }, firstTold, changing);
}

describe('a change tells that it was recorded late', () => {
  test.each([
    [0, null],
    [7, null],
    [8, 8],
    [30, 30],
    [31, null],
    [2_534, null],
  ])('where it came after %i days: %p', (lagDays, lateByDays) => {
    expect(told(exampleRecord(1, 'france', { lagDays }))).toEqual({ lateByDays, toldOn: null });
  });

  test('by however much, where it changed what readers had been told', () => {
    const late = exampleRecord(1, 'france', { lagDays: 2_534, because: { event: 'event-1-9' } });
    const changed = exampleRecord(2, 'france', { type: 'shift-revoked', because: { event: 'event-1-9' } });
    expect(told(late, [], { [changed.id]: JUNE }, [changed])).toEqual({ lateByDays: 2_534, toldOn: null });
    // Told on the same day, as an import goes on, it was told to nobody.
    expect(told(late, [], { [changed.id]: changed.recordedAt }, [changed]).lateByDays).toBeNull();
  });
});

describe('a change tells since when readers were told otherwise', () => {
  test('where it replaced that, or was amended or revoked', () => {
    const before = exampleRecord(1, 'france', { type: 'shift-revoked' });
    expect(told(exampleRecord(2, 'france', { lagDays: 99 }), [before], { [before.id]: JUNE })).toEqual({
      lateByDays: null,
      toldOn: '2023-06-01',
    });
    const amended = exampleRecord(3, 'france', { type: 'shift-amended' });
    expect(told(amended, [], { [amended.id]: JUNE }).toldOn).toBe('2023-06-01');
  });
});
