import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply, sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;
/** Of one holder on one proposal, a day each. */
const statements = ['support', 'oppose', 'support', 'neutral'].map((position, i) =>
  sampleStatement({
    saidOn: `2023-07-0${i + 1}`,
    quote: `The bridge, on day ${i + 1} of the talks`,
    coding: { position },
  }),
);
const [first, second, third, fourth] = statements.map(({ id }) => id);

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  await api.import(statements);
  await api.import([{ record: 'proposal', id: 'tunnel' }]);
  await api.projected();
});
afterAll(() => api.close());

interface Changed {
  batch: string | null;
  statements: { id: string; status: string; version: number; movedTo?: string; problem?: { type: string } }[];
}

function change(ids: (string | undefined)[], what: object, { version = 1, query = '' } = {}) {
  const body = { statements: ids.map((id) => ({ id, version })), ...what };
  return api.ask<Changed & { errors: { pointer: string }[] }>('POST', `/v1/statements/batch${query}`, body);
}

async function endOfFeed(): Promise<string> {
  return (await api.get<{ next: string }>('/v1/shifts?limit=1000')).next;
}

async function positions(): Promise<string[]> {
  const { position } = await api.get<{ position: { value: string }[] }>('/v1/stances/ada/bridge/history');
  return position.map(({ value }) => value);
}

describe('many statements at once', () => {
  it('a preview says what would become of each, and changes nothing', async () => {
    const { status, body } = await change(
      [first, second],
      { recode: { coding: { position: 'oppose' } } },
      { query: '?preview=true' },
    );
    expect([status, body]).toEqual([
      200,
      {
        batch: null,
        statements: [
          { id: first, status: 'recoded', version: 2 },
          { id: second, status: 'unchanged', version: 1 },
        ],
      },
    ]);
    expect((await api.get<{ version: number }>(`/v1/statements/${first}`)).version).toBe(1);
  });

  it('recodes all of them; nobody is told of what held between two of them', async () => {
    const end = await endOfFeed();
    const { status, body, headers } = await change([first, third, fourth], {
      recode: { coding: { position: 'strongly-oppose' } },
    });
    expect([status, body.statements.map((one) => one.status)]).toEqual([200, ['recoded', 'recoded', 'recoded']]);
    await api.get(`/v1/stances/ada/bridge?min-sequence=${headers.get('stancebook-sequence')}`);
    expect(await positions()).toEqual(['strongly-oppose', 'oppose', 'strongly-oppose', 'strongly-oppose']);
    const { items } = await api.get<{ items: { id: string; because: object }[] }>(
      `/v1/shifts?limit=1000&cursor=${end}`,
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ because }) => JSON.stringify(because))).size).toBe(1);
  });

  it('refuses all where one has changed since, or is not there, and says which', async () => {
    const stale = await change([second, first], { void: { reason: 'duplicate' } });
    expect([stale.status, stale.body]).toMatchObject([
      412,
      { type: '/problems/stale-version', errors: [{ pointer: '/statements/1' }] },
    ]);
    const unknown = await change([second, '00000000-0000-4000-8000-00000000dead'], { void: { reason: 'duplicate' } });
    expect([unknown.status, unknown.body.errors]).toMatchObject([404, [{ pointer: '/statements/1' }]]);
    const broken = await change([second], { recode: { speaker: 'nobody-known' } });
    expect([broken.status, broken.body]).toMatchObject([422, { type: '/problems/not-described' }]);
    expect((await api.get<{ version: number }>(`/v1/statements/${second}`)).version).toBe(1);
  });

  it('refuses a body that names one twice, two changes, none, or too many', async () => {
    const bodies = [
      {
        statements: [
          { id: first, version: 1 },
          { id: first, version: 1 },
        ],
        reinstate: {},
      },
      { statements: [{ id: first, version: 1 }], reinstate: {}, void: { reason: 'moved' } },
      { statements: [{ id: first, version: 1 }] },
      { statements: [], reinstate: {} },
      {
        statements: Array.from({ length: 1_001 }, (_, i) => ({
          id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
          version: 1,
        })),
        reinstate: {},
      },
    ];
    for (const body of bodies) expect((await api.ask('POST', '/v1/statements/batch', body)).status).toBe(422);
  });

  it('voids and reinstates them, and moves them with what supersedes each', async () => {
    expect(
      (await change([second], { void: { reason: 'report-wrong', note: 'a typing error' } })).body.statements,
    ).toEqual([{ id: second, status: 'voided', version: 2 }]);
    expect((await change([second], { reinstate: {} }, { version: 2 })).body.statements).toMatchObject([
      { status: 'reinstated', version: 3 },
    ]);
    const { body } = await change([first, third], { move: { proposal: 'tunnel' } }, { version: 2 });
    expect(body.statements).toMatchObject([
      { id: first, status: 'moved', version: 3 },
      { id: third, status: 'moved' },
    ]);
    await api.projected();
    const moved = await api.get<{ items: { id: string; supersedes: string }[] }>('/v1/statements?proposal=tunnel');
    expect(moved.items.map(({ id, supersedes }) => [id, supersedes])).toEqual(
      body.statements.map(({ id, movedTo }) => [movedTo, id]),
    );
    expect(await positions()).toEqual(['oppose', 'strongly-oppose']);
  });
});

