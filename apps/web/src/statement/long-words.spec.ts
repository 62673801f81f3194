import { expect, test } from '@jest/globals';
import { piecesOf } from './long-words.js';

test('a text is one piece, and nothing is lost of one with words without an end', () => {
  for (const text of ['', 'Whatever one says, geography is stubborn.', 'a\n'.repeat(1_000), 'x'.repeat(100)]) {
    expect(piecesOf(text)).toEqual([text]);
  }
  expect(piecesOf(`so it is ${'x'.repeat(250)} and so on`).map(({ length }) => length)).toEqual([9, 100, 100, 50, 10]);
  for (const word of ['x', '𐐀', '\u0001', 'e\u0301']) {
    const text = ` ${word.repeat(10_000)}\n${word} ${word.repeat(150)}`;
    expect(piecesOf(text).join('')).toBe(text);
    for (const piece of piecesOf(text)) expect(Array.from(piece).length).toBeLessThanOrEqual(100);
  }
});
