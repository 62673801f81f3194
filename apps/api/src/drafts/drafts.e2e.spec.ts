/** Drafts and their second reader, where one is required: callers with keys of their own. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createKey, type Scope, SCOPES } from '#access';
import { type Db, transaction } from '#postgres';
import { type Reply, sampleStatement, type TestApi, testApi, untilWaiting } from '#testing';
import { ROUTES } from '../access/routes.js';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';
import { FREE, isReviewed } from './require-review.js';

const CONFIG = {
  DATABASE_URL: 'postgres://unused/unused',
  STANCEBOOK_KEYS: 'required',
  STANCEBOOK_REVIEW: 'required',
};
/** Nothing else has this word. */
const SECRET = 'wolpertinger';
const WHO: Record<string, Scope[]> = {
  carla: ['read', 'record'],
  colin: ['read', 'record'],
  rita: ['read', 'record', 'review'],
  rob: ['read', 'record', 'review'],
  anna: [...SCOPES],
};

let api: TestApi;
const keys = new Map<string, string>();

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig(CONFIG)));
  for (const [name, scopes] of Object.entries(WHO)) {
    const made = await createKey(api.log.pool, { name, scopes, createdBy: 'test', expiresAt: null });
    if (!made) throw new Error(`expected no key by the name ${name}`);
    keys.set(name, made.text);
  }
  for (const id of ['ada', 'bob']) await as('rita').put(`/v1/actors/${id}`, { kind: 'person', name: id });
  await as('rita').put('/v1/proposals/bridge', { title: 'Bridge' });
});

afterAll(() => api.close());

interface Draft {
  id: string;
  state: string;
  version: number;
  statement: Record<string, unknown>;
  comment: string | null;
  reviewer: string | null;
}

function as(name: string) {
  const send =
    (method: string) =>
    (path: string, body?: unknown, version?: number): Promise<Reply<Draft & Record<string, unknown>>> =>
      api.ask(method, path, body, {
        authorization: `Bearer ${keys.get(name)}`,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      });
  return { get: send('GET'), post: send('POST'), put: send('PUT'), patch: send('PATCH'), drop: send('DELETE') };
}

async function submitted(changes: Record<string, unknown> = {}, author = 'carla'): Promise<Draft> {
  const { body, status } = await as(author).post('/v1/drafts', sampleStatement({ paraphrase: SECRET, ...changes }));
  expect(status).toBe(201);
  const sent = await as(author).post(`/v1/drafts/${body.id}/submit`, {}, 1);
  expect(sent).toMatchObject({ status: 200, body: { state: 'submitted', version: 2 } });
  return sent.body;
}

/** An approval is under way, or broke off `secondsAgo`. */
const halt = (id: string, secondsAgo = 0) =>
  api.log.pool.query(
    `UPDATE draft SET state = 'approving', reviewer = 'rita', changed_at = clock_timestamp() - make_interval(secs => $2) WHERE id = $1`,
    [id, secondsAgo],
  );
const setState = (db: Db, id: string, state: string) =>
  db.query('UPDATE draft SET state = $2 WHERE id = $1', [id, state]);
const stateOf = async ({ id }: Draft) => (await as('carla').get(`/v1/drafts/${id}`)).body.state;
const WRITES_DRAFT = "query LIKE 'UPDATE draft%'";
const READS_LOG = "query LIKE '%FROM event WHERE stream_id%'";
/** What `ask` is answered, where it is held up by `hold`, at what `waits` says, until `meanwhile` is done and committed. */
async function heldUp<T>(
  hold: (tx: Db) => Promise<unknown>,
  ask: () => Promise<T>,
  waits: string,
  meanwhile: () => unknown = () => {},
): Promise<T> {
  const { reply } = await transaction(api.log.pool, async (tx) => {
    await hold(tx);
    const asked = ask();
    await untilWaiting(api.log.pool, `${waits} AND wait_event_type = 'Lock'`);
    await meanwhile();
    return { reply: asked };
  });
  return reply;
}
const lockLog = (tx: Db) => tx.query('LOCK TABLE event IN ACCESS EXCLUSIVE MODE');

const approve = (draft: Draft, by = 'rita') => as(by).post(`/v1/drafts/${draft.id}/approve`, {}, draft.version);

