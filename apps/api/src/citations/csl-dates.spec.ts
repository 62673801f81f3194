import { describe, expect, it } from '@jest/globals';
import { cslDateOf, dateInWords } from './csl-dates.js';

describe('an imprecise date in a citation', () => {
  it.each([
    ['2023-07-12', { 'date-parts': [[2023, 7, 12]] }, 'July 12, 2023'],
    ['2023-07', { 'date-parts': [[2023, 7]] }, 'July 2023'],
    ['2023', { 'date-parts': [[2023]] }, '2023'],
    ['0987', { 'date-parts': [[987]] }, '987'],
    ['2023-05~', { 'date-parts': [[2023, 5]], circa: true }, 'about May 2023'],
    ['2023?', { 'date-parts': [[2023]], circa: true }, 'about 2023'],
    [
      '2023-07-11/2023-07-12',
      {
        'date-parts': [
          [2023, 7, 11],
          [2023, 7, 12],
        ],
      },
      'between July 11, 2023 and July 12, 2023',
    ],
    ['2022/2023-05', { 'date-parts': [[2022], [2023, 5]] }, 'between 2022 and May 2023'],
    ['../2023-07-12', { literal: 'by July 12, 2023' }, 'by July 12, 2023'],
    ['2023-07-12/..', { literal: 'on or after July 12, 2023' }, 'on or after July 12, 2023'],
    // The day as written, whatever the reader's clock says.
    ['2023-07-12T23:30:00-05:00', { 'date-parts': [[2023, 7, 12]] }, 'July 12, 2023'],
  ])('%s', (edtf, csl, words) => {
    expect(cslDateOf(edtf)).toEqual(csl);
    expect(dateInWords(edtf)).toBe(words);
  });
});
