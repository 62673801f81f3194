import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApiTypes, type TestApi, testApi } from '#testing';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: { name: string; in: string; schema: Record<string, unknown> }[];
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}

interface Media {
  schema: { allOf?: Part[] };
  example?: unknown;
  examples?: Record<string, { $ref: string }>;
}

interface Part {
  $ref?: string;
  properties?: { type: { enum: string[] } };
}

interface Document {
  servers: object[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; examples: Record<string, { value: { type: string } }> };
}

let api: TestApi;
let document: Document;
let operations: { method: string; path: string; operation: Operation }[];

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  document = await api.get<Document>('/openapi.json');
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  );
});

afterAll(() => api.close());

function statusesOf(method: string, path: string): string[] {
  return Object.keys(document.paths[path]?.[method]?.responses ?? {});
}

describe('the OpenAPI document', () => {
  it('is what the types of the answers were made from: else run npm run contract', async () => {
    expect(await openApiTypes(document)).toBe(readFileSync('libs/client/src/openapi.ts', 'utf8'));
  });

  it('names every operation once, under a tag that it explains, and describes it', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.servers).toHaveLength(1);
    for (const { operation } of operations) {
      expect(operation.description.length).toBeGreaterThan(10);
      expect(document.tags.map(({ name }) => name)).toContain(operation.tags[0]);
      for (const { description } of Object.values(operation.responses)) expect(description).not.toBe('');
    }
  });

  it('declares each status that an operation can answer, and no range of them', () => {
    for (const { method, path, operation } of operations) {
      const statuses = Object.keys(operation.responses);
      // What is always new is never 200.
      expect(statuses).toContain(operation.operationId === 'keysCreate' ? '201' : '200');
      expect(statuses).toEqual(expect.arrayContaining(['400', '403', '500', '503']));
      expect(statuses.filter((status) => !/^\d{3}$/.test(status))).toEqual([]);
      // A stream has no end that a tag could be of.
      if (path === '/v1/shifts/stream') expect(statuses).not.toContain('304');
      else if (method === 'get') expect(statuses).toContain('304');
      else expect(statuses).toEqual(expect.arrayContaining(['408', '413', '415']));
      if (path.includes('{') && method !== 'put') expect(statuses).toContain('404');
      for (const status of statuses.filter((one) => one >= '400')) {
        const content = operation.responses[status]?.content ?? {};
        if (path === '/health/ready' && status === '503') expect(content).toHaveProperty('application/json');
        else {
          const [problem, { properties } = {}] = content['application/problem+json']?.schema.allOf ?? [];
          expect(problem).toEqual({ $ref: '#/components/schemas/Problem' });
          expect(properties?.type.enum.length).toBeGreaterThan(0);
        }
      }
    }
    expect(statusesOf('put', '/v1/actors/{id}')).toEqual(expect.arrayContaining(['201', '410', '412', '422', '428']));
    expect(statusesOf('post', '/v1/statements')).toEqual(expect.arrayContaining(['201', '409']));
    expect(statusesOf('patch', '/v1/statements/{id}')).not.toContain('201');
    expect(statusesOf('get', '/v1/stances')).toContain('410');
  });

  it('shows an answer of each operation, which is of the schema that it tells', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'openapi', components: document.components });
    for (const { operation } of operations) {
      const shown = Object.entries(operation.responses).flatMap(([status, { content: told = {} }]) => {
        const all = Object.values(told).filter((media) => media.example !== undefined);
        // One for each status, so that no page makes up another; of an error those that all operations share.
        const isBare = Object.keys(told).length === 0 || status >= '400';
        expect([operation.operationId, status, all.length]).toEqual([operation.operationId, status, isBare ? 0 : 1]);
        return all;
      });
      for (const { schema, example } of shown) {
        if (typeof example === 'string') continue;
        const text = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/');
        expect([ajv.validate(JSON.parse(text) as object, example), ajv.errors]).toEqual([true, null]);
      }
    }
  });

  it('shows each problem that an operation may answer with, once for all of them', () => {
    for (const { operation } of operations) {
      for (const { description, content = {} } of Object.values(operation.responses)) {
        const { schema, examples = {} } = content['application/problem+json'] ?? {};
        const types = schema?.allOf?.flatMap(({ properties }) => properties?.type.enum ?? []) ?? [];
        const shown = Object.entries(examples).map(([slug, { $ref }]) => {
          expect($ref).toBe(`#/components/examples/${slug}`);
          expect(description).toContain(`\`${slug}\``);
          return document.components.examples[slug]?.value.type;
        });
        expect(shown).toEqual(types);
      }
    }
  });

  it('bounds the headers of a command as they are checked', () => {
    const headers = document.paths['/v1/statements']?.post?.parameters?.filter((one) => one.in === 'header') ?? [];
    const schemas = Object.fromEntries(headers.map(({ name, schema }) => [name, schema]));
    expect(schemas['X-Correlation-Id']).toMatchObject({ type: 'string', pattern: '^[!-~]{1,128}$' });
    expect(schemas['Idempotency-Key']).toMatchObject({ type: 'string', pattern: '^[!-~]{1,255}$' });
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['If-Match', 'traceparent']));
  });

  it('has items in every list', () => {
    const lists: unknown[] = [];
    JSON.stringify(document, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'array') lists.push(value);
      return value;
    });
    expect(lists.length).toBeGreaterThan(10);
    for (const list of lists) expect(list).toHaveProperty('items');
    expect(JSON.stringify(document)).not.toContain('prefixItems');
  });
});
