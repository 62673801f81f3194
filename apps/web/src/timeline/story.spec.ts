import { describe, expect, test } from '@jest/globals';
import { dayInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import { entry } from './example-rows.js';
import { nothingInWords } from './nothing-words.js';
import { beganInWords } from '../dates/words.js';
import { storyInWords } from './story-words.js';
import { storyOf } from './story.js';

test('one chapter for each run of a value, and "again" where it comes back', () => {
  const story = storyOf([
    entry('neutral', '2019-11-27'),
    entry('neutral', '2020-01-01', { kind: 'reaffirmation' }),
    entry('oppose', '2021-07-13', { kind: 'strengthening', toward: 'oppose' }),
    entry('neutral', '2021-09-28', { kind: 'weakening', toward: 'support' }),
  ]);
  expect(story).toMatchObject([
    { values: ['neutral'], since: '2019-11-27', again: false },
    { values: ['oppose'], since: '2021-07-13', again: false },
    { values: ['neutral'], since: '2021-09-28', again: true },
  ]);
});

test('a chapter is indirect only as long as nobody on the record says the same', () => {
  const blocked = entry('oppose', '2023-07-11', { evidence: 'indirect' });
  expect(storyOf([blocked])[0]?.indirect).toBe(true);
  expect(storyOf([blocked, entry('oppose', '2023-07-12', { kind: 'reaffirmation' })])).toMatchObject([
    { since: '2023-07-11', indirect: false },
  ]);
});

test('a contested cluster is one chapter with all its values', () => {
  const unordered = { kind: 'unordered' as const, noEarlierThan: '2023-05-01' };
  expect(storyOf([entry('oppose', '2023-05-31', unordered), entry('support', '2023-05-31', unordered)])).toMatchObject([
    { values: ['oppose', 'support'], contested: true, again: false },
  ]);
});

describe('in words', () => {
  const words = (...position: Parameters<typeof entry>[]) =>
    storyInWords({ position: position.map((row) => entry(...row)), status: [] });
  const month = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const may = month.format(new Date('2023-05-01'));

  test('exact days are "since" and "from"', () => {
    expect(words(['neutral', '2019-11-27'], ['oppose', '2021-07-13'], ['neutral', '2021-09-28'])).toBe(
      `Neutral since ${dayInWords('2019-11-27')}, opposed from ${dayInWords('2021-07-13')}, neutral again since ${dayInWords('2021-09-28')}.`,
    );
  });

  test('an unknown day is still the beginning of what is held', () => {
    expect(words(['oppose', '2023-05-31', { saidOn: '2023-05' }])).toBe(`Opposed since some time in ${may}.`);
    expect(words(['strongly-oppose', '2023-07-12', { saidOn: '../2023-07-12' }])).toBe(
      `Strongly opposed since ${dayInWords('2023-07-12')} at the latest.`,
    );
  });

  test('between two days is one of them, without the sign of a range', () => {
    const between = beganInWords('2023-10-31/2023-11-23');
    expect(between).toMatch(/^some time between .*31.* and .*23.*2023/);
    expect(between).not.toMatch(/[–—]/);
    expect(between.match(/2023/g)).toHaveLength(1);
    expect(beganInWords('2023-05/2023-07-12')).toBe(`some time between ${may} and ${dayInWords('2023-07-12')}`);
  });

  test('taking back is an act with a day, alone and among contradicting words', () => {
    expect(words(['oppose', '2022-01-01'], ['withdrawn', '2023-07-12'])).toBe(
      `Opposed since ${dayInWords('2022-01-01')}, withdrew its position on ${dayInWords('2023-07-12')}.`,
    );
    const unordered = { kind: 'unordered' as const, noEarlierThan: '2023-05-01', saidOn: '2023-05' };
    expect(words(['withdrawn', '2023-05-31', unordered], ['support', '2023-05-31', unordered])).toBe(
      `Contradictory statements since some time in ${may} (withdrew its position, or in favour; their order is unknown).`,
    );
  });
});

test('what is not certain is not called silence', () => {
  const now = { asOf: null, knownAt: null, snapshot: null };
  expect(nothingInWords({ ...now, asOf: '2023-05-15' })).toBe('Nothing had certainly been said by then.');
  expect(nothingInWords({ ...now, knownAt: '2024-01-01T00:00:00Z' })).toBe('Nothing had been recorded by then.');
  expect(nothingInWords(now)).toBe(texts.timeline.nothing);
});
