/** Sheets as they are sent: dry run, import, the same again, corrections, names to settle. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHeads } from '#event-log';
import type { Pool } from '#postgres';
import { type CleanRow, MESSY_MAPPING, messyCsv, messyRows, type TestApi, testApi, xlsxOf } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  await api.import([
    { record: 'actor', id: 'emmanuel-macron', kind: 'person', name: 'Emmanuel Macron', aliases: ['Emanuel Macron'] },
    { record: 'actor', id: 'france', kind: 'state', name: 'France' },
    { record: 'actor', id: 'jose-manuel-albares', kind: 'person', name: 'José Manuel Albares' },
    { record: 'actor', id: 'john-smith-uk', kind: 'person', name: 'John Smith' },
    { record: 'actor', id: 'john-smith-us', kind: 'person', name: 'John Smith' },
    { record: 'proposal', id: 'nato-office', title: 'A NATO liaison office in Tokyo', aliases: ['Tokyo office'] },
    { record: 'proposal', id: 'budget', title: 'The budget' },
  ]);
  await api.projected();
});

afterAll(() => api.close());

type Answer = Record<string, unknown> & { status: string };
type SheetFile = string | Uint8Array;

const MAPPING = {
  dateOrder: 'dmy',
  columns: {
    Who: 'speaker',
    For: { field: 'onBehalfOf', list: ';' },
    Topic: 'proposal',
    Date: 'saidOn',
    Words: 'quote',
    Gist: 'paraphrase',
    Stance: {
      field: 'coding.position',
      values: { 'strongly agree': 'strongly-support', agree: 'support', against: 'oppose', 'n/a': null },
      native: 'agreement',
    },
    Link: 'source.url',
    Sure: 'coding.confidence',
  },
  constants: { 'coding.coder': 'ada' },
  key: ['No'],
  decimal: ',',
};
const HEADERS = ['No', 'Who', 'For', 'Topic', 'Date', 'Words', 'Gist', 'Stance', 'Link', 'Sure'];

type Row = Partial<Record<string, string>>;
const row = (no: number, changes: Row = {}): Row => ({
  No: String(no),
  Who: 'emmanuel  MACRON',
  Topic: 'Tokyo office',
  Date: '12/07/2023',
  Words: `Words of row ${no}.`,
  Stance: 'Against',
  Link: `https://example.org/${no}`,
  Sure: '0,8',
  ...changes,
});

function csvOf(rows: Row[]): string {
  const quoted = (cell = '') => `"${cell.replaceAll('"', '""')}"`;
  return [HEADERS, ...rows.map((one) => HEADERS.map((header) => one[header]))]
    .map((cells) => cells.map(quoted).join(';'))
    .join('\r\n');
}

async function send(file: SheetFile, mapping: object | null, { dryRun = false, path = '/v1/imports' } = {}) {
  const form = new FormData();
  if (mapping) form.set('mapping', JSON.stringify(mapping));
  form.set('file', new Blob([file]), 'sheet');
  return fetch(`${api.base}${path}${dryRun ? '?dryRun=true' : ''}`, { method: 'POST', body: form });
}

async function importing(file: SheetFile, mapping: object | null, options = {}): Promise<Answer[]> {
  const response = await send(file, mapping, options);
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

const statuses = (answers: Answer[]) => answers.slice(0, -1).map(({ line, status }) => [line, status]);
const eventCount = async () => (await readHeads(api.log.pool)).reduce((sum, { sequence }) => sum + sequence, 0);

async function statement(answer: Answer | undefined): Promise<Record<string, unknown>> {
  await api.projected();
  return api.get(`/v1/statements/${String(answer?.id)}`);
}

describe('a sheet', () => {
  it('becomes statements: names, dates, scales, lists and numbers as its mapping says', async () => {
    const rows = [
      row(1, { For: 'FRANCE', Sure: '80%' }),
      row(2, { Who: 'Albares, José Manuel', Stance: 'strongly agree', Date: 'May 2023', Words: '', Gist: 'Yes.' }),
      row(3, { Date: 'c. 2021', Who: 'emmanuel-macron', Topic: 'a nato liaison-office, in TOKYO' }),
    ];
    const answers = await importing(csvOf(rows), { ...MAPPING, name: 'read' });
    expect(statuses(answers)).toEqual([
      [2, 'recorded'],
      [3, 'recorded'],
      [4, 'recorded'],
    ]);
    expect(await statement(answers[0])).toMatchObject({
      speaker: 'emmanuel-macron',
      onBehalfOf: ['france'],
      proposal: 'nato-office',
      kind: 'position',
      saidOn: '2023-07-12',
      quote: 'Words of row 1.',
      attribution: 'on-record',
      source: { url: 'https://example.org/1' },
      coding: { position: 'oppose', native: { scale: 'agreement', value: 'Against' }, coder: 'ada', confidence: 0.8 },
    });
    expect(await statement(answers[1])).toMatchObject({
      speaker: 'jose-manuel-albares',
      saidOn: '2023-05',
      quote: null,
      paraphrase: 'Yes.',
      coding: { position: 'strongly-support' },
    });
    expect(await statement(answers[2])).toMatchObject({ saidOn: '2021~', proposal: 'nato-office' });
  });

  it('adds nothing when it comes again, also as XLSX; a corrected cell is a recoding, and a row that is gone is told and kept', async () => {
    const mapping = { ...MAPPING, name: 'again' };
    const rows = Array.from({ length: 60 }, (_, i) => row(100 + i));
    const told = await importing(csvOf(rows), mapping, { dryRun: true });
    const before = await eventCount();
    const answers = await importing(csvOf(rows), mapping);
    expect(told.slice(0, -1)).toEqual(answers.slice(0, -1));
    expect(told.at(-1)).toMatchObject({ dryRun: true, counts: { recorded: 60 } });
    expect(await eventCount()).toBe(before + 60);
    expect((await importing(csvOf(rows), mapping)).at(-1)).toMatchObject({ counts: { exists: 60 } });
    const cells = [HEADERS, ...rows.map((one) => HEADERS.map((header) => one[header] ?? null))];
    expect((await importing(await xlsxOf({ sheets: { One: cells } }), mapping)).at(-1)).toMatchObject({
      counts: { exists: 60 },
    });
    expect(await eventCount()).toBe(before + 60);

    const corrected = rows.slice(0, 58).map((one, i) => (i % 2 === 0 ? { ...one, Stance: 'agree' } : one));
    const again = await importing(csvOf(corrected), mapping);
    expect(again.at(-1)).toMatchObject({
      counts: { recoded: 29, exists: 29 },
      vanished: { count: 2, statements: expect.arrayContaining([answers[58]?.id, answers[59]?.id]) },
    });
    expect(await eventCount()).toBe(before + 60 + 29);
    // What is taken back in the sheet is taken back.
    expect((await importing(csvOf(rows), mapping)).at(-1)).toMatchObject({ counts: { recoded: 29, exists: 31 } });
    expect(await statement(answers[0])).toMatchObject({ version: 3, coding: { position: 'oppose' } });
  });

  it('takes back nothing that was recoded elsewhere, lets both stand, and refuses where both changed the same', async () => {
    const mapping = { ...MAPPING, name: 'both' };
    const rows = [row(200), row(201), row(202)];
    const answers = await importing(csvOf(rows), mapping);
    const desk = async (i: number, patch: object) => {
      await api.ask('PATCH', `/v1/statements/${String(answers[i]?.id)}`, patch, { 'if-match': '*' });
    };
    await desk(0, { coding: { note: 'A note.' } });
    await desk(1, { coding: { note: 'A note.' } });
    await desk(2, { coding: { position: 'neutral', coder: 'ben' } });
    expect((await importing(csvOf(rows), mapping)).at(-1)).toMatchObject({ counts: { exists: 3 } });
    const corrected = [row(200), row(201, { Stance: 'agree' }), row(202, { Stance: 'agree' })];
    const again = await importing(csvOf(corrected), mapping);
    expect(statuses(again)).toEqual([
      [2, 'exists'],
      [3, 'recoded'],
      [4, 'refused'],
    ]);
    expect(await statement(answers[1])).toMatchObject({ coding: { position: 'support', note: 'A note.' } });
    expect(again[2]?.problem).toMatchObject({
      detail:
        'row 4, column H “Stance”: the sheet now says "support", and since its last import it was recoded by ben as "neutral": write the same in both places',
      errors: [{ pointer: '/coding/position' }],
    });
    // The note is not taken for the sheet's own the next time.
    expect((await importing(csvOf(corrected), mapping)).at(-1)).toMatchObject({ counts: { exists: 2, refused: 1 } });
    expect(await statement(answers[1])).toMatchObject({ coding: { note: 'A note.' } });
  });

  it('moves a statement whose proposal is corrected, and back, and knows it afterwards', async () => {
    const mapping = { ...MAPPING, name: 'moved' };
    const [first] = await importing(csvOf([row(300)]), mapping);
    const corrected = csvOf([row(300, { Topic: 'The budget' })]);
    const [told] = await importing(corrected, mapping, { dryRun: true });
    const [moved] = await importing(corrected, mapping);
    expect(moved).toMatchObject({ status: 'moved' });
    expect(moved).toEqual(told);
    expect(await statement(moved)).toMatchObject({ proposal: 'budget', supersedes: first?.id, voided: null });
    expect(await statement(first)).toMatchObject({ voided: { reason: 'moved' } });
    expect((await importing(corrected, mapping))[0]).toMatchObject({ status: 'exists', id: moved?.id });
    const [back] = await importing(csvOf([row(300)]), mapping);
    expect(await statement(back)).toMatchObject({ proposal: 'nato-office', supersedes: moved?.id, voided: null });
  });

  it('of two thousand messy rows adds nothing the second time, and 30 corrected cells are 30 recodings', async () => {
    const said = readFileSync('samples/web-positions-2017-2023.ndjson', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    await api.import(said.filter(({ record }) => record !== undefined));
    await api.import([
      { record: 'actor', id: 'cote-d-ivoire', kind: 'state', name: 'Côte d’Ivoire' },
      { record: 'actor', id: 'aland', kind: 'state', name: 'Åland Islands' },
    ]);
    const titles = said.flatMap(({ record, title }) => (record === 'proposal' && title ? [title] : []));
    const unique = [...new Set(titles.map((title) => title.toLowerCase()))].map(
      (lower) => titles.find((title) => title.toLowerCase() === lower) ?? '',
    );
    const clean = Array.from({ length: 2_000 }, (_, i): CleanRow => {
      const day = new Date(Date.UTC(2019, 0, 1 + (i % 1_500))).toISOString().slice(0, 10);
      return {
        speaker: ['Côte d’Ivoire', 'Åland Islands', 'José Manuel Albares'][i % 3] ?? '',
        proposal: unique[i % unique.length] ?? '',
        saidOn: day,
        position: (['support', 'oppose', 'abstained'] as const)[i % 3] ?? 'support',
        kind: i % 3 === 2 ? 'vote' : 'position',
        words: `These are the words of row ${i + 1}.`,
        url: `https://example.org/messy/${i + 1}`,
      };
    });
    const rows = messyRows(clean);
    // Two browsers have proposals of the same titles: nobody but their readers can tell which is meant.
    const unsettled = await importing(messyCsv(rows), MESSY_MAPPING, { dryRun: true });
    const unclear = unsettled.at(-1);
    const others = unsettled.filter(
      ({ problem }) => problem && !JSON.stringify(problem).includes('settle it in the mapping'),
    );
    expect(others).toEqual([]);
    const names = (unclear?.names ?? []) as {
      name: string;
      rows: number;
      candidates: { id: string; score: number }[];
    }[];
    expect(names.length).toBeGreaterThan(10);
    for (const { candidates } of names) expect(candidates.slice(0, 2)).toMatchObject([{ score: 1 }, { score: 1 }]);
    expect(unclear?.counts).toMatchObject({ refused: names.reduce((sum, one) => sum + one.rows, 0) });
    const mapping = {
      ...MESSY_MAPPING,
      proposals: Object.fromEntries(names.map(({ name, candidates }) => [name, candidates[0]?.id])),
    };
    const told = await importing(messyCsv(rows), mapping, { dryRun: true });
    const before = await eventCount();
    const done = await importing(messyCsv(rows), mapping);
    expect(told.slice(0, -1)).toEqual(done.slice(0, -1));
    expect(done.at(-1)).toMatchObject({ lines: 2_000, counts: { recorded: 2_000 } });
    expect((await importing(messyCsv(rows), mapping)).at(-1)).toMatchObject({ counts: { exists: 2_000 } });
    expect(await eventCount()).toBe(before + 2_000);
    const corrected = rows.map((cells, i) => (i % 66 === 0 && i < 1_980 ? cells.with(9, `Checked, row ${i}.`) : cells));
    expect((await importing(messyCsv(corrected), mapping)).at(-1)).toMatchObject({
      counts: { recoded: 30, exists: 1_970 },
    });
    expect(await eventCount()).toBe(before + 2_030);
  });

  it('follows merges: what is there stays as it is, and a correction finds it', async () => {
    const mapping = { ...MAPPING, name: 'merged' };
    await api.import([
      { record: 'actor', id: 'macrom', kind: 'person', name: 'E. Macrom' },
      { record: 'proposal', id: 'tokio-office', title: 'The office in Tokio' },
    ]);
    const rows = [row(450, { Who: 'E. Macrom' }), row(451, { Topic: 'The office in Tokio' })];
    await importing(csvOf(rows), mapping);
    for (const [kind, id, into] of [
      ['actors', 'macrom', 'emmanuel-macron'],
      ['proposals', 'tokio-office', 'nato-office'],
    ]) {
      expect(await api.ask('POST', `/v1/${kind}/${id}/merge`, { into }, { 'if-match': '*' })).toMatchObject({
        status: 200,
      });
    }
    expect((await importing(csvOf(rows), mapping)).at(-1)).toMatchObject({ counts: { exists: 2 } });
    const corrected = rows.map((one) => ({ ...one, Stance: 'agree' }));
    const answers = await importing(csvOf(corrected), mapping);
    expect(answers.map(({ status }) => status)).toEqual(['recoded', 'recoded', 'summary']);
    expect(await statement(answers[0])).toMatchObject({ speaker: 'emmanuel-macron', coding: { position: 'support' } });
    expect(await statement(answers[1])).toMatchObject({ proposal: 'nato-office', coding: { position: 'support' } });
    expect((await importing(csvOf(corrected), mapping)).at(-1)).toMatchObject({ counts: { exists: 2 } });
  });

  it('refuses a correction of what was voided meanwhile, and says what to do', async () => {
    const mapping = { ...MAPPING, name: 'voided' };
    const [first] = await importing(csvOf([row(400)]), mapping);
    await api.ask('POST', `/v1/statements/${String(first?.id)}/void`, { reason: 'duplicate' }, { 'if-match': '*' });
    expect(statuses(await importing(csvOf([row(400)]), mapping))).toEqual([[2, 'exists']]);
    const [refused] = await importing(csvOf([row(400, { Stance: 'agree' })]), mapping);
    expect(refused).toMatchObject({
      status: 'refused',
      problem: {
        type: '/problems/statement-voided',
        detail: expect.stringContaining('is voided (duplicate): reinstate it'),
      },
    });
    expect((await importing(csvOf([row(401)]), mapping)).at(-1)).not.toHaveProperty('vanished');
  });

  it('names the row and the column of each cell that is wrong, all at once, and carries out the rest', async () => {
    const rows = [
      row(500, { Date: '31/04/2023', Stance: 'perhaps', Sure: '0.8' }),
      row(501),
      row(501, { Words: 'Twice.' }),
      {},
      row(502, { Link: 'no address' }),
      { ...row(503), No: '' },
    ];
    const answers = await importing(csvOf(rows), { ...MAPPING, name: 'wrong' });
    expect(statuses(answers)).toEqual([
      [2, 'refused'],
      [3, 'recorded'],
      [4, 'refused'],
      [6, 'refused'],
      [7, 'refused'],
    ]);
    const details = answers.map(({ problem }) => (problem as { detail: string } | undefined)?.detail);
    expect(details[0]).toMatch(
      /^row 2, column E “Date”: expected a date .*, got “31\/04\/2023”; column H “Stance”: expected one of the values in the mapping \(strongly agree, agree, against, n\/a\), got “perhaps”; column J “Sure”: expected a number with “,”/,
    );
    expect(details[2]).toBe('row 4, “No”: expected a unique row key, got the same as in row 3');
    expect(details[3]).toMatch(/^row 6, column I “Link”: expected an http or https URL; got "no address"/);
    expect(details[4]).toBe('row 7, “No”: expected a row key, got empty cells');
  });

  it('refuses an ambiguous date that no order settles', async () => {
    const { dateOrder: _, ...mapping } = MAPPING;
    const [refused] = await importing(csvOf([row(600, { Date: '03/04/2023' })]), { ...mapping, name: 'dates' });
    expect(refused?.problem).toMatchObject({
      detail: expect.stringContaining('it may be 2023-04-03 or 2023-03-04. Say which in the mapping'),
    });
  });

  it('mints no name: unknown and ambiguous ones are told once, with candidates, and are settled by the mapping', async () => {
    const mapping = { ...MAPPING, name: 'names' };
    const rows = [
      row(700, { Who: 'Macron, E.' }),
      row(701, { Who: 'Macron, E.' }),
      row(702, { Who: 'John Smith' }),
      row(703, { Who: 'Ursula Nova' }),
      row(704, { Topic: 'A moon base' }),
    ];
    const before = await eventCount();
    const answers = await importing(csvOf(rows), mapping);
    expect(await eventCount()).toBe(before);
    expect(answers[0]?.problem).toMatchObject({
      detail:
        'row 2, column B “Who”: expected the name of one actor that is described: settle it in the mapping, under “names”, got “Macron, E.”',
    });
    expect(answers.at(-1)?.names).toEqual([
      {
        name: 'Macron, E.',
        register: 'actor',
        rows: 2,
        candidates: [expect.objectContaining({ id: 'emmanuel-macron', name: 'Emmanuel Macron', kind: 'person' })],
      },
      { name: 'A moon base', register: 'proposal', rows: 1, candidates: [] },
      {
        name: 'John Smith',
        register: 'actor',
        rows: 1,
        candidates: [
          { id: 'john-smith-uk', name: 'John Smith', kind: 'person', score: 1 },
          { id: 'john-smith-us', name: 'John Smith', kind: 'person', score: 1 },
        ],
      },
      { name: 'Ursula Nova', register: 'actor', rows: 1, candidates: [] },
    ]);
    const settled = {
      ...mapping,
      names: {
        'macron e': 'emmanuel-macron',
        'John Smith': 'john-smith-us',
        'Ursula Nova': { create: { kind: 'person' } },
      },
      proposals: { 'A moon base': { create: { id: 'moon', title: 'A base on the moon' } } },
    };
    const told = await importing(csvOf(rows), settled, { dryRun: true });
    const done = await importing(csvOf(rows), settled);
    expect(told.slice(0, -1)).toEqual(done.slice(0, -1));
    expect(done.at(-1)).toMatchObject({ counts: { recorded: 5 } });
    expect(await statement(done[3])).toMatchObject({ speaker: 'ursula-nova' });
    expect(await api.get('/v1/actors/ursula-nova')).toMatchObject({ kind: 'person', name: 'Ursula Nova' });
    expect(await api.get('/v1/proposals/moon')).toMatchObject({
      title: 'A base on the moon',
      aliases: ['A moon base'],
    });
    expect((await importing(csvOf(rows), settled)).at(-1)).toMatchObject({ counts: { exists: 5 } });
  });

  it('tells -1 from 1, in its mapping and in the first one that it is given', async () => {
    const scale = ['-2', '−1', '0', '1', '+2'];
    const meant = ['strongly-oppose', 'oppose', 'neutral', 'support', 'strongly-support'];
    const rows = scale.map((Stance, i) => row(760 + i, { Stance }));
    const values = Object.fromEntries(scale.map((value, i) => [value, meant[i]]));
    const columns = { ...MAPPING.columns, Stance: { field: 'coding.position', values } };
    const answers = await importing(csvOf(rows), { ...MAPPING, name: 'signs', columns });
    const positions = await Promise.all(
      answers.slice(0, -1).map(async (answer) => (await statement(answer))['coding'] as { position: string }),
    );
    expect(positions.map(({ position }) => position)).toEqual(meant);
    const inspection = await fetch(`${api.base}/v1/imports/inspection?name=signs`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: csvOf(rows),
    });
    expect(await inspection.json()).toMatchObject({ mapping: { columns: { Stance: { values } } } });
  });

  it('knows acronyms with dots and without, and makes the id of a new one as before', async () => {
    await api.import([{ record: 'actor', id: 'un', kind: 'organisation', name: 'United Nations', aliases: ['UN'] }]);
    await api.projected();
    const answers = await importing(csvOf([row(750, { Who: 'U.N.' }), row(751, { Who: 'U.K.' })]), {
      ...MAPPING,
      name: 'acronyms',
      names: { 'U.K.': { create: { kind: 'state' } } },
    });
    expect(await statement(answers[0])).toMatchObject({ speaker: 'un' });
    expect(await statement(answers[1])).toMatchObject({ speaker: 'u-k' });
  });

  it('takes no actor for another that has the id which a name would get, nor an id that is not described', async () => {
    const rows = [row(800, { Who: 'Françe' }), row(801, { Who: 'Fran-ce' })];
    const answers = await importing(csvOf(rows), {
      ...MAPPING,
      name: 'taken',
      names: { Françe: 'nobody', 'Fran-ce': { create: { id: 'france', kind: 'person' } } },
    });
    expect(answers.map(({ status }) => status)).toEqual(['refused', 'refused', 'summary']);
  });

  it('without a row key is imported once, row by row', async () => {
    const { key: _, ...mapping } = { ...MAPPING, name: 'keyless' };
    expect((await importing(csvOf([row(900)]), mapping)).at(-1)).toMatchObject({ counts: { recorded: 1 } });
    expect((await importing(csvOf([row(900)]), mapping)).at(-1)).toMatchObject({ counts: { exists: 1 } });
  });

  it('without a mapping has fields as headers, lists with |, and ids', async () => {
    const csv = [
      'record,id,kind,name,aliases,memberships,speaker,proposal,saidOn,paraphrase,source.reference,coding.position,coding.tags,reason',
      'actor,plain,person,Plain,P.|Plainer,france,,,,,,,,',
      ',00000000-0000-4000-8000-00000000c5f1,,,,,plain,budget,2023-07-12,Yes.,The Gazette,support,a|b,',
      'void,00000000-0000-4000-8000-00000000c5f1,,,,,,,,,,,,duplicate',
      'rumour,x,,,,,,,,,,,,',
    ].join('\n');
    const response = await fetch(`${api.base}/v1/imports`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: csv,
    });
    const answers = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    expect(answers.map(({ status }) => status)).toEqual(['described', 'recorded', 'voided', 'refused', 'summary']);
    await api.projected();
    expect(await api.get('/v1/actors/plain')).toMatchObject({
      aliases: ['P.', 'Plainer'],
      memberships: [{ organisation: 'france', speaksFor: false }],
    });
    expect(await statement(answers[1])).toMatchObject({ coding: { tags: ['a', 'b'] }, attribution: 'on-record' });
  });

  it.each([
    ['a column that is not there', csvOf([]), { ...MAPPING, name: 'x', key: ['Nr'] }, 400, 'expected the columns “Nr”'],
    ['an unknown field', csvOf([]), { name: 'x', columns: { Who: 'sayer' } }, 422, 'columns'],
    [
      'a header that is no field, without a mapping',
      'Who,What\n',
      null,
      400,
      'expected fields as headers, or a mapping',
    ],
    ['no header', '', { ...MAPPING, name: 'x' }, 400, 'expected the headers in row 1'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { ...MAPPING, name: 'x' }, 400, 'an old workbook'],
    ['names that are too deep', csvOf([]), { ...MAPPING, name: 'x', names: { a: { create: {} } } }, 422, 'names'],
  ])('with %s is refused as a whole', async (_, file, mapping, status, why) => {
    const response = await send(file, mapping);
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      status,
      expect.stringContaining(why),
    ]);
  });

  it('is looked at: columns, first rows, and a first mapping that can be sent with it', async () => {
    const rows = [row(1000, { Date: '25/12/2022' }), row(1001, { Stance: 'strongly agree' })];
    const response = await fetch(`${api.base}/v1/imports/inspection?name=looked`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: csvOf(rows),
    });
    const inspection = (await response.json()) as { mapping: { columns: object }; columns: object[]; rows: object[] };
    expect([response.status, inspection]).toMatchObject([
      200,
      {
        delimiter: ';',
        encoding: 'utf-8',
        worksheets: [],
        columns: [
          { header: 'No', letters: 'A', field: null, samples: ['1000', '1001'] },
          { header: 'Who', letters: 'B', field: 'speaker' },
          { header: 'For', field: 'onBehalfOf' },
          { header: 'Topic', field: 'proposal' },
          { header: 'Date', field: 'saidOn' },
          { header: 'Words', field: 'quote' },
          { header: 'Gist', field: 'paraphrase' },
          { header: 'Stance', field: 'coding.position' },
          { header: 'Link', field: 'source.url' },
          { header: 'Sure', field: null },
        ],
        rows: [{ row: 2 }, { row: 3 }],
        mapping: {
          name: 'looked',
          delimiter: ';',
          dateOrder: 'dmy',
          key: ['No'],
          columns: {
            Stance: { values: { Against: 'oppose', 'strongly agree': 'strongly-support' }, native: 'Stance' },
          },
        },
      },
    ]);
    const before = await eventCount();
    const told = await importing(csvOf(rows), inspection.mapping, { dryRun: true });
    expect(told.at(-1)).toMatchObject({ counts: { recorded: 2 } });
    expect(await eventCount()).toBe(before);
    const mapped = await send(csvOf(rows), MAPPING_OF_ONE, { path: '/v1/imports/inspection' });
    expect(await mapped.json()).toMatchObject({ mapping: MAPPING_OF_ONE });
  });
});

const MAPPING_OF_ONE = { name: 'one', columns: { Who: 'speaker' } };

describe('a sheet of which another version is imported meanwhile', () => {
  /** The answers to both, the second of which is imported once what is known of the rows of the first has been read. */
  async function overtaken(first: string, second: string, mapping: object): Promise<[Answer[], Answer[]]> {
    const rowsAreRead = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const query = api.log.pool.query.bind(api.log.pool);
    let isFirst = true;
    api.log.pool.query = (async (...args: Parameters<typeof query>) => {
      const answer = await (query(...args) as unknown as Promise<unknown>);
      if (!isFirst || (args[0] as { name?: string }).name !== 'read-sheet-rows') return answer;
      isFirst = false;
      rowsAreRead.resolve();
      await goOn.promise;
      return answer;
    }) as unknown as Pool['query'];
    try {
      const slow = importing(first, mapping);
      await rowsAreRead.promise;
      const quick = await importing(second, mapping);
      goOn.resolve();
      return [await slow, quick];
    } finally {
      goOn.resolve();
      api.log.pool.query = query;
    }
  }

  it('is compared with what that one said, and whatever it says itself is told and kept', async () => {
    const mapping = { ...MAPPING, name: 'overtaken' };
    const [same, third, fourth] = [row(1100), row(1101), row(1102)];
    const [answer] = await importing(csvOf([same, third, fourth]), mapping);
    const slow = [same, { ...third, Stance: 'strongly agree' }, { ...fourth, Stance: 'strongly agree', Gist: 'Yes.' }];
    const quick = [same, third, { ...fourth, Topic: 'The budget' }].map((one) => ({ ...one, Stance: 'agree' }));
    const [answers, before] = await overtaken(csvOf(slow), csvOf(quick), mapping);
    expect(statuses(before)).toEqual([
      [2, 'recoded'],
      [3, 'recoded'],
      [4, 'moved'],
    ]);
    expect(statuses(answers)).toEqual([
      [2, 'recoded'],
      [3, 'recoded'],
      [4, 'moved'],
    ]);
    expect(await statement(answer)).toMatchObject({ version: 3, coding: { position: 'oppose' } });
    expect(await statement(answers[2])).toMatchObject({
      proposal: 'nato-office',
      supersedes: before[2]?.id,
      paraphrase: 'Yes.',
      coding: { position: 'strongly-support' },
    });
    expect((await importing(csvOf(slow), mapping)).at(-1)).toMatchObject({ counts: { exists: 3 } });
    const corrected = slow.map((one) => ({ ...one, Stance: 'agree' }));
    expect((await importing(csvOf(corrected), mapping)).at(-1)).toMatchObject({ counts: { recoded: 3 } });
  });

  it('is compared with what that one said, also where neither had been imported before', async () => {
    const columns = { ...MAPPING.columns, No: 'id' };
    const mapping = { ...MAPPING, name: 'overtaken at first', columns, key: [] };
    const ids = ['5d1f0a52-2f0c-4f39-a3de-5f3c7f8d1c01', '5d1f0a52-2f0c-4f39-a3de-5f3c7f8d1c02'];
    const rows = ids.map((No) => row(1200, { No, Words: `Words of ${No}.` }));
    await importing(csvOf(rows), { ...mapping, name: 'another sheet' });
    const slow = rows.map((one, i) => (i === 0 ? one : { ...one, Stance: 'strongly agree' }));
    const quick = rows.map((one) => ({ ...one, Stance: 'agree' }));
    const [answers, before] = await overtaken(csvOf(slow), csvOf(quick), mapping);
    for (const one of [answers, before]) expect(one.at(-1)).toMatchObject({ counts: { recoded: 2 } });
    expect((await importing(csvOf(slow), mapping)).at(-1)).toMatchObject({ counts: { exists: 2 } });
    expect(await statement(answers[0])).toMatchObject({ version: 3, coding: { position: 'oppose' } });
  });
});

