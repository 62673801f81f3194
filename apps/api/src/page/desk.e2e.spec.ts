/** The desk in a real Chromium, by the keyboard alone. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createKey } from '#access';
import { keepScreenshot, sampleStatement, type TestApi, type TestBrowser, testApi, testBrowser } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const ADDRESS = 'https://gazette.example/harbour';
const ARTICLE = `Mayor hardens her stance on the harbour

The council met on Monday. “Under no circumstances will there be a second harbour,” Mayor Nora Lind said. Asked about the bridge, she laughed.

The clerk had said that the harbour was still under discussion.`;
const WORDS = 'Under no circumstances will there be a second harbour';

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  browser = await testBrowser(api.base);
  await put('/v1/actors/town-council', { kind: 'organisation', name: 'Town Council' });
  const memberships = [
    { organisation: 'town-council', role: 'Mayor', speaksFor: true, during: '2020/..' },
    { organisation: 'old-guild', role: 'Head', speaksFor: true, during: '2001/2010' },
  ];
  await put('/v1/actors/nora-lind', { kind: 'person', name: 'Nora Lind', aliases: ['Mayor Lind'], memberships });
  await put('/v1/proposals/second-harbour', { title: 'Build a second harbour', aliases: ['harbour plan'] });
  const said = sampleStatement({
    speaker: 'nora-lind',
    proposal: 'second-harbour',
    saidOn: '2023-01-10',
    coding: { position: 'oppose' },
  });
  expect((await api.ask('POST', '/v1/statements', said)).status).toBe(201);
  await api.projected();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

async function put(path: string, body: object): Promise<void> {
  expect((await api.ask('PUT', `${path}?describe=missing`, body)).status).toBe(201);
}

/** To the field of that name, as Tab goes. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string | null>('document.activeElement?.getAttribute("name") ?? null');
    if (at === name) return;
  }
  throw new Error(`expected Tab to come to ${name}`);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.insertText(text);
}

/** In the select of that name. */
async function downTo(page: Page, name: string, value: string): Promise<void> {
  const select = page.locator(`[name="${name}"]`);
  for (let i = 0; i < 20 && (await select.inputValue()) !== value; i += 1) await page.keyboard.press('ArrowDown');
}

/** Pastes the article, fills in the source, and begins. */
async function openArticle(page: Page, text = ARTICLE, url = ADDRESS): Promise<void> {
  await page.locator('[name=text]').waitFor();
  await type(page, 'text', text);
  await type(page, 'source/url', url);
  await type(page, 'source/publisher', 'The Gazette');
  await type(page, 'source/publishedOn', '2023-07-11');
  await type(page, 'source/language', 'en');
  await page.keyboard.press('Control+Enter');
  await isFocused(page, 'application');
}

/** The focus goes there once the page is drawn anew. By the name of a field, or by a role. */
async function isFocused(page: Page, at: string): Promise<void> {
  await page.locator(`[name="${at}"]:focus, [role="${at}"]:focus`).waitFor();
}

