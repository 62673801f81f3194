import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOfInstant } from '#stance';
import { sampleStatement, type TestApi, type TestBrowser, testApi, testBrowser } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const TODAY = dayOfInstant(new Date().toISOString());
const QUAY = 'a-new-quay';

let api: TestApi;
let browser: TestBrowser;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  browser = await testBrowser(api.base);
  const actors = {
    'emmanuel-macron': 'Emmanuel Macron',
    ada: 'Ada Lovelace',
    ben: 'Ben Bova',
    'ada-two': 'Ada Yonath',
  };
  for (const [id, name] of Object.entries(actors))
    expect((await api.ask('PUT', `/v1/actors/${id}`, { name, kind: 'person' })).status).toBe(201);
  expect((await api.ask('PUT', `/v1/proposals/${QUAY}`, { title: 'Build a new quay' })).status).toBe(201);
  // An archive of thirty holders, each of whom changes their mind, and then two that are of these days.
  const archive = Array.from({ length: 30 }, (_, n) => `holder-${n}`).flatMap((speaker) => [
    said({ speaker, proposal: `quay-${speaker}`, saidOn: '1999-03-01', coding: { position: 'support' } }),
    said({ speaker, proposal: `quay-${speaker}`, saidOn: '2001-03-01', coding: { position: 'oppose' } }),
  ]);
  await recorded('first', { speaker: 'ada', saidOn: addDays(TODAY, -4), coding: { position: 'support' } });
  await recorded('turn', {
    speaker: 'ada',
    saidOn: addDays(TODAY, -2),
    coding: { position: 'oppose' },
    quote: 'I was wrong',
  });
  expect((await api.import(archive)).at(-1)).toMatchObject({ counts: { recorded: 60 } });
  await api.projected();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

function said(changes: Record<string, unknown>) {
  const source = { url: null, reference: 'the quay gazette', publishedOn: null };
  return sampleStatement({ proposal: QUAY, source, ...changes });
}

async function recorded(name: string, changes: Record<string, unknown>): Promise<void> {
  const statement = said(changes);
  ids[name] = statement.id;
  expect((await api.ask('POST', '/v1/statements?describe=missing', statement)).status).toBe(201);
  await api.projected();
}

describe('what is added from an archive', () => {
  it.each(['/', '/changes'])('is a line below what is news, which opens, on %s', async (address) => {
    const page = await browser.open(address);
    const main = page.getByRole('main');
    const line = main.getByText('Added from the archive: 30 changes on 30 proposals');
    await line.waitFor();
    const text = await main.innerText();
    expect(text.indexOf('I was wrong')).toBeGreaterThan(0);
    expect(text.indexOf('I was wrong')).toBeLessThan(text.indexOf('Added from the archive'));
    expect(text).not.toMatch(/recorded [\d,]+ days later/);
    if (address === '/changes') {
      await line.press('Enter');
      await main.getByText('quay-holder-').first().waitFor();
      await main.getByRole('link', { name: 'All changes from the archive' }).click();
      await page.waitForURL((url) => url.searchParams.get('archive') === 'true');
      await main.getByRole('button', { name: 'Only from the archive' }).waitFor();
      await main.getByText('I was wrong').waitFor({ state: 'detached' });
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.context().close();
  });

  it('is listed with all else by when it was said, as the address has it', async () => {
    const page = await browser.open('/changes');
    await page.getByLabel('Sort by').selectOption('date said');
    await page.waitForURL((url) => url.searchParams.get('by') === 'said');
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: 'March 2001' }).waitFor();
    expect(await main.getByText('Added from the archive').count()).toBe(0);
    expect(await main.getByRole('listitem').filter({ hasText: 'Reversed' }).first().innerText()).toContain(
      'Ada Lovelace',
    );
    await page.context().close();
  });
});

