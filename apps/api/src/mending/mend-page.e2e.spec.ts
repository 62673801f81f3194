/** The page where the record is mended, in Chromium. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sampleStatement, type TestApi, type TestBrowser, testApi, testBrowser } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  browser = await testBrowser(api.base);
  await api.import([
    { record: 'actor', id: 'macron', name: 'Emmanuel Macron', kind: 'person' },
    { record: 'actor', id: 'macrom', name: 'Emanuel Macrom' },
    ...Array.from({ length: 6 }, (_, i) =>
      sampleStatement({
        speaker: i < 4 ? 'macrom' : 'macron',
        saidOn: `2023-07-0${i + 1}`,
        quote: `Words of day ${i + 1}`,
      }),
    ),
  ]);
  await api.projected();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

/** Picks by typing a part of the name and choosing what is suggested. */
async function pick(page: Page, label: string, typed: string, suggested: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.pressSequentially(typed);
  await page.locator(`option[value="${suggested}"]`).waitFor({ state: 'attached' });
  await field.fill(suggested);
}

it('merges two actors with a preview, and takes it back', async () => {
  const page = await browser.open('/mend');
  const merge = page.getByRole('region', { name: 'Merge duplicates' });
  await pick(page, 'This one', 'macrom', 'Emanuel Macrom (macrom)');
  await pick(page, 'is the same as', 'macron', 'Emmanuel Macron (macron)');
  await merge.getByText('4 statements of Emanuel Macrom will count for Emmanuel Macron.').waitFor();
  await merge.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await merge.getByText('Emanuel Macrom is merged into Emmanuel Macron.').waitFor();
  await api.projected();
  expect((await api.get<{ items: unknown[] }>('/v1/statements?speaker=macron')).items).toHaveLength(6);
  const own = await browser.open('/actors/macrom');
  await own.getByRole('note').getByRole('link', { name: 'Emmanuel Macron' }).waitFor();
  await merge.getByRole('button', { name: 'Undo the merge' }).press('Enter');
  await merge.getByText('Emanuel Macrom is separate again.').waitFor();
  await api.projected();
  expect((await api.get<{ items: unknown[] }>('/v1/statements?speaker=macrom')).items).toHaveLength(4);
});

it('changes many statements after a preview; what somebody else has changed meanwhile is shown, and not written over', async () => {
  const page = await browser.open('/mend?speaker=macrom');
  const many = page.getByRole('region', { name: 'Change many statements at once' });
  await many.getByRole('checkbox', { name: 'Choose all 4 shown' }).check();
  await many.getByText('4 statements chosen').waitFor();
  await many.getByRole('combobox', { name: 'To', exact: true }).selectOption('strongly-oppose');
  const { items } = await api.get<{ items: { id: string; version: number }[] }>('/v1/statements?speaker=macrom');
  const [one] = items;
  const patched = await api.ask(
    'PATCH',
    `/v1/statements/${one?.id}`,
    { coding: { position: 'neutral' } },
    {
      'if-match': `"${one?.version}"`,
      'content-type': 'application/merge-patch+json',
    },
  );
  expect(patched.status).toBe(200);
  await api.projected();
  await many.getByRole('button', { name: 'Preview' }).click();
  await many.getByText('1 statement cannot be changed:').waitFor();
  expect(await many.getByRole('button', { name: /^Change \d/ }).count()).toBe(0);
  await page.reload();
  await many.getByRole('checkbox', { name: 'Choose all 4 shown' }).check();
  await many.getByRole('combobox', { name: 'To', exact: true }).selectOption('strongly-oppose');
  await many.getByRole('button', { name: 'Preview' }).click();
  await many.getByText('4 statements will be recoded.').waitFor();
  await many.getByRole('button', { name: 'Change 4 statements' }).click();
  await many.getByText('4 statements were changed.').waitFor();
  await api.projected();
  expect(await api.get('/v1/stances/macrom/bridge')).toMatchObject({
    position: { value: 'strongly-oppose', kind: 'reaffirmation' },
  });
});

it('does nothing by a preview of another choice, which came late', async () => {
  const page = await browser.open('/mend?speaker=macrom');
  const many = page.getByRole('region', { name: 'Change many statements at once' });
  await many.getByRole('checkbox', { name: 'Choose all 4 shown' }).check();
  await many.getByRole('combobox', { name: 'To', exact: true }).selectOption('support');
  const { promise: chosenAnew, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/v1/statements/batch?preview=true', async (route) => {
    await chosenAnew;
    await route.continue();
  });
  const late = page.waitForResponse('**/v1/statements/batch?preview=true');
  await many.getByRole('button', { name: 'Preview', exact: true }).click();
  await many.getByRole('combobox', { name: 'To', exact: true }).selectOption('oppose');
  release();
  await (await late).finished();
  await many.getByRole('checkbox').nth(1).uncheck();
  await many.getByText('3 statements chosen').waitFor();
  expect(await many.getByRole('button', { name: /^Change \d/ }).count()).toBe(0);
  await many.getByRole('button', { name: 'Preview', exact: true }).click();
  await many.getByRole('button', { name: 'Change 3 statements', exact: true }).waitFor();
  await page.context().close();
});

it('finds reports of one speech act by their words, links and unlinks them', async () => {
  const page = await browser.open('/mend?speaker=macrom');
  const many = page.getByRole('region', { name: 'Change many statements at once' });
  await many.getByText('Nearly the same words').first().click();
  await many.getByRole('button', { name: 'Link as one speech act' }).first().press('Enter');
  await many.getByRole('button', { name: 'Unlink' }).waitFor();
  await api.projected();
  expect(await api.get('/v1/stances/macrom/bridge')).toMatchObject({ statements: 4, utterances: 3 });
  await many.getByRole('button', { name: 'Unlink' }).press('Enter');
  await many.getByRole('button', { name: 'Unlink' }).waitFor({ state: 'detached' });
  await api.projected();
  expect(await api.get('/v1/stances/macrom/bridge')).toMatchObject({ statements: 4, utterances: 4 });
  await page.context().close();
});

it('has no violation, and nothing beyond the edge, on a phone and on a wall', async () => {
  for (const width of [360, 1280, 2560]) {
    const page = await browser.open('/mend?speaker=macrom&kind=actor&from=macrom&into=macron', {
      viewport: { width, height: 900 },
    });
    await page.getByText('Words of day 1').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    // As text: the types of a page are not those of this file.
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  }
  expect(browser.complaints).toEqual([]);
});