describe('what is sent as a sheet', () => {
  it('is a form with a mapping and a file, and nothing else', async () => {
    const post = async (form: FormData) => {
      const response = await fetch(`${api.base}/v1/imports`, { method: 'POST', body: form });
      return [response.status, ((await response.json()) as { detail: string }).detail];
    };
    const form = (...parts: [string, string | Blob][]) => {
      const made = new FormData();
      for (const [name, value] of parts) {
        if (typeof value === 'string') made.append(name, value);
        else made.append(name, value, 'f');
      }
      return made;
    };
    const file = new Blob(['a']);
    expect(await post(form(['mapping', '{}']))).toEqual([422, expect.stringContaining('columns')]);
    expect(await post(form(['mapping', JSON.stringify({ ...MAPPING, name: 'x' })]))).toEqual([
      400,
      expect.stringContaining('the file is missing'),
    ]);
    expect(await post(form(['other', 'x'], ['file', file]))).toEqual([
      400,
      expect.stringContaining('no field “other”'),
    ]);
    expect(await post(form(['file', file], ['file', file]))).toEqual([400, expect.stringContaining('came twice')]);
    expect(await post(form(['mapping', 'no JSON'], ['file', file]))).toEqual([
      400,
      expect.stringContaining('expected JSON'),
    ]);
    const cut = await fetch(`${api.base}/v1/imports`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\nabc',
    });
    expect(cut.status).toBe(400);
    const bare = await fetch(`${api.base}/v1/imports`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data' },
      body: 'x',
    });
    expect(bare.status).toBe(400);
  });

  it('is refused by the row where an id is no UUID, and recorded where it is one', async () => {
    const mapping = { ...MAPPING, name: 'by id', columns: { ...MAPPING.columns, No: 'id' }, key: [] };
    const id = '0b1b1ae4-7f0e-4a8c-9d29-7d7f0d3a4c11';
    const answers = await importing(csvOf([row(1), row(2, { No: id.toUpperCase() })]), mapping);
    expect(answers.slice(0, 2)).toMatchObject([
      { line: 2, status: 'refused', problem: { detail: 'row 2, column A “No”: expected a UUID, got "1"' } },
      { line: 3, status: 'recorded', id },
    ]);
  });

  it('is read by its columns where the headers of two differ by case alone', async () => {
    const columns = { ...MAPPING.columns, Date: 'saidOn', 'date (2)': 'source.publishedOn' };
    const { No, ...rest } = row(7, { For: '', Gist: '' });
    const file = `No;${Object.keys(rest).join(';')};date\n${No};${Object.values(rest).join(';')};14/07/2023\n`;
    const [answer] = await importing(file, { ...MAPPING, name: 'by case', columns });
    expect(await statement(answer)).toMatchObject({ saidOn: '2023-07-12', source: { publishedOn: '2023-07-14' } });
  });

  it('is refused where a text cannot be stored, in the mapping, or in a cell by its row', async () => {
    const nul = 'Jane\u0000Doe';
    const create = { kind: 'person' };
    const inCell = await importing(csvOf([row(8, { Who: nul }), row(9, { Words: 'a\u0000b' })]), {
      ...MAPPING,
      name: 'nul',
      names: { [nul]: { create } },
    });
    const detail = expect.stringContaining('expected text without U+0000');
    expect(inCell.slice(0, 2)).toMatchObject([
      { line: 2, status: 'refused', problem: { detail, errors: [{ pointer: '/speaker' }] } },
      { line: 3, status: 'refused', problem: { detail, errors: [{ pointer: '/quote' }] } },
    ]);
    for (const [name, wrong] of [
      ['a\ud800', {}],
      ['x', { names: { Jane: { create: { ...create, name: nul } } } }],
      ['x', { proposals: { Office: { create: { title: 'a\ud800' } } } }],
    ] as const)
      expect((await send(csvOf([row(8)]), { ...MAPPING, name, ...wrong })).status).toBe(422);
  });

  it('gives an actor a name that is cut between characters', async () => {
    const name = `${'x'.repeat(299)}😀 and more`;
    const [answer] = await importing(csvOf([row(10, { Who: name })]), {
      ...MAPPING,
      name: 'long names',
      names: { [name]: { create: { kind: 'person', id: 'long-name' } } },
    });
    expect(answer).toMatchObject({ status: 'recorded' });
    await api.projected();
    expect(await api.get('/v1/actors/long-name')).toMatchObject({ name: `${'x'.repeat(299)}😀` });
  });
});
