/** One statement corrected, voided and reinstated where one reads it, in a real Chromium. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createKey, type Scope } from '#access';
import {
  keepScreenshot,
  type ListeningApp,
  measuredLayout,
  sampleStatement,
  type TestApi,
  type TestBrowser,
  testApi,
  testBrowser,
} from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const CONFIG = { DATABASE_URL: 'postgres://unused/unused' };
const MERGE_PATCH = 'application/merge-patch+json';

let api: TestApi;
let browser: TestBrowser;
/** What Nora Lind says of the harbour in this test: first in favour, then what is corrected. */
let said: { id: string; path: string };
let round = 0;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig(CONFIG)));
  browser = await testBrowser(api.base);
  await put('/v1/actors/nora-lind', { kind: 'person', name: 'Nora Lind', aliases: ['Mayor Lind'] });
  await put('/v1/actors/old-guild', { kind: 'organisation', name: 'Old Guild' });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

beforeEach(async () => {
  round += 1;
  const proposal = `harbour-${round}`;
  await put(`/v1/proposals/${proposal}`, { title: `Build harbour ${round}` });
  const statement = { speaker: 'nora-lind', proposal };
  const corrected = sampleStatement({
    ...statement,
    saidOn: '2023-07-10',
    quote: 'No second harbour',
    selector: { exact: 'No second harbour', prefix: 'she said: ', suffix: ', again', start: 20, end: 37 },
    source: { url: `https://gazette.example/${round}`, publisher: 'The Gazette' },
    coding: { position: 'oppose', note: 'Read twice.', coder: 'anna', native: { scale: 'stars', value: '2' } },
  });
  for (const body of [
    sampleStatement({ ...statement, saidOn: '2023-01-10', coding: { position: 'support' } }),
    corrected,
  ]) {
    expect((await api.ask('POST', '/v1/statements', body)).status).toBe(201);
  }
  await api.projected();
  said = { id: corrected.id, path: `/statements/${corrected.id}` };
});

async function put(path: string, body: object): Promise<void> {
  expect((await api.ask('PUT', path, body)).status).toBe(201);
}

async function recodedBySomebody(patch: object, version = 1): Promise<void> {
  const headers = { 'if-match': `"${version}"`, 'content-type': MERGE_PATCH };
  expect((await api.ask('PATCH', `/v1${said.path}`, patch, headers)).status).toBe(200);
  await api.projected();
}

function standing(): Promise<Record<string, unknown>> {
  return api.get(`/v1${said.path}`);
}

function kinds(): Promise<unknown> {
  return api.get(`/v1/stances/nora-lind/harbour-${round}/history`).then((history) => {
    const { position } = history as { position: { kind: string; value: string }[] };
    return position.map(({ kind, value }) => [kind, value]);
  });
}

function form(page: Page) {
  return page.getByRole('form', { name: 'Correct a statement', exact: true });
}

function field(page: Page, label: string) {
  return form(page).getByLabel(label, { exact: true });
}

function changes(page: Page) {
  return page.getByRole('region', { name: 'Your changes', exact: true });
}

/** Once it is kept, a reload finds it. */
async function kept(page: Page, words: string): Promise<void> {
  await page.waitForFunction(`JSON.stringify(sessionStorage).includes(${JSON.stringify(words)})`);
}

async function nothingKept(page: Page): Promise<void> {
  await page.waitForFunction('sessionStorage.length === 0');
}

async function wordsOf(locator: ReturnType<Page['locator']>): Promise<string> {
  return (await locator.innerText()).replaceAll(/\s+/g, ' ');
}

