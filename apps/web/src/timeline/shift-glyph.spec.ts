import { expect, test } from '@jest/globals';
import { entry } from './example-rows.js';
import { glyphOf, glyphsThatOccur } from './shift-glyph.js';

test('a weakening of opposition points up, toward support', () => {
  const glyph = glyphOf(entry('neutral', '2021-09-28', { kind: 'weakening', toward: 'support' }), 'position');
  expect(glyph).toMatchObject({ kind: 'weakening', direction: 'up' });
});

test('a reversal points to the side on which it ends', () => {
  const from = { value: 'support' as const, utterance: 'u', statement: 's' };
  expect(glyphOf(entry('oppose', '2021-01-01', { kind: 'reversal', from }), 'position')?.direction).toBe('down');
});

test('what only repeats has no glyph', () => {
  expect(glyphOf(entry('oppose', '2021-01-01', { kind: 'reaffirmation' }), 'position')).toBeNull();
});

test('the legend has each kind and direction once', () => {
  const rows = [
    entry('neutral', '2019-01-01'),
    entry('oppose', '2020-01-01', { kind: 'strengthening', toward: 'oppose' }),
    entry('strongly-oppose', '2021-01-01', { kind: 'strengthening', toward: 'oppose' }),
    entry('oppose', '2022-01-01', { kind: 'weakening', toward: 'support' }),
  ].map((each) => ({ entry: each, facet: 'position' as const }));
  expect(glyphsThatOccur(rows).map((glyph) => [glyph.kind, glyph.direction])).toEqual([
    ['first-recorded', null],
    ['strengthening', 'down'],
    ['weakening', 'up'],
  ]);
});
