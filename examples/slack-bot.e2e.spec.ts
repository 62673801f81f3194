/** The bot as a user installs it, against a server that answers as Slack does: each change is posted once, and kept right. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  installElsewhere,
  type RunningProgram,
  runProgram,
  type SlackMessage,
  sampleStatement,
  type TestApi,
  type TestSlack,
  testApi,
  testSlack,
} from '#testing';
import { readConfig } from '../apps/api/src/config.js';
import { createApp } from '../apps/api/src/create-app.js';
import { Stancebook } from '../libs/client/src/index.js';

const INSTALL_MAX_MS = 600_000;
const MOZILLA =
  'Mozilla on User Agent Client Hints: neutral → oppose (13 July 2021), before: 27 November 2019, source: mozilla';

let api: TestApi;
let folder: string;
let slack: TestSlack;
let state: string;
const running: RunningProgram[] = [];

beforeAll(async () => {
  const tarball = execFileSync(process.execPath, ['tools/pack-client.mjs'], { encoding: 'utf8' }).trim();
  folder = installElsewhere('examples/slack-bot', [tarball]);
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: ['web-positions-2017-2023'],
  });
}, INSTALL_MAX_MS);

beforeEach(async () => {
  slack = await testSlack();
  state = join(folder, `${randomUUID()}.sqlite`);
});

afterEach(async () => {
  for (const bot of running.splice(0)) bot.signal('SIGKILL');
  await slack.close();
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api.close();
});

function run(env: Record<string, string> = {}): RunningProgram {
  const settings = { SLACK_URL: slack.url, SLACK_TOKEN: slack.token, SLACK_CHANNEL: slack.channel, STATE: state };
  const bot = runProgram(process.execPath, ['bot.mjs'], {
    cwd: folder,
    env: { STANCEBOOK_URL: api.base, ARCHIVE: 'yes', ...settings, ...env },
  });
  running.push(bot);
  return bot;
}

async function end(bot: RunningProgram): Promise<void> {
  bot.signal('SIGINT');
  expect(await bot.ended).toBe(0);
}

const startingWith = (start: string) => slack.messages.filter((message) => message.shown.startsWith(start));

async function untilPosted(bot: RunningProgram, start: string): Promise<SlackMessage> {
  await bot.until(`a post that begins with ${start}`, () => startingWith(start).length > 0);
  return startingWith(start)[0] as SlackMessage;
}

/** Two statements of somebody on something: a change. The id of the second. */
async function change(who: string, proposal: string, { to = {}, from = {} }: { to?: object; from?: object } = {}) {
  const common = { speaker: who, proposal };
  await record({ ...common, saidOn: '2023-01-01', coding: { position: 'support' }, ...from });
  return record({ ...common, saidOn: '2023-02-01', coding: { position: 'oppose' }, ...to });
}

async function record(changes: Record<string, unknown>): Promise<string> {
  const statement = sampleStatement(changes);
  expect((await api.ask('POST', '/v1/statements?describe=missing', statement)).status).toBe(201);
  await api.projected();
  return statement.id;
}

it('posts each change once, edits it when it is corrected, and strikes it out when it is taken back', async () => {
  slack.throttled = 1;
  const bot = run();
  const post = await untilPosted(bot, MOZILLA);
  const shifts = await Array.fromAsync(new Stancebook({ url: api.base }).shifts());
  const changed = new Set(shifts.filter((shift) => shift.change).map(({ id }) => id));
  await bot.until('all changes', () => slack.messages.length === changed.size);
  expect(slack.throttled).toBe(0);

  const shift = shifts.find(({ id }) => id === post.metadata?.event_payload.shift);
  const path = `/v1/statements/${shift?.to.statement}`;
  const patch = { quote: 'We consider  it\nharmful.' };
  const type = { 'content-type': 'application/merge-patch+json' };
  expect((await api.ask('PATCH', path, patch, { 'if-match': '"1"', ...type })).status).toBe(200);
  const corrected = MOZILLA.replace('2021)', '2021, “We consider it harmful.”)');
  await bot.until('the correction', () => post.shown === `Corrected: ${corrected}`);
  expect(post.isStruckOut).toBe(false);

  const reason = { reason: 'report-wrong' };
  expect((await api.ask('POST', `${path}/void`, reason, { 'if-match': '"2"' })).status).toBe(200);
  await bot.until('that it is taken back', () => post.shown === `Taken back: ${corrected}` && post.isStruckOut);

  expect((await api.ask('POST', `${path}/reinstatement`, {}, { 'if-match': '"3"' })).status).toBe(200);
  await bot.until('that it holds again', () => post.shown === corrected && !post.isStruckOut);
  expect(startingWith('Mozilla on User Agent Client Hints: neutral → oppose')).toHaveLength(1);
  await end(bot);
});

it('posts nothing twice after a restart, nor when the feed is read from its start again', async () => {
  await change('ada', 'the-bridge');
  const first = run();
  await untilPosted(first, 'ada on the-bridge: support → oppose (1 February 2023), before: 1 January 2023');
  await end(first);
  const posted = slack.messages.length;

  await change('ada', 'the-tunnel');
  const second = run();
  await untilPosted(second, 'ada on the-tunnel');
  await end(second);
  expect(slack.messages).toHaveLength(posted + 1);

  const db = new DatabaseSync(state);
  db.exec('UPDATE place SET cursor = NULL');
  db.close();
  await change('ada', 'the-canal');
  const { edits } = slack;
  const third = run();
  await untilPosted(third, 'ada on the-canal');
  expect(slack.messages).toHaveLength(posted + 2);
  expect(slack.edits).toBe(edits);
});

