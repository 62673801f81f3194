import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type FastifyInstance, fastify } from 'fastify';
import { READS_AT_ONCE_MAX, takeTurns } from './load.js';

/** More than the buffers of a connection hold. */
const LARGE = 'x'.repeat(32 * 1024 * 1024);

let server: FastifyInstance;
let port: number;
let begun = 0;
let goOn: () => void;
const sockets: Socket[] = [];

beforeEach(async () => {
  begun = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  goOn = resolve;
  server = fastify({ forceCloseConnections: true });
  takeTurns(server);
  server.get('/v1/small', async () => 'small');
  server.get('/v1/large', async () => LARGE);
  server.get('/v1/fails', async () => {
    throw new Error('it fails');
  });
  server.get('/v1/waits', async () => {
    begun += 1;
    await promise;
    return 'waited';
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = server.server.address() as AddressInfo);
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

/** A client each, of which nothing is read. */
async function ask(path: string): Promise<void> {
  for (let i = 0; i < READS_AT_ONCE_MAX; i += 1) {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket.pause());
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  }
}

async function answer(path: string): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2_000) })).text();
}

it('gives a place back when there is an answer, however slow its client takes it', async () => {
  await ask('/v1/large');
  expect(await answer('/v1/small')).toBe('small');
});

it('gives it back where the handler fails', async () => {
  for (let i = 0; i <= READS_AT_ONCE_MAX; i += 1) expect(await answer('/v1/fails')).toContain('it fails');
  expect(await answer('/v1/small')).toBe('small');
});

it('keeps it for a client that has gone until the handler ends: it goes on working', async () => {
  await ask('/v1/waits');
  while (begun < READS_AT_ONCE_MAX) await sleep(10);
  for (const socket of sockets) socket.destroy();
  const next = answer('/v1/small');
  expect(await Promise.race([next, sleep(200, 'none yet')])).toBe('none yet');
  goOn();
  expect(await next).toBe('small');
});

it('takes one place for HEAD as for GET', async () => {
  for (let i = 0; i <= READS_AT_ONCE_MAX; i += 1) {
    const { status } = await fetch(`http://127.0.0.1:${port}/v1/small`, { method: 'HEAD' });
    expect(status).toBe(200);
  }
  expect(await answer('/v1/small')).toBe('small');
});
