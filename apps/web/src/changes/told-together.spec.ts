import { describe, expect, test } from '@jest/globals';
import type { ShiftRecord } from '../api/answers.js';
import { EXAMPLE_SIDE, exampleRecord } from './example-record.js';
import { toldTogether } from './told-together.js';

const holders = (records: ShiftRecord[]) =>
  toldTogether(records).map((told) => told.records.map(({ holder }) => holder));

describe('records of the feed', () => {
  test('of the same words are told together', () => {
    expect(holders([exampleRecord(2, 'france'), exampleRecord(1, 'emmanuel-macron')])).toEqual([
      ['france', 'emmanuel-macron'],
    ]);
  });

  test('of the same holder are told one by one', () => {
    expect(holders([exampleRecord(2, 'france'), exampleRecord(1, 'france')])).toEqual([['france'], ['france']]);
  });

  test('are kept apart where one was revoked and the other was not', () => {
    const revoked = exampleRecord(2, 'france', { type: 'shift-revoked' });
    expect(holders([revoked, exampleRecord(1, 'emmanuel-macron')])).toEqual([['france'], ['emmanuel-macron']]);
  });

  test('keep the order of the feed: what stands between two of the same words keeps them apart', () => {
    const other = exampleRecord(2, 'china', { to: { ...EXAMPLE_SIDE, statement: 't' } });
    expect(holders([exampleRecord(3, 'france'), other, exampleRecord(1, 'emmanuel-macron')])).toEqual([
      ['france'],
      ['china'],
      ['emmanuel-macron'],
    ]);
  });

  test('are folded under what replaced them, step by step, and stay where that is not there', () => {
    const original = exampleRecord(1, 'france', { type: 'shift-revoked', replacedBy: ['shift-2'] });
    const between = exampleRecord(2, 'france', { type: 'shift-revoked', replacedBy: ['shift-3'] });
    const now = exampleRecord(3, 'france', { kind: 'strengthening' });
    const fold = (records: ShiftRecord[]) =>
      toldTogether(records).map(({ records: [{ id }], replaced }) => [id, replaced.map((one) => one.id)]);
    expect(fold([now, between, original])).toEqual([['shift-3', ['shift-2', 'shift-1']]]);
    expect(fold([original, now, between])).toEqual([['shift-3', ['shift-1', 'shift-2']]]);
    expect(fold([between, original])).toEqual([
      ['shift-2', []],
      ['shift-1', []],
    ]);
    // Nobody publishes such a circle, but a page must not hang in one.
    expect(fold([{ ...original, replacedBy: ['shift-1'] }])).toEqual([['shift-1', []]]);
  });
});
