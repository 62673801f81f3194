import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepScreenshot, sampleStatement, type TestApi, type TestBrowser, testApi, testBrowser } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

/** By id they come in another order than by name. */
const STATES = {
  'un-cv': 'Cape Verde',
  'un-cy': 'Cyprus',
  'un-cz': 'Czechia',
  'un-de': 'Germany',
  'un-eg': 'Egypt',
  'un-fr': 'France',
  'un-gb': 'United Kingdom',
  'un-il': 'Israel',
  'un-in': 'India',
  'un-tr': 'Türkiye',
  'un-us': 'United States',
  'un-ye': 'Yemen',
};
const YEARS = ['2015-12-03', '2019-12-03', '2023-05-02', '2023-06-20', '2023-07-12'];
const TIMELINE = '/proposals/fisheries/timeline';
const FOUR = `${TIMELINE}?holders=un-il,un-us,un-fr,un-eg`;

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  const actors = Object.entries(STATES).map(([id, name]) => ({ record: 'actor', id, kind: 'state', name }));
  const votes = YEARS.flatMap((saidOn, year) =>
    Object.keys(STATES).map((speaker, i) =>
      sampleStatement({
        speaker,
        proposal: 'fisheries',
        kind: 'vote',
        saidOn,
        coding: { position: (i + year) % 3 === 0 ? 'oppose' : 'support' },
      }),
    ),
  );
  const lines = [...actors, { record: 'proposal', id: 'fisheries', title: 'Fisheries' }, ...votes];
  await api.import(lines);
  await api.projected();
  browser = await testBrowser(api.base);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

/** The API is in this process. What is found out about a page holds it up, and then it sheds reads for a while. */
async function answersAgain(): Promise<void> {
  await api.get('/v1/topics');
}

async function opened(address: string, width = 1280): Promise<Page> {
  await answersAgain();
  const page = await browser.open(address, { viewport: { width, height: 900 } });
  await page.locator('.timeline-chart').waitFor();
  return page;
}

const namesIn = (page: Page, selector: string) => page.locator(selector).allTextContents();
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const chosenIn = async (page: Page) =>
  (await namesIn(page, '.holder-choice li:has(input:checked) label')).map((name) => name.trim());

describe('the choice of holders', () => {
  it('has the chosen first, then the others, both in the order of their names', async () => {
    const page = await opened(FOUR);
    expect((await namesIn(page, '.holder-choice label:has([type=checkbox])')).map((name) => name.trim())).toEqual([
      'Egypt',
      'France',
      'Israel',
      'United States',
      'Cape Verde',
      'Cyprus',
      'Czechia',
      'Germany',
      'India',
      'Türkiye',
      'United Kingdom',
      'Yemen',
    ]);
    await page.context().close();
  });

  it('is made by typing, up to eight, and says that there are no more', async () => {
    const page = await opened(TIMELINE);
    expect(await chosenIn(page)).toHaveLength(8);
    await page.getByText('Clear one to choose another').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Yemen' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'None' }).click();
    await page.getByText('Choose at least one actor').waitFor();
    const find = page.getByRole('searchbox', { name: 'Find an actor' });
    for (const typed of ['turkiye', 'kingdom', 'yem', 'isr']) {
      await find.fill(typed);
      await find.press('Enter');
      // As text: the types of a page are not those of this file.
      await page.waitForFunction(`document.querySelector('.holder-choice [type=search]').value === ''`);
    }
    expect(await chosenIn(page)).toEqual(['Israel', 'Türkiye', 'United Kingdom', 'Yemen']);
    expect(queryOf(page)['holders']).toBe('un-tr,un-gb,un-ye,un-il');
    await find.fill('atlantis');
    await page.getByText('No other actor here is called “atlantis”').waitFor();
    await page.context().close();
  });

  it('leaves the others their lines when one is taken off, and the keyboard where it was', async () => {
    const page = await opened(FOUR);
    const look = () => page.locator('.holder-choice li:has-text("Egypt") svg path').getAttribute('d');
    const before = await look();
    await page.getByRole('checkbox', { name: 'United States' }).press('Space');
    await page.waitForURL(/un-il%2C%2Cun-fr%2Cun-eg/);
    expect(await look()).toBe(before);
    expect(await page.getByRole('checkbox', { name: 'United States' }).evaluate((box) => box.matches(':focus'))).toBe(
      true,
    );
    await page.context().close();
  });

  it('says how many of the address it leaves out', async () => {
    const page = await opened(`${TIMELINE}?holders=${Object.keys(STATES).join(',')}`);
    await page.getByText('4 more actors in the address are left out').waitFor();
    expect(await chosenIn(page)).toHaveLength(8);
    await page.context().close();
  });
});

describe('four states over the years', () => {
  it.each([360, 1280, 2560])(
    'are named at the ends of their lines, and each looks its own, at %d px',
    async (width) => {
      const page = await opened(FOUR, width);
      expect((await namesIn(page, '.chart-names text')).sort()).toEqual(['Egypt', 'France', 'Israel', 'United States']);
      const looks = await page.locator('.holder-choice li svg').evaluateAll((all) =>
        all.map((key) => {
          const [line, mark] = [key.querySelector('line'), key.querySelector('path')];
          return [line?.getAttribute('stroke'), line?.getAttribute('stroke-dasharray'), mark?.getAttribute('d')];
        }),
      );
      for (const part of [0, 1, 2]) expect(new Set(looks.map((look) => look[part])).size).toBe(4);
      const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(beyond).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await keepScreenshot(page, `four-states-${width}`);
      await page.context().close();
    },
  );

  it('keep their colours, dashes and names in the file of the chart', async () => {
    const page = await opened(FOUR, 360);
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Chart as SVG/ }).click(),
    ]);
    const svg = readFileSync(await download.path(), 'utf8');
    for (const name of ['Egypt', 'France', 'Israel', 'United States']) expect(svg).toContain(name);
    const strokes = [...svg.matchAll(/<g[^>]*class="chart-step chart-step-shared"[^>]*\sstroke="(rgb[^"]+)"/g)];
    expect(new Set(strokes.map(([, stroke]) => stroke)).size).toBe(4);
    await page.context().close();
  });
});

