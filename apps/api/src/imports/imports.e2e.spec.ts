import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHeads } from '#event-log';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const ndjson = { 'content-type': 'application/x-ndjson' };

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

async function eventCount(): Promise<number> {
  return (await readHeads(api.log.pool)).reduce((sum, { sequence }) => sum + sequence, 0);
}

const SAMPLES = ['nato-tokyo-2023-07-12', 'web-positions-2017-2023'];

describe('importing', () => {
  it('loads the samples: every line is answered in order, and a second time nothing is recorded', async () => {
    for (const sample of SAMPLES) {
      const text = readFileSync(`samples/${sample}.ndjson`, 'utf8');
      const lines = text.trim().split('\n').length;
      const answers = await api.import(text);
      const summary = answers.pop();
      expect(answers.map(({ line }) => line)).toEqual(Array.from({ length: lines }, (_, i) => i + 1));
      expect(answers.filter(({ status }) => status !== 'recorded' && status !== 'described')).toEqual([]);
      expect(summary).toMatchObject({
        status: 'summary',
        lines,
        sequence: expect.stringMatching(/^\d+:\d+(,\d+:\d+)*$/),
      });
      const before = await eventCount();
      const again = await api.import(text);
      expect(again.at(-1)).toMatchObject({ status: 'summary', counts: { exists: lines } });
      expect(await eventCount()).toBe(before);
    }
  });

  it('answers each line as it is done, also to whoever would take the answers compressed', async () => {
    const { port } = new URL(api.base);
    const sending = request({
      port,
      path: '/v1/imports',
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', 'accept-encoding': 'br, gzip' },
    });
    for (let line = 0; line < 20; line += 1) sending.write(`${JSON.stringify(sampleStatement())}\n`);
    const [response] = (await once(sending, 'response')) as [IncomingMessage];
    expect(response.headers['content-encoding']).toBeUndefined();
    const [first] = (await once(response, 'data')) as [Buffer];
    expect(String(first)).toMatch(/^\{"line":1,"status":"recorded"/);
    sending.end();
    for await (const _ of response);
  });

  it('refuses each bad line by its number, and carries out the rest: 10,000 lines of which every tenth is wrong', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) =>
      i % 10 === 9
        ? sampleStatement({ saidOn: 'some day' })
        : sampleStatement({ proposal: `plan-${i % 7}`, speaker: `speaker-${i % 500}` }),
    );
    const answers = await api.import(lines);
    expect(answers.pop()).toMatchObject({
      status: 'summary',
      lines: 10_000,
      counts: { recorded: 9_000, refused: 1_000 },
    });
    expect(answers.filter(({ status }) => status === 'refused').map(({ line }) => line)).toEqual(
      Array.from({ length: 1_000 }, (_, i) => i * 10 + 10),
    );
    expect(answers[9]).toMatchObject({
      line: 10,
      id: lines[9]?.id,
      problem: { type: '/problems/invalid-body', errors: [{ pointer: '/saidOn' }] },
    });
  }, 240_000);

  it('refuses a line that is not UTF-8, not JSON, not an object, of no known kind, or too long; blank lines it passes over', async () => {
    const good = () => JSON.stringify(sampleStatement());
    const body = Buffer.concat([
      Buffer.from(`${good()}\n\n{"id": "`),
      Buffer.from([0xc3, 0x28]),
      Buffer.from(`"}\r\n{"id":\n[1]\n{"record":"rumour"}\n{"quote":"${'a'.repeat(300_000)}"}\n${good()}`),
    ]);
    const answers = await api.import(body);
    expect(
      answers.map(({ line, status, problem }) => [line, status, (problem as { type: string } | undefined)?.type]),
    ).toEqual([
      [1, 'recorded', undefined],
      [3, 'refused', '/problems/not-json'],
      [4, 'refused', '/problems/not-json'],
      [5, 'refused', '/problems/invalid-body'],
      [6, 'refused', '/problems/invalid-body'],
      [7, 'refused', '/problems/too-large'],
      [8, 'recorded', undefined],
      [undefined, 'summary', undefined],
    ]);
  });

  it('refuses a line with a lone surrogate, whatever it records, and goes on', async () => {
    const lines = [
      '{"record":"actor","id":"x","name":"\\ud800"}',
      '{"record":"recoding","id":"y","quote":"\\ud800"}',
      JSON.stringify(sampleStatement()),
    ];
    expect((await api.import(lines.join('\n'))).map(({ status }) => status)).toEqual([
      'refused',
      'refused',
      'recorded',
      'summary',
    ]);
  });

  it('refuses a line that cannot be kept or gone through, whatever it records, and goes on', async () => {
    const known = sampleStatement();
    await api.import([known]);
    const { id } = known;
    const line = (changes: Record<string, unknown>) => JSON.stringify(sampleStatement(changes));
    const selector = (part: string, text: string) => line({ quote: 'So.', selector: { exact: 'So.', [part]: text } });
    const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;
    const odd = { toString: 1, valueOf: 1 };
    const bad = [
      selector('prefix', 'a\u0000'),
      selector('suffix', 'a\u0000'),
      selector('prefix', 'a\ud800'),
      `{"record":"recoding","id":"${id}","coding":${deep}}`,
      `{"record":"recoding","id":"${id}","quote":"\\u0000"}`,
      `{"record":"recoding","id":"${id}","__proto__":{"quote":"Injected."}}`,
      `{"record":"recoding","id":"${id}","coding":{"confidence":1e999}}`,
      `{"record":"statement","__proto__":{"speaker":"ada"}}`,
      `{"record":"actor","id":"b","x":${deep}}`,
      deep,
      line({ coding: { position: 'support', confidence: '1e999' } }).replace('"1e999"', '1e999'),
      line({ id: odd }),
      line({ proposal: odd }),
      line({ speaker: odd }),
      line({ onBehalfOf: [odd] }),
      line({ reportedBy: odd }),
      line({ saidOn: odd }),
      line({ saidOn: `Y${'1'.repeat(32_000)}` }),
      line({ coding: { conditions: Array.from({ length: 60_000 }, () => 1) } }),
      ...['actor', 'proposal', 'void', 'reinstatement', 'recoding'].flatMap((record) =>
        [odd, 1, null, [], 'a\u0000', 'x'.repeat(100_000)].map((wrong) => JSON.stringify({ record, id: wrong })),
      ),
      JSON.stringify({ record: odd }),
      JSON.stringify({ record: 'x'.repeat(200_000) }),
    ];
    const answers = await api.import([...bad, line({})].join('\n'));
    expect(answers.map(({ line: number, status }) => [number, status])).toEqual([
      ...bad.map((_, i) => [i + 1, 'refused']),
      [bad.length + 1, 'recorded'],
      [undefined, 'summary'],
    ]);
    expect(Math.max(...answers.map((answer) => JSON.stringify(answer).length))).toBeLessThan(20_000);
  });

  it('recodes, voids and reinstates, each line once', async () => {
    const statement = sampleStatement();
    const lines = [
      statement,
      { record: 'recoding', id: statement.id, coding: { position: 'oppose' } },
      { record: 'void', id: statement.id, reason: 'duplicate', note: 'the same' },
      { record: 'reinstatement', id: statement.id },
      { record: 'recoding', id: statement.id, proposal: 'tunnel' },
      { record: 'void', id: '00000000-0000-4000-8000-000000000000', reason: 'duplicate' },
    ];
    const statuses = async () => (await api.import(lines)).map(({ status }) => status);
    expect(await statuses()).toEqual(['recorded', 'recoded', 'voided', 'reinstated', 'refused', 'refused', 'summary']);
    expect(await statuses()).toEqual(['exists', 'exists', 'exists', 'exists', 'refused', 'refused', 'summary']);
    await api.projected();
    expect((await api.ask('GET', `/v1/statements/${statement.id}`)).body).toMatchObject({
      version: 4,
      voided: null,
      coding: { position: 'oppose' },
    });
  });

  it('takes a statement as it was first recorded, or as it stands, for what it is, and refuses other content under its id', async () => {
    const statement = sampleStatement();
    const recoded = { ...statement, coding: { position: 'oppose' } };
    await api.import([statement, { record: 'recoding', id: statement.id, coding: { position: 'oppose' } }]);
    const answers = await api.import([statement, recoded, { ...statement, coding: { position: 'neutral' } }]);
    expect(answers.map(({ status }) => status)).toEqual(['exists', 'exists', 'refused', 'summary']);
  });

  it('records a statement without an id once, however often its line is sent', async () => {
    const { id: _, ...statement } = sampleStatement({ paraphrase: 'Nobody gave this an id.' });
    expect((await api.import([statement, statement])).map(({ status }) => status)).toEqual([
      'recorded',
      'exists',
      'summary',
    ]);
  });

  it('takes a later description, and does not bring the former back when the old file is sent again', async () => {
    const first = { record: 'actor', id: 'hedy', name: 'Hedy' };
    const second = { record: 'actor', id: 'hedy', name: 'Hedy Lamarr' };
    expect((await api.import([first, second, first])).map(({ status }) => status)).toEqual([
      'described',
      'described',
      'exists',
      'summary',
    ]);
    await api.projected();
    expect((await api.ask('GET', '/v1/actors/hedy')).body).toMatchObject({ name: 'Hedy Lamarr', version: 2 });
  });

  it('keeps what a description leaves out, unless it replaces all, and says what changed', async () => {
    const whole = {
      record: 'actor',
      id: 'joan',
      name: 'Joan Clarke',
      kind: 'person',
      aliases: ['J. Clarke'],
      memberships: [{ organisation: 'bletchley-park' }],
    };
    const answers = await api.import([
      whole,
      { record: 'actor', id: 'joan' },
      { record: 'actor', id: 'joan', aliases: ['Joan Murray'], kind: 'person' },
      { record: 'actor', id: 'joan', replace: true, name: 'Joan' },
      { record: 'proposal', id: 'enigma', title: 'Break Enigma', topics: ['ciphers'] },
      { record: 'proposal', id: 'enigma', owner: 'bletchley-park' },
      { record: 'actor', id: 'joan', replace: 'yes' },
    ]);
    expect(answers).toMatchObject([
      { status: 'described' },
      { status: 'exists' },
      { status: 'described', changed: ['aliases'] },
      { status: 'described', changed: ['aliases', 'kind', 'memberships', 'name'] },
      { status: 'described' },
      { status: 'described', changed: ['owner'] },
      { status: 'refused', problem: { errors: [{ pointer: '/replace' }] } },
      { status: 'summary' },
    ]);
    expect(answers[0]).not.toHaveProperty('changed');
    await api.projected();
    expect((await api.ask('GET', '/v1/actors/joan')).body).toMatchObject({
      name: 'Joan',
      kind: 'unknown',
      aliases: [],
    });
    const enigma = { title: 'Break Enigma', topics: ['ciphers'], owner: 'bletchley-park' };
    expect((await api.ask('GET', '/v1/proposals/enigma')).body).toMatchObject(enigma);
  });

  it('carries the lines of one proposal out in file order', async () => {
    const lines = Array.from({ length: 60 }, () => sampleStatement({ proposal: 'in-order' }));
    await api.import(lines);
    const partition = (
      await api.ask('POST', '/v1/statements?describe=missing', sampleStatement({ proposal: 'in-order' }))
    ).headers
      .get('stancebook-sequence')
      ?.split(':')[0];
    const { body } = await api.ask<{ items: { streamId: string }[] }>(
      'GET',
      `/v1/log?partition=${partition}&limit=1000`,
    );
    const ids = new Set(lines.map(({ id }) => id));
    const order: string[] = [];
    for (let after = 0, page = body; page.items.length > 0; ) {
      order.push(...page.items.map(({ streamId }) => streamId).filter((id) => ids.has(id)));
      after += page.items.length;
      page = (await api.ask<typeof body>('GET', `/v1/log?partition=${partition}&after=${after}&limit=1000`)).body;
    }
    expect(order).toEqual(lines.map(({ id }) => id));
  });

  it('reads on while nobody takes its answers', async () => {
    const url = new URL(`${api.base}/v1/imports`);
    const lines = Array.from({ length: 2_000 }, () =>
      JSON.stringify({ record: 'rumour', note: 'a'.repeat(4_000) }),
    ).join('\n');
    const summary = await new Promise<string>((resolve, reject) => {
      const sending = request(
        url,
        { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } },
        (response) => {
          let text = '';
          // Nothing is taken until all is sent.
          const take = () => response.on('data', (chunk) => (text = (text + String(chunk)).slice(-2_000)));
          if (sending.writableFinished) take();
          else sending.once('finish', take);
          response.once('end', () => resolve(text.trim().split('\n').at(-1) ?? ''));
        },
      );
      sending.once('error', reject).end(lines);
    });
    expect(JSON.parse(summary)).toMatchObject({ status: 'summary', lines: 2_000, counts: { refused: 2_000 } });
  });

  function open(path = '/v1/imports') {
    const { port } = new URL(api.base);
    return request({ port, path, method: 'POST', headers: { 'content-type': 'application/x-ndjson' } }).on(
      'error',
      () => {},
    );
  }

  it('answers a line to whoever waits for that before it sends the next', async () => {
    const sending = open();
    sending.write(`${JSON.stringify(sampleStatement())}\n`);
    const [response] = (await once(sending, 'response')) as [IncomingMessage];
    const [first] = (await once(response, 'data')) as [Buffer];
    expect(String(first)).toMatch(/^\{"line":1,"status":"recorded"/);
    sending.end();
    for await (const _ of response);
  });

  it('begins no further line once its client is gone', async () => {
    const lines = Array.from({ length: 100 }, () => JSON.stringify(sampleStatement({ proposal: 'left-alone' })));
    const db = await api.log.pool.connect();
    await db.query('BEGIN; LOCK TABLE reservation IN ACCESS EXCLUSIVE MODE');
    const before = await eventCount();
    const sending = open();
    sending.end(lines.join('\n'));
    await sleep(500);
    sending.destroy();
    await sleep(500);
    await db.query('ROLLBACK');
    db.release();
    // As many as an import has under way at once, and the proposal.
    for (let [last, count] = [-1, before]; last !== count; ) {
      await sleep(500);
      [last, count] = [count, await eventCount()];
      expect(count - before).toBeLessThanOrEqual(17);
    }
  });

  it('serves no more at once than it can, and half of them to one address', async () => {
    const underWay = [];
    for (let i = 0; i < 8; i += 1) {
      const sending = open();
      sending.write(`${JSON.stringify(sampleStatement())}\n`);
      const [response] = (await once(sending, 'response')) as [IncomingMessage];
      expect(response.statusCode).toBe(200);
      response.on('error', () => {}).resume();
      underWay.push(sending);
    }
    const refused = await api.ask('POST', '/v1/imports', '', { 'content-type': 'application/x-ndjson' });
    expect([refused.status, refused.headers.get('retry-after'), refused.body]).toMatchObject([
      503,
      '30',
      { type: '/problems/too-many-imports', status: 503 },
    ]);
    for (const sending of underWay) sending.destroy();
    for (let status = 503; status !== 200; await sleep(20)) {
      status = (await fetch(`${api.base}/v1/imports`, { method: 'POST', headers: ndjson, body: '[1]' })).status;
    }
  });

  it('takes no compressed body: little of it could be any number of lines', async () => {
    const body = gzipSync('1\n'.repeat(1_000));
    expect(await api.ask('POST', '/v1/imports', body, { ...ndjson, 'content-encoding': 'gzip' })).toMatchObject({
      status: 415,
      body: { type: '/problems/unsupported-media-type', detail: expect.stringContaining('Content-Encoding') },
    });
  });

  it('refuses what is neither NDJSON nor a sheet', async () => {
    expect(await api.ask('POST', '/v1/imports', [])).toMatchObject({
      status: 415,
      body: { type: '/problems/unsupported-media-type' },
    });
    expect(await api.ask('POST', '/v1/imports', 'a,b', { 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
    });
  });
});
