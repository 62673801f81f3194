import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Health, serveHealth } from './serve-health.js';

let server: Server;
let port: number;
let health: Health = { waitingFor: 'postgres' };

beforeAll(async () => {
  server = await serveHealth({ port: 0, host: '127.0.0.1', health: () => health });
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

async function ask(method: string, path: string) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  const text = await response.text();
  return [response.status, text === '' ? null : (JSON.parse(text) as unknown)];
}

describe('the health server', () => {
  it('lives while it waits, and is ready when it waits for nothing', async () => {
    health = { role: 'standby', waitingFor: 'postgres' };
    expect(await ask('GET', '/health/ready')).toEqual([
      503,
      { status: 'not-ready', role: 'standby', waitingFor: 'postgres' },
    ]);
    expect(await ask('GET', '/health/live?verbose')).toEqual([200, { status: 'up' }]);
    health = { waitingFor: null };
    expect(await ask('GET', '/health/ready')).toEqual([200, { status: 'ready', waitingFor: null }]);
    expect(await ask('HEAD', '/health/ready')).toEqual([200, null]);
  });

  it('has nothing else to say', async () => {
    expect(await ask('GET', '/')).toEqual([404, { status: 'not-found' }]);
    expect(await ask('GET', '/health/ready/more')).toEqual([404, { status: 'not-found' }]);
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('does not wait for a body', async () => {
    const sending = request({ port, path: '/health/live', method: 'POST', headers: { 'content-length': '1000000' } });
    sending.on('error', () => {});
    sending.write('{');
    const [{ statusCode, headers }] = (await once(sending, 'response')) as [
      { statusCode: number; headers: Record<string, string> },
    ];
    expect([statusCode, headers.connection]).toEqual([405, 'close']);
    sending.destroy();
  });

  it('ends a connection that does not get on with its request', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /health/live HTTP/1.1\r\nHost: ');
    let said = '';
    socket.on('data', (chunk) => (said += String(chunk)));
    await once(socket, 'close');
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('says what to do where its port is taken', async () => {
    await expect(serveHealth({ port, host: '127.0.0.1', health: () => health })).rejects.toThrow(
      /^cannot answer \/health on 127\.0\.0\.1:\d+ \(.*EADDRINUSE.*\): choose another HEALTH_PORT or HOST$/,
    );
  });
});
