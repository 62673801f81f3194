/** The search of the page, in Chromium. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  keepScreenshot,
  SAMPLES,
  sampleStatement,
  type TestApi,
  type TestBrowser,
  testApi,
  testBrowser,
} from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const FIELD = { name: 'Search statements, actors and proposals' };
const OFFICE = 'Open a NATO liaison office in Tokyo';

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: SAMPLES,
  });
  browser = await testBrowser(api.base);
  const answers = await api.import(
    Array.from({ length: 30 }, (_, i) =>
      sampleStatement({
        speaker: 'emmanuel-macron',
        proposal: 'nato-liaison-office-tokyo',
        saidOn: `2024-01-${String(i + 1).padStart(2, '0')}`,
        quote: `<b>Stoltenberg</b> and I spoke of it, for the ${i + 1}. time.`,
        source: { reference: 'The Gazette' },
      }),
    ),
  );
  expect(answers.at(-1)).toMatchObject({ counts: { recorded: 30 } });
  await api.projected();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

function suggested(page: Page) {
  return page.getByRole('listbox', { name: 'Suggestions' });
}

describe('the search field', () => {
  it('suggests actors, proposals and statements, and is used with the keyboard alone', async () => {
    const page = await browser.open('/proposals');
    const field = page.getByRole('combobox', FIELD);
    await field.focus();
    await page.keyboard.insertText('stoltenberg tok');
    await suggested(page).getByRole('group', { name: 'Statements' }).getByRole('option').first().waitFor();
    const titles = await suggested(page)
      .getByRole('group')
      .evaluateAll((all: { ariaLabel: string | null }[]) => all.map((one) => one.ariaLabel));
    expect(titles).toEqual(['Actors', 'Proposals', 'Statements']);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const id = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${id}"]`).innerText()).toContain(OFFICE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: OFFICE }).waitFor();
    await page.context().close();
  });

  it('closes with Escape, and goes to all results with Enter', async () => {
    const page = await browser.open('/proposals');
    const field = page.getByRole('combobox', FIELD);
    await field.pressSequentially('tokyo');
    await suggested(page).getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await suggested(page).waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe('tokyo');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('q') === 'tokyo');
    await page.context().close();
  });

  it('asks once where somebody types fast, and for nothing where there is no word', async () => {
    const page = await browser.open('/proposals');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/v1/search')) asked.push(new URL(request.url()).searchParams.get('q') ?? '');
    });
    const field = page.getByRole('combobox', FIELD);
    await field.pressSequentially(' - "');
    await field.focus();
    // By the page's own clock, which a busy machine holds up as a whole: the second text comes before the pause after the first is over.
    await page.evaluate(`new Promise((resolve) => {
      const type = (text) => {
        document.activeElement.value = text;
        document.activeElement.dispatchEvent(new Event('input', { bubbles: true }));
      };
      type('toky');
      setTimeout(() => resolve(type('tokyo')), 50);
    })`);
    await suggested(page).getByRole('option').first().waitFor();
    expect(asked).toEqual(['tokyo*']);
    await page.context().close();
  });
});

describe('what was found', () => {
  it('is everything Stoltenberg said of Tokyo in three steps: words, Enter, and who', async () => {
    const page = await browser.open('/');
    await page.getByRole('combobox', FIELD).fill('Stoltenburg Tokyo');
    await page.keyboard.press('Enter');
    await page.getByText('Showing results for “stoltenberg”. Nothing in the record contains “Stoltenburg”.').waitFor();
    await page.getByLabel('Said by').selectOption('Jens Stoltenberg');
    const statements = page.getByRole('region', { name: /^Statements/ });
    await statements.getByText('spoke of it').first().waitFor({ state: 'detached' });
    const all = await api.get<{ items: { quote: string | null; paraphrase: string | null }[] }>(
      '/v1/statements?speaker=jens-stoltenberg&proposal=nato-liaison-office-tokyo',
    );
    expect(all.items.length).toBeGreaterThan(1);
    for (const { quote, paraphrase } of all.items)
      await statements
        .getByText(quote ?? paraphrase ?? '', { exact: false })
        .first()
        .waitFor();
    expect(new URL(page.url()).searchParams.get('speaker')).toBe('jens-stoltenberg');
    await page.context().close();
  });

  it('stands in the address with its order and its group, and marks words without taking them for markup', async () => {
    const page = await browser.open('/search?q=stoltenberg+spoke&order=oldest');
    const statements = page.getByRole('region', { name: /^Statements 30$/ });
    await statements.getByText('for the 1. time', { exact: false }).waitFor();
    expect(await statements.locator('mark').first().innerText()).toBe('Stoltenberg');
    expect(await page.locator('main b').count()).toBe(0);
    await statements.getByLabel('Sort by').selectOption('Newest first');
    await page.waitForURL((url) => url.searchParams.get('order') === 'newest');
    await statements.getByText('for the 30. time', { exact: false }).waitFor();
    await page.goto(`${api.base}/search?q=api`);
    const link = page.getByRole('link', { name: /^All \d+$/ });
    const count = Number((await link.innerText()).slice(4));
    await link.click();
    await page.waitForURL((url) => url.searchParams.get('in') === 'proposals');
    await page.getByRole('link', { name: 'All results' }).waitFor();
    const items = page.getByRole('main').getByRole('listitem');
    await items.nth(Math.min(100, count) - 1).waitFor();
    expect(await items.count()).toBe(Math.min(100, count));
    await page.context().close();
  });

  it('says what to do where nothing is, or nothing can be looked for', async () => {
    const page = await browser.open('/search?q=webkit+webusb');
    await page.getByText('No statement contains all of these words.').waitFor();
    await page.getByRole('link', { name: 'WebUSB API' }).waitFor();
    await page.goto(`${api.base}/search?q=%22%22`);
    await page.getByText('Type at least one word.').waitFor();
    const many = Array.from({ length: 40 }, (_, i) => `w${i}`).join('+');
    await page.goto(`${api.base}/search?q=${many}`);
    await page.getByText(/at most 32 words or phrases to look for, got 40/).waitFor();
    browser.complaints.length = 0;
    await page.context().close();
  });

  it.each([
    [360, 740, 'light'],
    [1280, 900, 'dark'],
    [2560, 1300, 'light'],
  ] as const)('can be read by everybody at %s px', async (width, height, colorScheme) => {
    const page = await browser.open('/search?q=Stoltenburg+tokyo', { viewport: { width, height }, colorScheme });
    await page
      .getByRole('region', { name: /^Statements/ })
      .getByRole('listitem')
      .first()
      .waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await keepScreenshot(page, `search-found-${width}`);
    await page.context().close();
  });
});
