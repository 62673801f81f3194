/** The built command, as assistants' programs run and reach it: over standard input and output, and over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Stancebook } from '#client';
import { rawRequest, type TestApi, testApi } from '#testing';
import { readConfig } from '../../api/src/config.js';
import { createApp } from '../../api/src/create-app.js';
import { HTTP_DEFAULT } from '../../cli/src/mcp.js';
import { addressesAt } from './addresses.js';
import { mcpServer } from './mcp-server.js';
import { serveHttp } from './serve-http.js';

const MAIN = 'dist/apps/cli/src/main.js';
const MODERN = { versionNegotiation: { mode: 'auto' } } as const;
const MESSAGE = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

let api: TestApi;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: ['nato-tokyo-2023-07-12'],
  });
});

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

afterAll(() => api.close());

/** Jest's own options are not for the children. */
const environment = () => ({ PATH: process.env.PATH ?? '', NODE_OPTIONS: '', STANCEBOOK_URL: api.base });

async function connected(transport: StdioClientTransport | StreamableHTTPClientTransport, options = {}) {
  const client = new Client({ name: 'test', version: '1' }, options);
  closing.push(() => client.close());
  // Programs start slowly where there is much else to do.
  await client.connect(transport, { timeout: 120_000 });
  return client;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Who stands where on the office in Tokyo. */
async function holders(client: Client): Promise<string[]> {
  const args = { proposal: 'nato-liaison-office-tokyo' };
  const { structuredContent } = await client.callTool({ name: 'stances_on_proposal', arguments: args });
  const { items } = structuredContent as { items: { holder: { id: string } }[] };
  return items.map(({ holder }) => holder.id);
}

async function expectedHolders(): Promise<string[]> {
  const { items } = await api.get<{ items: { holder: string }[] }>('/v1/proposals/nato-liaison-office-tokyo/stances');
  expect(items.length).toBeGreaterThan(3);
  return items.map(({ holder }) => holder);
}

describe('stancebook mcp', () => {
  it.each([
    ['2025', {}, 'legacy'],
    ['2026', MODERN, 'modern'],
  ])('answers a client of %s over standard input and output, and ends with it', async (_, options, era) => {
    const transport = new StdioClientTransport({ command: process.execPath, args: [MAIN, 'mcp'], env: environment() });
    const client = await connected(transport, options);
    expect(client.getProtocolEra()).toBe(era);
    expect(await holders(client)).toEqual(await expectedHolders());
    const { pid } = transport;
    if (pid === null) throw new Error('expected a process');
    await client.close();
    // The client waits for it for a while, and then only tells it to end.
    while (isRunning(pid)) await sleep(50);
  });

  it('says why it does not start', async () => {
    const started = async (args: string[], env = {}) => {
      const child = spawn(process.execPath, [MAIN, 'mcp', ...args], { env: { ...environment(), ...env } });
      let said = '';
      child.stderr.on('data', (chunk) => (said += String(chunk)));
      const [status] = (await once(child, 'close')) as [number];
      return [status, said];
    };
    expect(await started(['--http', '0.0.0.0:0'])).toEqual([
      1,
      expect.stringMatching(/^STANCEBOOK_MCP_HTTP: expected a loopback address .*set STANCEBOOK_INSECURE_OPEN=on\n$/),
    ]);
    expect(await started(['--http', 'here'])).toEqual([1, 'STANCEBOOK_MCP_HTTP: expected host:port, got "here"\n']);
    const { port } = new URL(api.base);
    expect(await started(['--http', `127.0.0.1:${port}`])).toEqual([1, expect.stringMatching(/EADDRINUSE/)]);
  });
});

/** Started with these arguments; its address. */
async function startHttp(args: string[], env: Record<string, string> = {}): Promise<{ url: URL; child: ChildProcess }> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...environment(), ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  closing.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  if (!child.stderr) throw new Error('expected its errors');
  for await (const line of createInterface({ input: child.stderr })) {
    const [, url] = /^MCP: (.*)$/.exec(line) ?? [];
    if (url) return { url: new URL(url), child };
  }
  throw new Error('expected an address');
}

