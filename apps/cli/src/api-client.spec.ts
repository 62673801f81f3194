import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get } from './api-client.js';
import { importFile } from './import.js';

let server: Server;
let base: string;
interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}
let answer: Answer;
/** Given before `answer`, once each. */
const first: Answer[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    const { status, headers, body } = first.shift() ?? answer;
    response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

describe('where something else answers than the API', () => {
  it.each([
    [502, '<html>Bad Gateway</html>'],
    [404, '"not here"'],
    [404, '{"error":"not found"}'],
    [200, 'hello'],
  ])('a command says so in one sentence (%s %s)', async (status, body) => {
    answer = { status, body };
    const sentence = `${base} answered ${status}, but not as the Stancebook API does: check STANCEBOOK_URL and PORT`;
    await expect(get(base, '/v1/stances')).rejects.toThrow(sentence);
    if (status === 200) return;
    const folder = mkdtempSync(join(tmpdir(), 'stancebook-import-'));
    const file = join(folder, 'lines.ndjson');
    writeFileSync(file, '{}\n');
    await expect(importFile(base, file, { progress: false, refused: () => {} })).rejects.toThrow(sentence);
    rmSync(folder, { recursive: true });
  });

  it('a refusal of the API is told in its own words', async () => {
    answer = { status: 404, body: JSON.stringify({ status: 404, detail: 'there is no actor nobody' }) };
    await expect(get(base, '/v1/stances')).rejects.toThrow(/^there is no actor nobody$/);
  });

  it('comes back where the API says when to', async () => {
    const busy = { status: 503, headers: { 'retry-after': '0' }, body: JSON.stringify({ detail: 'too busy' }) };
    first.push(busy, busy);
    answer = { status: 200, body: '{"items":[]}' };
    expect(await get(base, '/v1/stances')).toEqual({ items: [] });
    expect(first).toEqual([]);
    answer = { ...busy, headers: { 'retry-after': '3600' } };
    await expect(get(base, '/v1/stances')).rejects.toThrow(/^too busy$/);
  });
});
