import { expect, test } from '@jest/globals';
import { saidInWords } from '../dates/words.js';
import { citationOf } from './citation.js';
import { exampleStatement } from './example-statement.js';

const said = {
  ...exampleStatement({
    speaker: 'emmanuel-macron',
    onBehalfOf: ['france'],
    saidOn: '2023-07-12',
    quote: 'geography is stubborn',
    paraphrase: null,
    translatedFrom: 'fr',
    source: {
      publisher: 'Reuters',
      title: 'Mixed messages',
      reference: null,
      url: 'https://a.test/1',
      publishedOn: '2023-07-13',
    },
    version: 2,
    recordedAt: '2026-11-23T18:30:00Z',
  }),
  voided: null,
};

const nameOf = (actor: string) => ({ 'emmanuel-macron': 'Emmanuel Macron', france: 'France' })[actor] ?? actor;

test('a citation says for whom the words were said, from which language they are, and when they were published', () => {
  expect(citationOf(said, nameOf, 'https://b.test/statements/1')).toBe(
    `Emmanuel Macron, on behalf of France (${saidInWords('2023-07-12')}): “geography is stubborn” [translated from French] ` +
      `Reuters, Mixed messages, published ${saidInWords('2023-07-13')}, https://a.test/1. ` +
      'Recorded in Stancebook, https://b.test/statements/1, version 2, recorded at 2026-11-23T18:30:00Z.',
  );
});

test('a citation leaves out what is not known', () => {
  const bare = {
    ...said,
    onBehalfOf: [],
    translatedFrom: null,
    source: { ...said.source, title: null, publishedOn: null, url: null },
  };
  expect(citationOf(bare, nameOf, 'x')).toBe(
    `Emmanuel Macron (${saidInWords('2023-07-12')}): “geography is stubborn” Reuters. ` +
      'Recorded in Stancebook, x, version 2, recorded at 2026-11-23T18:30:00Z.',
  );
});
