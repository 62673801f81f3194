import { expect, test } from '@jest/globals';
import type { Problem } from './answers.js';
import { isFinal, isUnknown } from './problems.js';

function problem(status: number, ...pointers: string[]): Problem {
  return {
    type: 'about:blank',
    title: '',
    status,
    detail: '',
    errors: pointers.map((pointer) => ({ pointer, detail: '' })),
  };
}

test('what has no such id, or one that no id can have, is unknown to the record', () => {
  expect(isUnknown(problem(404))).toBe(true);
  expect(isUnknown(problem(400, ''))).toBe(true);
  expect(isUnknown(problem(400, '/q'))).toBe(false);
  expect(isUnknown(problem(503))).toBe(false);
});

test('only what may be answered otherwise is asked again', () => {
  expect([404, 400].map((status) => isFinal(problem(status)))).toEqual([true, true]);
  expect([0, 408, 429, 500, 503].some((status) => isFinal(problem(status)))).toBe(false);
});
