/** What a tag says: that an answer is the same is known from how far the read models are, without making it again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectionNamed, rebuild } from '#read-model';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: ['nato-tokyo-2023-07-12'],
  });
});

afterAll(() => api.close());

const OFFICE = 'nato-liaison-office-tokyo';
const ANSWERS = [
  `/v1/stances/nato/${OFFICE}`,
  `/v1/stances/nato/${OFFICE}/history?revisions=true&include=names`,
  '/v1/stances',
  `/v1/proposals/${OFFICE}/stances?include=names,statements`,
  '/v1/actors/nato/stances',
  `/v1/proposals/${OFFICE}/status`,
  `/v1/proposals/${OFFICE}/mixed-signals`,
  `/v1/proposals/${OFFICE}/activity`,
  '/v1/actors/nato/agreement',
  '/v1/matrix',
  '/v1/matrix.csv',
  '/v1/statements?q=office',
  '/v1/actors',
  '/v1/proposals',
  '/v1/shifts',
  '/v1/shifts?order=newest&include=names',
  '/v1/shifts.atom',
];

async function tagOf(path: string): Promise<string> {
  const { status, headers } = await api.ask('GET', path);
  expect([path, status]).toEqual([path, 200]);
  return headers.get('etag') ?? '';
}

async function statusWith(path: string, tag: string, method = 'GET'): Promise<number> {
  const { status, body, headers } = await api.ask<unknown>(method, path, undefined, { 'if-none-match': tag });
  if (status === 304) {
    expect(body).toBe('');
    expect(tag).toContain(headers.get('etag')?.slice(2));
  }
  return status;
}

async function record(): Promise<void> {
  const statement = sampleStatement({ speaker: 'nato', proposal: OFFICE, quote: `Again, ${Math.random()}.` });
  const { status } = await api.ask('POST', '/v1/statements?describe=missing', statement);
  expect(status).toBe(201);
  await api.projected();
}

describe.each(ANSWERS)('the tag of %s', (path) => {
  it('holds until something is recorded', async () => {
    const tag = await tagOf(path);
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(await tagOf(path)).toBe(tag);
    expect([await statusWith(path, tag), await statusWith(path, tag, 'HEAD')]).toEqual([304, 304]);
    expect(await statusWith(path, `"other", ${tag.slice(2)}`)).toBe(304);
    await record();
    expect(await statusWith(path, tag)).toBe(200);
    expect(await tagOf(path)).not.toBe(tag);
  });
});

describe('the tag of an answer', () => {
  const path = `/v1/stances/nato/${OFFICE}`;

  it('is that of one address', async () => {
    expect(await statusWith(`${path}?asOf=2024`, await tagOf(path))).toBe(200);
  });

  it('at a snapshot holds whatever is recorded later', async () => {
    const { body } = await api.ask<{ snapshot: string }>('GET', path);
    const past = `${path}?snapshot=${body.snapshot}`;
    const tag = await tagOf(past);
    await record();
    expect(await statusWith(past, tag)).toBe(304);
  });

  it('ends with the copies of the views that it was made from', async () => {
    const tag = await tagOf(path);
    await rebuild(api.log.pool, projectionNamed('stances'), { check: false });
    expect(await statusWith(path, tag)).toBe(200);
  });

  it('goes by what it says while anything is parked, as that may be folded at a sequence that is passed', async () => {
    const tag = await tagOf(path);
    const { partition, sequence } = await parkOne();
    const parked = await tagOf(path);
    expect(parked).not.toBe(tag);
    expect(await statusWith(path, parked)).toBe(304);
    await api.log.pool.query('DELETE FROM parked WHERE partition = $1 AND sequence = $2', [partition, sequence]);
    expect(await tagOf(path)).toBe(tag);
  });

  it('is none of what is not there', async () => {
    expect(await api.ask('GET', `/v1/stances/nobody/${OFFICE}`, undefined, { 'if-none-match': '*' })).toMatchObject({
      status: 404,
    });
  });
});

/** As a projector does that cannot fold the last event about another proposal. */
async function parkOne(): Promise<{ partition: number; sequence: number }> {
  const place = { partition: 0, sequence: 1 };
  await api.log.pool.query(
    "INSERT INTO parked (partition, sequence, key, error) VALUES ($1, $2, 'proposal:another', 'in a test')",
    [place.partition, place.sequence],
  );
  return place;
}
