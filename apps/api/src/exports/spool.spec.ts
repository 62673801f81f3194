import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { Spool } from './spool.js';

async function* content(...parts: string[]) {
  yield* parts;
}

const wanted = () => false;

describe('the files of exports', () => {
  it('are no more bytes together than there is room for, and give it back when they have been read or are let go', async () => {
    const spool = new Spool(10);
    const first = await spool.write(content('1234', '56'), wanted);
    const full = { slug: 'too-many-exports', status: 503, message: expect.stringContaining('at most 10 bytes') };
    await expect(spool.write(content('1234', '5'), wanted)).rejects.toMatchObject(full);
    const second = await spool.write(content('1234'), wanted);
    await expect(spool.write(content('1'), wanted)).rejects.toMatchObject(full);
    expect(await text(first.read())).toBe('123456');
    const third = await spool.write(content('123456'), wanted);
    for (const file of [second, third]) {
      const stream = file.read();
      await new Promise((resolve) => stream.once('close', resolve).destroy());
    }
    expect((await spool.write(content('1234567890'), wanted)).bytes).toBe(10);
  });

  it('are not made on for a reader that disconnected', async () => {
    const spool = new Spool(10);
    await expect(spool.write(content('1234567890'), () => true)).rejects.toThrow('disconnected');
    expect((await spool.write(content('1234567890'), wanted)).bytes).toBe(10);
  });
});
