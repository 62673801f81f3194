import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHeads } from '#event-log';
import { rawBytes, rawRequest, sampleStatement, type TestApi, type TestBrowser, testApi, testBrowser } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const FOREIGN = 'https://elsewhere.example';
const PROXIED = 'stances.example';

let api: TestApi;
let port: string;

beforeAll(async () => {
  const config = readConfig({
    DATABASE_URL: 'postgres://unused/unused',
    STANCEBOOK_HOSTS: `other.example,${PROXIED}`,
    STANCEBOOK_INSECURE_OPEN: 'on',
  });
  api = await testApi((log) => createApp(log, config));
  port = new URL(api.base).port;
  for (const id of ['ada', 'ben']) await api.ask('PUT', `/v1/actors/${id}`, { kind: 'person', name: id });
  await api.ask('PUT', '/v1/proposals/bridge', { title: 'Bridge' });
  await api.projected();
});

afterAll(() => api.close());

async function eventsInLog(): Promise<number> {
  return (await readHeads(api.log.pool)).reduce((sum, { sequence }) => sum + sequence, 0);
}

const json = { 'content-type': 'application/json' };
const refused = { status: 403, body: { type: '/problems/foreign-origin', status: 403 } };

describe('a page of another origin', () => {
  const writes: [string, string, string, Record<string, string>, string][] = [
    ['records', 'POST', '/v1/statements', json, JSON.stringify(sampleStatement())],
    ['describes', 'PUT', '/v1/proposals/ghost', json, '{"title":"Ghost"}'],
    ['overwrites', 'PUT', '/v1/proposals/bridge', { ...json, 'if-match': '*' }, '{"title":"Taken over"}'],
    ['recodes', 'PATCH', `/v1/statements/${sampleStatement().id}`, json, '{"note":"x"}'],
    ['imports', 'POST', '/v1/imports', { 'content-type': 'application/x-ndjson' }, '{"record":"actor","id":"eve"}'],
    ['deletes', 'DELETE', '/v1/proposals/bridge', {}, ''],
  ];
  const senders: [string, Record<string, string>][] = [
    ['its Origin', { origin: FOREIGN }],
    ['Origin: null', { origin: 'null' }],
    ['our address on another port as Origin', { origin: 'http://127.0.0.1:1' }],
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site' }],
  ];
  for (const [does, method, path, headers, body] of writes) {
    it(`${does} nothing`, async () => {
      const before = await eventsInLog();
      for (const [, sender] of senders) {
        const reply = await rawRequest(api.base, { method, path, headers: { ...headers, ...sender }, body });
        expect(reply).toMatchObject(refused);
        expect(reply.headers['access-control-allow-origin']).toBeUndefined();
      }
      expect(await eventsInLog()).toBe(before);
    });
  }

  it('may read the record, and sees the headers that tell of it', async () => {
    for (const path of ['/v1/proposals', '/v1/stances?proposal=nothing', '/openapi.json']) {
      const { headers } = await rawRequest(api.base, { path, headers: { origin: FOREIGN } });
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-expose-headers']).toMatch(/ETag.*Stancebook-Snapshot/);
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
  });

  it('may read neither the log nor how the server is doing', async () => {
    for (const path of ['/v1/log?partition=0', '/v1/%6cog?partition=0', '/metrics', '/health/ready', '/health/live']) {
      const { status, headers } = await rawRequest(api.base, { path, headers: { origin: FOREIGN } });
      expect(status).toBe(200);
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it('is told by a preflight that it may read, not write', async () => {
    const asks = {
      origin: FOREIGN,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const { status, headers } = await rawRequest(api.base, {
      method: 'OPTIONS',
      path: '/v1/statements',
      headers: asks,
    });
    expect(status).toBe(204);
    expect(headers['access-control-allow-methods']).toBe('GET, HEAD');
    expect(headers['access-control-allow-headers']).not.toMatch(/content-type/i);
    const ofLog = await rawRequest(api.base, { method: 'OPTIONS', path: '/v1/log', headers: asks });
    expect(ofLog.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a Host that is not ours', () => {
  const foreign = () => [
    'elsewhere.example',
    `elsewhere.example:${port}`,
    '127.0.0.1:1',
    'localhost',
    `localhost.:${port}`,
    `a@localhost:${port}`,
  ];

  it('may neither read nor write, and is not repeated', async () => {
    const before = await eventsInLog();
    for (const host of foreign()) {
      for (const path of [
        '/v1/log?partition=0',
        '/v1/proposals',
        '/v1/shifts.atom',
        '/health/ready',
        '/metrics',
        '/',
        '/nothing',
      ]) {
        const reply = await rawRequest(api.base, { path, headers: { host } });
        expect(reply).toMatchObject(refused);
        expect(JSON.stringify(reply)).not.toContain(host);
      }
      const headers = { host, origin: `http://${host}`, ...json };
      const body = '{"title":"Ghost"}';
      expect(await rawRequest(api.base, { method: 'PUT', path: '/v1/proposals/ghost', headers, body })).toMatchObject(
        refused,
      );
    }
    expect(await eventsInLog()).toBe(before);
  });

  it('is ours where it is a loopback name or address with our port, or configured; its page may write', async () => {
    const own = [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `LOCALHOST:${port}`,
      `[::1]:${port}`,
      PROXIED,
      'other.example:8443',
    ];
    for (const host of own) {
      expect((await rawRequest(api.base, { path: '/v1/log?partition=0', headers: { host } })).status).toBe(200);
      for (const scheme of host === PROXIED ? ['https', 'http'] : ['http']) {
        const headers = { host, origin: `${scheme}://${host}`, 'sec-fetch-site': 'same-origin', ...json };
        const reply = await rawRequest(api.base, {
          method: 'PUT',
          path: '/v1/proposals/bridge',
          headers: { ...headers, 'if-match': '*' },
          body: '{"title":"Bridge"}',
        });
        expect(reply.status).toBe(200);
      }
    }
  });

  it('may not be left out', async () => {
    for (const request of ['GET /v1/proposals HTTP/1.0\r\n\r\n', 'GET /v1/proposals HTTP/1.1\r\nhost:\r\n\r\n']) {
      const said = await rawBytes(api.base, request.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'));
      expect(said).toMatch(/^HTTP\/1\.1 403 [^]*foreign-origin/);
    }
  });
});

describe('a body of another type than its address takes', () => {
  const statement = JSON.stringify(sampleStatement());
  const bodies: [string, string, string | undefined, string][] = [
    ['POST', '/v1/statements', undefined, statement],
    ['POST', '/v1/statements', 'text/plain', statement],
    ['POST', '/v1/statements', 'text/plain;charset=UTF-8', statement],
    ['POST', '/v1/statements', 'application/x-www-form-urlencoded', 'a=b'],
    ['POST', '/v1/statements', 'multipart/form-data; boundary=x', '--x--'],
    ['POST', '/v1/statements', 'application/merge-patch+json', statement],
    ['POST', '/v1/statements', 'application/x-ndjson', statement],
    ['POST', '/v1/statements', 'application/json2', statement],
    ['PUT', '/v1/proposals/ghost', 'text/plain', '{"title":"Ghost"}'],
    ['PATCH', `/v1/statements/${sampleStatement().id}`, 'text/plain', '{}'],
    ['POST', '/v1/imports', undefined, statement],
    ['POST', '/v1/imports', 'application/json', statement],
    ['POST', '/v1/imports', 'text/plain', 'a,b'],
    ['POST', '/v1/imports/inspection', 'application/x-ndjson', statement],
  ];
  for (const [method, path, type, body] of bodies) {
    it(`is refused: ${method} ${path.replace(/[\da-f-]{36}/, '{id}')} with ${type ?? 'none'}`, async () => {
      const headers = { ...(type ? { 'content-type': type } : {}), 'content-length': String(Buffer.byteLength(body)) };
      const reply = await rawRequest(api.base, { method, path, headers, body });
      expect(reply).toMatchObject({ status: 415, body: { type: '/problems/unsupported-media-type' } });
    });
  }

  it('is refused where its length is not told', async () => {
    const headers = { 'transfer-encoding': 'chunked' };
    const reply = await rawRequest(api.base, { method: 'POST', path: '/v1/statements', headers, body: statement });
    expect(reply).toMatchObject({ status: 415, body: { detail: expect.stringContaining('got none') } });
  });
});

describe('in a browser', () => {
  let browser: TestBrowser;
  let foreign: Server;

  beforeAll(async () => {
    foreign = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title>');
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    browser = await testBrowser(`http://localhost:${(foreign.address() as AddressInfo).port}`);
  });

  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => foreign.close(resolve));
  });

  /** What a script of the page gets: the status, or that the browser let it see nothing. */
  const attempts = (base: string, statement: object) => ({
    'reads the record': [`${base}/v1/proposals`, {}],
    'reads the log': [`${base}/v1/log?partition=0`, {}],
    'reads metrics': [`${base}/metrics`, {}],
    records: [`${base}/v1/statements`, { method: 'POST', headers: json, body: JSON.stringify(statement) }],
    'records without asking first': [`${base}/v1/statements`, { method: 'POST', body: JSON.stringify(statement) }],
    'records unseen': [`${base}/v1/statements`, { method: 'POST', mode: 'no-cors', body: JSON.stringify(statement) }],
    describes: [`${base}/v1/proposals/ghost`, { method: 'PUT', headers: json, body: '{"title":"Ghost"}' }],
    overwrites: [
      `${base}/v1/proposals/bridge`,
      { method: 'PUT', headers: { ...json, 'if-match': '*' }, body: '{"title":"Taken over"}' },
    ],
    imports: [
      `${base}/v1/imports`,
      { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: '{"record":"actor","id":"eve"}' },
    ],
  });

  async function outcomes(open: TestBrowser, address: string): Promise<Record<string, string>> {
    const page = await open.open(address);
    const asked = attempts(api.base, sampleStatement());
    const seen = await page.evaluate(async (all) => {
      const outcomeOf = async ([url, options]: [string, object]) =>
        fetch(url, options).then(
          ({ type, status }) => (type === 'opaque' ? 'opaque' : String(status)),
          () => 'nothing',
        );
      return Promise.all(Object.entries(all).map(async ([name, one]) => [name, await outcomeOf(one as never)]));
    }, asked);
    await page.context().close();
    return Object.fromEntries(seen) as Record<string, string>;
  }

  it('a page of another origin reads the record and nothing else, and changes nothing', async () => {
    const before = await eventsInLog();
    expect(await outcomes(browser, '/')).toEqual({
      'reads the record': '200',
      'reads the log': 'nothing',
      'reads metrics': 'nothing',
      records: 'nothing',
      'records without asking first': 'nothing',
      'records unseen': 'nothing',
      describes: 'nothing',
      overwrites: 'nothing',
      imports: 'nothing',
    });
    expect(await eventsInLog()).toBe(before);
  });

  it('our own page reads and writes', async () => {
    const own = await testBrowser(api.base);
    try {
      expect(await outcomes(own, '/actors')).toMatchObject({
        'reads the record': '200',
        'reads the log': '200',
        records: '201',
        describes: '201',
        overwrites: '200',
        imports: '200',
      });
    } finally {
      await own.close();
    }
  });
});