it('posts once where it is killed before it knows that the post arrived', async () => {
  await change('bo', 'the-bridge');
  const first = run();
  await first.until('the archive', () => startingWith('bo on the-bridge').length > 0);
  slack.answersLost = 1;
  await change('bo', 'the-tunnel');
  await untilPosted(first, 'bo on the-tunnel');
  first.signal('SIGKILL');
  await first.ended;
  // More than a page of what others write meanwhile.
  const since = Number(slack.messages.at(-1)?.ts);
  for (let i = 1; i <= 150; i += 1) {
    const ts = (since + i / 1_000).toFixed(6);
    slack.messages.push({ ts, text: '', shown: `Talk ${i}`, isStruckOut: false, metadata: null });
  }

  const second = run();
  await change('bo', 'the-canal');
  await untilPosted(second, 'bo on the-canal');
  expect(startingWith('bo on the-tunnel')).toHaveLength(1);
});

it('posts once where the post never arrived', async () => {
  await change('cy', 'the-bridge');
  const first = run();
  await untilPosted(first, 'cy on the-bridge');
  await end(first);
  // As it is after a crash between the row and the post.
  const id = slack.messages.pop()?.metadata?.event_payload.shift;
  const db = new DatabaseSync(state);
  db.prepare('UPDATE post SET ts = NULL, sequence = 0 WHERE shift = ?').run(String(id));
  db.exec('UPDATE place SET cursor = NULL');
  db.close();

  await change('cy', 'the-tunnel');
  const second = run();
  await untilPosted(second, 'cy on the-tunnel');
  expect(startingWith('cy on the-bridge')).toHaveLength(1);
});

it('takes nothing that others wrote for markup, and cuts what is long', async () => {
  const title = '<!channel> & *all* <https://example.org|here>';
  await api.ask('PUT', '/v1/proposals/the-fence', { title });
  await api.ask('PUT', '/v1/actors/officials', { kind: 'group', name: 'NATO officials', unnamed: true });
  const to = { quote: `“No”. ${'x'.repeat(9_000)}`, source: { reference: 'The Gazette, <p. 3>' } };
  await change('officials', 'the-fence', { to: { ...to, attribution: 'document' } });
  const bot = run();
  const { shown: whole, text } = await untilPosted(bot, `NATO officials on ${title}: support → oppose`);
  const cut = `““No”. ${'x'.repeat(294)} …”`;
  const before = 'before: 1 January 2023, source: The Gazette, <p. 3>';
  expect(whole).toBe(`NATO officials on ${title}: support → oppose (1 February 2023, ${cut}), ${before}`);
  expect(text).toContain('&lt;!channel&gt; &amp; *all* &lt;https://example.org|here&gt;');
  expect(text).not.toMatch(/[<>]/);
});

it('gives dates as exact as the source', async () => {
  const dates = {
    '2021-07': 'July 2021',
    '2021~': 'about 2021',
    '2021-07-13?': 'perhaps 13 July 2021',
    '2021-07-11/2021-07-13': '11 July 2021 to 13 July 2021',
    '2021-07-13T23:30:00+02:00': '13 July 2021',
  };
  for (const [i, saidOn] of Object.keys(dates).entries()) {
    await change('di', `plan-${i}`, { from: { saidOn: '../1999' }, to: { saidOn } });
  }
  const bot = run();
  for (const [i, words] of Object.values(dates).entries()) {
    const { shown } = await untilPosted(bot, `di on plan-${i}: `);
    expect(shown).toMatch(`di on plan-${i}: support → oppose (${words}), before: by 1999, source: `);
  }
});

it('without the archive, posts what is news from its first start on, and nothing else', async () => {
  const news = { saidOn: new Date().toISOString().slice(0, 10), source: { reference: 'The Gazette' } };
  await change('ed', 'the-bridge', { to: news });
  const bot = run({ ARCHIVE: '' });
  await bot.until('its start', () => existsSync(state));
  await change('ed', 'the-tunnel');
  await change('ed', 'the-canal', { to: news });
  await untilPosted(bot, 'ed on the-canal');
  expect(slack.messages).toHaveLength(1);
});

it('passes over a post that was deleted', async () => {
  const id = await change('flo', 'the-bridge');
  const bot = run();
  await untilPosted(bot, 'flo on the-bridge');
  slack.messages.pop();
  await api.ask('POST', `/v1/statements/${id}/void`, { reason: 'duplicate' }, { 'if-match': '"1"' });
  await change('flo', 'the-tunnel');
  await untilPosted(bot, 'flo on the-tunnel');
});

it('says in words what is wrong', async () => {
  const refused = run({ SLACK_TOKEN: 'xoxb-other' });
  expect(await refused.ended).toBe(1);
  expect(refused.said.join('\n')).toMatch(/^Slack refused chat\.postMessage: invalid_auth/);

  const alone = run({ STANCEBOOK_URL: 'http://127.0.0.1:1' });
  await alone.until('that nobody answers', () =>
    alone.said.some((line) => line.includes('Is Stancebook running at http://127.0.0.1:1?')),
  );
  const second = run();
  expect(await second.ended).toBe(1);
  expect(second.said.join('\n')).toContain('database is locked');
  await end(alone);
});
