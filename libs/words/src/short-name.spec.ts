import { expect, test } from '@jest/globals';
import { shortNameOf } from './short-name.js';

test.each([
  ['North Atlantic Treaty Organization', ['Atlantic Alliance', 'NATO'], 'NATO'],
  ['United States of America', ['US', 'USA'], 'USA'],
  ['Emmanuel Macron', ['EM2', 'Macron'], 'Emmanuel Macron'],
  ['France', ['F'], 'France'],
  ['mozilla', [], 'mozilla'],
  ['中华人民共和国', ['中国'], '中华人民共和国'],
])('%s, also called %j, goes by %s', (name, aliases, short) => {
  expect(shortNameOf({ name, aliases })).toBe(short);
});
