import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Download, Page } from 'playwright-core';
import { addDays, dayOfInstant } from '#stance';
import {
  keepScreenshot,
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

const OFFICE = '/proposals/nato-liaison-office-tokyo';
const HINTS = '/stances/mozilla/web-mozilla-202';
const STUBBORN = '/statements/f27a0fc4-fd0c-5cc1-813f-79438cb994ae';
const FIRST_PAGE_SCRIPT_BYTES_MAX = 100_000;
const LAYOUT_SHIFT_MAX = 0.02;
const HARBOUR = 'second-harbour';
/** In the feed, from where a page follows it. */
const HAS_ITS_PLACE =
  "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/v1/shifts?order=newest&limit=1'))";
/** What the API takes a knownAt for settled after, and the page after a little more. */
const SETTLED_AFTER_MS = 6_500;

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: SAMPLES,
  });
  browser = await testBrowser(api.base);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

/** The API is in this process. What is found out about a large page holds it up, and then it sheds reads for a while. */
async function answersAgain(): Promise<void> {
  await api.get('/v1/topics');
}

async function record(changes: Record<string, unknown>): Promise<string> {
  const statement = sampleStatement({ speaker: 'port-authority', proposal: HARBOUR, ...changes });
  const { status } = await api.ask('POST', '/v1/statements?describe=missing', statement);
  expect(status).toBe(201);
  await api.projected();
  return statement.id;
}

async function voided(id: string): Promise<void> {
  const { status } = await api.ask(
    'POST',
    `/v1/statements/${id}/void`,
    { reason: 'report-wrong' },
    { 'if-match': '"1"' },
  );
  expect(status).toBe(200);
  await api.projected();
}

async function downloaded(page: Page, choose: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), choose()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('somebody who has never seen it', () => {
  it('learns whether the Tokyo office is on the table, now and in September 2023, and on whose words', async () => {
    const page = await browser.open(OFFICE);
    const summary = page.locator('.proposal-summary');
    expect(await summary.innerText()).toMatch(
      /^NATO: on the table since [^.]*2023\. .*France: rejected\. NATO has said nothing on the record since\./,
    );
    // As a date field has it in any locale.
    await page.getByLabel('As of').fill('2023-09-15');
    await page.waitForURL(/asOf=2023-09-15/);
    await page.locator('.proposal-summary:not(:has-text("nothing"))').waitFor();
    await summary.getByRole('link', { name: /^NATO: on the table/ }).click();
    await page.waitForURL(/\/statements\/.*asOf=2023-09-15/);
    await page.getByRole('main').getByText('still on the table').first().waitFor();
    await page.context().close();
  });

  it('finds who contradicts whom on the Tokyo office, in both their words', async () => {
    const page = await browser.open('/');
    await page.getByRole('combobox', { name: 'Search statements, actors and proposals' }).first().fill('Tokyo');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Open a NATO liaison office in Tokyo' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Open a NATO liaison office in Tokyo' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(OFFICE);
    const signals = page.getByRole('region', { name: 'Mixed signals' });
    await signals.getByText('still on the table').waitFor();
    const text = await signals.innerText();
    expect(text).toMatch(/Within North Atlantic Treaty Organization/);
    expect(text).toMatch(/Emmanuel Macron[^]*it's not the right time and it's not why we're here/);
    expect(text).toMatch(/Jens Stoltenberg[^]*The issue of the liaison office is still on the table/);
    const status = await page.getByRole('region', { name: 'Claims about its status' }).innerText();
    expect(status).toMatch(/On the table[^]*Jens Stoltenberg[^]*Rejected[^]*Emmanuel Macron[^]*Blocked[^]*Reuters/);
    const stances = await page.getByRole('region', { name: 'Who stands where' }).innerText();
    expect(stances).toMatch(/Opposed[^]*China[^]*some time in May 2023/);
    expect(stances).toMatch(/5 of 12 actors in the record said nothing about it/);
    await page.context().close();
  });

  it('sees when stances on a proposal changed, as bars and as a table', async () => {
    const page = await browser.open('/proposals/web-mozilla-202');
    const activity = page.getByRole('region', { name: 'Activity over time' });
    await activity.getByRole('img', { name: /^\d+ changes in all\. The most were in [^.]+: \d+\.$/ }).waitFor();
    await activity.getByText('As a table').click();
    const table = await activity.getByRole('table').innerText();
    expect(table).toMatch(/July 2021\s+1\s[^]*September 2021\s+1\s/);
    await page.context().close();
  });

  it("sees how Mozilla's view of User Agent Client Hints moved, and on whose words, and shares that view", async () => {
    const page = await browser.open('/search?q=user+agent+client');
    await page.getByRole('link', { name: 'User Agent Client Hints' }).first().click();
    const stances = page.getByRole('region', { name: 'Who stands where' });
    const mozilla = stances.getByRole('listitem').filter({ hasText: 'Mozilla' });
    await mozilla.getByRole('link', { name: /how it changed/i }).click();
    await page.waitForURL((url) => url.pathname === HINTS);
    await page
      .getByText('Neutral since 27 November 2019, opposed from 13 July 2021, neutral again since 28 September 2021')
      .waitFor();
    // By keyboard alone: the marks in the order of time, each with the words behind it.
    const marks = page.locator('[role=button][data-key]');
    await marks.nth(2).waitFor();
    expect(await marks.count()).toBe(3);
    await marks.first().focus();
    await page.keyboard.press('ArrowRight');
    const card = page.getByRole('group', { name: /words/i });
    await card.waitFor();
    expect(await card.innerText()).toMatch(
      /Opposed[^]*User Agent Client Hints: harmful[^]*extracted from repository history/,
    );
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });

    const slider = page.getByRole('slider', { name: /as of/i });
    await slider.focus();
    await page.keyboard.press('Home');
    await page.waitForURL(/asOf=2019-11-27/);
    await page.getByText('Neutral since 27 November 2019.', { exact: false }).waitFor();
    const shared = page.url();
    const story = await page.locator('.story').innerText();
    const other = await browser.open(shared.slice(api.base.length));
    await other.getByText(story, { exact: true }).waitFor();
    expect(await other.getByRole('slider', { name: /as of/i }).inputValue()).toBe(await slider.inputValue());
    await page.context().close();
    await other.context().close();
  });
});