/** To the control of that name, as Tab goes. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      'document.activeElement?.getAttribute("name") ?? document.activeElement?.innerText ?? ""',
    );
    if (at.startsWith(name)) return;
  }
  throw new Error(`expected Tab to come to ${name}`);
}

describe('a coder who reads a mistake', () => {
  it('corrects its day and position by the keyboard alone, and sees the shift on the page of the proposal', async () => {
    const page = await browser.open(said.path);
    await page.getByRole('main').getByText('No second harbour').first().waitFor();
    await page.getByRole('link', { name: 'Correct', exact: true }).waitFor();
    await tabTo(page, 'Correct');
    await page.keyboard.press('Enter');
    await changes(page).getByText('You have changed nothing yet.').waitFor();
    await tabTo(page, 'coding/position');
    const position = page.locator('[name="coding/position"]');
    while ((await position.inputValue()) !== 'strongly-oppose') await page.keyboard.press('ArrowDown');
    await tabTo(page, 'saidOn');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('2023-06');
    await form(page).getByText('some time in June 2023, by 30 June 2023 at the latest').waitFor();
    expect(await wordsOf(changes(page))).toMatch(
      /Said on 2023-07-10 2023-06 Undo Position Opposed Strongly opposed Undo/i,
    );
    const preview = form(page).getByRole('region', { name: 'What it would change', exact: true });
    await preview.getByText('in favour → strongly opposed').waitFor();
    expect(await wordsOf(preview)).toContain('Nora Lind: Opposed → Strongly opposed');
    expect(await standing()).toMatchObject({ version: 1 });
    await page.keyboard.press('Control+Enter');
    await form(page).getByText('Recorded as version 2.').waitFor();
    expect(await standing()).toMatchObject({
      version: 2,
      saidOn: '2023-06',
      quote: 'No second harbour',
      selector: { prefix: 'she said: ', start: 20, end: 37 },
      coding: { position: 'strongly-oppose', note: 'Read twice.', native: { scale: 'stars', value: '2' } },
    });
    await api.projected();
    expect(await kinds()).toEqual([
      ['first-recorded', 'support'],
      ['reversal', 'strongly-oppose'],
    ]);
    await form(page).getByRole('link', { name: 'See the statement', exact: true }).press('Enter');
    await page.getByRole('main').getByText('Recoded', { exact: true }).waitFor();
    const proposal = await browser.open(`/proposals/harbour-${round}`);
    await proposal.getByRole('main').getByText('Strongly opposed').first().waitFor();
    await page.context().close();
    await proposal.context().close();
  });

  it('changes what the desk has no field for, and takes single changes back', async () => {
    const page = await browser.open(`${said.path}/correct`);
    await field(page, 'Quote').fill('No second harbour!');
    await form(page).getByText('its place in the text is no longer known', { exact: false }).waitFor();
    for (const [part, label, value] of [
      ['Place and language', 'Language', 'en'],
      ['Source', 'Archived copy', 'https://archive.example/1'],
      ['Links and labels', 'Its value there', '1'],
    ] as const) {
      await form(page).getByText(part, { exact: true }).first().press('Enter');
      await form(page)
        .locator('details', { has: page.getByText(part, { exact: true }) })
        .getByLabel(label, { exact: true })
        .first()
        .fill(value);
    }
    await field(page, 'Paraphrase').fill('Not to be kept');
    await changes(page).getByRole('button', { name: 'Undo: Paraphrase', exact: true }).press('Enter');
    expect(await field(page, 'Paraphrase').inputValue()).toBe('The bridge should be built.');
    await form(page).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await form(page).getByText('Recorded as version 2.').waitFor();
    const now = await standing();
    expect(now).toMatchObject({
      quote: 'No second harbour!',
      selector: { exact: 'No second harbour!', prefix: 'she said: ', suffix: ', again', start: null, end: null },
      language: 'en',
      paraphrase: 'The bridge should be built.',
      source: { publisher: 'The Gazette', archivedUrl: 'https://archive.example/1' },
      coding: { native: { scale: 'stars', value: '1' }, position: 'oppose' },
    });
    await page.context().close();
  });

  it('finds a refusal at its field', async () => {
    const page = await browser.open(`${said.path}/correct`);
    await field(page, 'Said on').fill('soon');
    await form(page).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await page.locator('[name=saidOn][aria-invalid=true]:focus').waitFor();
    await field(page, 'Said on').fill('2023-07-09');
    await page.getByRole('combobox', { name: 'Speaker', exact: true }).fill('');
    await form(page).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await page.locator('[name=speaker][aria-invalid=true]:focus').waitFor();
    expect(await standing()).toMatchObject({ version: 1 });
    await page.context().close();
  });

  it('comes to it from the desk, where its words stand in an article', async () => {
    const page = await browser.open('/desk');
    await page.locator('[name=text]').fill('The mayor said: “No second harbour”, and left.');
    await page.locator('[name="source/url"]').fill(`https://gazette.example/${round}`);
    await page.getByRole('button', { name: 'Begin coding', exact: true }).press('Enter');
    await page.locator('.desk-coded summary').press('Enter');
    const links = page.getByRole('link', { name: 'Correct “No second harbour”', exact: true });
    // The other tests have recorded nearly the same words.
    await links.and(page.locator(`[href*="${said.path}"]`)).press('Enter');
    await changes(page).getByText('You have changed nothing yet.').waitFor();
    expect(await field(page, 'Quote').inputValue()).toBe('No second harbour');
    await page.context().close();
  });

  it('voids it with a reason and a note, and reinstates it, each after seeing what that changes', async () => {
    const page = await browser.open(`${said.path}/correct`);
    const voiding = page.getByRole('region', { name: 'Void this statement', exact: true });
    await voiding.getByLabel('Reason', { exact: true }).selectOption('report-wrong');
    await voiding.getByLabel('Note', { exact: true }).fill('The paper took it back.');
    await voiding.getByText('reversed', { exact: false }).waitFor();
    expect(await wordsOf(voiding)).toContain('Nora Lind: Opposed → In favour');
    expect(await kinds()).toHaveLength(2);
    await voiding.getByRole('button', { name: 'Void the statement', exact: true }).press('Enter');
    const back = page.getByRole('region', { name: 'Reinstate this statement', exact: true });
    await back.getByText('Statement voided.', { exact: true }).waitFor();
    expect(await standing()).toMatchObject({
      voided: { reason: 'report-wrong', note: 'The paper took it back.' },
      version: 2,
    });
    await api.projected();
    expect(await kinds()).toHaveLength(1);
    expect(await form(page).count()).toBe(0);
    await back.getByText('In favour', { exact: true }).waitFor();
    expect(await wordsOf(back)).toContain('Nora Lind: In favour → Opposed');
    await back.getByRole('button', { name: 'Reinstate the statement', exact: true }).press('Enter');
    await voiding.getByText('Statement reinstated.', { exact: true }).waitFor();
    expect(await standing()).toMatchObject({ voided: null, version: 3 });
    await api.projected();
    expect(await kinds()).toHaveLength(2);
    await page.context().close();
  });
});

describe('what is typed', () => {
  it('survives a reload, and is forgotten once it is undone or recorded', async () => {
    const page = await browser.open(`${said.path}/correct`);
    const voiding = page.getByRole('region', { name: 'Void this statement', exact: true });
    await field(page, 'Paraphrase').fill('She is against it.');
    await form(page).getByRole('combobox', { name: 'On behalf of', exact: true }).fill('guild');
    await page.getByRole('option', { name: /Old Guild/ }).click();
    await voiding.getByLabel('Reason', { exact: true }).selectOption('duplicate');
    await voiding.getByLabel('Note', { exact: true }).fill('Twice in the paper.');
    await kept(page, 'Twice in the paper.');
    await page.reload();
    await changes(page).getByText('She is against it.').waitFor();
    expect(await wordsOf(changes(page))).toMatch(/On behalf of Nothing Old Guild Undo/i);
    expect(await field(page, 'Paraphrase').inputValue()).toBe('She is against it.');
    expect(await voiding.getByLabel('Reason', { exact: true }).inputValue()).toBe('duplicate');
    expect(await voiding.getByLabel('Note', { exact: true }).inputValue()).toBe('Twice in the paper.');
    expect(await page.getByRole('alert').count()).toBe(0);

    // Of this statement alone.
    const other = await api.get<{ items: { id: string }[] }>(`/v1/statements?proposal=harbour-${round}&saidTo=2023-02`);
    await page.goto(`${api.base}/statements/${other.items[0]?.id}/correct`);
    await changes(page).getByText('You have changed nothing yet.').waitFor();
    expect(await voiding.getByLabel('Reason', { exact: true }).inputValue()).toBe('');

    await page.goto(`${api.base}${said.path}/correct`);
    await changes(page).getByRole('button', { name: 'Undo: Paraphrase', exact: true }).press('Enter');
    await changes(page).getByRole('button', { name: 'Undo: On behalf of', exact: true }).press('Enter');
    await voiding.getByLabel('Reason', { exact: true }).selectOption('');
    await voiding.getByLabel('Note', { exact: true }).fill('');
    await nothingKept(page);
    await page.reload();
    await changes(page).getByText('You have changed nothing yet.').waitFor();

    await field(page, 'Paraphrase').fill('She is against it.');
    await kept(page, 'She is against it.');
    await page.reload();
    await changes(page).getByText('She is against it.').waitFor();
    await form(page).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await form(page).getByText('Recorded as version 2.').waitFor();
    await nothingKept(page);
    await api.projected();
    await page.reload();
    await changes(page).getByText('You have changed nothing yet.').waitFor();
    expect(await field(page, 'Paraphrase').inputValue()).toBe('She is against it.');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  it('is shown after a reload against what somebody else has made of the statement', async () => {
    const page = await browser.open(`${said.path}/correct`);
    await field(page, 'Paraphrase').fill('She is against it.');
    await field(page, 'Position').selectOption('strongly-oppose');
    await kept(page, 'strongly-oppose');
    await recodedBySomebody({ coding: { position: 'neutral' }, saidOn: '2023-07-08' });
    await page.reload();
    await page.getByRole('alert').getByText('Someone has changed this statement since you opened it').waitFor();
    expect(await wordsOf(page.getByRole('alert'))).toMatch(/Said on 2023-07-10 2023-07-08 Position Opposed Neutral/i);
    expect(await wordsOf(changes(page))).toMatch(/Position Neutral Strongly opposed Undo You both changed this/i);
    expect(await field(page, 'Said on').inputValue()).toBe('2023-07-08');
    await page.locator('[role=alert]:focus').waitFor();
    await changes(page).getByRole('button', { name: 'Undo: Position', exact: true }).press('Enter');
    await form(page).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await form(page).getByText('Recorded as version 3.').waitFor();
    expect(await standing()).toMatchObject({
      version: 3,
      saidOn: '2023-07-08',
      paraphrase: 'She is against it.',
      coding: { position: 'neutral' },
    });
    await page.context().close();
  });

  it('where only a void was prepared, that is not carried out on what was not seen', async () => {
    const page = await browser.open(`${said.path}/correct`);
    await page.getByLabel('Reason', { exact: true }).selectOption('duplicate');
    await kept(page, 'duplicate');
    await recodedBySomebody({ coding: { position: 'neutral' } });
    await page.reload();
    await page.getByRole('alert').getByText('Someone has changed this statement since you opened it').waitFor();
    expect(await page.getByLabel('Reason', { exact: true }).inputValue()).toBe('duplicate');
    await page.context().close();
  });
});

describe('where somebody else changes the statement meanwhile', () => {
  it('their changes are shown, what was typed is kept, and nothing is written over unseen', async () => {
    const page = await browser.open(`${said.path}/correct`);
    await field(page, 'Paraphrase').fill('She is against it.');
    await field(page, 'Position').selectOption('strongly-oppose');
    await changes(page).getByText('She is against it.').waitFor();
    await form(page).getByText('in favour → strongly opposed').waitFor();
    const other = await browser.open(`${said.path}/correct`);
    await field(other, 'Position').selectOption('neutral');
    await field(other, 'Said on').fill('2023-07-08');
    await form(other).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await form(other).getByText('Recorded as version 2.').waitFor();
    await other.context().close();

    const notice = page.getByRole('alert');
    await form(page).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await notice.getByText('Someone has changed this statement since you opened it').waitFor();
    await page.locator('[role=alert]:focus').waitFor();
    expect(await wordsOf(notice)).toMatch(/Said on 2023-07-10 2023-07-08 Position Opposed Neutral/i);
    expect(await standing()).toMatchObject({ version: 2, saidOn: '2023-07-08', coding: { position: 'neutral' } });
    // What was left as it was is theirs now; what both changed is said to be.
    expect(await field(page, 'Said on').inputValue()).toBe('2023-07-08');
    expect(await field(page, 'Paraphrase').inputValue()).toBe('She is against it.');
    expect(await wordsOf(changes(page))).toMatch(/Position Neutral Strongly opposed Undo You both changed this/i);
    await changes(page).getByRole('button', { name: 'Undo: Position', exact: true }).press('Enter');
    await form(page).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await form(page).getByText('Recorded as version 3.').waitFor();
    expect(await notice.count()).toBe(0);
    expect(await standing()).toMatchObject({
      version: 3,
      saidOn: '2023-07-08',
      paraphrase: 'She is against it.',
      coding: { position: 'neutral' },
    });
    await page.context().close();
  });

  it('it is told as soon as something is typed; and where it was voided, the correction waits', async () => {
    const page = await browser.open(`${said.path}/correct`);
    await changes(page).getByText('You have changed nothing yet.').waitFor();
    expect((await api.ask('POST', `/v1${said.path}/void`, { reason: 'duplicate' }, { 'if-match': '"1"' })).status).toBe(
      200,
    );
    await api.projected();
    await field(page, 'Paraphrase').fill('She is against it.');
    await page.getByRole('alert').getByText('it is a duplicate').waitFor();
    await page.locator('[role=alert]:focus').waitFor();
    await form(page).getByText('Reinstate it before you record', { exact: false }).waitFor();
    expect(await form(page).getByRole('button', { name: 'Record the correction' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Reinstate the statement', exact: true }).press('Enter');
    await page.getByText('Statement reinstated.', { exact: true }).waitFor();
    expect(await field(page, 'Paraphrase').inputValue()).toBe('She is against it.');
    await form(page).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await form(page).getByText('Recorded as version 4.').waitFor();
    expect(await standing()).toMatchObject({ voided: null, paraphrase: 'She is against it.' });
    await page.context().close();
  });

  it('a void is not carried out on what was not seen', async () => {
    const page = await browser.open(`${said.path}/correct`);
    const voiding = page.getByRole('region', { name: 'Void this statement', exact: true });
    await voiding.getByText('Once you choose a reason', { exact: false }).waitFor();
    await recodedBySomebody({ coding: { position: 'neutral' } });
    // Which would show what has changed first.
    await page.route('**/void/preview', (route) => route.fulfill({ status: 503 }));
    await voiding.getByLabel('Reason', { exact: true }).selectOption('duplicate');
    await voiding.getByRole('button', { name: 'Void the statement', exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Someone has changed this statement').waitFor();
    expect(await standing()).toMatchObject({ voided: null, version: 2 });
    expect(await voiding.getByLabel('Reason', { exact: true }).inputValue()).toBe('duplicate');
    await page.context().close();
  });
});

