/** The page that imports sheets, in a real Chromium. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepScreenshot, type TestApi, type TestBrowser, testApi, testBrowser } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  await api.import([
    { record: 'actor', id: 'emmanuel-macron', kind: 'person', name: 'Emmanuel Macron' },
    { record: 'proposal', id: 'office', title: 'The office in Tokyo' },
  ]);
  await api.projected();
  browser = await testBrowser(api.base);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

const HEADERS = 'No,Speaker,Topic,Date,Stance,Quote,Link';

function sheetOf(rows: number, row: (i: number) => string): string {
  return [HEADERS, ...Array.from({ length: rows }, (_, i) => row(i + 1))].join('\n');
}

async function choose(page: Page, text: string, mapping?: Buffer): Promise<void> {
  await page
    .getByLabel('Sheet (CSV or XLSX)')
    .setInputFiles({ name: 'votes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  if (mapping) {
    await page
      .getByLabel('Mapping, if you have kept one')
      .setInputFiles({ name: 'm.json', mimeType: 'application/json', buffer: mapping });
  }
  await page.getByRole('button', { name: 'Look at the sheet' }).press('Enter');
  await page.getByRole('heading', { name: 'Columns', exact: true }).waitFor();
}

async function tryIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Try it/ }).press('Enter');
  await page.getByRole('button', { name: 'Save the report' }).waitFor();
}

const countOf = async (page: Page, status: string) =>
  page
    .locator('.run-counts div', { has: page.getByText(status, { exact: true }) })
    .locator('dd')
    .textContent();

describe('the page that imports a sheet', () => {
  it('maps columns, values and names, tries it, imports it, and saves the mapping, by the keyboard', async () => {
    const sheet = sheetOf(5, (i) => {
      const speaker = ['Emmanuel Macron', 'E. Makron', 'Ursula Nova'][i % 3];
      return `${i},${speaker},The office in Tokyo,${i === 5 ? '03/04/2023' : `25/0${i}/2023`},${i % 2 ? 'for' : 'meh'},Words ${i}.,https://example.org/${i}`;
    });
    const page = await browser.open('/import');
    await choose(page, sheet);
    expect(await page.getByLabel('Field of Speaker').inputValue()).toBe('speaker');
    expect(await page.getByLabel('Field of Stance').inputValue()).toBe('coding.position');
    expect(await page.getByLabel('No is part of the key').isChecked()).toBe(true);
    expect(await page.getByLabel('Order of dates').inputValue()).toBe('dmy');
    await page.getByText('First rows').press('Enter');
    expect(await page.getByRole('cell', { name: 'E. Makron' }).first().isVisible()).toBe(true);

    await tryIt(page);
    expect(await countOf(page, 'Refused')).toBe('4');
    expect(await page.getByRole('region', { name: 'Refused rows' }).textContent()).toContain(
      'column E “Stance”: expected one of the values in the mapping (for), got “meh”',
    );
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isEnabled()).toBe(true);
    await page.getByLabel('Meaning of meh').selectOption('neutral');
    await page.getByLabel('Who or what is meant by E. Makron').selectOption('emmanuel-macron');
    await page.getByLabel('Who or what is meant by Ursula Nova').selectOption('create:person');
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isEnabled()).toBe(false);
    expect(await new AxeBuilder({ page }).analyze().then(({ violations }) => violations)).toEqual([]);
    await keepScreenshot(page, 'import');

    await tryIt(page);
    expect(await countOf(page, 'Recorded')).toBe('5');
    const before = await api.get<{ items: object[] }>('/v1/statements');
    expect(before.items).toEqual([]);
    await page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'What the rows did' }).waitFor();
    await page.getByRole('button', { name: 'Save the report' }).waitFor();
    await api.projected();
    const { items } = await api.get<{ items: { speaker: string; saidOn: string }[] }>('/v1/statements');
    expect(items.map(({ speaker }) => speaker).sort()).toEqual([
      'emmanuel-macron',
      'emmanuel-macron',
      'emmanuel-macron',
      'ursula-nova',
      'ursula-nova',
    ]);
    expect(items.map(({ saidOn }) => saidOn)).toContain('2023-04-03');

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the mapping' }).press('Enter');
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('votes.mapping.json');
    const mapping = readFileSync(await saved.path());
    const reporting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the report' }).press('Enter');
    expect(
      readFileSync(await (await reporting).path(), 'utf8')
        .trim()
        .split('\n').length,
    ).toBe(6);

    // Another day, with the mapping that was kept.
    const again = await browser.open('/import');
    await choose(again, sheet, mapping);
    await tryIt(again);
    expect(await countOf(again, 'Already there')).toBe('5');
    expect(browser.complaints).toEqual([]);
  }, 120_000);

  it('tells how far it is, and shows the first of many refused rows', async () => {
    const page = await browser.open('/import');
    await choose(
      page,
      sheetOf(
        3_000,
        (i) =>
          `many-${i},Emmanuel Macron,The office in Tokyo,2023-01-02,${i % 4 ? 'for' : 'unheard of'},Words of row ${i}.,https://example.org/many/${i}`,
      ),
    );
    await page.getByRole('button', { name: /^Try it/ }).press('Enter');
    await page.getByText(/\d+ rows tried/).waitFor();
    await page.getByRole('button', { name: 'Save the report' }).waitFor({ timeout: 120_000 });
    expect([await countOf(page, 'Recorded'), await countOf(page, 'Refused')]).toEqual(['2250', '750']);
    expect(await page.getByRole('region', { name: 'Refused rows' }).getByRole('row').count()).toBe(201);
  }, 180_000);

  it('says what is wrong with a file, and stops when it is told to', async () => {
    const page = await browser.open('/import');
    await page
      .getByLabel('Sheet (CSV or XLSX)')
      .setInputFiles({ name: 'old.xlsx', mimeType: 'x/y', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    await page.getByRole('button', { name: 'Look at the sheet' }).press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('save it as .xlsx without a password');
  });
});
