import { expect, test } from '@jest/globals';
import { pathWith } from './client.js';

test('a path takes the members of a query that have a value', () => {
  expect(pathWith('/v1/stances', { holder: 'nato', topic: undefined, asOf: '', limit: 10, news: false })).toBe(
    '/v1/stances?holder=nato&limit=10',
  );
  expect(pathWith('/v1/stances', {})).toBe('/v1/stances');
});

test('a path with a query of its own takes them over those that it has', () => {
  expect(pathWith('/v1/stances?limit=10&topic=nato', { cursor: 'a b', topic: null })).toBe(
    '/v1/stances?limit=10&cursor=a+b',
  );
});
