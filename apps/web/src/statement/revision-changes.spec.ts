import { expect, test } from '@jest/globals';
import type { StatementRevision } from '../api/answers.js';
import { texts } from '../texts/texts.js';
import { exampleStatement } from './example-statement.js';
import { changesBetween } from './revision-changes.js';

const BEFORE: StatementRevision = {
  ...exampleStatement({ speaker: 'emmanuel-macron', quote: 'it is not the right time', coding: { coder: 'anna' } }),
  voided: null,
  type: 'StatementRecorded',
  knownFrom: '2023-07-13T10:00:00Z',
  knownTo: '2023-07-14T10:00:00Z',
};

test('a recoding tells what it changed, in words, and nothing else', () => {
  const after: StatementRevision = {
    ...BEFORE,
    onBehalfOf: ['france'],
    coding: { ...BEFORE.coding, position: 'strongly-oppose' },
    type: 'StatementRecoded',
    version: 2,
    knownFrom: '2023-07-14T10:00:00Z',
    knownTo: null,
  };
  expect(changesBetween(BEFORE, after)).toEqual([
    { field: 'onBehalfOf', from: null, to: 'france' },
    { field: 'position', from: texts.position.oppose, to: texts.position['strongly-oppose'] },
  ]);
});

test('a voiding changes no field', () => {
  const voided = { reason: 'duplicate' as const, note: null, recordedAt: '2023-07-15T10:00:00Z' };
  expect(changesBetween(BEFORE, { ...BEFORE, voided, type: 'StatementVoided', version: 2 })).toEqual([]);
});