describe('a timeline', () => {
  it('shows what was revised, struck through, and the record as it was known before', async () => {
    await record({ saidOn: '2023-01-10', coding: { position: 'support' } });
    const wrong = await record({ saidOn: '2023-02-10', coding: { position: 'oppose' }, quote: 'No harbour, ever' });
    await voided(wrong);
    const page = await browser.open(`/stances/port-authority/${HARBOUR}`);
    await page.getByText('In favour since 10 January 2023', { exact: false }).waitFor();
    expect(await page.getByText('No harbour, ever').count()).toBe(0);
    await page.getByRole('switch', { name: /revisions/i }).check();
    await page.waitForURL(/revisions=true/);
    await page.locator('s, del').filter({ hasText: 'Opposed' }).first().waitFor();
    const known = page.getByRole('slider', { name: /known/i });
    await known.focus();
    // From the first recording on to the second.
    await page.keyboard.press('Home');
    await page.waitForURL(/knownAt=/);
    const before = page.url();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.href !== before && url.searchParams.has('knownAt'));
    await page.getByText(/opposed from 10 February 2023/).waitFor();
    const again = await browser.open(page.url().slice(api.base.length));
    await again.getByText(/opposed from 10 February 2023/).waitFor();
    await page.context().close();
    await again.context().close();
  });

  it('shows the words as they were known', async () => {
    const id = await record({ speaker: 'pilot', saidOn: '2023-01-10', quote: 'as first written down' });
    const mended = await api.ask('PATCH', `/v1/statements/${id}`, JSON.stringify({ quote: 'as mended since' }), {
      'content-type': 'application/merge-patch+json',
      'if-match': '"1"',
    });
    expect(mended.status).toBe(200);
    await api.projected();
    const { recordedAt } = await api.get<{ recordedAt: string }>(`/v1/statements/${id}`);
    await sleep(SETTLED_AFTER_MS);
    const page = await browser.open(`/stances/pilot/${HARBOUR}?revisions=true`);
    await page.getByText('as mended since').first().waitFor();
    await page.goto(`${api.base}/stances/pilot/${HARBOUR}?revisions=true&knownAt=${recordedAt}`);
    await page.getByText('as first written down').first().waitFor();
    expect(await page.getByText('as mended since').count()).toBe(0);
    await page.context().close();
  });

  it('of all holders shows one chart, holders by choice, and the choice in the address', async () => {
    const page = await browser.open(`${OFFICE}/timeline`);
    await page.locator('[role=button][data-key]').first().waitFor();
    await page.getByRole('checkbox', { name: 'China' }).uncheck();
    await page.waitForURL(/holders=/);
    expect(new URL(page.url()).searchParams.get('holders')?.split(',')).not.toContain('china');
    await page.context().close();
  });
});

