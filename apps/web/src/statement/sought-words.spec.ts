import { describe, expect, test } from '@jest/globals';
import { hasWords, partsOf, withLastAsBeginning } from './sought-words.js';

function marked(text: string, q: string): string {
  return partsOf(text, q)
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');
}

describe('what is searched for is found in a text', () => {
  test('as whole words, in whatever case', () => {
    expect(marked('Tokyo, not tokyoite; TOKYO', 'tokyo')).toBe('[Tokyo], not tokyoite; [TOKYO]');
    expect(marked('focusability of the USA', 'usa')).toBe('focusability of the [USA]');
  });

  test('with accents or without, in other forms, as an acronym with dots, and in any part of words without spaces', () => {
    expect(marked('Özil said', 'ozil')).toBe('[Özil] said');
    expect(marked('He blocked what blocks', 'blocking')).toBe('He [blocked] what [blocks]');
    expect(marked('Stoltenberg’s plan', 'Stoltenbergs')).toBe('[Stoltenberg’s] plan');
    expect(marked('the U.S. told us', 'US')).toBe('the [U.S]. told [us]');
    expect(marked('東京都の事務所', '京都')).toBe('東[京都]の事務所');
  });

  test('as a phrase, whatever stands between its words', () => {
    expect(marked('It’s still on\nthe table. On the floor.', '"on the table" "it\'s still"')).toBe(
      '[It’s still] [on\nthe table]. On the floor.',
    );
  });

  test('as the beginning of words, and never inside one', () => {
    expect(marked('Geography is stubborn, unstubborn', 'stubb*')).toBe('Geography is [stubb]orn, unstubborn');
  });

  test('not where it must not be found, or is no word', () => {
    expect(marked('a plan (for) Japan', '-plan -"for japan" ( *')).toBe('a plan (for) Japan');
  });

  test('as what it is, and not as a pattern or as markup', () => {
    expect(marked('a.b <b> axb', 'a.b')).toBe('[a.b] <b> axb');
  });

  test('the longer of two that begin alike', () => {
    expect(marked('the office in Tokyo', 'office "office in tokyo"')).toBe('the [office in Tokyo]');
  });
});

test('the last word may go on, unless it is quoted, unwanted or said to', () => {
  expect(withLastAsBeginning('liaison off ')).toBe('liaison off*');
  expect(withLastAsBeginning('"liaison office" tok')).toBe('"liaison office" tok*');
  for (const q of ['', 'off*', '"liaison off"', '"liaison off', 'tokyo -off', 'tokyo -"liaison off"', 'what?']) {
    expect(withLastAsBeginning(q)).toBeNull();
  }
});

test('there is something to look for where there is a letter or a digit', () => {
  expect(['a', '"1"', '-é'].filter(hasWords)).toHaveLength(3);
  expect(['', '"', '*', '-', '""', '- "…"'].filter(hasWords)).toEqual([]);
});
