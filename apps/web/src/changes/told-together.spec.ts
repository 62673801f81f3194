import { describe, expect, test } from '@jest/globals';
import type { ShiftRecord } from '../api/answers.js';
import { toldTogether } from './told-together.js';

const SIDE: ShiftRecord['to'] = {
  value: 'oppose',
  utterance: 'u',
  statement: 's',
  speaker: 'emmanuel-macron',
  quote: null,
  saidOn: '2023-07-12',
  noLaterThan: '2023-07-12',
  evidence: 'first-hand',
  source: { url: null, reference: 'a book', publisher: null, title: null },
  contestedWith: null,
  alsoCodedAs: [],
};

function record(sequence: number, holder: string, changes: Partial<ShiftRecord> = {}): ShiftRecord {
  return {
    id: `shift-${sequence}`,
    partition: 1,
    sequence,
    type: 'stance-shifted',
    holder,
    holderName: holder,
    proposal: 'tokyo',
    proposalTitle: 'Tokyo',
    facet: 'position',
    kind: 'reversal',
    toward: null,
    change: true,
    news: false,
    lagDays: 0,
    from: null,
    to: SIDE,
    because: { event: 'e' },
    recordedAt: '2023-07-13T10:00:00Z',
    rules: 1,
    ...changes,
  };
}

const holders = (records: ShiftRecord[]) =>
  toldTogether(records).map((told) => told.records.map(({ holder }) => holder));

describe('records of the feed', () => {
  test('of the same words are told together', () => {
    expect(holders([record(2, 'france'), record(1, 'emmanuel-macron')])).toEqual([['france', 'emmanuel-macron']]);
  });

  test('of the same holder are told one by one', () => {
    expect(holders([record(2, 'france'), record(1, 'france')])).toEqual([['france'], ['france']]);
  });

  test('are kept apart where one was revoked and the other was not', () => {
    const revoked = record(2, 'france', { type: 'shift-revoked' });
    expect(holders([revoked, record(1, 'emmanuel-macron')])).toEqual([['france'], ['emmanuel-macron']]);
  });

  test('keep the order of the feed: what stands between two of the same words keeps them apart', () => {
    const other = record(2, 'china', { to: { ...SIDE, statement: 't' } });
    expect(holders([record(3, 'france'), other, record(1, 'emmanuel-macron')])).toEqual([
      ['france'],
      ['china'],
      ['emmanuel-macron'],
    ]);
  });
});
