import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { oddStatements, sampleStatement, SAMPLES, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';
import { WEB_ANNOTATION, WEB_ANNOTATION_COLLECTION } from './web-annotation.schema.js';

const TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

interface Annotation {
  id: string;
  body: { purpose: string; value: string }[];
  target: { source: string; selector?: object[]; state?: object };
  [member: string]: unknown;
}

let api: TestApi;

beforeAll(async () => {
  const settings = { DATABASE_URL: 'postgres://unused/unused', STANCEBOOK_DATA_LICENSE: 'CC-BY-4.0' };
  api = await testApi((log) => createApp(log, readConfig(settings)), { samples: SAMPLES });
  await api.import(oddStatements('odd'));
  await api.projected();
});

afterAll(() => api.close());

function faultsOf(schema: object, value: unknown): string {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  return ajv.validate(schema, value) ? '' : ajv.errorsText();
}

async function recorded(changes: Record<string, unknown>): Promise<string> {
  const { status, body } = await api.ask('POST', '/v1/statements?describe=missing', sampleStatement(changes));
  expect([status, body]).toEqual([201, expect.anything()]);
  return String(body.id);
}

async function annotationOf(id: string): Promise<Annotation> {
  const { status, headers, body } = await api.ask<Annotation>('GET', `/v1/statements/${id}/annotation`);
  expect([status, headers.get('content-type')]).toEqual([200, `${TYPE}; charset=utf-8`]);
  expect(faultsOf(WEB_ANNOTATION, body)).toBe('');
  return body;
}

describe('a statement as a web annotation', () => {
  it('is of its quote in its source, with who stands where in words and in tags', async () => {
    const source = {
      url: 'https://news.example/1',
      archivedUrl: 'https://archive.example/1',
      publishedOn: '2023-07-13',
    };
    const selector = { exact: 'It’s not  the time', prefix: 'He said: ', suffix: '.', start: 7, end: 25 };
    const id = await recorded({
      speaker: 'emmanuel-macron',
      onBehalfOf: ['france'],
      proposal: 'nato-liaison-office-tokyo',
      kind: 'argument',
      quote: 'It’s not the time',
      paraphrase: 'Not now.',
      selector,
      source,
      coding: {
        position: 'oppose',
        conditions: ['now'],
        coder: 'ada',
        note: 'Plain.',
        tags: ['asia'],
        confidence: 0.9,
      },
    });
    const annotation = await annotationOf(id);
    expect(annotation).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${id}`,
      motivation: 'classifying',
      creator: { name: 'ada' },
      rights: 'https://spdx.org/licenses/CC-BY-4.0',
      target: {
        source: source.url,
        selector: [
          { type: 'TextQuoteSelector', exact: selector.exact, prefix: 'He said: ', suffix: '.' },
          { type: 'TextPositionSelector', start: 7, end: 25 },
        ],
        state: { type: 'TimeState', cached: source.archivedUrl },
      },
    });
    expect(annotation).not.toHaveProperty('modified');
    const of = (purpose: string) => annotation.body.filter((one) => one.purpose === purpose).map(({ value }) => value);
    expect(of('describing')).toEqual([
      'Emmanuel Macron (for France) opposes “Open a NATO liaison office in Tokyo” (said on 2023-07-12). Not now.',
    ]);
    expect(of('commenting')).toEqual(['Plain.']);
    expect(of('tagging')).toEqual([
      'speaker:emmanuel-macron',
      'for:france',
      'proposal:nato-liaison-office-tokyo',
      'kind:argument',
      'position:oppose',
      'said:2023-07-12',
      'attribution:on-record',
      'condition:now',
      'confidence:0.9',
      'asia',
    ]);
  });

  it('is of the source as a whole without a quote, and tells when it was recoded', async () => {
    const id = await recorded({ source: { url: 'https://news.example/2' }, coding: { position: 'support' } });
    expect((await annotationOf(id)).target).toEqual({ type: 'SpecificResource', source: 'https://news.example/2' });
    const patch = { 'content-type': 'application/merge-patch+json', 'if-match': '"1"' };
    await api.ask('PATCH', `/v1/statements/${id}`, JSON.stringify({ coding: { status: 'agreed' } }), patch);
    await api.projected();
    const { body, created, modified } = await annotationOf(id);
    expect(String(modified) > String(created)).toBe(true);
    expect(body[0]?.value).toContain('and says that its status is agreed');
  });

  it('is not there for a bare citation, a voided statement, or none', async () => {
    const bare = await recorded({ paraphrase: 'bare' });
    const voided = await recorded({ source: { url: 'https://news.example/3' } });
    await api.ask('POST', `/v1/statements/${voided}/void`, { reason: 'duplicate' }, { 'if-match': '"1"' });
    await api.projected();
    const refused = async (id: string) => {
      const { status, body } = await api.ask('GET', `/v1/statements/${id}/annotation`);
      return [status, body.detail];
    };
    expect(await refused(bare)).toEqual([404, expect.stringContaining('expected a statement whose source has a URL')]);
    expect(await refused(voided)).toEqual([404, expect.stringContaining('expected a statement that is not voided')]);
    expect(await refused('00000000-0000-4000-8000-000000000000')).toEqual([
      404,
      expect.stringContaining('there is no'),
    ]);
  });
});

describe('an export as annotations', () => {
  it('is one valid collection of all statements that can be annotated, with the same bytes for the same snapshot', async () => {
    const download = async (query: string) => {
      const response = await fetch(`${api.base}/v1/export?what=statements&format=annotations${query}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, TYPE]);
      return { text: await response.text(), headers: response.headers };
    };
    await api.projected();
    const { text, headers } = await download('');
    const collection = JSON.parse(text) as { total: number; label: string; first: { items: Annotation[] } };
    expect(faultsOf(WEB_ANNOTATION_COLLECTION, collection)).toBe('');
    expect(collection.label).toMatch(/^Stancebook: statements, the record as it stood at 20/);
    const { items } = collection.first;
    expect(collection.total).toBe(items.length);
    const { body } = await api.ask<{ items: { id: string; voided: unknown; source: { url: string | null } }[] }>(
      'GET',
      '/v1/statements?limit=1000',
    );
    const expected = body.items.filter(({ voided, source }) => !voided && source.url).map(({ id }) => `urn:uuid:${id}`);
    expect(items.map(({ id }) => id)).toEqual(expected.sort());
    const [first] = items;
    const { '@context': _, ...alone } = await annotationOf(String(first?.id).slice('urn:uuid:'.length));
    expect(first).toEqual(alone);
    expect(headers.get('stancebook-checksum')).toBe(`sha256=${createHash('sha256').update(text).digest('hex')}`);
    await recorded({ source: { url: 'https://news.example/later' } });
    await api.projected();
    expect((await download(`&snapshot=${headers.get('stancebook-snapshot')}`)).text).toBe(text);
    const none = JSON.parse((await download('&holder=mozilla&proposal=odd')).text) as { total: number };
    expect(none).toMatchObject({ total: 0, first: { items: [] } });
    expect(faultsOf(WEB_ANNOTATION_COLLECTION, none)).toBe('');
  });

  it('is of statements only', async () => {
    const { status, body } = await api.ask('GET', '/v1/export?format=annotations');
    expect([status, body.detail]).toEqual([400, expect.stringContaining('expected what=statements')]);
  });
});
