import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { oddStatements, SAMPLES, type TestApi, testApi, type TestPython, testPython } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

type Row = Record<string, unknown>;

let api: TestApi;
let python: TestPython;
const folder = mkdtempSync(join(tmpdir(), 'stancebook-package-'));

beforeAll(async () => {
  python = testPython('apps/api/src/exports/data-package.requirements.txt');
  const settings = { DATABASE_URL: 'postgres://unused/unused', STANCEBOOK_DATA_LICENSE: 'CC-BY-4.0' };
  api = await testApi((log) => createApp(log, readConfig(settings)), { samples: SAMPLES });
  const odd = oddStatements('-odd');
  const answers = await api.import([
    ...odd,
    {
      record: 'actor',
      id: 'silent',
      name: '=1',
      memberships: [{ organisation: '-club', role: '+a, =b', speaksFor: true }],
    },
    {
      record: 'proposal',
      id: '-odd',
      title: '"Odd"',
      owner: 'silent',
      topics: ['=odd'],
      relations: [{ kind: 'broader', proposal: 'other' }],
    },
    { record: 'recoding', id: odd[0]?.id, coding: { position: 'support', hedges: ['perhaps'] } },
    { record: 'void', id: odd[1]?.id, reason: 'duplicate', note: '-1' },
  ]);
  expect(answers.at(-1)).toMatchObject({ counts: { recorded: odd.length, described: 2, recoded: 1, voided: 1 } });
  await api.projected();
}, 600_000);

afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

