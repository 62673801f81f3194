import { describe, expect, it } from '@jest/globals';
import { countOf, ROWS } from './matrix.js';
import { poison } from './rows/log.js';
import { relayKilled } from './rows/processes.js';

describe('a run with its own number of rounds', () => {
  it('gives every row that counts events as many as it needs, and the others what is asked for', () => {
    expect(countOf(poison, 3)).toBe(poison.short);
    expect(countOf(poison, 5_000)).toBe(5_000);
    expect(countOf(relayKilled, 3)).toBe(3);
    expect(ROWS.map((row) => countOf(row, undefined))).toEqual(ROWS.map(({ long }) => long));
  });
});
