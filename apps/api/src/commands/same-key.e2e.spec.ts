/** The same command twice at the same time, under one idempotency key. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readStream } from '#event-log';
import { administer, type Reply, sampleStatement, type TestApi, testApi, untilWaiting } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  await api.ask('PUT', '/v1/actors/ada', { kind: 'person', name: 'Ada' });
  for (const id of ['bridge', 'tunnel']) await api.ask('PUT', `/v1/proposals/${id}`, { title: id });
  // A commit that waits for the lock below, if another has it.
  await administer(
    api.url,
    `CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN NULL; END $$;
     CREATE CONSTRAINT TRIGGER held_up AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_up()`,
  );
});

afterAll(() => api.close());

/**
 * Asks twice at once, so that the second has found no receipt and reads what stands only after the first is committed: the first is held up
 * in its commit, and whoever reads the log waits until that is through.
 */
async function askTwice(ask: () => Promise<Reply>): Promise<[Reply, Reply]> {
  const clients = [new pg.Client(api.url), new pg.Client(api.url)] as const;
  const [commits, reads] = clients;
  try {
    await Promise.all(clients.map((client) => client.connect()));
    await commits.query('SELECT pg_advisory_lock(1)');
    const first = ask();
    await untilWaiting(api.log.pool, "wait_event = 'advisory'");
    await reads.query('BEGIN');
    const reading = reads.query('LOCK TABLE event IN ACCESS EXCLUSIVE MODE');
    await untilWaiting(api.log.pool, "query LIKE 'LOCK TABLE%' AND wait_event_type = 'Lock'");
    const second = ask();
    await untilWaiting(api.log.pool, "query LIKE '%FROM event WHERE stream_id%' AND wait_event_type = 'Lock'");
    await commits.query('SELECT pg_advisory_unlock(1)');
    await reading;
    await reads.query('ROLLBACK');
    return [await first, await second];
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function expectOnce(streamId: string, events: number, ask: (key: string) => Promise<Reply>): Promise<void> {
  const key = randomUUID();
  const [first, second] = await askTwice(() => ask(key));
  expect(first.status).toBeLessThan(300);
  const told = ({ status, headers, body }: Reply) => [
    status,
    body,
    headers.get('etag'),
    headers.get('stancebook-sequence'),
  ];
  expect(told(second)).toEqual(told(first));
  expect(await readStream(api.log.pool, streamId)).toHaveLength(events);
}

describe('the same key twice at once takes effect once, and gives both the same answer', () => {
  let id: string;
  const headersOf = (key: string, version: number) => ({ 'idempotency-key': key, 'if-match': `"${version}"` });

  beforeAll(async () => {
    const statement = sampleStatement();
    expect((await api.ask('POST', '/v1/statements', statement)).status).toBe(201);
    id = statement.id;
  });

  it('of a recoding', () =>
    expectOnce(id, 2, (key) =>
      api.ask(
        'PATCH',
        `/v1/statements/${id}`,
        { coding: { position: 'oppose' } },
        { ...headersOf(key, 1), 'content-type': 'application/merge-patch+json' },
      ),
    ));

  it('of a voiding', () =>
    expectOnce(id, 3, (key) =>
      api.ask('POST', `/v1/statements/${id}/void`, { reason: 'report-wrong' }, headersOf(key, 2)),
    ));

  it('of a reinstatement', () =>
    expectOnce(id, 4, (key) => api.ask('POST', `/v1/statements/${id}/reinstatement`, {}, headersOf(key, 3))));

  it('of a move', () =>
    expectOnce(id, 5, (key) =>
      api.ask('POST', `/v1/statements/${id}/move`, { proposal: 'tunnel' }, headersOf(key, 4)),
    ));

  it('of a change to many', async () => {
    const statement = sampleStatement();
    expect((await api.ask('POST', '/v1/statements', statement)).status).toBe(201);
    await expectOnce(statement.id, 2, (key) =>
      api.ask(
        'POST',
        '/v1/statements/batch',
        { statements: [{ id: statement.id, version: 1 }], recode: { coding: { position: 'oppose' } } },
        { 'idempotency-key': key },
      ),
    );
  });

  it('of a recording', async () => {
    const statement = sampleStatement({ speaker: 'new-one' });
    await expectOnce(statement.id, 1, (key) =>
      api.ask('POST', '/v1/statements?describe=missing', statement, { 'idempotency-key': key }),
    );
  });

  it('of a description', async () => {
    const { rows } = await api.log.pool.query<{ owner: string }>(
      "SELECT owner FROM reservation WHERE key = 'actor:ada'",
    );
    await expectOnce(rows[0]?.owner ?? '', 2, (key) =>
      api.ask('PUT', '/v1/actors/ada', { kind: 'person', name: 'Ada L.' }, headersOf(key, 1)),
    );
  });

  it('and another request under that key is refused still', async () => {
    const statement = sampleStatement();
    const key = randomUUID();
    const bodies = [statement, { ...statement, coding: { position: 'oppose' } }];
    const [first, second] = await askTwice(() =>
      api.ask('POST', '/v1/statements', bodies.shift(), { 'idempotency-key': key }),
    );
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 422, body: { type: '/problems/key-reused' } });
  });
});

it('what changes nothing shows the version that it was decided on, also where the next one came before its answer', async () => {
  const statement = sampleStatement();
  await api.ask('POST', '/v1/statements', statement);
  const patch = (position: string, headers: Record<string, string>) =>
    api.ask('PATCH', `/v1/statements/${statement.id}`, { coding: { position } }, { 'if-match': '"1"', ...headers });
  const key = { 'idempotency-key': randomUUID() };
  const holder = new pg.Client(api.url);
  await holder.connect();
  // Receipts can be looked for, and not kept.
  await holder.query('BEGIN; LOCK TABLE command_receipt IN SHARE MODE');
  const asked = patch('support', key);
  await untilWaiting(api.log.pool, "query LIKE 'SELECT append_events%' AND wait_event_type = 'Lock'");
  expect((await patch('oppose', {})).headers.get('etag')).toBe('"2"');
  await holder.query('ROLLBACK');
  await holder.end();
  for (const reply of [await asked, await patch('support', key)]) {
    expect(reply).toMatchObject({ status: 200, body: { version: 1, coding: { position: 'support' } } });
    expect(reply.headers.get('etag')).toBe('"1"');
  }
});

it('one id for several proposals at once names one statement, and is taken for the others', async () => {
  const proposals = Array.from({ length: 8 }, (_, i) => `plan-${i}`);
  for (const proposal of proposals) await api.ask('PUT', `/v1/proposals/${proposal}`, { title: proposal });
  for (let round = 0; round < 5; round += 1) {
    const id = randomUUID();
    const replies = await Promise.all(
      proposals.map((proposal) => {
        const coding = { position: 'support', utterance: randomUUID() };
        return api.ask('POST', '/v1/statements', sampleStatement({ id, proposal, coding }));
      }),
    );
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, ...Array(7).fill(409)]);
    for (const { status, body } of replies) if (status === 409) expect(body.type).toBe('/problems/id-taken');
  }
});
