/** Random choices that a seed repeats. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** From `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(values: readonly [T, ...T[]] | readonly T[]): T;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  uuid(): string;
  /** Choices of their own, for whom draws at times that the seed does not decide. */
  fork(): Random;
}

/** The same for the same seed and name. */
export function randomOf(seed: number, name: string): Random {
  let mixed = seed;
  for (const letter of name) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) | 0;
  return randomFrom(mixed);
}

function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const int = (min: number, max: number) => uniformInt(generator, min, max);
  return {
    int,
    pick: <T>(values: readonly T[]) => values[int(0, values.length - 1)] as T,
    oneIn: (times) => int(1, times) === 1,
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => int(0, 15).toString(16)).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    fork: () => randomFrom(int(0, 0x7fffffff)),
  };
}
