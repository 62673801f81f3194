import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asyncApiDocument, MESSAGES, payloadSchemas } from '#contract';
import { type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

describe('the contract of the topics', () => {
  it('is served with the partitions of this log, to pages of every origin, and is not sent again to who has it', async () => {
    const { partitions } = api.log;
    const first = await fetch(`${api.base}/asyncapi.json`);
    expect(await first.json()).toEqual(JSON.parse(JSON.stringify(asyncApiDocument(partitions))));
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await fetch(`${api.base}/asyncapi.json`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('has the schema of every type of record where ce_dataschema leads', async () => {
    const types = MESSAGES.flatMap(({ type, payload }) => (type !== null && payload !== null ? [type] : []));
    expect([...payloadSchemas().keys()]).toEqual(types);
    for (const type of types) {
      const reply = await fetch(`${api.base}/schemas/${type}`);
      expect(reply.headers.get('content-type')).toContain('application/schema+json');
      expect(await reply.json()).toMatchObject({ $id: `urn:stancebook:schema:${type}` });
    }
  });

  it('refuses a type that there is none of, and says which there are', async () => {
    const reply = await fetch(`${api.base}/schemas/stancebook.nothing.v1`);
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({
      type: '/problems/not-found',
      detail: expect.stringMatching(
        /expected one of stancebook\.statement-recorded\.v1, .*got stancebook\.nothing\.v1/,
      ),
    });
  });
});