describe('who may not record', () => {
  let guarded: ListeningApp;
  let base: string;
  let other: TestBrowser;

  beforeAll(async () => {
    const required = { STANCEBOOK_KEYS: 'required', STANCEBOOK_PUBLIC_READ: 'on', STANCEBOOK_REVIEW: 'required' };
    guarded = await createApp(api.log, readConfig({ ...CONFIG, ...required }));
    await guarded.listen(0, '127.0.0.1');
    const { port } = guarded.getHttpServer().address() as { port: number };
    base = `http://127.0.0.1:${port}`;
    other = await testBrowser(base);
  });

  afterAll(async () => {
    await other.close();
    await guarded.close();
  });

  async function keyOf(name: string, scopes: Scope[]): Promise<string> {
    const made = await createKey(api.log.pool, { name, scopes, createdBy: 'test', expiresAt: null });
    if (!made) throw new Error(`expected no key by the name ${name}`);
    return made.text;
  }

  async function signedIn(key: string, address: string): Promise<Page> {
    const page = await other.open('/sign-in');
    await page.locator('[name=key]').fill(key);
    await page.keyboard.press('Enter');
    await page.locator('.who-name').waitFor();
    await page.goto(base + address);
    return page;
  }

  async function answerTo(key: string, path: string, body: object): Promise<number> {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'if-match': '"1"' };
    const method = path === '' ? 'PATCH' : 'POST';
    const patch = path === '' ? { 'content-type': MERGE_PATCH } : {};
    const init = { method, headers: { ...headers, ...patch }, body: JSON.stringify(body) };
    return (await fetch(`${base}/v1${said.path}${path}`, init)).status;
  }

  const COMMANDS: [path: string, body: object][] = [
    ['', { paraphrase: 'x' }],
    ['/void', { reason: 'duplicate' }],
    ['/reinstatement', {}],
    ['/move', { proposal: 'harbour-1' }],
  ];
  const PREVIEWS: [path: string, body: object][] = [
    ['/preview', { paraphrase: 'x' }],
    ['/void/preview', { reason: 'duplicate' }],
    ['/reinstatement/preview', {}],
    ['/move/preview', { proposal: 'harbour-1' }],
  ];

  it('sees no button, is asked for a key at its address, and is refused by the API', async () => {
    const page = await other.open(said.path);
    await page.getByRole('main').getByText('No second harbour').first().waitFor();
    await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Correct', exact: true }).count()).toBe(0);
    await page.goto(`${base}${said.path}/correct`);
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    await page.context().close();

    const reader = await keyOf('rosa', ['read']);
    const signed = await signedIn(reader, said.path);
    await signed.getByRole('main').getByText('No second harbour').first().waitFor();
    expect(await signed.getByRole('link', { name: 'Correct', exact: true }).count()).toBe(0);
    await signed.goto(`${base}${said.path}/correct`);
    await signed.getByText('Your key lets you read but not record.', { exact: false }).waitFor();
    expect(await form(signed).count()).toBe(0);
    for (const [path, body] of [...COMMANDS, ...PREVIEWS]) {
      expect([path, await answerTo(reader, path, body)]).toEqual([path, 403]);
    }
    expect(await standing()).toMatchObject({ version: 1 });
    await signed.context().close();
  });

  it('is told, as a coder, that a second reader has to make it; who reviews makes it', async () => {
    const coder = await keyOf('carla', ['read', 'record']);
    const page = await signedIn(coder, said.path);
    await page.getByRole('link', { name: 'Correct', exact: true }).press('Enter');
    await page.getByText('Here nothing is recorded without a second reader', { exact: false }).waitFor();
    expect(await form(page).count()).toBe(0);
    for (const [path, body] of COMMANDS) expect([path, await answerTo(coder, path, body)]).toEqual([path, 403]);
    for (const [path, body] of PREVIEWS) expect([path, await answerTo(coder, path, body)]).toEqual([path, 200]);
    await page.context().close();

    const rita = await keyOf('rita', ['read', 'record', 'review']);
    const reviewing = await signedIn(rita, `${said.path}/correct`);
    await field(reviewing, 'Position').selectOption('neutral');
    expect(await wordsOf(changes(reviewing))).toMatch(/Coder anna rita/i);
    await kept(reviewing, 'neutral');
    await reviewing.getByRole('button', { name: 'Sign out', exact: true }).press('Enter');
    await reviewing.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    await nothingKept(reviewing);
    await reviewing.locator('[name=key]').fill(rita);
    await reviewing.keyboard.press('Enter');
    await changes(reviewing).getByText('You have changed nothing yet.').waitFor();
    await field(reviewing, 'Position').selectOption('neutral');
    // A preview that is asked beside its own recording is refused.
    await form(reviewing).getByText('in favour → neutral', { exact: false }).waitFor();
    await form(reviewing).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await form(reviewing).getByText('Recorded as version 2.').waitFor();
    expect(await standing()).toMatchObject({ coding: { position: 'neutral', coder: 'rita' } });
    await reviewing.context().close();
    expect(other.complaints.filter((complaint) => !/status of 40[13]/.test(complaint))).toEqual([]);
  });
});

