import { expect, it } from '@jest/globals';
import { nameAndId, quoted, saidInWords, shown, shownUrl } from './words.js';

it.each([
  ['2023-07-12', 'on 2023-07-12'],
  ['2023-05', 'in 2023-05'],
  ['2023', 'in 2023'],
  ['2023-05~', 'in about 2023-05'],
  ['2023?', 'in 2023 (uncertain)'],
  ['2023-05-01%', 'on about 2023-05-01 (uncertain)'],
  ['2023-07-12T10:00:00Z', 'at 2023-07-12T10:00:00Z'],
  ['../2023-07-12', 'on or before 2023-07-12'],
  ['2023-07/..', 'on or after 2023-07'],
  ['2023-07-11/2023-07-12~', 'between 2023-07-11 and about 2023-07-12'],
])('the date %s is told no more precisely than it is: %s', (saidOn, words) => {
  expect(saidInWords(saidOn)).toBe(words);
});

it('what is cut is cut between characters, within so many bytes, and says so', () => {
  expect(shown('abc', 3)).toEqual({ text: 'abc', cut: false });
  expect(shown('ab𝔔', 5)).toEqual({ text: 'ab…', cut: true });
  expect(shown('日本語', 6)).toEqual({ text: '日本…', cut: true });
});

it('nothing leads out of quotation marks, nor to another line', () => {
  expect(quoted('He said "no".\n- and\u2028more\\')).toBe('"He said \\"no\\". - and more\\\\"');
  expect(nameAndId({ id: 'eve', name: 'Eve" (ada)' })).toBe('"Eve\\" (ada)" (eve)');
  expect(shownUrl('https://a.example/b c\n- d "e"')).toBe('https://a.example/b%20c-%20d%20%22e%22');
});