describe('a part of the time', () => {
  const marksOf = (page: Page) => page.locator('.chart-mark').count();
  const rowsOf = (page: Page) => page.locator('.timeline-table tbody tr').count();

  it('is in the address, and the table lists what the chart marks', async () => {
    const page = await opened(`${FOUR}&from=2023-05&to=2023-07`);
    expect(await marksOf(page)).toBe(12);
    expect(await rowsOf(page)).toBe(12);
    await page.getByText('1 May 2023 to 31 July 2023, with 12 of 20 entries').waitFor();
    // Far enough apart to be read: they stood within a few pixels of each other.
    const places = await page
      .locator('.chart-mark circle')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(400);
    await page.getByRole('button', { name: 'Whole period' }).click();
    await page.waitForURL((url) => !url.search.includes('from='));
    expect(await marksOf(page)).toBe(20);
    expect(await rowsOf(page)).toBe(20);
    await page.context().close();
  });

  it('is chosen by the keyboard alone', async () => {
    const page = await opened(FOUR);
    const handle = page.getByRole('slider', { name: 'From' });
    await handle.press('PageUp');
    await page.waitForURL(/from=20\d\d-\d\d-\d\d/);
    const { from = '' } = queryOf(page);
    await handle.press('ArrowRight');
    await page.waitForURL((url) => (url.searchParams.get('from') ?? '') > from);
    await page.getByRole('slider', { name: 'To' }).press('Home');
    await page.waitForURL((url) => url.searchParams.get('to') === url.searchParams.get('from'));
    await page.getByText('Nothing was said in this period').waitFor();
    await page.context().close();
  });

  it('is chosen by dragging, by mouse and by touch, and moved', async () => {
    await answersAgain();
    const page = await browser.open(FOUR, { viewport: { width: 390, height: 900 }, hasTouch: true });
    const overview = page.locator('.time-zoom-overview');
    await overview.scrollIntoViewIfNeeded();
    const box = await overview.boundingBox();
    if (!box) throw new Error('the axis is not on the page');
    const drag = async (from: number, to: number) => {
      await page.mouse.move(box.x + from * box.width, box.y + 12);
      await page.mouse.down();
      await page.mouse.move(box.x + ((from + to) / 2) * box.width, box.y + 12);
      await page.mouse.move(box.x + to * box.width, box.y + 12);
      await page.mouse.up();
    };
    await drag(0.3, 0.6);
    await page.waitForURL(/from=.*to=/);
    const first = queryOf(page);
    await drag(0.45, 0.55);
    await page.waitForURL((url) => (url.searchParams.get('from') ?? '') > (first['from'] ?? ''));
    const touch = await page.context().newCDPSession(page);
    const at = (x: number) => [{ x: box.x + x * box.width, y: box.y + 12 }];
    const second = queryOf(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.15) });
    for (const x of [0.18, 0.21, 0.25])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForURL((url) => (url.searchParams.get('to') ?? '') < (second['from'] ?? ''));
    await page.context().close();
  });

  it('that is none is said to be none', async () => {
    const page = await opened(`${FOUR}&from=soon`);
    await page.getByText('“soon” is not a date and was ignored').waitFor();
    expect(await marksOf(page)).toBe(20);
    await page.context().close();
  });
});

describe('the record as it was', () => {
  it('says of when a fixed record is', async () => {
    const { snapshot } = await api.get<{ snapshot: string }>('/v1/stances');
    for (const address of [TIMELINE, '/proposals/fisheries', '/actors/un-fr']) {
      await answersAgain();
      const page = await browser.open(`${address}?snapshot=${snapshot}`, { viewport: { width: 360, height: 740 } });
      await page.getByText(/The record as it stood at \d+ \w+ \d{4}.* UTC: this view no longer changes/).waitFor();
      await page.waitForLoadState('networkidle');
      const shift = await page.evaluate<number>(`new Promise((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 100);
      })`);
      expect(shift).toBeLessThan(0.02);
      await page.context().close();
    }
  });

  it('is chosen beside the day, without the revisions, and moves with the day', async () => {
    const page = await opened(`${FOUR}&asOf=2023-07-15`);
    const known = page.getByLabel('Based on');
    await known.selectOption('what was known then');
    await page.waitForURL(/knownAt=2023-07-15T23%3A59%3A59\.999Z/);
    // What is recorded here was recorded much later.
    await page.getByText('Nothing recorded by then had certainly been said by that day').waitFor();
    await page.getByLabel('As of', { exact: true }).and(page.locator('[type=date]')).fill('2023-07-20');
    await page.waitForURL(/knownAt=2023-07-20T23%3A59%3A59\.999Z/);
    await known.selectOption('what we know now');
    await page.waitForURL((url) => !url.searchParams.has('knownAt'));
    await page.context().close();
  });
});

it('made the browser complain of nothing', () => {
  expect(browser.complaints).toEqual([]);
});
