import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v5 as uuidv5 } from 'uuid';
import { NAMESPACE } from '#stance';
import { type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

/** As the search of Hypothesis gives them. */
function annotation(changes: object = {}) {
  return {
    id: 'Nmd4LCCdEe6dyWtpQTbwwQ',
    created: '2023-07-12T16:02:11.123456+00:00',
    updated: '2023-07-12T16:02:11.123456+00:00',
    user: 'acct:ada@hypothes.is',
    uri: 'https://news.example/nato',
    text: 'He means the office in Tokyo.',
    tags: [
      'speaker:emmanuel-macron',
      'for:france',
      'proposal:nato-office',
      'position:oppose',
      'said:2023-07-12',
      'asia',
    ],
    group: '__world__',
    permissions: { read: ['group:__world__'], admin: [], update: [], delete: [] },
    target: [
      {
        source: 'https://news.example/nato',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 3, endOffset: 30 },
          { type: 'TextPositionSelector', start: 1_203, end: 1_235 },
          { type: 'TextQuoteSelector', exact: 'we are\n  in favour of no expansion', prefix: 'said ', suffix: ', he' },
        ],
      },
    ],
    document: { title: ['NATO leaders send mixed messages'] },
    links: { html: 'https://hypothes.is/a/Nmd4LCCdEe6dyWtpQTbwwQ' },
    user_info: { display_name: 'Ada' },
    flagged: false,
    hidden: false,
    ...changes,
  };
}

const ID = uuidv5('hypothesis:Nmd4LCCdEe6dyWtpQTbwwQ', NAMESPACE);

type Answer = { status: string; id?: string; problem?: { detail: string; errors?: object[] } } & Record<
  string,
  unknown
>;

async function imported(...rows: unknown[]): Promise<Answer[]> {
  const response = await fetch(`${api.base}/v1/imports?format=hypothesis`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: rows.map((row) => JSON.stringify(row)).join('\n'),
  });
  expect(response.status).toBe(200);
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

