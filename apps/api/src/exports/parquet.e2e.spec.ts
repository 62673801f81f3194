import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { oddStatements, SAMPLES, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const WHATS = ['stances', 'histories', 'statements'] as const;
type Row = Record<string, unknown>;

let api: TestApi;
let instance: DuckDBInstance;
let duckdb: DuckDBConnection;
const folder = mkdtempSync(join(tmpdir(), 'stancebook-parquet-'));

beforeAll(async () => {
  const settings = { DATABASE_URL: 'postgres://unused/unused', STANCEBOOK_DATA_LICENSE: 'CC-BY-4.0' };
  api = await testApi((log) => createApp(log, readConfig(settings)), { samples: SAMPLES });
  const odd = oddStatements('odd');
  expect((await api.import(odd)).at(-1)).toMatchObject({ counts: { recorded: odd.length } });
  const recoded = { record: 'recoding', id: odd[0]?.id, coding: { position: 'support', hedges: ['perhaps'] } };
  const voided = { record: 'void', id: odd[1]?.id, reason: 'duplicate', note: '-1' };
  expect((await api.import([recoded, voided])).at(-1)).toMatchObject({ counts: { recoded: 1, voided: 1 } });
  await api.projected();
  instance = await DuckDBInstance.create(':memory:');
  duckdb = await instance.connect();
  await duckdb.run("SET TimeZone = 'UTC'");
});

afterAll(async () => {
  duckdb.closeSync();
  instance.closeSync();
  await api.close();
  await rm(folder, { recursive: true });
});

async function exported(query: string): Promise<{ bytes: Buffer; headers: Headers }> {
  const response = await fetch(`${api.base}/v1/export?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

async function asked(sql: string): Promise<Row[]> {
  return (await duckdb.runAndReadAll(sql)).getRowObjectsJson();
}

/** In a file, as SQL names it. */
async function parquet(query: string): Promise<string> {
  const path = join(folder, `${query.replaceAll(/\W/g, '-').slice(0, 80)}.parquet`);
  writeFileSync(path, (await exported(`format=parquet&${query}`)).bytes);
  return `'${path}'`;
}

async function ndjson(query: string): Promise<Row[]> {
  const { bytes } = await exported(query);
  const lines = bytes.toString().trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row).slice(1, -1);
}

/** What NDJSON nests, in rows of dotted names; of a history a row an entry. */
function flat(record: Row): Row[] {
  const { record: kind, ...members } = record;
  if (kind !== 'history') return [leavesOf(members)];
  const { position, status, notes, ...names } = members;
  const of = (facet: object, entries: unknown) => (entries as Row[]).map((one) => ({ ...names, ...facet, ...one }));
  return [...of({ facet: 'position' }, position), ...of({ facet: 'status' }, status), ...of({}, notes)].map(
    ({ knownTo, endedBy = null, ...entry }) => {
      // It is the current one.
      expect([knownTo, endedBy]).toEqual([null, null]);
      const { 'statement.proposal': proposal, ...leaves } = leavesOf(entry);
      expect(proposal).toBe(names.proposal);
      return leaves;
    },
  );
}

function leavesOf(value: Row, prefix = ''): Row {
  const leaves: Row = {};
  for (const [name, inner] of Object.entries(value)) {
    const isNested = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    if (isNested) Object.assign(leaves, leavesOf(inner as Row, `${prefix}${name}.`));
    else if (inner !== null) leaves[prefix + name] = inner;
  }
  return leaves;
}

/** As JSON has it: DuckDB's own text of an instant, and its whole numbers, are others. */
function read(row: Row, types: Map<string, string>): Row {
  const values = Object.entries(row).flatMap(([name, value]) => {
    if (value === null) return [];
    const type = types.get(name);
    if (type === 'BIGINT') return [[name, Number(value)] as const];
    if (type !== 'TIMESTAMP WITH TIME ZONE') return [[name, value] as const];
    const [whole, fraction = ''] = (value as string).replace('+00', '').replace(' ', 'T').split('.');
    return [[name, `${whole}.${fraction.padEnd(6, '0')}Z`] as const];
  });
  return Object.fromEntries(values);
}

describe('an export as Parquet', () => {
  it.each(WHATS)('of %s holds, for DuckDB, row by row what the NDJSON holds', async (what) => {
    const file = await parquet(`what=${what}`);
    const described = await asked(`DESCRIBE SELECT * FROM ${file}`);
    const types = new Map(described.map(({ column_name, column_type }) => [String(column_name), String(column_type)]));
    const rows = (await asked(`SELECT * FROM ${file}`)).map((row) => read(row, types));
    const expected = (await ndjson(`what=${what}`)).flatMap(flat);
    expect(rows).toEqual(expected);
    expect(rows.length).toBeGreaterThan(100);
  });

  it('has typed columns: days, instants, lists and numbers', async () => {
    const typesOf = async (what: string) =>
      Object.fromEntries(
        (await asked(`DESCRIBE SELECT * FROM ${await parquet(`what=${what}`)}`)).map((row) => [
          row.column_name,
          row.column_type,
        ]),
      );
    expect(await typesOf('statements')).toMatchObject({
      id: 'VARCHAR',
      version: 'BIGINT',
      saidOn: 'VARCHAR',
      recordedAt: 'TIMESTAMP WITH TIME ZONE',
      onBehalfOf: 'VARCHAR[]',
      'coding.confidence': 'DOUBLE',
      'source.url': 'VARCHAR',
    });
    expect(await typesOf('histories')).toMatchObject({
      noEarlierThan: 'DATE',
      noLaterThan: 'DATE',
      alsoCodedAs: 'STRUCT("value" VARCHAR, coder VARCHAR, "statement" VARCHAR)[]',
    });
    expect(await typesOf('stances')).toMatchObject({ lastSpoke: 'DATE', 'position.since.noLaterThan': 'DATE' });
  });

  it('cites itself, and names its snapshot and licence', async () => {
    const file = await parquet('what=stances&holder=mozilla&asOf=2021');
    const said = await asked(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${file})`);
    const metadata = Object.fromEntries(said.map(({ key, value }) => [key, value]));
    const head = JSON.parse(String(metadata.export)) as Row;
    expect(head).toMatchObject({ record: 'export', what: 'stances', asOf: '2021', rules: 1 });
    expect(metadata).toMatchObject({ citation: head.citation, snapshot: head.snapshot, license: 'CC-BY-4.0' });
    expect(metadata.recordedAt).toBe(head.recordedAt);
  });

  it('has the same bytes for the same snapshot, told with their length and checksum', async () => {
    const first = await exported('format=parquet&what=statements');
    const snapshot = first.headers.get('stancebook-snapshot');
    await api.import(oddStatements('later'));
    await api.projected();
    const again = await exported(`format=parquet&what=statements&snapshot=${snapshot}`);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(again.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    expect(again.headers.get('content-length')).toBe(String(first.bytes.length));
    expect(again.headers.get('content-disposition')).toMatch(/"stancebook-statements-20.*\.parquet"$/);
    const cited = /<(.*)>; rel="cite-as"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect((await exported(cited.slice('/v1/export?'.length))).bytes.equals(first.bytes)).toBe(true);
    expect((await exported('format=parquet&what=statements')).bytes.equals(first.bytes)).toBe(false);
  });

  it('is one that DuckDB opens where it holds one row, or none', async () => {
    const counted = async (query: string) => {
      const [row] = await asked(`SELECT count(*)::int AS rows FROM ${await parquet(query)}`);
      return row?.rows;
    };
    expect(await counted('what=stances&holder=silent&proposal=odd')).toBe(1);
    for (const what of WHATS)
      expect(await counted(`what=${what}&holder=silent&proposal=nato-liaison-office-tokyo`)).toBe(0);
  });

  it('answers the questions of docs/analysts.md', async () => {
    for (const what of WHATS)
      writeFileSync(join(folder, `${what}.parquet`), (await exported(`what=${what}&format=parquet`)).bytes);
    await duckdb.run(`SET file_search_path = '${folder}'`);
    const questions = [...readFileSync('docs/analysts.md', 'utf8').matchAll(/^```sql\n(.*?)^```$/gms)].map(
      ([, sql = '']) => sql,
    );
    expect(questions).toHaveLength(4);
    for (const sql of questions) expect((await asked(sql)).length).toBeGreaterThan(0);
  });
});
