import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sampleStatement, type TestApi, type TestBrowser, testApi, testBrowser } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

interface Answer {
  items: { pair: { id: string; statements: number; lastSaid: string | null }[]; names: string[] }[];
  next: string | null;
}

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  browser = await testBrowser(api.base);
  await api.import([
    { record: 'actor', id: 'china', name: 'China', kind: 'state' },
    { record: 'actor', id: 'china-2', name: 'china' },
    { record: 'actor', id: 'usa', name: 'United States', aliases: ['US', 'U.S.'], kind: 'state' },
    { record: 'actor', id: 'u-s', name: 'U.S.' },
    { record: 'actor', id: 'macron', name: 'Emmanuel Macron', kind: 'person' },
    { record: 'actor', id: 'macrom', name: 'Macrom, Emanuel' },
    { record: 'proposal', id: 'office', title: 'Open a liaison office in Tokyo' },
    { record: 'proposal', id: 'office-2', title: 'Open a liason office in Tokyo' },
    { record: 'proposal', id: 'level-1', title: 'Grid Layout Level 1' },
    { record: 'proposal', id: 'level-2', title: 'Grid Layout Level 2' },
    // As many as are looked at together, and more, without any that are near.
    ...Array.from({ length: 450 }, (_, i) => ({
      record: 'actor',
      id: `n-${i}`,
      name: `${String.fromCharCode(97 + (i % 26)).repeat(3)} ${i}`,
    })),
    sampleStatement({ speaker: 'china', proposal: 'office', saidOn: '2023-07-01' }),
    sampleStatement({ speaker: 'china', proposal: 'office', saidOn: '2023-07-02', paraphrase: 'Again.' }),
    sampleStatement({ speaker: 'china-2', proposal: 'office-2', saidOn: '2023-07-03' }),
  ]);
  await api.projected();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

async function readAll(of: string): Promise<Answer['items']> {
  const items: Answer['items'] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Answer = await api.get<Answer>(`/v1/near-duplicates?of=${of}${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

const idsOf = (items: Answer['items']) => items.map(({ pair }) => pair.map(({ id }) => id).sort());

it('lists those with the same name, or nearly, by names and aliases, the one with fewer statements first', async () => {
  const actors = await readAll('actor');
  expect(idsOf(actors)).toEqual([
    ['china', 'china-2'],
    ['macrom', 'macron'],
    ['u-s', 'usa'],
  ]);
  expect(actors[0]).toEqual({
    pair: [
      expect.objectContaining({ id: 'china-2', statements: 1, lastSaid: '2023-07-03' }),
      expect.objectContaining({ id: 'china', statements: 2, lastSaid: '2023-07-02' }),
    ],
    names: ['china', 'china'],
  });
  expect(idsOf(await readAll('proposal'))).toEqual([['office', 'office-2']]);
});

it('refuses a cursor of another list', async () => {
  const { next } = await api.get<Answer>('/v1/near-duplicates?of=actor');
  expect(next).not.toBeNull();
  expect(await api.ask('GET', `/v1/near-duplicates?of=proposal&cursor=${next}`)).toMatchObject({ status: 400 });
});

it('leads to the merge of the two, with both filled in; what was merged is listed no more', async () => {
  const page = await browser.open('/near-duplicates');
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'china-2' });
  await row.getByText('1 statement, last said on 3 July 2023').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await row.getByRole('link', { name: 'Merge' }).click();
  await page.getByRole('button', { name: 'Merge', exact: true }).waitFor();
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, searchParams.get('from'), searchParams.get('into')]).toEqual(['/mend', 'china-2', 'china']);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText('is merged into China.').waitFor();
  await api.projected();
  expect(idsOf(await readAll('actor'))).not.toContainEqual(['china', 'china-2']);
  await page.context().close();
});

/** Of the two, among those that are listed: once marked, they are told below as well. */
function rowOf(page: Page) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: 'macrom' }).first();
}

it('marks two as different, with a reason, by keyboard alone; they are told below, and can be taken back there', async () => {
  const page = await browser.open('/near-duplicates');
  const row = rowOf(page);
  const both = 'Macrom, Emanuel (macrom), Emmanuel Macron (macron)';
  await row.getByText('Mark as different', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('One is a baker.');
  await page.keyboard.press('Enter');
  const undo = row.getByRole('button', { name: `Undo: ${both}`, exact: true });
  await undo.waitFor();
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe(`Undo: ${both}`);
  const different = page.getByRole('region', { name: 'Marked as different', exact: true });
  await different.getByText('One is a baker.', { exact: true }).waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(idsOf(await readAll('actor'))).not.toContainEqual(['macrom', 'macron']);

  await page.keyboard.press('Enter');
  await row.getByText('Mark as different', { exact: true }).waitFor();
  await different.getByText('No pair has been marked as different.', { exact: true }).waitFor();
  await row.getByText('Mark as different', { exact: true }).click();
  await row.getByRole('button', { name: `They are different: ${both}`, exact: true }).click();
  await undo.waitFor();
  await api.projected();
  await page.reload();
  await different.getByRole('button', { name: /^Undo: .*macrom/ }).click();
  await different.getByText(/are no longer marked as different/).waitFor();
  await api.projected();
  expect(idsOf(await readAll('actor'))).toContainEqual(['macrom', 'macron']);
  await page.context().close();
});

it('marks once, and takes back once, what is clicked twice', async () => {
  const page = await browser.open('/near-duplicates');
  const row = rowOf(page);
  const different = page.getByRole('region', { name: 'Marked as different', exact: true });
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
  await row.getByText('Mark as different', { exact: true }).click();
  await row.getByRole('button', { name: /^They are different: / }).evaluate(clickTwice);
  await different.getByRole('button', { name: /^Undo: .*macrom/ }).evaluate(clickTwice);
  await different.getByText(/are no longer marked as different/).waitFor();
  expect(sent).toEqual(['/v1/distinctions', '/v1/distinctions/withdrawal']);
  await api.projected();
  await page.context().close();
});

/** Before the page is drawn anew. */
function clickTwice(button: { click: () => void }): void {
  button.click();
  button.click();
}

it('tells a second person that the two were marked meanwhile, and writes nothing over', async () => {
  const page = await browser.open('/near-duplicates');
  const row = rowOf(page);
  await row.getByText('Mark as different', { exact: true }).click();
  const pair = { of: 'actor', ids: ['macrom', 'macron'] };
  expect((await api.ask('POST', '/v1/distinctions', { ...pair, note: 'Two people.' })).status).toBe(200);
  await row.getByLabel('Why (optional)').fill('Another reason.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await row.getByLabel('Why (optional)').press('Enter');
  await row.getByText(/^Somebody else has marked these two as different/).waitFor();
  await api.projected();
  expect(await api.get('/v1/distinctions')).toMatchObject({ items: [{ ...pair, note: 'Two people.' }] });
  const answer = await api.ask<{ version: number }>('POST', '/v1/distinctions', pair);
  await api.ask('POST', '/v1/distinctions/withdrawal', pair, { 'if-match': `"${answer.body.version}"` });
  await page.context().close();
});

it.each([360, 2560])('can be read by everybody at %s px', async (width) => {
  const page = await browser.open('/near-duplicates?of=proposal', { viewport: { width, height: 800 } });
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await page.context().close();
});
