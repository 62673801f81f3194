/** docs/sheets.md, as it is written: its sheet and its mapping are what is imported. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../api/src/config.js';
import { createApp } from '../../api/src/create-app.js';
import { type TestApi, testApi, xlsxOf } from '#testing';

const MAIN = 'dist/apps/cli/src/main.js';

let api: TestApi;
let folder: string;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: ['nato-tokyo-2023-07-12'],
  });
  folder = mkdtempSync(join(tmpdir(), 'stancebook-sheet-'));
});

afterAll(() => api.close());

function blockIn(language: string): string {
  const docs = readFileSync('docs/sheets.md', 'utf8');
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(docs)?.[1] ?? '';
}

async function stancebook(...args: string[]) {
  return promisify(execFile)(process.execPath, [MAIN, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', STANCEBOOK_URL: api.base },
  }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ status: code, stdout, stderr }),
  );
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the sheet of docs/sheets.md', () => {
  it('is tried, imported, and imported again, also as XLSX', async () => {
    const [sheet, mapping] = [file('votes.csv', blockIn('csv')), file('votes.json', blockIn('json'))];
    expect(await stancebook('import', sheet, '--mapping', mapping, '--dry-run')).toMatchObject({
      status: 0,
      stdout: `${sheet}: 2 rows would be: 2 recorded\n`,
    });
    expect(await stancebook('import', sheet, '--mapping', mapping)).toMatchObject({
      status: 0,
      stdout: `${sheet}: 2 rows: 2 recorded\n`,
    });
    const cells = blockIn('csv')
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    const workbook = file('votes.xlsx', await xlsxOf({ sheets: { One: cells } }));
    expect(await stancebook('import', workbook, '--mapping', mapping)).toMatchObject({
      stdout: `${workbook}: 2 rows: 2 exists\n`,
    });
    await api.projected();
    const { items } = await api.get<{ items: object[] }>('/v1/statements?q=mistake');
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          speaker: 'emmanuel-macron',
          onBehalfOf: ['france'],
          proposal: 'nato-liaison-office-tokyo',
          saidOn: '2023-07-12',
          language: 'en',
        }),
      ]),
    );
    expect(await api.get('/v1/actors/the-elysee')).toMatchObject({ name: 'Élysée Palace', aliases: ['the Élysée'] });
  });

  it('gets a first mapping, which tells what is still to be settled', async () => {
    const sheet = file('first.csv', blockIn('csv'));
    const { stdout } = await stancebook('import', sheet, '--infer-mapping');
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'first',
      delimiter: ';',
      key: ['No'],
      columns: { Who: 'speaker', Date: 'saidOn' },
    });
    const mapping = file('first.json', stdout);
    const tried = await stancebook('import', sheet, '--mapping', mapping, '--dry-run');
    expect(tried.status).toBe(1);
    expect(tried.stderr).toContain(`${sheet}:2:`);
    expect(tried.stderr).toMatch(
      /settle in the mapping, under “proposals”: "Tokyo office" \(2 rows\): nato-liaison-office-tokyo \(0\.\d+\)/,
    );
    expect(tried.stderr).toContain('2 lines would be refused');
  });

  it('is refused with what to do where something is wrong with it', async () => {
    const sheet = file('wrong.csv', 'A;B\n1;2\n');
    expect(await stancebook('import', sheet)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('expected fields as headers, or a mapping'),
    });
    expect(await stancebook('import', sheet, '--mapping', file('no.json', '{'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('expected JSON'),
    });
    expect(await stancebook('import', join(folder, 'none.xlsx'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('there is no file'),
    });
  });
});