async function pick(page: Page, text: string, option: RegExp): Promise<void> {
  await page.keyboard.insertText(text);
  await page.locator('.combobox-list[aria-busy=false]:not([hidden])').waitFor();
  await page.getByRole('option', { name: option }).first().waitFor();
  for (let i = 0; i < 10; i += 1) {
    const active = await page.locator('.combobox-list:not([hidden]) [aria-selected=true]').innerText();
    if (option.test(active)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** The passage `WORDS`, from the top of the text. */
async function markWords(page: Page): Promise<void> {
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  for (let i = 1; i < WORDS.split(' ').length; i += 1) await page.keyboard.press('Shift+ArrowRight');
}

describe('an article', () => {
  it('is coded by the keyboard alone, from paste to a change that appears live in a second window', async () => {
    const reader = await browser.open('/stances/nora-lind/second-harbour');
    await reader.getByText('Opposed since 10 January 2023', { exact: false }).waitFor();
    const page = await browser.open('/desk');
    await openArticle(page);
    await page.getByText('No passage of it is recorded yet.').waitFor();
    await isFocused(page, 'application');
    await markWords(page);
    await page.getByRole('blockquote').getByText(`“${WORDS}”`).waitFor();

    await page.keyboard.press('Enter');
    await isFocused(page, 'speaker');
    await pick(page, 'mayor l', /Nora Lind/);
    await page.getByRole('button', { name: 'Add Town Council' }).waitFor();
    // She spoke for the guild in other years.
    expect(await page.getByRole('button', { name: 'Add old-guild' }).count()).toBe(0);
    await tabTo(page, 'proposal');
    await pick(page, 'harbour plan', /second harbour/);
    await tabTo(page, 'coding/position');
    await downTo(page, 'coding/position', 'strongly-oppose');
    const preview = page.getByRole('region', { name: 'What it would change' });
    await preview.getByText('strengthened towards opposition: opposed → strongly opposed').waitFor();
    expect((await preview.innerText()).replaceAll(/\s+/g, ' ')).toContain('Nora Lind: Opposed → Strongly opposed');
    await tabTo(page, 'saidOn');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('2023-07');
    await page.getByText(/^some time in July 2023, by 31 July 2023 at the latest$/).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('2023-07-10');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Recorded. One passage in this session.').waitFor();
    await isFocused(page, 'application');
    await page.locator('.desk-text mark').getByText(WORDS).waitFor();

    await reader.getByText('strongly opposed from 10 July 2023', { exact: false }).waitFor();
    await api.projected();
    const { items } = await api.get<{ items: Record<string, unknown>[] }>('/v1/statements?q="no circumstances"');
    const start = ARTICLE.indexOf(WORDS);
    expect(items).toMatchObject([
      {
        speaker: 'nora-lind',
        onBehalfOf: [],
        quote: WORDS,
        selector: { exact: WORDS, start, end: start + WORDS.length, prefix: expect.stringMatching(/Monday\. “$/) },
        source: { url: ADDRESS, publisher: 'The Gazette', publishedOn: '2023-07-11', language: 'en' },
        coding: { position: 'strongly-oppose' },
      },
    ]);
    // The next passage keeps the source and the speaker.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await isFocused(page, 'coding/position');
    expect(await page.getByRole('combobox', { name: 'Speaker' }).inputValue()).toBe('Nora Lind');
    await page.context().close();
    await reader.context().close();
  });

  it('shows what of it is recorded, in another copy of it', async () => {
    await api.projected();
    const page = await browser.open('/desk');
    await openArticle(page, `<p>COUNCIL — "${WORDS.toUpperCase()}", she\nsaid.`, 'https://mirror.example/copy');
    await page.getByText('One passage is recorded already.').waitFor();
    expect(await page.locator('.desk-text mark').innerText()).toBe(WORDS.toUpperCase());
    await page.context().close();
  });

  it('whose passages are recorded is opened by its address, and nothing is fetched', async () => {
    const page = await browser.open('/desk');
    await type(page, 'source/url', ADDRESS);
    await page.getByText('One passage from this address is recorded.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('These are the recorded passages, not the whole article.').waitFor();
    expect(await page.locator('.desk-text mark').innerText()).toBe(WORDS);
    await page.context().close();
  });
});

describe('a refusal', () => {
  it('shows at its fields, and the focus goes to the first', async () => {
    const page = await browser.open('/desk');
    await openArticle(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'saidOn');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('soon');
    await page.getByText(/^This is not a date/).waitFor();
    const complaints = browser.complaints.length;
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    await isFocused(page, 'speaker');
    for (const name of ['speaker', 'proposal', 'saidOn', 'coding/position']) {
      expect([name, await page.locator(`[name="${name}"]`).getAttribute('aria-invalid')]).toEqual([name, 'true']);
    }
    browser.complaints.splice(complaints);
    await page.context().close();
  });

  it('of words that are recorded leads to the statement', async () => {
    const page = await browser.open('/desk');
    await openArticle(page);
    await markWords(page);
    await page.keyboard.press('Enter');
    await pick(page, 'nora', /Nora Lind/);
    await tabTo(page, 'proposal');
    await pick(page, 'harbour', /second harbour/);
    await tabTo(page, 'coding/position');
    await page.keyboard.type('Opp');
    const complaints = browser.complaints.length;
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'The recorded statement' }).waitFor();
    await page.locator('[role=application]:focus').waitFor();
    browser.complaints.splice(complaints);
    await page.context().close();
  });
});

describe('who or what is not described', () => {
  it('is described in place, with a warning of names that are nearly the same', async () => {
    const page = await browser.open('/desk');
    await openArticle(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pick(page, 'Norah Lindt', /New actor “Norah Lindt”/);
    const dialog = page.getByRole('dialog', { name: 'New actor' });
    await dialog.getByText('Is it one of these?', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Use Nora Lind' }).press('Enter');
    expect(await page.getByRole('combobox', { name: 'Speaker' }).inputValue()).toBe('Nora Lind');
    await tabTo(page, 'proposal');
    await pick(page, 'Paint the bridge', /New proposal “Paint the bridge”/);
    await page.getByRole('dialog', { name: 'New proposal' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('combobox', { name: 'Proposal', exact: true }).inputValue()).toBe('Paint the bridge');
    expect((await api.ask('GET', '/v1/proposals/paint-the-bridge')).status).toBe(200);
    await page.context().close();
  });
});

describe('a draft', () => {
  it('is kept, opened, sent, read by another with what it would change, sent back, and recorded once approved', async () => {
    const page = await browser.open('/desk');
    await openArticle(page, 'The mayor said: “We will look into it again.”', 'https://gazette.example/later');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pick(page, 'nora', /Nora Lind/);
    await page.getByRole('button', { name: 'Keep as a draft' }).press('Enter');
    await page.getByText('Draft saved.').waitFor();
    await page.getByText('My drafts (1)').press('Enter');
    await page.getByRole('button', { name: 'Open' }).press('Enter');
    await page.getByText('You are changing a draft.').waitFor();
    expect(await page.getByRole('combobox', { name: 'Speaker' }).inputValue()).toBe('Nora Lind');
    const complaints = browser.complaints.length;
    await page.getByRole('button', { name: 'Send for review' }).last().press('Enter');
    // Its form is checked before it is sent.
    await page.locator('[name=proposal]:focus').waitFor();
    browser.complaints.splice(complaints);
    await pick(page, 'harbour', /second harbour/);
    await page.locator('[name="coding/position"]').selectOption('neutral');
    await page.locator('.desk-coding').getByRole('button', { name: 'Send for review' }).press('Enter');
    await page.getByText('Sent for review.').waitFor();

    const other = await browser.open('/desk');
    await other.getByText('For review (1)').press('Enter');
    await other.getByRole('button', { name: 'Read it' }).press('Enter');
    await other.getByText('weakened towards support', { exact: false }).waitFor();
    const { violations } = await new AxeBuilder({ page: other }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await other.getByLabel('What needs to be done').fill('Which mayor?');
    await other.getByRole('button', { name: 'Send back' }).press('Enter');
    await other.getByText('Sent back.').waitFor();

    await page.reload();
    await page.getByText('My drafts (1)').press('Enter');
    await page.getByText('Which mayor?').waitFor();
    await page.locator('.desk-draft').getByRole('button', { name: 'Send for review' }).press('Enter');
    await page.locator('.desk-drafts').getByText('Sent for review.').waitFor();
    await other.reload();
    await other.getByText('For review (1)').press('Enter');
    await other.getByRole('button', { name: 'Read it' }).press('Enter');
    await other.getByRole('button', { name: 'Approve and record' }).press('Enter');
    await other.locator('.desk-drafts').getByText('Recorded.').waitFor();
    await api.projected();
    const { items } = await api.get<{ items: unknown[] }>('/v1/statements?q="look into it again"');
    expect(items).toMatchObject([{ speaker: 'nora-lind', coding: { position: 'neutral' } }]);
    await page.context().close();
    await other.context().close();
  });
});

describe('where keys and a second reader are required', () => {
  it('the desk asks for a key, and Ctrl+Enter sends for review', async () => {
    const required = { STANCEBOOK_KEYS: 'required', STANCEBOOK_REVIEW: 'required' };
    const reviewed = await createApp(api.log, readConfig({ DATABASE_URL: 'postgres://unused/unused', ...required }));
    await reviewed.listen(0, '127.0.0.1');
    const { port } = reviewed.getHttpServer().address() as { port: number };
    const key = await createKey(api.log.pool, {
      name: 'carla',
      scopes: ['read', 'record'],
      createdBy: 'test',
      expiresAt: null,
    });
    const other = await testBrowser(`http://127.0.0.1:${port}`);
    const page = await other.open('/desk');
    await page.locator('[name=key]').fill(key?.text ?? '');
    await page.keyboard.press('Enter');
    await page.locator('[name=text]').waitFor();
    await openArticle(page, 'The mayor said: “The harbour can wait.”', 'https://gazette.example/third');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pick(page, 'nora', /Nora Lind/);
    await tabTo(page, 'proposal');
    await pick(page, 'harbour', /second harbour/);
    await tabTo(page, 'coding/position');
    await page.keyboard.type('Neu');
    await page.getByRole('region', { name: 'What it would change' }).getByText('Nora Lind').waitFor();
    expect(await page.getByRole('button', { name: 'Record', exact: false }).count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Sent for review.').waitFor();
    await page.getByText('My drafts (1)').waitFor();
    expect(await page.getByText(/^For review \(/).count()).toBe(0);
    const { body } = await api.ask<{ items: { author: string; state: string }[] }>('GET', '/v1/drafts?of=review');
    expect(body.items).toMatchObject([{ author: 'carla', state: 'submitted' }]);
    // A preview of what is not whole yet is refused.
    expect(other.complaints.filter((complaint) => !/status of (401|422)/.test(complaint))).toEqual([]);
    await other.close();
    await reviewed.close();
  });
});

describe.each([
  ['narrow', { width: 360, height: 740 }, 'light'],
  ['wide', { width: 1280, height: 900 }, 'light'],
  ['dark', { width: 2560, height: 1200 }, 'dark'],
] as const)('the desk, %s', (name, viewport, colorScheme) => {
  it('has no violation, and nothing beyond the edge', async () => {
    const page = await browser.open('/desk', { viewport, colorScheme });
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([what, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([what, []]);
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect([what, overflow <= 0]).toEqual([what, true]);
      await keepScreenshot(page, `desk-${what}-${name}`);
    };
    await page.getByRole('textbox', { name: 'Text of the article' }).waitFor();
    await check('source');
    const filled = { text: ARTICLE, 'source/url': ADDRESS, 'source/publisher': 'The Gazette' };
    for (const [field, value] of Object.entries(filled)) await page.locator(`[name="${field}"]`).fill(value);
    await page.getByRole('button', { name: 'Begin coding' }).click();
    await isFocused(page, 'application');
    await markWords(page);
    for (const [field, text, option] of [
      ['speaker', 'nora', /Nora Lind/],
      ['proposal', 'harbour', /second harbour/],
    ] as const) {
      await page.locator(`[name="${field}"]`).focus();
      await pick(page, text, option);
    }
    await page.locator('[name="coding/position"]').selectOption('oppose');
    const preview = page.getByRole('region', { name: 'What it would change' });
    await preview.getByText('would be refused', { exact: false }).waitFor();
    await check('coding');
    if (name !== 'narrow') return page.context().close();
    await page.locator('[name=speaker]').press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await check('keys');
    await page.context().close();
  });
});

it('made the browser complain of nothing but refusals', () => {
  const unexpected = browser.complaints.filter((complaint) => !/status of 4(09|22)/.test(complaint));
  expect(unexpected).toEqual([]);
});