async function eventsOf(
  id: string,
): Promise<{ type: string; metadata: Record<string, unknown>; data: { coding: object } }[]> {
  const { rows } = await api.log.pool.query<{
    type: string;
    metadata: Record<string, unknown>;
    data: { coding: object };
  }>('SELECT type, metadata, data FROM event WHERE stream_id = $1 ORDER BY stream_version', [id]);
  return rows;
}

describe('a draft', () => {
  it('is kept as far as it is filled in, changed, sent, returned with a comment, and recorded once it is approved', async () => {
    const added = await as('carla').post('/v1/drafts', { speaker: 'ada', saidOn: '2023-' });
    expect(added).toMatchObject({ status: 201, body: { state: 'open', version: 1, author: 'carla' } });
    const { id } = added.body;
    expect(added.headers.get('location')).toBe(`/v1/drafts/${id}`);
    const path = `/v1/drafts/${id}`;
    const incomplete = await as('carla').post(`${path}/submit`, {}, 1);
    expect(incomplete).toMatchObject({ status: 422, body: { type: '/problems/invalid-body' } });
    expect(incomplete.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: '/saidOn' })]));

    const again = { speaker: 'ada', saidOn: '2023-', id };
    expect(await as('carla').post('/v1/drafts', again)).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await as('carla').post('/v1/drafts', { ...again, speaker: 'bob' })).status).toBe(409);
    const whole = { ...sampleStatement(), id };
    expect(await as('carla').put(path, whole)).toMatchObject({ status: 428 });
    const upper = { ...whole, id: id.toUpperCase() };
    expect(await as('carla').put(path, upper, 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await as('carla').put(path, { ...whole, reportedBy: 'bob' }, 1)).toMatchObject({
      status: 412,
      body: { version: 2 },
    });
    expect(await as('carla').post(`${path}/submit`, {}, 2)).toMatchObject({ status: 200, body: { version: 3 } });

    const queue = await as('rita').get('/v1/drafts?of=review');
    expect(queue.body).toMatchObject({ mayReview: true, reviewRequired: true, items: [{ id, author: 'carla' }] });
    const comment = 'Who says so?';
    expect((await as('rita').post(`${path}/return`, { comment: ' ' }, 3)).status).toBe(422);
    const back = await as('rita').post(`${path}/return`, { comment }, 3);
    expect(back).toMatchObject({ status: 200, body: { state: 'returned', comment, reviewer: 'rita', version: 4 } });
    // It is its author's again.
    expect((await as('rita').get(path)).status).toBe(404);
    expect(await as('carla').put(path, { ...whole, reportedBy: 'bob' }, 4)).toMatchObject({
      body: { comment, version: 5 },
    });
    expect((await as('carla').post(`${path}/submit`, {}, 5)).status).toBe(200);

    expect(await eventsOf(id)).toEqual([]);
    const approved = await as('rob').post(`${path}/approve`, {}, 6);
    expect(approved).toMatchObject({ status: 201, body: { id, coding: { coder: 'carla' }, reportedBy: 'bob' } });
    expect(approved.headers.get('location')).toBe(`/v1/statements/${id}`);
    expect(await eventsOf(id)).toMatchObject([
      { type: 'StatementRecorded', metadata: { caller: 'rob', author: 'carla' }, data: { coding: { coder: 'carla' } } },
    ]);
    expect(await as('carla').get(path)).toMatchObject({ body: { state: 'approved', reviewer: 'rob' } });
    expect(await as('carla').get('/v1/drafts')).toMatchObject({ body: { items: [], mayReview: false } });
    expect(await as('carla').put(path, { ...whole, reportedBy: 'bob' }, 6)).toMatchObject({
      body: { state: 'approved' },
    });
    expect(await as('carla').put(path, whole, 6)).toMatchObject({
      status: 409,
      body: { type: '/problems/draft-state' },
    });
  });

  it('that is sent again, as the answer was lost, is answered as the first time', async () => {
    const { body: added } = await as('carla').post('/v1/drafts', { paraphrase: 'a\ud800', saidOn: -0 });
    expect(await as('carla').post('/v1/drafts', { ...added.statement, saidOn: -0 })).toMatchObject({ status: 200 });
    const path = `/v1/drafts/${added.id}`;
    const whole = sampleStatement({ id: added.id });
    const twice = async (ask: () => Promise<Reply<Draft>>) => {
      const [first, second] = [await ask(), await ask()];
      expect(first.status).toBe(200);
      expect(second).toMatchObject({ status: 200, body: first.body });
      expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
      return first.body;
    };
    await twice(() => as('carla').put(path, whole, 1));
    expect((await as('carla').put(path, { ...whole, reportedBy: 'bob' }, 1)).status).toBe(412);
    await twice(() => as('carla').post(`${path}/submit`, {}, 2));
    expect((await as('rita').post(`${path}/submit`, {}, 2)).status).toBe(412);
    // As the desk does it: saved first.
    await twice(() => as('carla').put(path, whole, 2));
    await twice(() => as('carla').post(`${path}/submit`, {}, 3));
    const back = await twice(() => as('rita').post(`${path}/return`, { comment: 'Who says so?' }, 3));
    expect(back).toMatchObject({ state: 'returned', version: 4 });
    // It is its author's again, but for whoever returned it so.
    const sendBack = (by: string, comment: string, version: number) =>
      as(by).post(`${path}/return`, { comment }, version);
    const others = [
      await sendBack('rob', 'Who says so?', 3),
      await sendBack('rita', 'Where?', 3),
      await sendBack('rita', 'Who says so?', 4),
      await as('rita').get(path),
    ];
    expect(others.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    // What the author makes of it is not the reviewer's to see.
    expect((await as('carla').put(path, { ...whole, reportedBy: 'bob' }, 4)).body).toMatchObject({ state: 'open' });
    expect((await sendBack('rita', 'Who says so?', 4)).status).toBe(404);
    expect((await as('rita').put(path, { ...whole, reportedBy: 'bob' }, 4)).status).toBe(404);
    await as('carla').post(`${path}/submit`, {}, 5);
    expect((await as('carla').put(path, whole, 1)).status).toBe(412);
  });

  it('changes nothing, and is told to nobody, before it is approved', async () => {
    const draft = await submitted({ coding: { position: 'oppose', note: SECRET } });
    await api.projected();
    const paths = [
      '/v1/statements',
      '/v1/stances',
      '/v1/shifts',
      '/v1/shifts.atom',
      '/v1/actors',
      '/v1/export?what=statements&format=csv',
      '/metrics',
      '/v1/drafts?of=me',
    ];
    for (let partition = 0; partition < 4; partition += 1) paths.push(`/v1/log?partition=${partition}&after=0`);
    for (const path of paths) {
      const { status, body } = await as('anna').get(path);
      const text = JSON.stringify(body);
      expect([path, status, text.includes(SECRET), text.includes(draft.id)]).toEqual([path, 200, false, false]);
    }
    const tables = [
      'event',
      'statement_revision',
      'reading',
      'shift_record',
      'stance_record',
      'reservation',
      'command_receipt',
    ];
    for (const table of tables) {
      const { rows } = await api.log.pool.query<{ n: number }>(
        `SELECT count(*) AS n FROM ${table} t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || $2 || '%'`,
        [SECRET, draft.id],
      );
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
  });

  it('of somebody else is as one that does not exist', async () => {
    const { body: open } = await as('carla').post('/v1/drafts', { paraphrase: SECRET });
    const sent = await submitted();
    const absent = randomUUID();
    const asked = async (who: string, id: string) => {
      const path = `/v1/drafts/${id}`;
      const replies = [
        await as(who).get(path),
        await as(who).put(path, {}, 1),
        await as(who).drop(path, undefined, 1),
        await as(who).post(`${path}/submit`, {}, 1),
        await as(who).post(`${path}/approve`, {}, 1),
        await as(who).post(`${path}/return`, { comment: 'x' }, 1),
      ];
      return replies.map(({ status, body, headers }) => [
        status,
        JSON.stringify(body).replaceAll(id, 'ID'),
        headers.get('etag'),
      ]);
    };
    const unknown = await asked('colin', absent);
    expect(unknown.map(([status]) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await asked('colin', open.id)).toEqual(unknown);
    expect(await asked('colin', sent.id)).toEqual(unknown);
    // What was not sent yet is not its reviewers' either.
    expect(await asked('rita', open.id)).toEqual(unknown);
    expect(await as('colin').get('/v1/drafts?of=review')).toMatchObject({ status: 403 });
    const taken = await as('colin').post('/v1/drafts', { id: open.id });
    expect([taken.status, JSON.stringify(taken.body).includes(SECRET)]).toEqual([409, false]);
  });
});

describe('an approval', () => {
  it('is of the version that was read', async () => {
    const draft = await submitted();
    const changed = await as('carla').put(
      `/v1/drafts/${draft.id}`,
      { ...draft.statement, paraphrase: 'Otherwise.' },
      2,
    );
    expect(changed).toMatchObject({ body: { state: 'submitted', version: 3 } });
    expect(await approve(draft)).toMatchObject({ status: 412, body: { version: 3 } });
    expect(await eventsOf(draft.id)).toEqual([]);
    // A reviewer mends it; the author, who has not seen that, is told.
    const mended = await as('rob').put(`/v1/drafts/${draft.id}`, { ...draft.statement, paraphrase: 'Mended.' }, 3);
    expect(mended).toMatchObject({ status: 200, body: { author: 'carla', version: 4 } });
    expect(await as('carla').put(`/v1/drafts/${draft.id}`, draft.statement, 3)).toMatchObject({
      status: 412,
      body: { version: 4 },
    });
    expect(await approve(mended.body)).toMatchObject({ status: 201, body: { paraphrase: 'Mended.' } });
  });

  it('twice, or by two at the same time, records once', async () => {
    const draft = await submitted();
    const replies = await Promise.all(['rita', 'rob', 'rita', 'rob'].map((by) => approve(draft, by)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 201]);
    expect((await approve(draft)).status).toBe(200);
    expect(await eventsOf(draft.id)).toHaveLength(1);
  });

  it('that another has finished since the draft was read is answered as the first', async () => {
    const draft = await submitted();
    expect((await approve(draft)).status).toBe(201);
    await setState(api.log.pool, draft.id, 'submitted');
    const second = await heldUp(
      (tx) => setState(tx, draft.id, 'approved'),
      () => approve(draft, 'rob'),
      WRITES_DRAFT,
    );
    expect(second.status).toBe(200);
    expect(await eventsOf(draft.id)).toHaveLength(1);
  });

  it('keeps out another, whose refusal would reopen the draft', async () => {
    const draft = await submitted({ speaker: 'known-to-nobody' });
    await halt(draft.id);
    const second = await approve(draft, 'rob');
    expect(second).toMatchObject({ status: 503, body: { type: '/problems/approval-under-way' } });
    expect(second.headers.get('retry-after')).toBe('10');
    expect((await as('carla').get(`/v1/drafts/${draft.id}`)).body).toMatchObject({
      state: 'approving',
      reviewer: 'rita',
    });
    // It broke off. Now the refusal is the only one there is.
    await halt(draft.id, 31);
    expect((await approve(draft, 'rob')).status).toBe(422);
    expect(await stateOf(draft)).toBe('submitted');
  });

  it('goes on once another was refused', async () => {
    const draft = await submitted();
    await halt(draft.id);
    const second = approve(draft, 'rob');
    await setState(api.log.pool, draft.id, 'submitted');
    expect((await second).status).toBe(201);
  });

  it('that another has taken over does not reopen the draft', async () => {
    const draft = await submitted({ speaker: 'known-to-nobody' });
    const takeOver = () => halt(draft.id);
    expect((await heldUp(lockLog, () => approve(draft), READS_LOG, takeOver)).status).toBe(422);
    expect(await stateOf(draft)).toBe('approving');
  });

  it('that could lapse before it is recorded records nothing', async () => {
    const draft = await submitted();
    const now = performance.now.bind(performance);
    const later = () => jest.spyOn(performance, 'now').mockImplementation(() => now() + 21_000);
    const late = await heldUp(lockLog, () => approve(draft), READS_LOG, later).finally(() => jest.restoreAllMocks());
    expect(late).toMatchObject({ status: 503, body: { type: '/problems/database-unavailable' } });
    expect(await eventsOf(draft.id)).toEqual([]);
    expect(await stateOf(draft)).toBe('approving');
  });

  it('that was refused meanwhile leaves the author who waits for it to go on', async () => {
    const draft = await submitted();
    let refused: Promise<unknown> = Promise.resolve();
    const changed = await heldUp(
      (tx) => setState(tx, draft.id, 'approving'),
      () => as('carla').put(`/v1/drafts/${draft.id}`, { ...draft.statement, paraphrase: 'Otherwise.' }, 2),
      WRITES_DRAFT,
      () => {
        // Between the change that finds it approving, and whatever is read after that.
        refused = transaction(api.log.pool, async (tx) => {
          await tx.query('LOCK TABLE draft IN ACCESS EXCLUSIVE MODE');
          await setState(tx, draft.id, 'submitted');
        });
        return untilWaiting(api.log.pool, "query LIKE 'LOCK TABLE draft%' AND wait_event_type = 'Lock'");
      },
    );
    await refused;
    expect(changed).toMatchObject({ status: 200, body: { state: 'submitted', version: 3 } });
  });

  it('that ended half way is finished by another', async () => {
    const [before, after] = [await submitted(), await submitted({ saidOn: '2023-07-01' })];
    await halt(before.id);
    expect(await as('carla').put(`/v1/drafts/${before.id}`, {}, 2)).toMatchObject({
      status: 409,
      body: { type: '/problems/draft-state' },
    });
    await halt(before.id, 31);
    expect((await approve(before)).status).toBe(201);
    // Recorded, and not yet marked so.
    expect((await approve(after)).status).toBe(201);
    await halt(after.id, 31);
    expect((await as('rita').get('/v1/drafts?of=review')).body.items).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id: after.id, state: 'approving' })]),
    );
    // What does not tell whether it is recorded does not reopen it.
    const used = { authorization: `Bearer ${keys.get('rob')}`, 'idempotency-key': 'used', 'if-match': '"2"' };
    expect((await api.ask('POST', '/v1/statements', sampleStatement(), used)).status).toBe(201);
    const reused = await api.ask('POST', `/v1/drafts/${after.id}/approve`, {}, used);
    expect(reused).toMatchObject({ status: 422, body: { type: '/problems/key-reused' } });
    expect(await stateOf(after)).toBe('approving');
    await halt(after.id, 31);
    expect((await approve(after, 'rob')).status).toBe(200);
    for (const draft of [before, after]) {
      expect(await eventsOf(draft.id)).toMatchObject([{ metadata: { caller: 'rita' } }]);
      expect((await as('carla').get(`/v1/drafts/${draft.id}`)).body).toMatchObject({
        state: 'approved',
        reviewer: 'rita',
      });
    }
  });

  it('that the rules refuse leaves the draft where it was', async () => {
    const draft = await submitted({ speaker: 'nobody-knows' });
    expect(await approve(draft)).toMatchObject({
      status: 422,
      body: { type: '/problems/not-described', errors: [{ pointer: '/speaker' }] },
    });
    expect((await as('rita').get(`/v1/drafts/${draft.id}`)).body).toMatchObject({ state: 'submitted', version: 2 });
  });

  it('of what a reviewer left incomplete is refused', async () => {
    const draft = await submitted();
    const { body } = await as('rob').put(`/v1/drafts/${draft.id}`, { speaker: 'ada' }, 2);
    expect(await approve(body)).toMatchObject({ status: 422, body: { type: '/problems/invalid-body' } });
    expect(await stateOf(draft)).toBe('submitted');
  });

  it("of one's own draft is refused, and so is another coder in it", async () => {
    const own = await submitted({}, 'rita');
    expect(await approve(own, 'rita')).toMatchObject({ status: 403, body: { type: '/problems/review-required' } });
    expect((await approve(own, 'rob')).status).toBe(201);
    const foreign = await submitted({ coding: { position: 'support', coder: 'colin' } });
    // It is the author's right that counts.
    expect(await approve(foreign, 'anna')).toMatchObject({ status: 403, body: { type: '/problems/forbidden' } });
  });
});