describe('stancebook mcp --http', () => {
  it.each([
    ['2025', {}, 'legacy'],
    ['2026', MODERN, 'modern'],
  ])('answers clients of %s, without sessions, and ends when it is told to', async (_, options, era) => {
    const { url, child } = await startHttp(['mcp', '--http', '127.0.0.1:0']);
    const transport = new StreamableHTTPClientTransport(url);
    const client = await connected(transport, options);
    expect([client.getProtocolEra(), transport.sessionId]).toEqual([era, undefined]);
    const others = await Promise.all([1, 2, 3].map(() => connected(new StreamableHTTPClientTransport(url), options)));
    const answers = await Promise.all([client, ...others].map(holders));
    const expected = await expectedHolders();
    expect(answers).toEqual(answers.map(() => expected));
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('refuses foreign pages, batches, what is too large, and what is elsewhere', async () => {
    const { url } = await startHttp(['mcp', '--http', '127.0.0.1:0'], { STANCEBOOK_HOSTS: 'stances.example' });
    const post = (headers: Record<string, string>, body = MESSAGE, path = '/mcp') =>
      rawRequest(url.origin, { method: 'POST', path, headers: { ...HEADERS, ...headers }, body });
    for (const headers of [{}, { host: 'localhost' }, { host: 'stances.example' }, { origin: 'http://localhost:6274' }])
      expect((await post(headers)).status).toBe(200);
    for (const headers of [{ host: 'evil.example' }, { origin: 'https://evil.example' }, { origin: 'null' }])
      expect((await post(headers)).status).toBe(403);
    expect(await post({}, `[${MESSAGE},${MESSAGE}]`)).toMatchObject({
      status: 400,
      body: { error: { message: /batch/ } },
    });
    expect((await post({}, JSON.stringify({ ...JSON.parse(MESSAGE), params: { a: 'a'.repeat(65_536) } }))).status).toBe(
      413,
    );
    expect((await post({}, '{')).status).toBe(400);
    expect((await post({ 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post({}, MESSAGE, '/v1/statements')).status).toBe(404);
    expect((await rawRequest(url.origin, { path: '/mcp', headers: HEADERS })).status).toBe(405);
  });
});

/** In this process, on an API that accepts questions and never answers them. */
async function onSilentApi() {
  const open = new Set<unknown>();
  let heard: () => void = () => {};
  const silent = createServer((asked) => {
    open.add(asked);
    asked.socket.on('close', () => {
      open.delete(asked);
      heard();
    });
    heard();
  }).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const stancebook = new Stancebook({ url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` });
  const serving = await serveHttp({
    host: '127.0.0.1',
    port: 0,
    names: [],
    server: () => mcpServer(stancebook, addressesAt('https://stances.example.org'), '1'),
  });
  closing.push(() => {
    serving.close();
    silent.close();
    silent.closeAllConnections();
  });
  const until = async (count: number) => {
    while (open.size !== count) await new Promise<void>((resolve) => (heard = resolve));
  };
  return { url: serving.url, until };
}

describe('over HTTP', () => {
  const question = {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'find_ids', arguments: { name: 'a', what: 'actor' } },
  };
  const ask = (url: string) => {
    const asking = request(url, { method: 'POST', headers: HEADERS, agent: false });
    asking.on('error', () => {}).end(JSON.stringify(question));
    return asking;
  };

  it('the API is no longer asked for a client that has gone', async () => {
    const { url, until } = await onSilentApi();
    const asking = ask(url);
    await until(1);
    asking.destroy();
    await until(0);
  });

  it('more than a few at once are told to come back', async () => {
    const { url, until } = await onSilentApi();
    for (let i = 0; i < 32; i += 1) ask(url);
    await until(32);
    const [answer] = (await once(ask(url), 'response')) as [{ statusCode: number; headers: Record<string, string> }];
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1']);
  });
});

describe('docs/assistants.md', () => {
  const snippets = [...readFileSync('docs/assistants.md', 'utf8').matchAll(/```(\w+)\n(.*?)```/gs)];
  const [stdio, http] = snippets
    .filter(([, language]) => language === 'json')
    .map(
      ([, , text = '']) => Object.values((JSON.parse(text) as { mcpServers: Record<string, Server> }).mcpServers)[0],
    );
  interface Server {
    command: string;
    args: string[];
    env: Record<string, string>;
    url: string;
  }

  it('adds it to a client as a command, from any folder', async () => {
    if (!stdio) throw new Error('expected a snippet');
    const args = stdio.args.map((arg) => arg.replace('/path/to/stancebook', process.cwd()));
    expect(stdio.env).toEqual({ STANCEBOOK_URL: 'http://127.0.0.1:3000' });
    const transport = new StdioClientTransport({ command: stdio.command, args, env: environment(), cwd: tmpdir() });
    expect(await holders(await connected(transport))).toEqual(await expectedHolders());
  });

  it('adds it to a client by its address', async () => {
    const [, , command = ''] = snippets.find(([, language]) => language === 'sh') ?? [];
    expect(command.trim()).toBe('npx stancebook mcp --http');
    expect(http?.url).toBe(`http://${HTTP_DEFAULT}/mcp`);
    const { url } = await startHttp([...command.trim().split(' ').slice(2), '127.0.0.1:0']);
    const address = new URL(http?.url ?? '');
    address.port = url.port;
    expect(await holders(await connected(new StreamableHTTPClientTransport(address)))).toEqual(await expectedHolders());
  });

  it('names every tool', async () => {
    const transport = new StdioClientTransport({ command: process.execPath, args: [MAIN, 'mcp'], env: environment() });
    const { tools } = await (await connected(transport)).listTools();
    const named = [...readFileSync('docs/assistants.md', 'utf8').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(tools.map(({ name }) => name));
  });
});