describe('the matrix', () => {
  it('is moved through by keyboard, filtered by the address, and leads to a timeline', async () => {
    const page = await browser.open('/matrix?topic=japan');
    const grid = page.getByRole('grid');
    await grid.getByRole('gridcell', { name: /^China on Open a NATO liaison office in Tokyo: opposed/ }).waitFor();
    await page.getByRole('combobox', { name: 'Kind of actor' }).selectOption('person');
    await page.waitForURL(/kind=person/);
    await grid
      .getByRole('gridcell', { name: /^China/ })
      .first()
      .waitFor({ state: 'detached' });
    const cell = grid.getByRole('gridcell', {
      name: /^Emmanuel Macron on Open a NATO liaison office in Tokyo: strongly opposed/,
    });
    await cell.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/stances\/emmanuel-macron\/nato-liaison-office-tokyo/);
    await page.context().close();
  });
});

describe('the changes', () => {
  it('come live, in a second window too, and revocations as such', async () => {
    // Of these days: what is old is folded.
    const [yesterday, today] = [-1, 0].map((days) => addDays(dayOfInstant(new Date().toISOString()), days));
    const source = { url: null, reference: 'the harbour gazette', publishedOn: null };
    await record({ speaker: 'harbour-master', saidOn: yesterday, source, coding: { position: 'support' } });
    const first = await browser.open('/changes');
    const second = await browser.open(`/proposals/${HARBOUR}`);
    await first.getByText('Added from the archive').first().waitFor();
    await second.getByRole('region', { name: 'Who stands where' }).waitFor();
    for (const page of [first, second]) await page.waitForFunction(HAS_ITS_PLACE);
    const id = await record({
      speaker: 'harbour-master',
      saidOn: today,
      source,
      coding: { position: 'oppose' },
      quote: 'Not while I am here',
    });
    // What is being read does not move: the new one is announced, and shown when asked for.
    await first.getByRole('button', { name: /1 new change/i }).click();
    await first.getByText('Not while I am here').first().waitFor();
    await second.getByText('Not while I am here').first().waitFor();
    await voided(id);
    await first.getByRole('button', { name: /new change/i }).click();
    await first
      .getByText(/Revoked/)
      .first()
      .waitFor();
    await first.context().close();
    await second.context().close();
  });

  it('that came while the stream could not be followed are shown once it can', async () => {
    const page = await browser.open('/search');
    const complaints = browser.complaints.length;
    await page.clock.install();
    const refused: string[] = [];
    await page.route('**/v1/shifts/stream?**', (route) => {
      refused.push(route.request().url());
      return route.fulfill({ status: 502, body: 'away' });
    });
    await page.goto(`${api.base}/proposals/${HARBOUR}`);
    await page.getByRole('region', { name: 'Who stands where' }).waitFor();
    while (refused.length < 3) await page.clock.runFor(1_000);
    await record({
      speaker: 'harbour-master',
      saidOn: dayOfInstant(new Date().toISOString()),
      source: { url: null, reference: 'the harbour gazette', publishedOn: null },
      coding: { position: 'oppose' },
      quote: 'Nor while I was away',
    });
    await page.unroute('**/v1/shifts/stream?**');
    const words = page.getByText('Nor while I was away').first();
    while (!(await words.isVisible())) await page.clock.runFor(1_000);
    await page.context().close();
    browser.complaints.splice(complaints);
  });

  it('are filtered by the address', async () => {
    const page = await browser.open('/changes?proposal=web-mozilla-202&kind=strengthening');
    const changes = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Mozilla' });
    await changes.first().waitFor();
    expect(await changes.count()).toBe(1);
    await page.getByRole('button', { name: 'Follow' }).click();
    const atom = await page.getByRole('link', { name: /atom/i }).getAttribute('href');
    expect(atom).toBe('/v1/shifts.atom?kind=strengthening&proposal=web-mozilla-202');
    await page.context().close();
  });

  it.each([
    ['/proposals/web-mozilla-202', 'proposal=web-mozilla-202&change=true'],
    ['/actors/mozilla', 'holder=mozilla&change=true'],
    ['/stances/mozilla/web-mozilla-202', 'holder=mozilla&proposal=web-mozilla-202'],
  ])('of %s are followed by a feed and a stream of their own', async (address, filter) => {
    const page = await browser.open(address);
    await page.getByRole('button', { name: 'Follow' }).click();
    const atom = (await page.getByRole('link', { name: 'Atom feed' }).getAttribute('href')) ?? '';
    expect(atom).toBe(`/v1/shifts.atom?${filter}`);
    expect((await fetch(api.base + atom)).status).toBe(200);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // It is said for a moment.
    await Promise.all([
      page.getByText('Copied').first().waitFor(),
      page.getByRole('button', { name: 'Copy the stream address' }).click(),
    ]);
    const stream = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(stream).toBe(`${api.base}/v1/shifts/stream?${filter}&from=now`);
    await page.context().close();
  });
});

