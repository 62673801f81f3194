import { describe, expect, test } from '@jest/globals';
import type { EndedBy, HistoryEntry } from '../api/answers.js';
import { entry, note } from './example-rows.js';
import { endedByInWords, gaveWayInWords } from './gave-way.js';

const WHEN = '2024-01-02T10:00:00.000000Z';

function ended(type: EndedBy['type'], changes: Partial<EndedBy> = {}): HistoryEntry {
  const row = entry('oppose', '2021-07-13', { knownTo: WHEN });
  return { ...row, endedBy: { type, statement: row.statement.id, reason: null, ...changes } };
}

describe('what ended a row', () => {
  test.each([
    [ended('StatementVoided', { reason: 'report-wrong' }), 'voided: the report was wrong'],
    [ended('StatementVoided', { statement: 'other' }), 'another statement was voided'],
    [ended('StatementRecoded'), 'recoded'],
    [ended('StatementRecorded', { statement: 'other' }), 'another statement was recorded'],
    [ended('StatementReinstated', { statement: 'other' }), 'another statement was reinstated'],
  ])('is said as it was (%#)', (row, words) => {
    expect(endedByInWords(row)).toBe(words);
  });

  test('is nothing while it holds', () => {
    expect(endedByInWords(entry('oppose', '2021-07-13'))).toBeNull();
  });
});

describe('the sentence on what became of a row', () => {
  test('ends with its end where nothing took its place', () => {
    const row = ended('StatementVoided', { reason: 'report-wrong' });
    expect(gaveWayInWords(row, { how: 'taken-out' }, 'position')).toMatch(
      /^Held until .*2024.*, then voided: the report was wrong\.$/,
    );
  });

  test('names what took its place', () => {
    const neutral = entry('neutral', '2021-07-13');
    expect(gaveWayInWords(ended('StatementRecoded'), { how: 'recoded', entry: neutral }, 'position')).toMatch(
      /, then recoded; now: neutral, first recorded\.$/,
    );
    const amended = entry('oppose', '2021-07-13', { evidence: 'indirect' });
    expect(gaveWayInWords(ended('StatementRecoded'), { how: 'amended', entry: amended }, 'position')).toMatch(
      /, then recoded; the value stays, with different evidence\.$/,
    );
    const hearsay = note('oppose', '2021-07-13');
    const row = ended('StatementRecorded', { statement: 'other' });
    expect(gaveWayInWords(row, { how: 'set-aside', note: hearsay }, 'position')).toMatch(
      /, then another statement was recorded; now set aside as hearsay\.$/,
    );
  });
});
