import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from '#canonical-json';
import { type Command, histories, type Reply, sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const SEED = Number(process.env.PREVIEW_SEED ?? Date.now() % 1_000_000);
const HISTORIES = Number(process.env.PREVIEW_HISTORIES ?? 8);
const PATCH = { 'content-type': 'application/merge-patch+json' };

interface Shift extends Record<string, unknown> {
  holder: string;
  to: Record<string, unknown>;
}
interface Preview {
  holders: { holder: string; before: unknown; after: unknown; shifts: Shift[] }[];
  tooMany: string[];
  moreShifts: number;
}

type Request = Parameters<TestApi['ask']>;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

/** What the log, the reservations, the receipts, the feed and the stances hold. */
async function everything(): Promise<string> {
  const tables = [
    'event',
    'partition_head',
    'reservation',
    'command_receipt',
    'shift_record',
    'current_stance',
    'reading',
  ];
  const { rows } = await api.log.pool.query<{ all: string }>(
    `SELECT concat_ws('|', ${tables.map((table) => `(SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM ${table} t)`).join(', ')}) AS all`,
  );
  return rows[0]?.all ?? '';
}

async function feed(cursor: string): Promise<{ items: Shift[]; next: string }> {
  return api.get<{ items: Shift[]; next: string }>(`/v1/shifts?limit=1000${cursor && `&cursor=${cursor}`}`);
}

/** What is known only once it is published. */
const PUBLISHED = ['partition', 'sequence', 'holderName', 'proposalTitle', 'because', 'recordedAt', 'rules'];

function asPreviewed(record: Shift): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !PUBLISHED.includes(name)));
}

function uuidsIn(value: unknown): string[] {
  return JSON.stringify(value).match(UUID) ?? [];
}

/** A moved statement has another id in the preview, and so have the shifts to it: each that is not known is named by its place. */
function withoutNewIds(value: unknown, known: ReadonlySet<string>): unknown {
  const names = new Map<string, string>();
  const nameOf = (id: string) => names.get(id) ?? names.set(id, `new-${names.size}`).get(id) ?? '';
  const text = canonicalText({ value }).replaceAll(UUID, (id) => (known.has(id) ? id : nameOf(id)));
  return JSON.parse(text);
}

async function stanceOf(holder: string, proposal: string): Promise<unknown> {
  const { items } = await api.get<{ items: Record<string, unknown>[] }>(
    `/v1/stances?holder=${holder}&proposal=${proposal}`,
  );
  return items[0] ?? null;
}

function asSent(statement: Command['statement'], proposal: string, ids: Map<string, string>): Record<string, unknown> {
  const idOf = (id: string) => ids.get(id) ?? ids.set(id, randomUUID()).get(id);
  const { coding } = statement as unknown as { coding: { utterance: string | null } };
  return {
    ...statement,
    id: idOf(statement.id),
    proposal,
    coding: { ...coding, utterance: coding.utterance && idOf(coding.utterance) },
  };
}

