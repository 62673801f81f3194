import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAXIMA } from '#stance';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

interface ProblemBody {
  type: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
const post = (body: unknown) => api.ask<ProblemBody>('POST', '/v1/statements?describe=missing', body);

describe('what is sent', () => {
  it('may nest as deep as a thing does, and no deeper, whatever takes it', async () => {
    const { id } = sampleStatement();
    await api.ask('POST', '/v1/statements?describe=missing', sampleStatement({ id }));
    for (const depth of [MAXIMA.nesting, 150_000]) {
      for (const [method, path] of [
        ['POST', '/v1/statements'],
        ['PATCH', `/v1/statements/${id}`],
        ['PUT', '/v1/actors/ada'],
      ] as const) {
        const body = `{"note":${nested(depth)}}`;
        const { status, body: problem } = await api.ask<ProblemBody>(method, path, body, { 'if-match': '*' });
        expect([method, status, problem.type]).toEqual([method, 422, '/problems/invalid-body']);
        expect(problem.errors?.[0]).toEqual({
          pointer: '',
          detail: expect.stringMatching(/^expected JSON that nests/),
        });
      }
    }
    // Brackets in a text are text, also behind what looks like its end.
    const quote = `"\\"${'['.repeat(100)}\\\\`;
    expect((await post(sampleStatement({ quote }))).status).toBe(201);
    expect((await post(`{"a":${nested(MAXIMA.nesting - 1)}}`)).body.errors?.map(({ pointer }) => pointer)).toContain(
      '/a',
    );
  });

  it('is answered briefly, however much of it is wrong', async () => {
    const keys = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`key-${i}`, 1]));
    const long = { ['k'.repeat(1_000_000)]: 1 };
    const bodies = [
      sampleStatement({ coding: { conditions: Array.from({ length: 500_000 }, () => 1) } }),
      sampleStatement({ onBehalfOf: Array.from({ length: 64 }, (_, i) => `No ${i} ${'a'.repeat(1_000)}`) }),
      sampleStatement(keys),
      sampleStatement({ coding: keys }),
      sampleStatement(long),
      sampleStatement({ kind: 'k'.repeat(1_000_000) }),
      sampleStatement({ speaker: Array.from({ length: 400_000 }, () => 1) }),
      [keys],
    ];
    for (const body of bodies) {
      const { status, body: problem } = await post(body);
      expect([status, problem.type]).toEqual([422, '/problems/invalid-body']);
      expect(JSON.stringify(problem).length).toBeLessThan(40_000);
      expect(problem.errors?.length).toBeLessThanOrEqual(MAXIMA.errors);
    }
    const { body } = await post(bodies[0]);
    expect(body.errors).toContainEqual({
      pointer: '/coding/conditions',
      detail: 'expected at most 32 items, got 500000',
    });
  });

  it('may be a slug of any length that is allowed, also in an address', async () => {
    for (const length of [100, 101, MAXIMA.slug]) {
      const slug = 'a'.repeat(length);
      expect((await api.ask('PUT', `/v1/actors/${slug}`, {})).status).toBe(201);
      expect((await api.ask('GET', `/v1/actors/${slug}`)).body).toMatchObject({ id: slug });
    }
    for (const length of [MAXIMA.slug + 1, MAXIMA.queryText + 1]) {
      const { status, body } = await api.ask<ProblemBody>('GET', `/v1/actors/${'a'.repeat(length)}`);
      expect([status, body.type]).toEqual([400, '/problems/bad-request']);
    }
  });

  it('has its maxima in the OpenAPI document', async () => {
    const { components } = await api.get<{ components: { schemas: Record<string, unknown> } }>('/openapi.json');
    expect(components.schemas).toMatchObject({
      StatementBody: {
        description: expect.stringMatching(`At most ${MAXIMA.thingBytes} bytes .* at most ${MAXIMA.nesting} deep`),
        properties: {
          quote: { anyOf: [{ maxLength: MAXIMA.quote }, { type: 'null' }] },
          onBehalfOf: { maxItems: MAXIMA.onBehalfOf },
        },
      },
      Coding: { properties: { tags: { maxItems: MAXIMA.tags, items: { maxLength: MAXIMA.tag } } } },
      Edtf: { maxLength: MAXIMA.edtf },
      ProposalBody: { properties: { topics: { maxItems: MAXIMA.topics, items: { maxLength: MAXIMA.topic } } } },
    });
  });

  it('is not answered again where the client has it, whether it asks for the body or not', async () => {
    for (const method of ['GET', 'HEAD']) {
      expect((await api.ask(method, '/v1/statements', undefined, { 'if-none-match': '*' })).status).toBe(304);
    }
  });

  it('keeps a recoding to what a statement may be', async () => {
    const { id } = sampleStatement();
    await post(sampleStatement({ id }));
    const patch = (body: unknown) => api.ask<ProblemBody>('PATCH', `/v1/statements/${id}`, body, { 'if-match': '*' });
    for (const [pointer, body] of [
      ['/quote', { quote: 'x'.repeat(MAXIMA.quote + 1) }],
      ['/coding/tags', { coding: { tags: Array.from({ length: 100_000 }, () => 1) } }],
      ['/saidOn', { saidOn: `Y${'1'.repeat(500_000)}` }],
      ['/__proto__', '{"__proto__":{"quote":"Injected."}}'],
    ] as const) {
      const { status, body: problem } = await patch(body);
      expect([status, problem.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
    }
  });
});