describe('search', () => {
  it.each([
    ['"still on the table"', 'The issue of the liaison office is still on the table'],
    ['stubb*', 'geography is stubborn'],
    ['Stoltenb', 'Jens Stoltenberg'],
    ['PRC', 'China'],
  ])('for %s finds %s', async (q, found) => {
    const page = await browser.open('/search');
    await page.getByRole('main').getByRole('combobox', { name: 'Search statements, actors and proposals' }).fill(q);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === q);
    await page.getByRole('main').getByText(found, { exact: false }).first().waitFor();
    await page.context().close();
  });
});

describe('a statement', () => {
  it('shows the words as text, their reports, their source, and a citation', async () => {
    const page = await browser.open(STUBBORN);
    await page.getByText('Whatever one says, geography is stubborn').first().waitFor();
    await page.getByText("it's not the right time").first().waitFor();
    const text = await page.getByRole('main').innerText();
    // Four reports of one speech act.
    expect(text).toMatch(/it's not the right time/);
    expect(text).toMatch(/it remains an organization of the North Atlantic Treaty/);
    await page
      .getByRole('button', { name: /^Cite Emmanuel Macron/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Cite this statement' });
    await dialog.getByText(/Emmanuel Macron.*quoted in.*Reuters.*Stancebook, version 1/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const source = page.getByRole('link', { name: /Reuters/ }).first();
    expect(await source.getAttribute('href')).toMatch(/^https:/);
    expect(await source.getAttribute('rel')).toContain('noopener');
    await page.context().close();
  });

  it('never takes words for markup', async () => {
    const id = await record({
      speaker: 'mallory',
      quote: '<img src=x onerror="document.title=1"><b>bold</b> & so on',
      saidOn: '2023-01-01',
    });
    const page = await browser.open(`/statements/${id}`);
    await page.getByText('<b>bold</b> & so on').first().waitFor();
    expect(await page.locator('main b, main img').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    await page.context().close();
  });
});

describe('an export of what is on the screen', () => {
  it('is CSV, NDJSON with the snapshot, and the chart as SVG and PNG', async () => {
    const page = await browser.open(HINTS);
    await page.locator('[role=button][data-key]').first().waitFor();
    const choose = async (name: RegExp) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click();
      await page.keyboard.press('Escape');
    };
    const csv = await downloaded(page, () => choose(/Histories as CSV/));
    expect(csv.name).toMatch(/^stancebook-histories-.*\.csv$/);
    const rows = parse<Record<string, string>>(csv.bytes, { columns: true });
    expect(rows.map(({ value }) => value)).toEqual(['neutral', 'oppose', 'neutral']);
    const ndjson = await downloaded(page, () => choose(/Histories as NDJSON/));
    const [head] = ndjson.bytes.toString().split('\n');
    expect(JSON.parse(head ?? '')).toMatchObject({ record: 'export', citation: expect.stringContaining('mozilla') });
    const svg = await downloaded(page, () => choose(/Chart as SVG/));
    expect(svg.bytes.toString()).toMatch(/^(<\?xml[^]*)?<svg[^]*<\/svg>\s*$/);
    const png = await downloaded(page, () => choose(/Chart as PNG/));
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.length).toBeGreaterThan(5_000);
    await page.context().close();
  });
});

const PAGES: [name: string, address: string, shows: string][] = [
  ['home', '/', 'Latest changes'],
  ['proposals', '/proposals', 'Proposals'],
  ['proposal', OFFICE, 'Mixed signals'],
  ['proposal-timeline', `${OFFICE}/timeline`, 'Open a NATO liaison office in Tokyo'],
  ['holder-timeline', HINTS, 'neutral again'],
  ['matrix', '/matrix', '1–100 of'],
  ['actors', '/actors', 'Jens Stoltenberg'],
  ['actor', '/actors/emmanuel-macron', 'Agreement'],
  ['changes', '/changes', 'Added from the archive'],
  ['statement', STUBBORN, 'stubborn'],
  ['search', '/search?q=table', 'still on the table'],
  ['rules', '/rules', 'Mixed signals'],
  ['glossary', '/glossary', 'utterance'],
  ['not-found', '/nothing', 'There is no such page'],
];

describe.each([
  ['narrow', { width: 360, height: 740 }, 'light'],
  ['wide', { width: 1280, height: 900 }, 'light'],
  ['dark', { width: 2560, height: 1200 }, 'dark'],
] as const)('every page, %s', (name, viewport, colorScheme) => {
  it.each(PAGES)('%s: without a violation, a shift, or anything beyond the edge', async (pageName, address, shows) => {
    await answersAgain();
    const page = await browser.open(address, { viewport, colorScheme });
    await page.getByRole('main').getByText(shows, { exact: false }).first().waitFor();
    await page.waitForLoadState('networkidle').catch(() => {});
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const { overflow, shift } = await measuredLayout(page);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(shift).toBeLessThan(LAYOUT_SHIFT_MAX);
    await keepScreenshot(page, `${pageName}-${name}`);
    await page.context().close();
  });
});

it('counts ages from the day that is looked at', async () => {
  const page = await browser.open('/actors/emmanuel-macron?asOf=2023-09-15');
  await page.getByRole('main').getByText('65 days ago').waitFor();
  await page.context().close();
});

describe('the page as a whole', () => {
  it('loads little script at first', async () => {
    const page = await browser.open('/search');
    // Else it loads the other pages once it is idle.
    await page.addInitScript("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
    await page.goto(api.base);
    await page.getByRole('main').getByText('Latest changes', { exact: true }).waitFor();
    const scripts = await page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
    );
    expect(scripts.length).toBeGreaterThan(0);
    let bytes = 0;
    for (const script of scripts) bytes += gzipSync(await (await fetch(script)).text()).length;
    expect(bytes).toBeLessThan(FIRST_PAGE_SCRIPT_BYTES_MAX);
    await page.context().close();
  });

  it('asks again by itself where the server says when', async () => {
    const page = await browser.open('/search');
    const asked: string[] = [];
    await page.route('**/v1/actors?**', (route) => {
      asked.push(route.request().url());
      if (asked.length > 1) return route.continue();
      return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, contentType: 'application/problem+json' });
    });
    await page.goto(`${api.base}/actors`);
    await page.getByRole('link', { name: 'Emmanuel Macron', exact: true }).waitFor();
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked).size).toBe(1);
    await page.context().close();
  });

  it('says what is wrong where the API does not answer, and goes on when it does', async () => {
    const page = await browser.open('/search');
    const complaints = browser.complaints.length;
    await page.route('**/v1/proposals/**', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'The database cannot be reached', detail: 'try again', status: 503 }),
      }),
    );
    await page.goto(api.base + OFFICE);
    await page.getByText('The database cannot be reached').first().waitFor();
    await page.unroute('**/v1/proposals/**');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Open a NATO liaison office in Tokyo' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Actors' }).first().click();
    await page.getByText('You are offline').first().waitFor();
    await page.context().setOffline(false);
    await page.context().close();
    // The browser itself complains of the answers that were withheld.
    browser.complaints.splice(complaints);
  });

  it('is served with a policy that allows no inline script, and nothing else in its place', async () => {
    const response = await fetch(api.base + OFFICE);
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self';style-src 'self';/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const html = await response.text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/);
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
    expect((await fetch(api.base + script)).headers.get('cache-control')).toMatch(/immutable/);
    const accept = { accept: 'text/html' };
    const statuses = await Promise.all(
      ['/v1/nothing', '/assets/nothing.js', '/assets/%00', '/nothing', '/proposals/No%20Body'].map(async (path) => {
        const answer = await fetch(api.base + path, { headers: accept });
        return [path, answer.status, answer.headers.get('content-type')?.split(';')[0]];
      }),
    );
    expect(statuses).toEqual([
      ['/v1/nothing', 404, 'application/problem+json'],
      ['/assets/nothing.js', 404, 'application/problem+json'],
      ['/assets/%00', 404, 'application/problem+json'],
      ['/nothing', 404, 'text/html'],
      ['/proposals/No%20Body', 200, 'text/html'],
    ]);
    expect(await (await fetch(`${api.base}/docs`)).text()).toContain('Stancebook API');
  });

  it('made the browser complain of nothing', () => {
    const unexpected = browser.complaints.filter((complaint) => !/^\/nothing: .*404/.test(complaint));
    expect(unexpected).toEqual([]);
  });
});
