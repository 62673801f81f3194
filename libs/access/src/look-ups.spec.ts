import { describe, expect, it } from '@jest/globals';
import { KEPT_MAX_MS, LookUps } from './look-ups.js';

/** Answers when it is told to. */
function table(rows: Record<string, string>) {
  const asked: string[][] = [];
  const waiting: (() => void)[] = [];
  let now = 0;
  const lookUps = new LookUps<string>(
    (ids) => {
      asked.push(ids);
      const found = new Map(ids.flatMap((id) => (rows[id] === undefined ? [] : [[id, rows[id]] as const])));
      return new Promise((resolve) => waiting.push(() => resolve(found)));
    },
    () => now,
  );
  return {
    lookUps,
    asked,
    rows,
    pass: (ms: number) => (now += ms),
    answer: async () => {
      waiting.shift()?.();
      await new Promise(setImmediate);
    },
  };
}

describe('what is looked up', () => {
  it('is asked for once, however many wait for it, and kept for a while', async () => {
    const { lookUps, asked, answer, pass, rows } = table({ a: 'Ada' });
    const found = Promise.all([lookUps.find('b'), lookUps.find('a'), lookUps.find('a')]);
    await answer();
    await answer();
    expect(await found).toEqual([null, 'Ada', 'Ada']);
    rows.a = 'Grace';
    pass(KEPT_MAX_MS - 1);
    expect([await lookUps.find('a'), lookUps.remembered('a')]).toEqual(['Ada', 'Ada']);
    expect(asked).toEqual([['b'], ['a']]);
    pass(1);
    const later = lookUps.find('a');
    await answer();
    expect(await later).toBe('Grace');
  });

  it('counts as of when it was asked for, not of when the answer came', async () => {
    const { lookUps, answer, pass } = table({ a: 'Ada' });
    const found = lookUps.find('a');
    pass(KEPT_MAX_MS);
    await answer();
    expect(await found).toBe('Ada');
    expect(lookUps.remembered('a')).toBeUndefined();
  });

  it('is asked for together where a query is under way, and what is not there is not kept', async () => {
    const { lookUps, asked, answer } = table({ a: 'Ada' });
    const first = lookUps.find('guess 0');
    const others = Array.from({ length: 1_200 }, (_, n) => lookUps.find(`guess ${n + 1}`));
    const known = lookUps.find('a');
    for (let n = 0; n < 4; n += 1) await answer();
    expect(new Set(await Promise.all([first, ...others]))).toEqual(new Set([null]));
    expect(await known).toBe('Ada');
    // One query at a time, each of a bounded number.
    expect(asked.map((ids) => ids.length)).toEqual([1, 500, 500, 201]);
    expect(lookUps.remembered('guess 0')).toBeUndefined();
    void lookUps.find('guess 0');
    expect(asked).toHaveLength(5);
  });

  it('is kept in a bounded number', async () => {
    const rows = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`id-${n}`, `name ${n}`]));
    const { lookUps, answer } = table(rows);
    const all = Promise.all(Object.keys(rows).map((id) => lookUps.find(id)));
    for (let n = 0; n < 22; n += 1) await answer();
    await all;
    expect([lookUps.remembered('id-0'), lookUps.remembered('id-10000')]).toEqual([undefined, 'name 10000']);
  });

  it('is forgotten where it was changed here', async () => {
    const { lookUps, answer, rows } = table({ a: 'Ada' });
    const found = lookUps.find('a');
    await answer();
    await found;
    delete rows.a;
    lookUps.forget('a');
    const again = lookUps.find('a');
    await answer();
    expect(await again).toBeNull();
  });

  it('is forgotten too where a query that is under way may have found what it was', async () => {
    const { lookUps, answer, rows } = table({ a: 'Ada' });
    const found = lookUps.find('a');
    delete rows.a;
    lookUps.forget('a');
    await answer();
    expect(await found).toBe('Ada');
    expect(lookUps.remembered('a')).toBeUndefined();
  });

  it('is refused to all who wait where it cannot be asked for, and asked for anew by the next', async () => {
    let isAway = true;
    const lookUps = new LookUps<string>(() =>
      isAway ? Promise.reject(new Error('away')) : Promise.resolve(new Map([['a', 'Ada']])),
    );
    await expect(Promise.all([lookUps.find('a'), lookUps.find('b')])).rejects.toThrow('away');
    isAway = false;
    expect(await lookUps.find('a')).toBe('Ada');
  });
});
