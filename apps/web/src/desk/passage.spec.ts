import { describe, expect, test } from '@jest/globals';
import { grown, linesOf, moved, type Passage, quoted, stretchesOf, trimmed, unitsOf } from './passage.js';

const TEXT = 'We will not build it. Not now!\n\n“Never,” she said.';
const units = unitsOf(TEXT, 'en');
const words = (at: Passage | null) => at && TEXT.slice(at.start, at.end);

describe('a passage', () => {
  test('is moved by sentences, and stays at the ends', () => {
    const first = moved(units, null, 'sentence', 'next');
    expect(words(first)).toBe('We will not build it.');
    const second = moved(units, first, 'sentence', 'next');
    expect(words(second)).toBe('Not now!');
    expect(words(moved(units, second, 'sentence', 'next'))).toBe('“Never,” she said.');
    expect(words(moved(units, second, 'sentence', 'previous'))).toBe('We will not build it.');
    expect(moved(units, first, 'sentence', 'previous')).toBe(first);
  });

  test('is moved by words: out of a sentence to the first or the last of it', () => {
    const sentence = moved(units, null, 'sentence', 'next');
    const word = moved(units, sentence, 'word', 'next');
    expect(words(word)).toBe('We');
    expect(words(moved(units, word, 'word', 'next'))).toBe('will');
    expect(words(moved(units, sentence, 'word', 'previous'))).toBe('it');
  });

  test('grows and shrinks at its end, and keeps a word', () => {
    const word = moved(units, null, 'word', 'next') as Passage;
    const two = grown(units, word, 'word', 'next');
    expect(words(two)).toBe('We will');
    expect(words(grown(units, two, 'word', 'previous'))).toBe('We');
    expect(grown(units, word, 'word', 'previous')).toBe(word);
    expect(words(grown(units, two, 'sentence', 'next'))).toBe('We will not build it.');
  });

  test('has no white space at its ends, or is none', () => {
    expect(words(trimmed(TEXT, { start: 21, end: 31 }))).toBe('Not now!');
    expect(trimmed(TEXT, { start: 30, end: 32 })).toBeNull();
  });

  test('is quoted with its place, folded, and its context', () => {
    const text = 'before 😀 a\n  b after';
    const { quote, selector } = quoted(text, { start: 10, end: 15 }, false);
    expect(quote).toBe('a b');
    expect(selector).toEqual({ exact: 'a\n  b', prefix: 'before 😀 ', suffix: ' after', start: 10, end: 15 });
    expect(quoted(`${'x'.repeat(8)}😀${'y'.repeat(31)}zz`, { start: 41, end: 43 }, true).selector).toEqual({
      exact: 'zz',
      prefix: 'y'.repeat(31),
      suffix: null,
    });
  });
});

test('a line is cut where something begins or ends in it', () => {
  const [line] = linesOf(TEXT);
  expect(linesOf(TEXT).map(words)).toEqual(['We will not build it. Not now!', '', '“Never,” she said.']);
  const cut = stretchesOf(line as Passage, { start: 3, end: 11 }, [
    { start: 8, end: 20 },
    { start: 40, end: 45 },
  ]);
  expect(cut.map(({ isPassage, coded, ...at }) => [words(at), isPassage, coded])).toEqual([
    ['We ', false, null],
    ['will ', true, null],
    ['not', true, 0],
    [' build it', false, 0],
    ['. Not now!', false, null],
  ]);
});