describe('the preview of a command', () => {
  it('is what comes of it', async () => {
    const drawn = fc.sample(histories({ statementsMin: 3, statementsMax: 8 }), { numRuns: HISTORIES, seed: SEED });
    let cursor = (await feed('')).next;
    const seen = { previews: 0, voids: 0, shifts: 0, refused: 0, revoked: 0, amended: 0 };
    for (const [i, commands] of drawn.entries()) {
      const proposal = `drawn-${SEED}-${i}`;
      const ids = new Map<string, string>();
      for (const { do: what, statement } of commands) {
        const body = asSent(statement, proposal, ids);
        const path = `/v1/statements/${String(body.id)}`;
        const [preview, done] = await bothOf(what, path, body);
        await api.projected();
        const { items, next } = await feed(cursor);
        cursor = next;
        const said = { seed: SEED, i, what, status: done.status };
        if (done.status >= 400) {
          seen.refused += 1;
          expect({ ...said, ...preview.body }).toEqual({ ...said, ...done.body });
          continue;
        }
        expect({ ...said, status: preview.status }).toEqual({ ...said, status: 200 });
        const { holders } = preview.body as unknown as Preview;
        expect({ ...said, shifts: holders.flatMap(({ shifts }) => shifts) }).toEqual({
          ...said,
          shifts: items.map(asPreviewed),
        });
        for (const { holder, after } of holders) {
          expect({ ...said, after }).toEqual({ ...said, after: await stanceOf(holder, proposal) });
        }
        seen.previews += 1;
        if (what === 'void') seen.voids += 1;
        seen.shifts += items.length;
        seen.revoked += items.filter(({ type }) => type === 'shift-revoked').length;
        seen.amended += items.filter(({ type }) => type === 'shift-amended').length;
      }
    }
    process.stderr.write(`previews of seed ${SEED}: ${JSON.stringify(seen)}\n`);
    for (const count of [seen.previews, seen.voids, seen.shifts, seen.revoked, seen.amended])
      expect(count).toBeGreaterThan(0);
  }, 180_000);

  it('is what comes of a move, on the proposal that is left and on the one that is joined', async () => {
    const drawn = fc.sample(histories({ statementsMin: 3, statementsMax: 6 }), { numRuns: HISTORIES, seed: SEED });
    const seen = { moves: 0, refused: 0, left: 0, joined: 0 };
    let cursor = '';
    const restOfFeed = async () => {
      const rest: Shift[] = [];
      for (;;) {
        const { items, next } = await feed(cursor);
        cursor = next;
        if (items.length === 0) return rest;
        rest.push(...items);
      }
    };
    for (const [i, commands] of drawn.entries()) {
      const [from, into] = [`left-${SEED}-${i}`, `joined-${SEED}-${i}`];
      const ids = new Map<string, string>();
      await api.ask('PUT', `/v1/proposals/${into}`, { title: 'Another' });
      for (const { do: what, statement } of commands) {
        const body = asSent(statement, from, ids);
        await api.ask(...requestsOf(what, `/v1/statements/${String(body.id)}`, body)[1]);
      }
      await api.projected();
      const known = new Set([...ids.values(), ...uuidsIn(await restOfFeed())]);
      const bare = (value: unknown) => withoutNewIds(value, known);
      for (const id of new Set(commands.map(({ statement }) => ids.get(statement.id) ?? ''))) {
        const preview = await api.ask('POST', `/v1/statements/${id}/move/preview`, { proposal: into });
        const done = await api.ask('POST', `/v1/statements/${id}/move`, { proposal: into }, { 'if-match': '*' });
        await api.projected();
        const items = await restOfFeed();
        const said = { seed: SEED, i, id, status: done.status };
        if (done.status >= 400) {
          seen.refused += 1;
          expect({ ...said, ...preview.body }).toEqual({ ...said, ...done.body });
          continue;
        }
        expect({ ...said, status: preview.status }).toEqual({ ...said, status: 200 });
        const { holders } = preview.body as unknown as Preview;
        const shifts = holders.flatMap((one) => one.shifts);
        for (const proposal of [from, into]) {
          const of = <T extends Shift>(some: T[]) => some.filter((one) => one['proposal'] === proposal);
          expect({ ...said, proposal, shifts: bare(of(shifts)) }).toEqual({
            ...said,
            proposal,
            shifts: bare(of(items).map(asPreviewed)),
          });
        }
        const stances = holders.map(({ after, before }) => ({ after, of: (after ?? before) as Shift | null }));
        for (const { after, of } of stances) {
          if (!of) continue;
          const now = await stanceOf(of.holder, String(of['proposal']));
          expect({ ...said, after: bare(after) }).toEqual({ ...said, after: bare(now) });
        }
        for (const uuid of uuidsIn(items)) known.add(uuid);
        seen.moves += 1;
        seen.left += shifts.filter((one) => one['proposal'] === from).length;
        seen.joined += shifts.filter((one) => one['proposal'] === into).length;
      }
    }
    process.stderr.write(`previews of moves of seed ${SEED}: ${JSON.stringify(seen)}\n`);
    for (const count of [seen.moves, seen.left, seen.joined]) expect(count).toBeGreaterThan(0);
  }, 180_000);

  it('of a move to where it is changes nothing; of one to what nobody has described, or of a stale version, it is refused', async () => {
    const said = sampleStatement({ speaker: 'nora', proposal: 'mole' });
    await api.ask('POST', '/v1/statements?describe=missing', said);
    await api.projected();
    const before = await everything();
    const path = `/v1/statements/${said.id}/move`;
    const preview = await api.ask('POST', `${path}/preview`, { proposal: 'mole' });
    expect([preview.status, preview.body]).toEqual([200, { holders: [], tooMany: [], moreShifts: 0 }]);
    for (const [body, version, status] of [
      [{ proposal: 'undescribed' }, '"1"', 422],
      [{ proposal: 'mole' }, '"7"', 412],
      [{ proposal: 'No slug' }, '"1"', 422],
    ] as const) {
      const headers = { 'if-match': version };
      const [asked, done] = [
        await api.ask('POST', `${path}/preview`, body, headers),
        await api.ask('POST', path, body, headers),
      ];
      expect([asked.status, asked.body]).toEqual([done.status, done.body]);
      expect(done.status).toBe(status);
    }
    expect((await api.ask('POST', `/v1/statements/${randomUUID()}/move/preview`, { proposal: 'mole' })).status).toBe(
      404,
    );
    expect(await everything()).toBe(before);
  });

  async function bothOf(...command: Parameters<typeof requestsOf>): Promise<[Reply, Reply]> {
    const [preview, carriedOut] = requestsOf(...command);
    return [await api.ask(...preview), await api.ask(...carriedOut)];
  }

  /** That of the preview, and that of the command. */
  function requestsOf(what: Command['do'], path: string, body: Record<string, unknown>): [Request, Request] {
    if (what === 'void' || what === 'reinstate') {
      const end = what === 'void' ? 'void' : 'reinstatement';
      const sent = what === 'void' ? { reason: 'report-wrong' } : {};
      return [
        ['POST', `${path}/${end}/preview`, sent, { 'if-match': '*' }],
        ['POST', `${path}/${end}`, sent, { 'if-match': '*' }],
      ];
    }
    if (what === 'record') {
      return [
        ['POST', '/v1/statements/preview?describe=missing', body],
        ['POST', '/v1/statements?describe=missing', body],
      ];
    }
    // A merge patch takes out what it names null.
    const headers = { ...PATCH, 'if-match': '*' };
    return [
      ['POST', `${path}/preview?describe=missing`, JSON.stringify(body), headers],
      ['PATCH', `${path}?describe=missing`, JSON.stringify(body), headers],
    ];
  }

  it('records nothing, reserves nothing and describes nothing', async () => {
    const recorded = sampleStatement({ speaker: 'nora', proposal: 'pier' });
    await api.ask('POST', '/v1/statements?describe=missing', recorded);
    await api.projected();
    const before = await everything();
    const body = sampleStatement({ speaker: 'someone-new', proposal: 'pier', quote: 'No pier' });
    const headers = { 'idempotency-key': randomUUID() };
    const asked = await api.ask('POST', '/v1/statements/preview?describe=missing', body, headers);
    expect(asked.status).toBe(200);
    const recoding = { coding: { position: 'strongly-oppose' } };
    const recoded = await api.ask<Preview>('POST', `/v1/statements/${recorded.id}/preview`, recoding, PATCH);
    expect(recoded.body).toMatchObject({
      holders: [
        {
          holder: 'nora',
          before: { position: { value: 'support' } },
          after: { position: { value: 'strongly-oppose' } },
          shifts: [{ type: 'shift-revoked' }, { type: 'stance-shifted', kind: 'first-recorded', from: null }],
        },
      ],
      tooMany: [],
      moreShifts: 0,
    });
    expect(await everything()).toBe(before);
  });

  it('is refused as the command is, with each field at fault', async () => {
    const first = sampleStatement({
      speaker: 'nora',
      proposal: 'quay',
      quote: 'No quay',
      source: { url: 'https://a.example/1' },
    });
    expect((await api.ask('POST', '/v1/statements?describe=missing', first)).status).toBe(201);
    const bodies = [
      sampleStatement({ kind: 'vote', saidOn: 'soon', coding: { position: 'strongly-support' } }),
      sampleStatement({ saidOn: '2999-01-01', source: { reference: 'x' }, speaker: 'nora', proposal: 'quay' }),
      sampleStatement({ speaker: 'nobody-knows', onBehalfOf: ['nor-them'] }),
      { ...first, id: randomUUID() },
      { ...first, paraphrase: 'Other content under the same id.' },
      sampleStatement({ speaker: 'ada', proposal: 'quay', coding: { position: 'support', utterance: first.id } }),
    ];
    const types = [];
    for (const body of bodies) {
      const [preview, command] = [
        await api.ask('POST', '/v1/statements/preview', body),
        await api.ask('POST', '/v1/statements', body),
      ];
      expect([preview.status, preview.body]).toEqual([command.status, command.body]);
      types.push(String(preview.body.type));
    }
    expect(types).toEqual(
      ['invalid-body', 'said-after-recording', 'not-described', 'words-recorded', 'id-taken', 'utterance-taken'].map(
        (slug) => `/problems/${slug}`,
      ),
    );
    const stale = { ...PATCH, 'if-match': '"7"' };
    const path = `/v1/statements/${first.id}`;
    const [preview, command] = [
      await api.ask('POST', `${path}/preview`, { paraphrase: 'x' }, stale),
      await api.ask('PATCH', path, { paraphrase: 'x' }, stale),
    ];
    expect([preview.status, preview.body]).toEqual([command.status, command.body]);
    expect(preview).toMatchObject({ status: 412, body: { version: 1 } });
    expect((await api.ask('POST', `/v1/statements/${randomUUID()}/preview`, {}, PATCH)).status).toBe(404);
  });

  it('says of whom too much is recorded to work it out', async () => {
    const lines = Array.from({ length: 5_100 }, (_, i) =>
      sampleStatement({
        speaker: 'prolific',
        proposal: 'endless',
        saidOn: new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10),
        source: { reference: `Day ${i}` },
        coding: { position: i % 2 === 0 ? 'support' : 'oppose' },
      }),
    );
    await api.import(lines);
    await api.projected();
    const body = sampleStatement({ speaker: 'ada', onBehalfOf: ['prolific'], proposal: 'endless' });
    const { body: preview } = await api.ask<Preview>('POST', '/v1/statements/preview?describe=missing', body);
    expect(preview.tooMany).toEqual(['prolific']);
    expect(preview.holders.map(({ holder }) => holder)).toEqual(['ada']);
  });
});
