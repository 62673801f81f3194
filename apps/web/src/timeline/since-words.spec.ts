import { expect, test } from '@jest/globals';
import { dayInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import { beganInWords, wasSaidInWords } from './since-words.js';

const day = dayInWords('2023-07-12');

test('two instants of one day are that day', () => {
  for (const saidOn of ['2023-07-12T10:00:00Z/2023-07-12T11:00:00Z', '2023-07-12/2023-07-12']) {
    expect(beganInWords(saidOn)).toBe(day);
    expect(wasSaidInWords(saidOn)).toBe(texts.timeline.onDay(day));
  }
});

test('instants of two days are some day between these', () => {
  const days = beganInWords('2023-07-11/2023-07-12');
  expect(beganInWords('2023-07-11T10:00:00Z/2023-07-12T11:00:00Z')).toBe(days);
  expect(days).toContain('12');
});
