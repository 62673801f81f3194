import { describe, expect, test } from '@jest/globals';
import { foldText } from '#words/names';
import { indexedWords, isSpelt, soughtWords } from './searched-text.js';

describe('a text that is searched', () => {
  test('has pairs of letters where no spaces stand between words, and the last one alone', () => {
    expect(indexedWords(foldText('NATO東京都の office')).split(' ').filter(Boolean)).toEqual([
      'nato',
      '東京',
      '京都',
      '都の',
      'の',
      'office',
    ]);
    expect(soughtWords('nato東京都')).toEqual(['nato', '東京', '京都'].map((word) => ({ word, isBeginning: false })));
    expect(soughtWords('都')).toEqual([{ word: '都', isBeginning: true }]);
  });

  test('may be misspelt in words of four letters and more that are written with spaces', () => {
    expect(['tokyo', 'eu', 'usa', 'nato', '2023', 'h2so4', '東京都庁', 'москва'].filter(isSpelt)).toEqual([
      'tokyo',
      'nato',
      'москва',
    ]);
  });
});
