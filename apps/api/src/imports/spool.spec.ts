import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AnswerSpool } from './spool.js';

describe('the spool of answers', () => {
  it('gives what it was given, in order, whatever the sizes and however often its file is full', async () => {
    const texts = fc.array(fc.string({ maxLength: 40 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 50 }), async (parts, bytesMax) => {
        async function* source() {
          yield* parts;
        }
        const read = await Array.fromAsync(new AnswerSpool(bytesMax).through(source()));
        expect(Buffer.concat(read).toString()).toBe(Buffer.from(parts.join('')).toString());
      }),
      { numRuns: 100 },
    );
  });

  it('makes its source wait only where it is full, and go on as it is read', async () => {
    let given = 0;
    async function* source() {
      for (; given < 100; given += 1) yield '0123456789';
    }
    const spool = new AnswerSpool(200);
    const content = spool.through(source());
    expect(spool.mayWait).toBe(true);
    await content.next();
    while (spool.mayWait) await sleep(5);
    await sleep(20);
    expect([given, spool.mayWait]).toEqual([20, false]);
    let rest = 10;
    for await (const chunk of content) rest += chunk.length;
    expect(rest).toBeGreaterThanOrEqual(1_000);
  });

  it('lets its source go where its reader goes', async () => {
    let isEnded = false;
    async function* source() {
      try {
        for (;;) yield '0123456789';
      } finally {
        isEnded = true;
      }
    }
    const content = new AnswerSpool(50).through(source());
    await content.next();
    await content.return(undefined);
    expect(isEnded).toBe(true);
  });
});