describe.each([
  ['narrow', { width: 360, height: 740 }, 'light'],
  ['wide', { width: 1280, height: 900 }, 'light'],
  ['dark', { width: 2560, height: 1200 }, 'dark'],
] as const)('the form, %s', (name, viewport, colorScheme) => {
  it('has no violation, no shift, and nothing beyond the edge', async () => {
    const page = await browser.open(`${said.path}/correct`, { viewport, colorScheme });
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([what, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([what, []]);
      expect([what, (await measuredLayout(page)).overflow <= 0]).toEqual([what, true]);
      await keepScreenshot(page, `correct-${what}-${name}`);
    };
    await changes(page).getByText('You have changed nothing yet.').waitFor();
    expect((await measuredLayout(page)).shift).toBeLessThan(0.02);
    await check('untouched');
    await field(page, 'Position').selectOption('strongly-oppose');
    await field(page, 'Paraphrase').fill('She is against it.');
    await page.getByLabel('Reason', { exact: true }).selectOption('duplicate');
    for (const part of ['More', 'Place and language', 'Source', 'Links and labels']) {
      await form(page).getByText(part, { exact: true }).first().click();
    }
    const preview = page.getByRole('region', { name: 'What it would change', exact: true });
    await preview.getByText('strongly opposed', { exact: false }).first().waitFor();
    await page
      .getByRole('region', { name: 'What voiding it would change', exact: true })
      .getByText('In favour', { exact: true })
      .waitFor();
    await check('changed');
    await recodedBySomebody({ coding: { position: 'neutral' }, saidOn: '2023-07-08' });
    await form(page).getByRole('button', { name: 'Record the correction' }).press('Enter');
    await page.getByRole('alert').waitFor();
    await preview.getByText('Neutral').first().waitFor();
    await check('conflict');
    await page.context().close();
  });
});

it('made the browser complain of nothing but refusals', () => {
  expect(browser.complaints.filter((complaint) => !/status of 4(12|22)/.test(complaint))).toEqual([]);
});
