import { expect, test } from '@jest/globals';
import { entry } from './example-rows.js';
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
