import { expect, test } from '@jest/globals';
import { HOLDERS_MAX, lookOfPlace } from './holder-looks.js';

test('without colour every line still has dashes and a mark of its own', () => {
  const looks = Array.from({ length: HOLDERS_MAX }, (_, place) => lookOfPlace(place));
  for (const part of ['colour', 'dashes', 'shape'] as const)
    expect(new Set(looks.map((look) => look[part])).size).toBe(8);
});
