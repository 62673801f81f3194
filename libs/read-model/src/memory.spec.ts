import { describe, expect, it } from '@jest/globals';
import { Memory } from './memory.js';

const some = (size: number) => ({ size: () => size });

describe('what is remembered of a partition', () => {
  it('is there for the fold that goes on where the last one was committed', () => {
    const memory = new Memory();
    const one = some(1);
    memory.begin(3, 0);
    memory.keep(3, 'a', one);
    memory.end(3, 5);
    memory.committed(3);
    memory.begin(3, 5);
    expect(memory.take(3, 'a')).toBe(one);
    expect(memory.take(3, 'a')).toBeUndefined();
  });

  it.each([
    ['another process went on', (memory: Memory) => memory.committed(3), 6],
    ['the fold was rolled back', (memory: Memory) => memory.forget(3), 5],
    ['nobody told how the fold ended', () => {}, 5],
  ])('is given up where %s', (_, ending, from) => {
    const memory = new Memory();
    memory.begin(3, 0);
    memory.keep(3, 'a', some(1));
    memory.keep(4, 'a', some(1));
    memory.end(3, 5);
    ending(memory);
    memory.begin(3, from);
    expect(memory.take(3, 'a')).toBeUndefined();
    expect(memory.take(4, 'a')).toBeDefined();
  });

  it('is bounded: what was used longest ago goes first, and what is too large is not kept', () => {
    const memory = new Memory();
    for (const key of ['a', 'b', 'c']) memory.keep(1, key, some(20_000));
    memory.keep(1, 'a', memory.take(1, 'a') ?? some(0));
    memory.keep(2, 'd', some(1));
    expect(['a', 'b', 'c'].map((key) => memory.take(1, key) !== undefined)).toEqual([true, false, true]);
    memory.keep(1, 'e', some(60_001));
    expect(memory.take(1, 'e')).toBeUndefined();
    expect(memory.take(2, 'd')).toBeUndefined();
  });
});