describe('a name in a filter', () => {
  it('filters where it can mean one only', async () => {
    const page = await browser.open('/changes');
    const holder = page.getByLabel('Actor', { exact: true });
    await holder.fill('Macr');
    await holder.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('holder') === 'emmanuel-macron');
    await page.getByRole('button', { name: 'Only Emmanuel Macron' }).waitFor();
    await page.context().close();
  });

  it('asks which is meant where it can mean several', async () => {
    const page = await browser.open('/changes');
    const holder = page.getByLabel('Actor', { exact: true });
    await holder.fill('Ada');
    await holder.press('Enter');
    await page.getByText('Several names match “Ada”:').waitFor();
    await page.getByRole('button', { name: 'Ada Lovelace', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('holder') === 'ada');
    await page.getByText('I was wrong').waitFor();
    await page.context().close();
  });

  it('says that nobody is called so, and who is nearly', async () => {
    const page = await browser.open('/changes');
    const holder = page.getByLabel('Actor', { exact: true });
    await holder.fill('Emmanuel Macrom');
    await holder.press('Enter');
    await page.getByText('No actor is called “Emmanuel Macrom”. Did you mean').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Emmanuel Macron' }).click();
    await page.waitForURL((url) => url.searchParams.get('holder') === 'emmanuel-macron');
    await page.context().close();
  });

  it('is asked about where it was typed into the address', async () => {
    const page = await browser.open('/changes?holder=emanuel-macron');
    await page.getByText('No actor is called “emanuel-macron”. Did you mean').waitFor();
    await page.context().close();
    // The browser complains of what is not there.
    browser.complaints.splice(0);
  });
});

describe('what was told before', () => {
  it('is folded under what replaced it, wherever it is shown', async () => {
    // Before the turn there was a stronger word for it: what was a reversal still is one, of other words.
    await recorded('between', { speaker: 'ada', saidOn: addDays(TODAY, -3), coding: { position: 'strongly-oppose' } });
    for (const address of ['/changes?holder=ada', '/actors/ada']) {
      const page = await browser.open(address);
      const main = page.getByRole('main');
      await main.getByText('Corrected: this replaces an earlier report.').waitFor();
      const row = main.getByRole('listitem').filter({ hasText: 'Corrected' }).first();
      await row.locator('summary').click();
      await row.getByText('Reversed').waitFor();
      // Nowhere does it stand by itself, as if it held.
      expect(await main.locator('.change-move').filter({ hasText: 'Reversed' }).count()).toBe(2);
      await page.context().close();
    }
  });

  it('is shown with what was amended', async () => {
    const { status } = await api.ask(
      'PATCH',
      `/v1/statements/${ids['turn']}`,
      { quote: 'I was quite wrong' },
      { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' },
    );
    expect(status).toBe(200);
    await api.projected();
    const page = await browser.open('/changes?holder=ada');
    const row = page.getByRole('listitem').filter({ hasText: 'Amended' });
    await row.getByText('I was quite wrong').waitFor();
    await row.locator('summary').click();
    await row.getByRole('listitem').first().waitFor();
    await page.context().close();
  });

  it('is struck through where nothing replaced it', async () => {
    const voiding = { reason: 'report-wrong' };
    const { status } = await api.ask('POST', `/v1/statements/${ids['turn']}/void`, voiding, { 'if-match': '"2"' });
    expect(status).toBe(200);
    await api.projected();
    const page = await browser.open('/actors/ada');
    await page.getByRole('main').getByText('Revoked: the record no longer supports it.').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.context().close();
  });
});

describe('a citation', () => {
  it('is had at every statement, in the style of a choice, by keyboard, and copied', async () => {
    const page = await browser.open('/changes?holder=ada', {});
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const button = page.getByRole('button', { name: /^Cite Ada Lovelace, / }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Cite this statement' });
    await dialog
      .getByText(/^Ada Lovelace, .*quoted in the quay gazette; recorded as “Statement by Ada Lovelace/)
      .waitFor();
    await dialog.getByRole('button', { name: 'Copy the note' }).click();
    await dialog.getByText('Copied').first().waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
      /^Ada Lovelace, .*Stancebook, version/,
    );
    await dialog.getByRole('button', { name: 'Copy as BibTeX' }).click();
    await page.waitForFunction("navigator.clipboard.readText().then((text) => text.startsWith('@'))");
    for (const size of [360, 1_280, 2_560]) {
      await page.setViewportSize({ width: size, height: 800 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(wider).toBeLessThanOrEqual(0);
    }
    await dialog.getByRole('radio', { name: 'APA' }).check();
    await dialog.getByText(/^\(Ada Lovelace, as cited in the quay gazette/i).waitFor();
    expect(await dialog.getByRole('link', { name: 'Licence of the style' }).getAttribute('href')).toMatch(/by-sa/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate<string>('document.activeElement.textContent')).toMatch(/^Cite Ada/);
    await page.context().close();
  });
});

it('made the browser complain of nothing', () => {
  expect(browser.complaints).toEqual([]);
});