describe('where review is required', () => {
  const recording = Object.entries(ROUTES).flatMap(([url, methods]) =>
    Object.entries(methods).flatMap(([method, needed]) =>
      needed === 'record' && method !== 'GET' ? [`${method} ${url}`] : [],
    ),
  );

  it('whoever may not review changes nothing of the record, by any route', async () => {
    const { body: recorded } = await as('rita').post('/v1/statements', sampleStatement());
    for (const route of recording) {
      const [method = '', url = ''] = route.split(' ');
      const path = url
        .replace('/statements/:id', `/statements/${recorded.id}`)
        .replace('/actors/:id', '/actors/ada')
        .replace('/proposals/:id', '/proposals/bridge')
        .replace('/drafts/:id', `/drafts/${randomUUID()}`);
      const reply = await fetch(api.base + path, {
        method,
        headers: { authorization: `Bearer ${keys.get('carla')}`, 'content-type': 'application/json' },
        body: '{}',
      });
      const { type } = (await reply.json()) as { type: string };
      const isRefused = reply.status === 403 && type === '/problems/review-required';
      expect([route, isRefused]).toEqual([route, !FREE.includes(route)]);
      expect(isReviewed(method, url)).toBe(isRefused);
    }
    expect(FREE.filter((route) => !recording.includes(route))).toEqual([]);
    expect(await eventsOf(recorded.id)).toHaveLength(1);
  });

  it('a dry run of an import is let through, and records nothing', async () => {
    const line = sampleStatement();
    const importing = async (query: string) => {
      const headers = { authorization: `Bearer ${keys.get('carla')}`, 'content-type': 'application/x-ndjson' };
      const body = `${JSON.stringify(line)}\n`;
      return (await fetch(`${api.base}/v1/imports${query}`, { method: 'POST', headers, body })).status;
    };
    expect([await importing('?dryRun=true'), await importing('?dryRun=false'), await importing('')]).toEqual([
      200, 403, 403,
    ]);
    expect(await eventsOf(line.id)).toEqual([]);
  });

  it('a coder asks what a draft would change', async () => {
    await api.projected();
    const preview = await as('carla').post('/v1/statements/preview', sampleStatement({ speaker: 'bob' }));
    expect(preview).toMatchObject({ status: 200, body: { holders: [{ holder: 'bob', before: null }] } });
  });
});

