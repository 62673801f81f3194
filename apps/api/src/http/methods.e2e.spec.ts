import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rawBytes, rawRequest, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

describe('a method that an address does not take', () => {
  const addresses: [string, string][] = [
    ['/v1/statements', 'GET, HEAD, OPTIONS, POST'],
    ['/v1/statements/01890a5d-ac96-774b-bcce-b302099a8057', 'GET, HEAD, OPTIONS, PATCH'],
    ['/v1/statements/01890a5d-ac96-774b-bcce-b302099a8057/void', 'OPTIONS, POST'],
    ['/v1/actors/ada', 'GET, HEAD, OPTIONS, PUT'],
    ['/v1/matrix?topic=x', 'GET, HEAD, OPTIONS'],
    ['/v1/imports', 'OPTIONS, POST'],
    ['/health/live', 'GET, HEAD, OPTIONS'],
    ['/openapi.json', 'GET, HEAD, OPTIONS'],
    ['/asyncapi.json', 'GET, HEAD, OPTIONS'],
    ['/schemas/stancebook.stance.v1', 'GET, HEAD, OPTIONS'],
    ['/proposals', 'GET, HEAD, OPTIONS'],
    ['/assets/index.js', 'GET, HEAD, OPTIONS'],
  ];
  const methods = [
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'TRACE',
    'QUERY',
    'PROPFIND',
    'SEARCH',
    'PURGE',
    'LINK',
  ];

  for (const [path, allow] of addresses) {
    it(`is told which it does: ${path}`, async () => {
      for (const method of methods.filter((one) => !allow.split(', ').includes(one))) {
        const reply = await rawRequest(api.base, { method, path });
        expect([method, reply.status, reply.headers.allow]).toEqual([method, 405, allow]);
        if (method !== 'HEAD') expect(reply.body).toMatchObject({ type: '/problems/method-not-allowed', status: 405 });
      }
      const options = await rawRequest(api.base, { method: 'OPTIONS', path });
      expect([options.status, options.headers.allow, options.body]).toEqual([204, allow, '']);
    });
  }

  it('is 404 at an address that takes none', async () => {
    for (const method of ['GET', 'POST', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const reply = await rawRequest(api.base, { method, path: '/v1/nothing' });
      expect(reply).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
    }
  });
});

describe('what is no request', () => {
  const host = () => `host: ${new URL(api.base).host}\r\n`;
  const requests: [string, () => string, number, string][] = [
    ['a method that HTTP does not know', () => `FOO /v1/statements HTTP/1.1\r\n${host()}\r\n`, 400, 'bad-request'],
    ['another protocol', () => '\x16\x03\x01\r\n\r\n', 400, 'bad-request'],
    [
      'headers beyond all bounds',
      () => `GET / HTTP/1.1\r\n${host()}a: ${'a'.repeat(70_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    [
      'an address beyond all bounds',
      () => `GET /v1/stances?a=${'a'.repeat(70_000)} HTTP/1.1\r\n${host()}\r\n`,
      431,
      'headers-too-large',
    ],
  ];
  for (const [what, bytes, status, slug] of requests) {
    it(`is refused with a problem document: ${what}`, async () => {
      const said = await rawBytes(api.base, bytes());
      expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [^]*content-type: application/problem\\+json`, 'i'));
      expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toMatchObject({ type: `/problems/${slug}`, status });
    });
  }

  it('is refused where its address is too long', async () => {
    const { status, body } = await rawRequest(api.base, { path: `/v1/stances?topic=${'a'.repeat(20_000)}` });
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ detail: expect.stringContaining('at most 16384') }),
    ]);
  });

  it('is refused so where the router cannot read its address', async () => {
    const tooLong = await rawRequest(api.base, { path: `/v1/actors/${'a'.repeat(3_000)}` });
    expect(tooLong).toMatchObject({ status: 400, body: { type: '/problems/bad-request' } });
    expect(await rawRequest(api.base, { path: '/v1/actors/%ff' })).toMatchObject({ status: 400 });
    expect(await rawRequest(api.base, { path: '/v1/actors/%' })).toMatchObject({ status: 400 });
  });
});

describe('a slug of full length', () => {
  it('is described, and read', async () => {
    const slug = 'a'.repeat(128);
    expect((await api.ask('PUT', `/v1/actors/${slug}`, { kind: 'person', name: 'Long' })).status).toBe(201);
    await api.projected();
    expect((await api.ask('GET', `/v1/actors/${slug}`)).status).toBe(200);
    const escaped = '%61'.repeat(128);
    expect((await api.ask('GET', `/v1/actors/${escaped}`)).status).toBe(200);
    const tooLong = await api.ask('GET', `/v1/actors/${'a'.repeat(129)}`);
    expect(tooLong).toMatchObject({ status: 400, body: { type: '/problems/bad-request' } });
  });
});

describe('the headers of a command', () => {
  const describeWith = (id: string, headers: Record<string, string>) =>
    api.ask('PUT', `/v1/actors/${id}`, { kind: 'person', name: id }, headers);
  const wrong: [string, string][] = [
    ['x-correlation-id', 'a'.repeat(129)],
    ['x-correlation-id', 'two words'],
    ['x-correlation-id', 'né'],
    ['idempotency-key', 'a'.repeat(256)],
    ['idempotency-key', 'two words'],
    ['if-match', Array.from({ length: 33 }, (_, i) => `"${i}"`).join(',')],
    ['if-match', '1'],
  ];
  for (const [name, value] of wrong) {
    it(`are refused: ${name}: ${value.slice(0, 20)} (${value.length})`, async () => {
      const reply = await describeWith('never', { [name]: value });
      expect(reply).toMatchObject({
        status: 400,
        body: { type: '/problems/bad-request', detail: expect.stringContaining(name) },
      });
      expect((await api.ask('GET', '/v1/actors/never')).status).toBe(404);
    });
  }

  it('go with the event: the correlation id as sent, a traceparent where it is one', async () => {
    const good = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const traces: [string, string | undefined][] = [
      [good, good],
      [good.replace('b7ad6b7169203331', '0'.repeat(16)), undefined],
      [`${good}-more`, undefined],
      ['x'.repeat(8_000), undefined],
    ];
    for (const [i, [traceparent, kept]] of traces.entries()) {
      const correlation = `${'c'.repeat(127)}${i}`;
      const reply = await describeWith(`traced-${i}`, { traceparent, 'x-correlation-id': correlation });
      expect(reply.status).toBe(201);
      const [partition, sequence] = (reply.headers.get('stancebook-sequence') ?? '').split(':').map(Number);
      const { items } = await api.get<{ items: { metadata: Record<string, unknown> }[] }>(
        `/v1/log?partition=${partition}&after=${(sequence ?? 0) - 1}&limit=1`,
      );
      expect(items[0]?.metadata).toMatchObject({ correlationId: correlation });
      expect(items[0]?.metadata.traceparent).toBe(kept);
    }
  });
});
