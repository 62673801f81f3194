/** What the page tells of several holders side by side. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import {
  measuredLayout,
  SAMPLES,
  sampleStatement,
  type TestApi,
  type TestBrowser,
  testApi,
  testBrowser,
} from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const STATES = ['Ardland', 'Bensia', 'Cleoria', 'Danmoor', 'Evonia', 'Fenwick'];
const DIFFERENT = ['web-mozilla-93', 'web-mozilla-271'];

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: SAMPLES,
  });
  browser = await testBrowser(api.base);
  const said = (speaker: string, proposal: string, saidOn: string, position: string, kind = 'position') =>
    sampleStatement({
      speaker,
      proposal,
      saidOn,
      kind,
      coding: { position },
      source: { reference: `${speaker} on ${proposal}, ${saidOn}` },
    });
  await api.import([
    ...DIFFERENT.map((proposal) => said('webkit', proposal, '2024-01-02', 'oppose')),
    { record: 'proposal', id: 'treaty', title: 'The treaty' },
    ...STATES.map((name) => ({ record: 'actor', id: name.toLowerCase(), kind: 'state', name })),
    ...[1990, 1991, 1998].flatMap((year, i) =>
      STATES.map((name, j) =>
        said(
          name.toLowerCase(),
          'treaty',
          `${year}-05-01`,
          ['support', 'oppose', 'abstained'][(i * j + (j % 2)) % 3] ?? 'support',
          'vote',
        ),
      ),
    ),
  ]);
  await api.projected();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

async function titlesIn(page: Page): Promise<string[]> {
  const names = await page.getByRole('grid').getByRole('rowheader').allInnerTexts();
  return names.map((name) => name.trim()).sort();
}

describe('somebody who compares two holders', () => {
  it('finds in three steps on which proposals they differ', async () => {
    const page = await browser.open('/actors');
    await page.getByRole('link', { name: 'Mozilla', exact: true }).first().click();
    await page.getByRole('link', { name: /On the same side as WebKit .* show the 2 on which they differ/ }).click();
    await page.getByText('2 proposals on which the two are on different sides.').waitFor();
    const { items } = await api.get<{ items: { title: string }[] }>(`/v1/proposals?ids=${DIFFERENT.join(',')}`);
    expect(await titlesIn(page)).toEqual(items.map(({ title }) => title).sort());
    await page.context().close();
  });

  it('goes through all proposals page by page, and back', async () => {
    const page = await browser.open('/matrix?holders=mozilla,webkit');
    await page.getByText('1–100 of 252').waitFor();
    const first = await titlesIn(page);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('101–200 of 252').waitFor();
    expect(await titlesIn(page)).not.toEqual(first);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('201–252 of 252').waitFor();
    await page.getByRole('link', { name: 'Previous' }).click();
    await page.getByRole('link', { name: 'Previous' }).click();
    await page.getByText('1–100 of 252').waitFor();
    expect(await titlesIn(page)).toEqual(first);
    await page.context().close();
  });

  it('begins again with the first page where another list is asked for', async () => {
    const { next } = await api.get<{ next: string }>('/v1/matrix?holders=mozilla,webkit&order=holders');
    const page = await browser.open(`/matrix?holders=mozilla,webkit&asOf=2022&cursor=${next}`);
    await page.waitForURL((url) => !url.searchParams.has('cursor'));
    await page.getByText(/^1–100 of/).waitFor();
    await page.context().close();
  });

  it('has proposals as rows, turns them, and adds a holder', async () => {
    const page = await browser.open('/matrix?holders=mozilla,webkit');
    await page.getByRole('columnheader', { name: /^WebKit/ }).waitFor();
    await page.getByRole('combobox', { name: 'Rows', exact: true }).selectOption('holders');
    await page.waitForURL(/rows=holders/);
    await page.getByRole('rowheader', { name: 'WebKit' }).waitFor();
    await page.getByRole('combobox', { name: 'Add an actor' }).fill('Chin');
    await page.locator('datalist option[value="China"]').waitFor({ state: 'attached' });
    await page.getByRole('combobox', { name: 'Add an actor' }).fill('China');
    await page.waitForURL(/holders=mozilla(,|%2C)webkit(,|%2C)china/);
    await page.getByRole('rowheader', { name: 'China' }).waitFor();
    await page.getByRole('button', { name: 'Mozilla ×' }).click();
    await page.getByRole('rowheader', { name: 'Mozilla' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('takes the whole matrix away as CSV', async () => {
    const page = await browser.open('/matrix?holders=mozilla,webkit');
    await page.getByText('1–100 of 252').waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /The whole matrix, one column per actor/ }).click(),
    ]);
    const rows: string[][] = parse(readFileSync(await download.path()));
    expect([rows.length, rows[0]]).toEqual([253, ['proposal', 'proposalTitle', 'Mozilla', 'WebKit']]);
    await page.context().close();
  });

  it('counts all that both said where that is chosen', async () => {
    const page = await browser.open('/actors/ardland');
    await page.getByRole('button', { name: 'All that both said' }).click();
    await page.waitForURL(/over=all/);
    await page.getByRole('link', { name: /On the same side as Bensia \d of 2 times/ }).waitFor();
    await page.context().close();
  });
});

describe('how many stood where', () => {
  it('is told bar by bar to the keyboard, and by its table', async () => {
    const page = await browser.open('/proposals/treaty');
    const section = page.getByRole('region', { name: 'Positions over time' });
    await section.getByRole('img', { name: /^1998: 6 actors/ }).focus();
    await page.keyboard.press('Home');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^1990: 6 actors\. /);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    // Nobody spoke in 1992, and all stand where they stood.
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^1992: 6 actors\. /);
    await section.getByText('The chart as a table').click();
    expect(await section.getByRole('row').count()).toBe(10);
    await section.getByRole('button', { name: 'Who spoke in each year' }).click();
    await page.waitForURL(/count=spoke/);
    await section.getByRole('img', { name: '1992: 0 actors' }).waitFor();
    await page.context().close();
  });

  it('is saved as a picture and as numbers', async () => {
    const page = await browser.open('/proposals/treaty');
    const section = page.getByRole('region', { name: 'Positions over time' });
    const saved = async (name: RegExp) => {
      await section.getByRole('button', { name: 'Save this chart' }).click();
      const target = section.getByRole('link', { name }).or(section.getByRole('button', { name })).first();
      const [download] = await Promise.all([page.waitForEvent('download'), target.click()]);
      await page.keyboard.press('Escape');
      return readFileSync(await download.path());
    };
    const svg = (await saved(/SVG/)).toString();
    for (const part of ['Positions over time: The treaty', '1998', '<pattern', 'Abstained'])
      expect(svg).toContain(part);
    expect((await saved(/PNG/)).subarray(1, 4).toString()).toBe('PNG');
    const rows: Record<string, string>[] = parse(await saved(/CSV/), { columns: true });
    expect(rows.map((row) => [row['period'], row['held.n']])).toEqual([
      ['1990', '6'],
      ['1991', '6'],
      ['1998', '6'],
    ]);
    await page.context().close();
  });

  it('is left out where few stand', async () => {
    const page = await browser.open('/proposals/web-mozilla-202');
    await page.getByRole('region', { name: 'Who stands where' }).waitFor();
    expect(await page.getByRole('region', { name: 'Positions over time' }).count()).toBe(0);
    await page.context().close();
  });
});

describe.each([
  ['narrow', { width: 360, height: 740 }, 'light'],
  ['wide', { width: 1280, height: 900 }, 'light'],
  ['dark', { width: 2560, height: 1200 }, 'dark'],
] as const)('%s', (_, viewport, colorScheme) => {
  it.each([
    ['/proposals/treaty', 'Positions over time'],
    ['/matrix?holders=mozilla,webkit&differ=true', '2 proposals on which'],
    ['/actors/mozilla?over=all', 'All that both said'],
  ])('%s is without a violation, a shift, or anything beyond the edge', async (address, shows) => {
    const page = await browser.open(address, { viewport, colorScheme });
    await page.getByRole('main').getByText(shows, { exact: false }).first().waitFor();
    await page.waitForLoadState('networkidle').catch(() => {});
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const { overflow, shift } = await measuredLayout(page);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(shift).toBeLessThan(0.02);
    await page.context().close();
  });
});