describe('a change sent again under its idempotency key', () => {
  const said = ['One', 'Two', 'Three'].map((quote) =>
    sampleStatement({ speaker: 'cleo', quote, coding: { position: quote === 'Two' ? 'oppose' : 'support' } }),
  );
  const ids = said.map(({ id }) => id);
  const ask = (version: number, what: object, key: string, query = '') =>
    api.ask(
      'POST',
      `/v1/statements/batch${query}`,
      { statements: ids.map((id) => ({ id, version })), ...what },
      { 'idempotency-key': key },
    );
  const told = ({ status, body, headers }: Reply) => [status, body, headers.get('stancebook-sequence')];

  beforeAll(async () => {
    await api.import(said);
  });

  it('gets the first answer, also after later changes, and changes nothing again', async () => {
    const recode = { recode: { coding: { position: 'oppose' } } };
    expect((await ask(1, recode, 'recode', '?preview=true')).body).toMatchObject({ batch: null });
    const recoded = await ask(1, recode, 'recode');
    expect(recoded.body.statements).toMatchObject([
      { status: 'recoded', version: 2 },
      { status: 'unchanged', version: 1 },
      { status: 'recoded', version: 2 },
    ]);
    expect(told(await ask(1, recode, 'recode'))).toEqual(told(recoded));
    await change([ids[1]], { recode: { coding: { position: 'neutral' } } });
    const move = { move: { proposal: 'tunnel' } };
    const moved = await ask(2, move, 'move');
    expect(moved.body.statements).toMatchObject(ids.map((id) => ({ id, status: 'moved', version: 3 })));
    await api.projected();
    for (const { id, movedTo } of moved.body.statements as { id: string; movedTo: string }[])
      expect(await api.get(`/v1/statements/${movedTo}`)).toMatchObject({ supersedes: id });
    expect(told(await ask(2, move, 'move'))).toEqual(told(moved));
    expect(told(await ask(1, recode, 'recode'))).toEqual(told(recoded));
  });

  it('where it changed nothing, too', async () => {
    const what = { void: { reason: 'moved' } };
    const first = await ask(3, what, 'nothing');
    expect([first.status, first.body]).toMatchObject([200, { batch: null }]);
    await change(ids, { reinstate: {} }, { version: 3 });
    expect(told(await ask(3, what, 'nothing'))).toEqual(told(first));
  });

  it('and another change under that key is refused', async () => {
    for (const version of [1, 4])
      expect(await ask(version, { void: { reason: 'report-wrong' } }, 'recode')).toMatchObject({
        status: 422,
        body: { type: '/problems/key-reused' },
      });
  });
});

describe('reports of one speech act', () => {
  it('are found by their words, linked, and unlinked', async () => {
    const [one, two, other] = [
      'Geography is stubborn, he said',
      'Geography is stubborn, said he',
      'Something else altogether',
    ].map((quote) =>
      sampleStatement({
        speaker: 'ben',
        proposal: 'tunnel',
        quote,
        source: { url: `https://example.org/${quote.length}/${quote.slice(-2)}` },
      }),
    );
    await api.import([one, two, other].flatMap((said) => said ?? []));
    await api.projected();
    const similar = () =>
      api.get<{ items: { statement: { id: string }; isLinked: boolean }[] }>(`/v1/statements/${one?.id}/similar`);
    expect((await similar()).items).toMatchObject([{ statement: { id: two?.id }, isLinked: false }]);
    await change([two?.id], { recode: { coding: { utterance: one?.id } } });
    await api.projected();
    expect((await similar()).items).toMatchObject([{ statement: { id: two?.id }, isLinked: true }]);
    expect(await api.get('/v1/stances/ben/tunnel')).toMatchObject({ statements: 3, utterances: 2 });
    await change([two?.id], { recode: { coding: { utterance: null } } }, { version: 2 });
    await api.projected();
    expect(await api.get('/v1/stances/ben/tunnel')).toMatchObject({ statements: 3, utterances: 3 });
  });
});

it('docs/mending.md says it as it is', async () => {
  const [, commands = '', body = ''] =
    /```sh\n(.*?)```.*?```json\n(.*?)```/s.exec(readFileSync('docs/mending.md', 'utf8')) ?? [];
  await api.import([
    { record: 'actor', id: 'macrom', name: 'Macrom' },
    { record: 'actor', id: 'macron', name: 'Macron' },
    sampleStatement({ speaker: 'macrom', id: '5f883c08-a900-5968-bcb4-46c999bc4cf7' }),
  ]);
  await api.projected();
  const many = await api.ask('POST', '/v1/statements/batch?preview=true', JSON.parse(body));
  expect(many.body).toMatchObject({ statements: [{ status: 'recoded' }] });
  const answers: unknown[] = [];
  for (const command of commands.match(/^curl.*$/gm) ?? []) {
    const { stdout } = await promisify(execFile)('bash', ['-c', command.replaceAll('localhost:3000', api.base)]);
    answers.push(JSON.parse(stdout));
  }
  expect(answers).toMatchObject([
    { statements: 1 },
    { mergedInto: 'macron', version: 2 },
    { id: 'macrom', version: 3 },
  ]);
});
