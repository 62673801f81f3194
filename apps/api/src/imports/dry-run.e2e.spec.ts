/** What a dry run answers is what the import that follows it answers, and it leaves no trace. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

type Answer = Record<string, unknown>;

async function importing(lines: readonly string[], query = ''): Promise<Answer[]> {
  const response = await fetch(`${api.base}/v1/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  const text = await response.text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

async function everything(): Promise<unknown> {
  const { rows } = await api.log.pool.query(
    `SELECT (SELECT json_agg(h ORDER BY partition) FROM partition_head h) AS heads, (SELECT count(*) FROM event) AS events,
       (SELECT count(*) FROM reservation) AS reservations, (SELECT count(*) FROM command_receipt) AS receipts`,
  );
  return rows[0];
}

/** Ids that are made at random differ. */
function alike(answers: Answer[]): unknown[] {
  return answers.map(({ id: _, sequence: __, dryRun: ___, ...answer }) => answer);
}

async function expectSame(lines: readonly string[], query = ''): Promise<Answer[]> {
  const before = await everything();
  const told = await importing(lines, `dryRun=true&${query}`);
  expect(await everything()).toEqual(before);
  const done = await importing(lines, query);
  expect(alike(told)).toEqual(alike(done));
  expect(told.at(-1)).toMatchObject({ status: 'summary', dryRun: true, sequence: '' });
  return told;
}

/** Every line of two files, with every seventh sent twice, every fifth recoded, voided or reinstated, and every eleventh broken; in batches of hundreds. */
function mess(): string[] {
  const samples = ['nato-tokyo-2023-07-12', 'web-positions-2017-2023'].flatMap((name) =>
    readFileSync(`samples/${name}.ndjson`, 'utf8').trim().split('\n'),
  );
  const changes = samples.flatMap((line, i) => {
    const { id, record = 'statement' } = JSON.parse(line) as { id: string; record?: string };
    if (record !== 'statement' || i % 5 !== 0) return [];
    return [
      { record: 'recoding', id, coding: { note: `Read again, ${i}.` } },
      { record: 'void', id, reason: 'duplicate' },
      ...(i % 10 === 0 ? [{ record: 'reinstatement', id }] : []),
      { record: 'recoding', id, proposal: 'another' },
    ].map((change) => JSON.stringify(change));
  });
  const copies = samples.flatMap((line, i) => {
    const { id: _, ...rest } = JSON.parse(line) as Record<string, unknown>;
    if (i % 7 === 0) return [line];
    return i % 7 === 1 ? [JSON.stringify({ ...rest, id: rest.record ? _ : undefined })] : [];
  });
  const broken = samples.flatMap((line, i) => (i % 11 === 0 ? [line.slice(0, -5)] : []));
  return [...samples, ...changes, ...copies, ...broken];
}

describe('a dry run', () => {
  it('answers each line as the import that follows it, also where lines of earlier batches decide it, and writes nothing', async () => {
    const lines = mess();
    expect(lines.length).toBeGreaterThan(1_000);
    const first = await expectSame(lines);
    expect(new Set(first.map(({ status }) => status))).toEqual(
      new Set(['recorded', 'described', 'recoded', 'voided', 'reinstated', 'exists', 'refused', 'summary']),
    );
    // And again, over what is there by now.
    await expectSame(lines);
  });

  it('knows the words, utterances and actors of lines far above', async () => {
    const quote = 'Nobody asked us.';
    const source = { url: 'https://example.org/far' };
    const utterance = '5d1f9f0e-7e39-4c3c-9f0e-0a9f1f8e7c11';
    const filler = Array.from({ length: 1_200 }, () => sampleStatement());
    const lines = [
      { record: 'actor', id: 'far', name: 'Far' },
      sampleStatement({ speaker: 'far', quote, source, coding: { position: 'oppose', utterance } }),
      ...filler,
      { record: 'actor', id: 'far', name: 'Far' },
      sampleStatement({ speaker: 'far', quote, source }),
      sampleStatement({ speaker: 'ada', coding: { position: 'oppose', utterance } }),
      { record: 'recoding', id: filler[0]?.id, quote: 'Now with words.' },
    ].map((line) => JSON.stringify(line));
    const answers = await expectSame(lines);
    expect(answers.slice(-5).map(({ status, problem }) => [status, (problem as Answer | undefined)?.type])).toEqual([
      ['exists', undefined],
      ['refused', '/problems/words-recorded'],
      ['refused', '/problems/utterance-taken'],
      ['recoded', undefined],
      ['summary', undefined],
    ]);
  });

  it('gives a statement without an id none, and tells that it is there where the log has it', async () => {
    const { id: _, ...statement } = sampleStatement({ paraphrase: 'Without an id.' });
    const line = JSON.stringify(statement);
    const [first, second] = await importing([line, line], 'dryRun=true');
    expect([first, second]).toMatchObject([
      { status: 'recorded', id: null },
      { status: 'exists', id: null },
    ]);
    const [recorded] = await importing([line]);
    expect((await importing([line], 'dryRun=true'))[0]).toMatchObject({ status: 'exists', id: recorded?.id });
  });

  it('of annotations is one, too', async () => {
    const row = {
      id: 'dry',
      uri: 'https://example.org/dry',
      updated: '2023-07-13T10:00:00Z',
      tags: ['speaker:ada', 'proposal:bridge', 'said:2023-07-12', 'position:oppose'],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Not dry.' }] }],
    };
    const lines = [row, { ...row, updated: '2023-07-14T10:00:00Z', tags: [...row.tags, 'for:france'] }, row];
    const answers = await expectSame(
      lines.map((line) => JSON.stringify(line)),
      'format=hypothesis',
    );
    expect(answers.map(({ status }) => status)).toEqual(['recorded', 'recoded', 'exists', 'summary']);
  });

  it('is asked for by true, and not by anything else', async () => {
    expect(
      await api.ask('POST', '/v1/imports?dryRun=maybe', '', { 'content-type': 'application/x-ndjson' }),
    ).toMatchObject({ status: 400 });
  });
});
