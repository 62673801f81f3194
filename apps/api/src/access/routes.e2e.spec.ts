/** The table of routes, row by row: who is refused, and what is seen without a key where reading needs none. */
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createKey, type Scope, SCOPES } from '#access';
import { type ListeningApp, sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';
import { neededAt, ROUTES } from './routes.js';

const CONFIG = { DATABASE_URL: 'postgres://unused/unused', STANCEBOOK_KEYS: 'required' };
/** Nothing else has these words. */
const HIDDEN = ['zanzibar', 'quetzal', 'xylophone', 'okapi', 'narwhal'];
const OTHER_READING = { position: 'oppose', coder: 'narwhal', note: 'quetzal two' };
const ABSENT = { uuid: '01890a5d-ac96-774b-bcce-b302099a8057', slug: 'nobody-of-this-name', key: 'f'.repeat(16) };

let api: TestApi;
let app: ListeningApp;
/** Of the same record, where reading needs no key. */
let open: ListeningApp;
let openBase: string;
const keys = new Map<string, string>();
let present: { uuid: string; slug: { actors: string; proposals: string }; key: string; snapshot: string };

async function makeKey(name: string, scopes: readonly Scope[]): Promise<string> {
  const made = await createKey(api.log.pool, { name, scopes, createdBy: 'test', expiresAt: null });
  if (!made) throw new Error(`expected no key by the name ${name}`);
  keys.set(name, made.text);
  return made.key.id;
}

const by = (name: string): Record<string, string> => ({ authorization: `Bearer ${keys.get(name)}` });

beforeAll(async () => {
  api = await testApi(async (log) => {
    app = await createApp(log, readConfig(CONFIG));
    return app;
  });
  await makeKey('okapi', SCOPES);
  for (const scope of SCOPES) {
    await makeKey(`only ${scope}`, [scope]);
    await makeKey(
      `all but ${scope}`,
      SCOPES.filter((one) => one !== scope),
    );
  }
  const key = await makeKey('to be revoked', ['read']);
  const ask = async (method: string, path: string, body: object, headers = {}) => {
    const reply = await api.ask(method, path, body, { ...by('okapi'), ...headers });
    expect([path, reply.status < 300, reply.body]).toEqual([path, true, expect.anything()]);
  };
  await ask('PUT', '/v1/actors/ada', { kind: 'person', name: 'Ada' });
  await ask('PUT', '/v1/actors/note', { kind: 'person', name: 'Mr Note' });
  for (const id of ['bridge', 'tunnel']) await ask('PUT', `/v1/proposals/${id}`, { title: id, topics: ['roads'] });
  const utterance = '5b0c9c1e-2f43-4b6e-8a1d-6f0f6a3c9d11';
  const source = { url: 'https://example.org/article', publishedOn: '2023-07-13' };
  const statement = sampleStatement({
    quote: 'It will be built.',
    onBehalfOf: ['note'],
    source,
    coding: { position: 'support', coder: 'zanzibar', note: 'quetzal', utterance },
  });
  await ask('POST', '/v1/statements', statement);
  await ask(
    'POST',
    '/v1/statements',
    sampleStatement({ onBehalfOf: ['note'], coding: { ...OTHER_READING, utterance } }),
  );
  const voided = sampleStatement({ proposal: 'tunnel', coding: { position: 'oppose', coder: 'zanzibar' } });
  await ask('POST', '/v1/statements', voided);
  await ask(
    'POST',
    `/v1/statements/${voided.id}/void`,
    { reason: 'report-wrong', note: 'xylophone' },
    { 'if-match': '"1"' },
  );
  await ask(
    'PATCH',
    `/v1/statements/${statement.id}`,
    { coding: { position: 'strongly-support', note: 'quetzal three' } },
    { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' },
  );
  await api.projected();
  const { snapshot } = (await api.ask<{ snapshot: string }>('GET', '/v1/stances', undefined, by('okapi'))).body;
  present = { uuid: statement.id, slug: { actors: 'ada', proposals: 'bridge' }, key, snapshot };
  open = await createApp(api.log, readConfig({ ...CONFIG, STANCEBOOK_PUBLIC_READ: 'on' }));
  await open.listen(0, '127.0.0.1');
  openBase = `http://127.0.0.1:${(open.getHttpServer().address() as { port: number }).port}`;
});

afterAll(async () => {
  await open.close();
  await api.close();
});

const rows = Object.entries(ROUTES).flatMap(([url, methods]) =>
  Object.entries(methods).map(([method, needed]) => ({ url, method, needed })),
);
const scoped = rows.flatMap(({ needed, ...row }) =>
  needed === 'open' || needed === 'anyone' ? [] : [{ ...row, scope: needed }],
);

/** The address of something that is there, and of something that is not. */
function addressesOf(url: string): string[] {
  const fill = (uuid: string, slugs: { actors: string; proposals: string }, key: string) =>
    url
      .replace('/statements/:id', `/statements/${uuid}`)
      .replace('/actors/:id', `/actors/${slugs.actors}`)
      .replace('/proposals/:id', `/proposals/${slugs.proposals}`)
      .replace('/drafts/:id', `/drafts/${uuid}`)
      .replace('/keys/:id', `/keys/${key}`)
      .replace(':snapshot', present.snapshot)
      .replace(':list', 'actors')
      .replace(':holder', slugs.actors)
      .replace(':proposal', slugs.proposals);
  const filled = [
    fill(present.uuid, present.slug, present.key),
    fill(ABSENT.uuid, { actors: ABSENT.slug, proposals: ABSENT.slug }, ABSENT.key),
  ];
  expect(filled.join()).not.toContain(':');
  return [...new Set(filled)];
}

/** What is told of a refusal: all that could differ. */
async function refusalOf(base: string, method: string, path: string, headers: Record<string, string>) {
  const body = ['GET', 'HEAD'].includes(method) ? {} : { body: 'no JSON at all', duplex: 'half' as const };
  const response = await fetch(base + path, { method, headers, ...body });
  const { date: _, ...told } = Object.fromEntries(response.headers);
  return { status: response.status, told, text: await response.text() };
}

describe('every row', () => {
  it('is a route, and each route has one: else the API does not start', () => {
    const fastify = app.getHttpAdapter().getInstance();
    for (const { url, method } of rows) {
      expect([method, url, fastify.hasRoute({ method, url })]).toEqual([method, url, true]);
      expect(neededAt('HEAD', url)).toBe(ROUTES[url]?.GET);
    }
    const start = async () => {
      const unlisted = await createApp(api.log, readConfig(CONFIG));
      unlisted
        .getHttpAdapter()
        .getInstance()
        .get('/v1/unlisted', () => 'secret');
    };
    return expect(start()).rejects.toThrow('/v1/unlisted has no row in access/routes.ts');
  });

  it.each(scoped)(
    '$method $url asks for a key: the same of what is there and of what is not',
    async ({ url, method }) => {
      for (const one of method === 'GET' ? ['GET', 'HEAD'] : [method]) {
        for (const headers of [{}, { authorization: `Bearer stancebook_${'0'.repeat(16)}_${'0'.repeat(64)}` }]) {
          const [first, second = first] = await Promise.all(
            addressesOf(url).map((path) => refusalOf(api.base, one, path, headers)),
          );
          expect(first).toMatchObject({ status: 401, told: { 'www-authenticate': expect.stringMatching(/^Bearer/) } });
          expect(second).toEqual(first);
          if (one !== 'HEAD')
            expect(JSON.parse(first?.text ?? '')).toMatchObject({ type: '/problems/unauthenticated' });
        }
      }
    },
  );

  it.each(scoped)(
    '$method $url is refused to a key without $scope: the same of what is there and of what is not',
    async ({ url, method, scope }) => {
      for (const one of method === 'GET' ? ['GET', 'HEAD'] : [method]) {
        const [first, second = first] = await Promise.all(
          addressesOf(url).map((path) => refusalOf(api.base, one, path, by(`all but ${scope}`))),
        );
        expect(first).toMatchObject({ status: 403 });
        expect(second).toEqual(first);
        if (one === 'HEAD') continue;
        expect(JSON.parse(first?.text ?? '')).toMatchObject({
          type: '/problems/forbidden',
          detail: expect.stringContaining(`the scope ${scope}`),
        });
      }
    },
  );

  it.each(scoped)('$method $url is let through with $scope alone', async ({ url, method, scope }) => {
    for (const path of addressesOf(url)) {
      const response = await fetch(api.base + path, {
        method,
        headers: { ...by(`only ${scope}`), ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      expect([401, 403]).not.toContain(response.status);
      expect([url, response.status < 500]).toEqual([url, true]);
      await response.body?.cancel();
    }
  });

  it('that is open tells nothing of the record', async () => {
    for (const { url, needed } of rows.filter((row) => row.needed === 'open' && !row.url.includes('*'))) {
      expect(needed).toBe('open');
      const path = url.replace(':type', 'stancebook.stance.v1').replaceAll(/:\w+/g, 'ada');
      const text = await (await fetch(api.base + path)).text();
      for (const word of [...HIDDEN, 'It will be built']) expect([path, text.includes(word)]).toEqual([path, false]);
    }
  });
});

/** Of each route that needs `read`: what is asked there. */
const QUESTIONS: Record<string, string[]> = {
  '/v1/statements': ['', '?include=names,statements', '?order=newest&limit=1', '?q=built', '?kind=position'],
  '/v1/statements/:id': ['', '?include=names,statements'],
  '/v1/statements/:id/revisions': [''],
  '/v1/statements/:id/annotation': [''],
  '/v1/statements/:id/citation': ['', '?style=apa', '?format=text', '?format=csl-json', '?format=bibtex'],
  '/v1/statements/:id/similar': [''],
  '/v1/actors': ['', '?q=ada'],
  '/v1/actors/:id': [''],
  '/v1/actors/:id/stances': ['', '?include=names,statements'],
  '/v1/actors/:id/agreement': [''],
  '/v1/proposals': [''],
  '/v1/proposals/:id': [''],
  '/v1/proposals/:id/stances': ['', '?include=names,statements'],
  '/v1/proposals/:id/status': [''],
  '/v1/proposals/:id/mixed-signals': [''],
  '/v1/proposals/:id/positions': [''],
  '/v1/proposals/:id/positions.csv': [''],
  '/v1/proposals/:id/activity': [''],
  '/v1/stances': ['', '?include=names,statements'],
  '/v1/stances/:holder/:proposal': [''],
  '/v1/stances/:holder/:proposal/history': ['', '?include=names,statements'],
  '/v1/matrix.csv': ['?topic=roads', '?shape=wide&holders=ada,note'],
  '/v1/matrix': ['?topic=roads', '?holders=ada,note&proposals=bridge'],
  '/v1/near-duplicates': ['', '?of=proposal'],
  '/v1/distinctions': ['', '?of=proposal'],
  '/v1/search': ['?q=built', '?q=ada&order=newest', '?q=bild'],
  '/v1/topics': [''],
  '/v1/snapshots/:snapshot': [''],
  '/v1/reconcile/:list': ['', '?queries=%7B%22q%22%3A%7B%22query%22%3A%22ada%22%7D%7D'],
  '/v1/reconcile/:list/suggest': ['?prefix=a'],
  '/v1/reconcile/:list/types': ['?prefix='],
  '/v1/reconcile/:list/preview': ['?id=ada'],
  '/v1/shifts': [
    '',
    '?include=names,statements',
    '?order=newest&include=names,statements',
    '?by=said&order=newest&latest=true',
  ],
  '/v1/shifts/archive': [''],
  '/v1/shifts/stream': [''],
  '/v1/shifts.atom': [''],
  '/v1/export': [
    ...['stances', 'histories', 'statements'].flatMap((what) =>
      ['ndjson', 'csv', 'parquet', 'datapackage'].map((format) => `?what=${what}&format=${format}`),
    ),
    '?what=statements&format=annotations',
    '?what=all&format=datapackage',
  ],
};

/** As text, a zip unpacked; of the stream its first events. */
async function textOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (text.split('\ndata: ').length > 4) return text;
    }
  }
  if (type !== 'application/zip') return Buffer.from(await response.arrayBuffer()).toString('latin1');
  const reader = new ZipReader(new BlobReader(await response.blob()));
  const texts = [];
  for (const entry of await reader.getEntries())
    if (!entry.directory) texts.push(await entry.getData(new TextWriter()));
  return texts.join('\n');
}

const wordsIn = (text: string) => HIDDEN.filter((word) => text.includes(word));

describe('where reading needs no key', () => {
  // What the tests above recorded.
  beforeAll(() => api.projected());

  // What can be asked by POST, too, has the same answer.
  const read = scoped.filter(({ scope, method }) => scope === 'read' && method === 'GET');
  const questions = () => read.flatMap(({ url }) => (QUESTIONS[url] ?? []).map((query) => addressesOf(url)[0] + query));

  it('each route for reading is asked below', () => {
    expect(Object.keys(QUESTIONS).sort()).toEqual(read.map(({ url }) => url).sort());
  });

  it('no answer has a coder, a note, or who recorded it; with a key they are there', async () => {
    const told = new Set<string>();
    for (const path of questions()) {
      const anonymous = await fetch(openBase + path);
      expect([path, anonymous.status]).toEqual([path, 200]);
      const headers = JSON.stringify([...anonymous.headers]);
      const text = await textOf(anonymous);
      expect([path, wordsIn(text), wordsIn(headers)]).toEqual([path, [], []]);
      expect([path, anonymous.headers.get('vary')]).toEqual([path, expect.stringMatching(/authorization, cookie/i)]);
      const known = await fetch(openBase + path, { headers: by('only read') });
      const [isPrivate, itsWords] = [known.headers.get('cache-control'), wordsIn(await textOf(known))];
      expect([path, isPrivate]).toEqual([path, expect.stringMatching(/private|no-store/)]);
      if (itsWords.length > 0) told.add(path.replace(present.uuid, 'ID'));
    }
    // Else the words would be missing for another reason.
    expect([...told]).toEqual(
      expect.arrayContaining([
        '/v1/statements',
        '/v1/statements?include=names,statements',
        '/v1/statements/ID',
        '/v1/statements/ID/revisions',
        '/v1/statements/ID/annotation',
        '/v1/stances/ada/bridge/history',
        '/v1/shifts',
        '/v1/shifts/stream',
        ...['ndjson', 'csv', 'parquet', 'datapackage'].map((format) => `/v1/export?what=statements&format=${format}`),
        ...['ndjson', 'csv', 'parquet', 'datapackage'].map((format) => `/v1/export?what=histories&format=${format}`),
        '/v1/export?what=statements&format=annotations',
        '/v1/export?what=all&format=datapackage',
      ]),
    );
  });

  it('the rest of each answer is the same, under a tag of its own', async () => {
    for (const path of questions().filter((one) => !/stream|export/.test(one))) {
      const [anonymous, known] = [
        await fetch(openBase + path),
        await fetch(openBase + path, { headers: by('only read') }),
      ];
      const [text, whole] = [await anonymous.text(), await known.text()];
      if (!/json/.test(anonymous.headers.get('content-type') ?? '')) continue;
      const hidden = path.endsWith('/annotation')
        ? JSON.parse(whole, (name, value: unknown) =>
            name === 'creator'
              ? undefined
              : Array.isArray(value)
                ? value.filter((one) => !JSON.stringify(one).includes('quetzal'))
                : value,
          )
        : JSON.parse(whole, (name, value: unknown) =>
            ['coder', 'note'].includes(name) && typeof value === 'string' ? null : value,
          );
      expect([path, JSON.parse(text)]).toEqual([path, hidden]);
      const tag = known.headers.get('etag') ?? '';
      const asked = await fetch(openBase + path, { headers: { 'if-none-match': tag } });
      if (text !== whole) expect([path, asked.status]).toEqual([path, 200]);
    }
  });

  it('nothing can be looked for by what is hidden', async () => {
    for (const word of HIDDEN) {
      const response = await fetch(`${openBase}/v1/statements?q=${word}`);
      expect(((await response.json()) as { items: unknown[] }).items).toEqual([]);
    }
    for (const query of ['coder=zanzibar', 'note=quetzal', 'caller=okapi']) {
      for (const path of ['/v1/statements', '/v1/stances', '/v1/shifts', '/v1/export'])
        expect((await fetch(`${openBase}${path}?${query}`)).status).toBe(400);
    }
  });

  it('what is not in the read models yet is hidden, too', async () => {
    const late = sampleStatement({ coding: { position: 'support', coder: 'zanzibar', note: 'quetzal' } });
    await api.ask('POST', '/v1/statements', late, by('okapi'));
    for (const path of [`/v1/statements/${late.id}`, `/v1/statements/${late.id}/revisions`]) {
      const response = await fetch(openBase + path);
      const text = await response.text();
      expect([response.status, wordsIn(text)]).toEqual([200, []]);
    }
  });

  it('an actor whose id is the name of what is hidden is none the less there', async () => {
    const { included } = (await (await fetch(`${openBase}/v1/stances?holder=note&include=names`)).json()) as {
      included: { actors: Record<string, { name: string }> };
    };
    expect(included.actors.note?.name).toBe('Mr Note');
  });

  it('whoever records without the scope read is answered as the public is', async () => {
    const statement = sampleStatement();
    const send = () =>
      api.ask<{ coding: { coder: string | null } }>('POST', '/v1/statements', statement, by('only record'));
    expect(await send()).toMatchObject({ status: 201, body: { coding: { coder: null } } });
    const seen = await api.ask('GET', `/v1/statements/${statement.id}`, undefined, by('only read'));
    expect(seen.body).toMatchObject({ coding: { coder: 'only record' } });
  });

  it('whoever imports a sheet without the scope read is told of nobody who is described, nor how others read it', async () => {
    const send = async (who: string, speaker: string, stance: string) => {
      const form = new FormData();
      const columns = { Who: 'speaker', Stance: 'coding.position' };
      const constants = {
        proposal: 'tunnel',
        saidOn: '2023-07-12',
        paraphrase: 'Dig.',
        'source.reference': 'The Gazette',
      };
      form.set('mapping', JSON.stringify({ name: 'asked', columns, constants, key: ['No'] }));
      form.set('file', new Blob([`No,Who,Stance\n1,${speaker},${stance}\n`]));
      const response = await fetch(`${api.base}/v1/imports`, { method: 'POST', headers: by(who), body: form });
      return (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    };
    expect((await send('only record', 'Ada L.', 'support')).at(-1)).toMatchObject({
      names: [{ name: 'Ada L.', candidates: [] }],
    });
    expect((await send('okapi', 'Ada L.', 'support')).at(-1)).toMatchObject({
      names: [{ candidates: [{ id: 'ada' }] }],
    });
    const [recorded] = await send('only record', 'Ada', 'support');
    const { id } = recorded as { id: string };
    const seen = await api.ask('GET', `/v1/statements/${id}`, undefined, by('only read'));
    expect(seen.body).toMatchObject({ coding: { coder: 'only record' } });
    const patch = { coding: { position: 'neutral' } };
    await api.ask('PATCH', `/v1/statements/${id}`, patch, { ...by('okapi'), 'if-match': '*' });
    const detail = async (who: string) => {
      const [answer] = await send(who, 'Ada', 'oppose');
      return (answer as { problem: { detail: string } }).problem.detail;
    };
    expect(await detail('okapi')).toContain('it was recoded by okapi as "neutral"');
    expect(await detail('only record')).toContain('it was recoded: write the same in both places');
  });

  it('all else needs a key as before', async () => {
    for (const { url, method, scope } of scoped.filter(({ scope: one }) => one !== 'read')) {
      const [path = ''] = addressesOf(url);
      expect([scope, path, (await refusalOf(openBase, method, path, {})).status]).toEqual([scope, path, 401]);
    }
  });
});