describe('what is kept of drafts is bounded', () => {
  it('in size, in number, and in time', async () => {
    const large = { note: 'x'.repeat(131_072) };
    expect(await as('colin').post('/v1/drafts', large)).toMatchObject({ status: 413 });
    await api.log.pool.query(
      `INSERT INTO draft (id, author, may_set_coder, statement, state)
       SELECT gen_random_uuid(), 'colin', false, '{}', 'open' FROM generate_series(1, 500)`,
    );
    expect(await as('colin').post('/v1/drafts', {})).toMatchObject({
      status: 409,
      body: { type: '/problems/too-many-drafts' },
    });
    await api.log.pool.query("UPDATE draft SET changed_at = changed_at - interval '91 days' WHERE author = 'colin'");
    expect((await as('colin').post('/v1/drafts', {})).status).toBe(201);
    const { body } = await as('colin').get('/v1/drafts?limit=1000');
    expect((body.items as unknown[]).length).toBe(401);
    const first = await as('colin').get('/v1/drafts?limit=2');
    expect(first.body.next).toEqual(expect.any(String));
    expect((await as('colin').get(`/v1/drafts?limit=2&cursor=${String(first.body.next)}`)).body.items).toHaveLength(2);
  });

  it('but for one that is saved on its last day, for which nobody waits', async () => {
    const { body } = await as('carla').post('/v1/drafts', { speaker: 'ada' });
    const path = `/v1/drafts/${body.id}`;
    await api.log.pool.query("UPDATE draft SET changed_at = changed_at - interval '1 year' WHERE id = $1", [body.id]);
    await transaction(api.log.pool, async (tx) => {
      await tx.query('UPDATE draft SET changed_at = clock_timestamp() WHERE id = $1', [body.id]);
      expect((await as('rita').post('/v1/drafts', {})).status).toBe(201);
    });
    expect((await as('carla').get(path)).status).toBe(200);
  });

  it('and dropped by its author', async () => {
    const { body } = await as('carla').post('/v1/drafts', { speaker: 'ada' });
    expect((await as('carla').drop(`/v1/drafts/${body.id}`, undefined, 1)).status).toBe(200);
    expect((await as('carla').get(`/v1/drafts/${body.id}`)).status).toBe(404);
  });
});
