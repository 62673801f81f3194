import { expect, test } from '@jest/globals';
import { partsOf } from './near-names.js';

test.each([
  ['Emmanuel Macron', ['emm', 'uel', 'mac', 'ron']],
  ['U.S.', ['us']],
  ['São', ['são', 'sao']],
  ['東京', ['東京']],
  ['…', []],
])('%s is looked for by the beginnings and ends of its words', (name, parts) => {
  expect(partsOf(name)).toEqual(parts);
});