describe('an annotation of Hypothesis', () => {
  it('is recorded as a statement, once; edited it is a recoding, and an earlier state of it changes nothing', async () => {
    expect(await imported(annotation())).toMatchObject([{ status: 'recorded', id: ID }, { status: 'summary' }]);
    const { body } = await api.ask('GET', `/v1/statements/${ID}`);
    expect(body).toMatchObject({
      speaker: 'emmanuel-macron',
      onBehalfOf: ['france'],
      proposal: 'nato-office',
      kind: 'position',
      saidOn: '2023-07-12',
      quote: 'we are in favour of no expansion',
      paraphrase: null,
      selector: {
        exact: 'we are\n  in favour of no expansion',
        prefix: 'said ',
        suffix: ', he',
        start: 1_203,
        end: 1_235,
      },
      attribution: 'on-record',
      source: { url: 'https://news.example/nato', title: 'NATO leaders send mixed messages' },
      coding: {
        position: 'oppose',
        coder: 'acct:ada@hypothes.is',
        note: 'He means the office in Tokyo.',
        tags: ['asia'],
      },
    });
    expect(await imported(annotation(), annotation())).toMatchObject([{ status: 'exists' }, { status: 'exists' }, {}]);
    const edited = annotation({
      updated: '2023-07-13T08:00:00.000001+00:00',
      tags: [
        ...annotation().tags.filter((tag) => tag !== 'position:oppose'),
        'position:strongly-oppose',
        'hedge:perhaps',
      ],
    });
    expect(await imported(edited, edited, annotation())).toMatchObject([
      { status: 'recoded', id: ID },
      { status: 'exists' },
      { status: 'exists' },
      { counts: { recoded: 1, exists: 2 } },
    ]);
    await api.projected();
    const { body: after } = await api.ask('GET', `/v1/statements/${ID}`);
    expect(after).toMatchObject({ version: 2, coding: { position: 'strongly-oppose', hedges: ['perhaps'] } });
    const back = annotation({ updated: '2023-07-14T08:00:00.000001+00:00' });
    expect((await imported(back))[0]).toMatchObject({ status: 'recoded' });
  });

  it('is recoded where its tags are mapped otherwise, and an edit by a coder here stands against the same annotation', async () => {
    const row = annotation({ id: 'mapped' });
    const id = uuidv5('hypothesis:mapped', NAMESPACE);
    const other = { ...row, tags: [...row.tags, 'status:blocked'], uri: 'https://news.example/other' };
    expect(await imported(row, other)).toMatchObject([{ status: 'refused' }, { status: 'recorded', id }, {}]);
    const again = { ...other, tags: [...other.tags, 'confidence:0.5'] };
    expect((await imported(again))[0]).toMatchObject({ status: 'recoded' });
    const patch = { 'content-type': 'application/merge-patch+json', 'if-match': '"2"' };
    const recoded = await api.ask('PATCH', `/v1/statements/${id}`, JSON.stringify({ language: 'en' }), patch);
    expect(recoded.status).toBe(200);
    expect((await imported(other))[0]).toMatchObject({ status: 'exists' });
    await api.projected();
    const { body } = await api.ask('GET', `/v1/statements/${id}`);
    expect(body).toMatchObject({ version: 3, language: 'en' });
  });

  it('of a whole page is a paraphrase, and of a PDF without an address a citation', async () => {
    const tags = [
      'speaker:china',
      'proposal:nato-office',
      'status:under-discussion',
      'said:2023-05',
      'attribution:narrator',
    ];
    const row = {
      id: 'page',
      uri: 'urn:x-pdf:0123456789abcdef',
      updated: annotation().updated,
      tags,
      text: 'It was discussed.',
    };
    expect((await imported(row))[0]).toMatchObject({ status: 'recorded' });
    const { body } = await api.ask('GET', `/v1/statements/${uuidv5('hypothesis:page', NAMESPACE)}`);
    expect(body).toMatchObject({
      kind: 'status-claim',
      quote: null,
      selector: null,
      paraphrase: 'It was discussed.',
      attribution: 'narrator',
      source: { url: null, reference: 'urn:x-pdf:0123456789abcdef' },
      coding: { status: 'under-discussion', coder: null, note: null },
    });
  });

  it.each([
    [
      { tags: ['asia'] },
      'expected the tags speaker: (the id of an actor), proposal: (the id of a proposal), said: (an EDTF date',
    ],
    [{ tags: annotation().tags.slice(0, 3).concat('said:2023') }, 'expected the tags position:, status: or kind:'],
    [{ tags: [...annotation().tags, 'position:support'] }, 'expected one tag position:…, got 2: oppose, support'],
    [{ tags: [...annotation().tags.slice(0, 3), 'said:soon', 'position:for'] }, '/saidOn: expected'],
    [{ tags: [...annotation().tags, 'confidence:high'] }, '/coding/confidence'],
    [{ references: ['abc'] }, 'expected an annotation of a source, got a reply'],
    [{ target: [], text: ' ' }, 'expected a quote or a paraphrase, got neither'],
    [{ uri: 'https://' }, '/source/url: expected an http or https URL'],
    [{ updated: 'yesterday' }, '/updated: expected an instant'],
    [{ tags: 'position:oppose' }, '/tags'],
    [{ tags: ['\ud800', ...annotation().tags] }, 'a lone surrogate is not Unicode text'],
  ])('that cannot be mapped is refused by its number: %j', async (changes, detail) => {
    const answers = await imported(
      annotation({ id: 'wrong', ...changes }),
      annotation({ id: 'right', uri: 'https://news.example/r' }),
    );
    expect(answers[0]).toMatchObject({ line: 1, status: 'refused', id: 'wrong' });
    expect(answers[0]?.problem?.detail).toContain(detail);
    expect(['recorded', 'exists']).toContain(answers[1]?.status);
  });

  it('comes out as a web annotation with the tags that it came in with', async () => {
    const row = annotation({ id: 'round', uri: 'https://news.example/round' });
    expect((await imported(row))[0]).toMatchObject({ status: 'recorded' });
    await api.projected();
    const id = uuidv5('hypothesis:round', NAMESPACE);
    const { body } = await api.ask<{ body: { purpose: string; value: string }[]; target: object }>(
      'GET',
      `/v1/statements/${id}/annotation`,
    );
    const tags = body.body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
    expect(tags).toEqual(expect.arrayContaining(row.tags));
    expect(body.target).toMatchObject({
      source: row.uri,
      selector: [{ exact: 'we are\n  in favour of no expansion' }, {}],
    });
  });

  it('is one a line, and another format is refused', async () => {
    expect(await imported('x', [annotation()])).toMatchObject([{ status: 'refused' }, { status: 'refused' }, {}]);
    const headers = { 'content-type': 'application/x-ndjson' };
    expect(await api.ask('POST', '/v1/imports?format=csv', '{}', headers)).toMatchObject({ status: 400 });
  });
});
