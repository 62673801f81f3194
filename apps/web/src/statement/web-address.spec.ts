import { expect, test } from '@jest/globals';
import { webAddress } from './web-address.js';

test('only an address of the web becomes a link', () => {
  expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
  expect(webAddress('http://example.org/')).toBe('http://example.org/');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:x', '//example.org', 'a book', '', null]) {
    expect(webAddress(url)).toBeNull();
  }
});