async function exported(query: string): Promise<{ bytes: Buffer; headers: Headers }> {
  const response = await fetch(`${api.base}/v1/export?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

async function filesIn(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  const files = new Map<string, Buffer>();
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
  }
  return files;
}

interface Descriptor extends Row {
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema: { foreignKeys?: { fields: string[] }[] };
  }[];
}

async function descriptorIn(bytes: Buffer): Promise<Descriptor> {
  return JSON.parse(String((await filesIn(bytes)).get('datapackage.json'))) as Descriptor;
}

/** What frictionless says of the package, and the rows that it reads in it. */
const VALIDATE = `
import json, sys
from frictionless import Package, validate
report = validate(sys.argv[1])
rows = {r.name: [row.to_dict() for row in r.read_rows()] for r in Package(sys.argv[1]).resources} if report.valid else {}
print(json.dumps({"errors": report.flatten(["type", "note"]), "stats": report.stats, "rows": rows}, default=str))
`;

interface Report {
  errors: unknown[];
  stats: { tasks: number };
  rows: Record<string, Row[]>;
}

async function validated(bytes: Buffer): Promise<Report> {
  const path = join(folder, `${createHash('sha256').update(bytes).digest('hex')}.zip`);
  writeFileSync(path, bytes);
  const env = { ...process.env, ...python.env };
  const { stdout } = await promisify(execFile)(python.command, ['-c', VALIDATE, path], { env, maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Report;
}

describe('an export as a data package', () => {
  it('is valid for frictionless, odd rows, keys and references included', async () => {
    const { bytes, headers } = await exported('what=all&format=datapackage');
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toMatch(/"stancebook-all-20.*\.zip"$/);
    const { errors, stats, rows } = await validated(bytes);
    expect(errors).toEqual([]);
    expect(stats.tasks).toBe(7);
    const lines = (await exported('what=statements')).bytes.toString().trim().split('\n').slice(1, -1);
    expect(rows.statements).toHaveLength(lines.length);
    expect(rows.actors).toContainEqual(
      expect.objectContaining({ id: 'silent', name: "'=1", aliases: null, unnamed: false }),
    );
    expect(rows.memberships).toContainEqual({
      actor: 'silent',
      organisation: "'-club",
      role: "'+a, =b",
      speaksFor: true,
      during: null,
    });
    expect(rows.relations).toContainEqual({ proposal: "'-odd", kind: 'broader', to: 'other' });
    expect(rows.statements).toContainEqual(
      expect.objectContaining({
        speaker: 'right-to-left',
        onBehalfOf: ['two-lines', '-begins-with-a-dash'],
        quote: '\u202eהמשרד לא ייפתח, "אמר"؛ \u2067لا\u2069 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧',
        'coding.hedges': null,
      }),
    );
  });

  it('refers from table to table, and says what is not so', async () => {
    const { bytes } = await exported('what=all&format=datapackage');
    const files = await filesIn(bytes);
    const broken = (files.get('actors.csv') ?? Buffer.of()).toString().replace(/^silent,.*\r\n/m, '');
    expect(broken.length).toBeLessThan(files.get('actors.csv')?.length ?? 0);
    const path = mkdtempSync(join(folder, 'broken-'));
    for (const [name, content] of files) writeFileSync(join(path, name), name === 'actors.csv' ? broken : content);
    const env = { ...process.env, ...python.env };
    const { stdout } = await promisify(execFile)(python.command, ['-c', VALIDATE, join(path, 'datapackage.json')], {
      env,
      maxBuffer: 2 ** 28,
    });
    const types = new Set((JSON.parse(stdout) as { errors: [string][] }).errors.map(([type]) => type));
    expect(types).toEqual(new Set(['foreign-key', 'hash-count', 'byte-count']));
  });

  it('has its citation, snapshot, licence and sums inside, and the files of format=csv', async () => {
    const { bytes, headers } = await exported('what=all&format=datapackage&proposal=nato-liaison-office-tokyo');
    const snapshot = headers.get('stancebook-snapshot') ?? '';
    const files = await filesIn(bytes);
    const descriptor = await descriptorIn(bytes);
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'stancebook-all',
      licenses: [{ name: 'CC-BY-4.0' }],
      snapshot,
      asOf: null,
      rules: 1,
      citation: expect.stringMatching(
        /^Stancebook: stances, histories and statements on nato-liaison-office-tokyo, the record as it stood at 20/,
      ),
    });
    expect(descriptor.created).toBe(descriptor.recordedAt);
    for (const { path, bytes: length, hash } of descriptor.resources) {
      const content = files.get(path) ?? Buffer.of();
      expect([path, content.length]).toEqual([path, length]);
      expect([path, `sha256:${createHash('sha256').update(content).digest('hex')}`]).toEqual([path, hash]);
    }
    for (const what of ['stances', 'histories', 'statements']) {
      const csv = await exported(`what=${what}&format=csv&proposal=nato-liaison-office-tokyo&snapshot=${snapshot}`);
      expect(files.get(`${what}.csv`)?.equals(csv.bytes)).toBe(true);
    }
    const readme = String(files.get('README.md'));
    for (const said of [descriptor.citation, snapshot, 'CC-BY-4.0']) expect(readme).toContain(String(said));
    expect((await validated(bytes)).rows.proposals).toMatchObject([{ id: 'nato-liaison-office-tokyo' }]);
  });

  it.each([
    ['what=stances', 'one table'],
    ['what=all&asOf=2021-06', 'a day'],
    ['what=all&topic=nato', 'a topic'],
    ['what=all&holder=-begins-with-a-dash', 'a holder'],
    ['what=all&holder=silent&proposal=nato-liaison-office-tokyo', 'no rows'],
  ])('is valid for %s: %s', async (query) => {
    expect((await validated((await exported(`${query}&format=datapackage`)).bytes)).errors).toEqual([]);
  });

  it('promises no statement behind a stance as of a day, and none where statements are not inside', async () => {
    const referring = async (query: string) =>
      (await descriptorIn((await exported(`${query}&format=datapackage`)).bytes)).resources
        .filter(({ name }) => name === 'stances')
        .flatMap(({ schema }) => (schema.foreignKeys ?? []).flatMap(({ fields }) => fields));
    const registers = ['holder', 'proposal'];
    expect(await referring('what=all')).toEqual([...registers, 'position.statement', 'status.statement']);
    expect(await referring('what=all&asOf=2021')).toEqual(registers);
    expect(await referring('what=stances')).toEqual(registers);
  });

  it('has the same bytes for the same snapshot', async () => {
    const first = await exported('what=all&format=datapackage');
    await api.import(oddStatements('later'));
    await api.projected();
    const snapshot = first.headers.get('stancebook-snapshot');
    const again = await exported(`what=all&format=datapackage&snapshot=${snapshot}`);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect((await exported('what=all&format=datapackage')).bytes.equals(first.bytes)).toBe(false);
  });

  it('is read as docs/analysts.md says', async () => {
    const [, script = ''] = /^```python\n(.*?)^```$/ms.exec(readFileSync('docs/analysts.md', 'utf8')) ?? [];
    const cwd = mkdtempSync(join(folder, 'docs-'));
    writeFileSync(join(cwd, 'stancebook.zip'), (await exported('what=all&holder=mozilla&format=datapackage')).bytes);
    const env = { ...process.env, ...python.env };
    const { stdout } = await promisify(execFile)(python.command, ['-c', script], { cwd, env });
    expect(stdout.split('\n')[0]).toMatch(/^Stancebook: stances, histories and statements of mozilla, the record/);
    expect(stdout.split('\n')[1]).toMatch(/^mozilla web-/);
  });

  it('gives its place and its connection back where the client goes while it is made', async () => {
    const { port } = new URL(api.base);
    // More than there are places, and connections.
    for (let i = 0; i < 40; i += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`GET /v1/export?what=all&format=datapackage HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
      await once(socket, 'connect');
      await sleep(i);
      socket.destroy();
    }
    const query = 'what=all&holder=mozilla&format=datapackage';
    for (let status = 0; status !== 200; await sleep(20)) {
      const response = await fetch(`${api.base}/v1/export?${query}`);
      ({ status } = response);
      await response.body?.cancel();
      expect([200, 503]).toContain(status);
    }
    expect((await validated((await exported(query)).bytes)).errors).toEqual([]);
    // An export that was left notices with its next piece.
    const idle =
      "SELECT FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND datname = current_database()";
    while (((await api.log.pool.query(idle)).rowCount ?? 0) > 0) await sleep(20);
  });

  it('refuses all in a format that holds one table', async () => {
    for (const format of ['ndjson', 'csv', 'parquet']) {
      const { status, body } = await api.ask('GET', `/v1/export?what=all&format=${format}`);
      expect([status, body.detail]).toEqual([400, expect.stringContaining('all is for format=datapackage')]);
    }
  });
});
