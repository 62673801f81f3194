import { describe, expect, it } from '@jest/globals';
import type { EntryKind } from '../api/answers.js';
import { periodsOf } from './activity-periods.js';

const of = (month: string, kind: EntryKind, shifts: number, change = true) => ({ month, kind, shifts, change });
const brief = (...items: ReturnType<typeof of>[]) =>
  periodsOf(items).map(({ period, changes }) => `${period} ${changes}`);

describe('the activity on a proposal, as bars', () => {
  it('has a bar for each month from the first change to the last, and counts changes alone', () => {
    const items = [
      of('2022-10', 'first-recorded', 4, false),
      of('2022-11', 'reversal', 2),
      of('2022-11', 'strengthening', 1),
      of('2023-01', 'withdrawal', 1),
      of('2023-02', 'reaffirmation', 3, false),
    ];
    expect(brief(...items)).toEqual(['2022-11 3', '2022-12 0', '2023-01 1']);
    expect(periodsOf(items)[0]?.kinds).toEqual([
      { kind: 'reversal', shifts: 2 },
      { kind: 'strengthening', shifts: 1 },
    ]);
  });

  it('has a bar for each year where months would be too many, and none for the years of a long silence', () => {
    expect(brief(of('2020-01', 'reversal', 1), of('2022-12', 'reversal', 1))).toHaveLength(36);
    expect(brief(of('2019-12', 'reversal', 1), of('2020-05', 'weakening', 2), of('2022-12', 'reversal', 1))).toEqual([
      '2019 1',
      '2020 2',
      '2021 0',
      '2022 1',
    ]);
    expect(brief(of('0870-01', 'reversal', 1), of('2022-12', 'reversal', 1))).toEqual(['0870 1', '2022 1']);
  });

  it('has none where nothing changed', () => {
    expect(periodsOf([of('2023-01', 'first-recorded', 1, false)])).toEqual([]);
  });
});
