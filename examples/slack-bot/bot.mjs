/**
 * Tells a Slack channel who changed position. A post is edited when the record is corrected, and struck out when the shift is taken back.
 *
 * A crash may come between a post and the note of it, as no transaction holds both. So the row comes first: where it has no `ts`, the post may
 * be there or not, and the channel is searched for it, by the metadata that each post carries. Only what
 * Slack takes longer to show than the bot to start again would come twice. An edit that is made twice does no harm.
 */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stancebook } from '@stancebook/client';
import { messageOf } from './message.mjs';
import { edit, findPost, post, SlackRefused } from './slack.mjs';

const { STANCEBOOK_URL = 'http://127.0.0.1:3000', STATE = 'bot.sqlite', ARCHIVE } = process.env;
const RETRY_MS = 3_000;

const stopping = new AbortController();
const { signal } = stopping;
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => stopping.abort());

const db = new DatabaseSync(STATE);
// Two bots would post everything twice: the second finds this locked.
db.exec(`PRAGMA locking_mode = EXCLUSIVE;
  CREATE TABLE IF NOT EXISTS post (shift TEXT PRIMARY KEY, begun_at REAL, ts TEXT, sequence INTEGER);
  CREATE TABLE IF NOT EXISTS place (only INTEGER PRIMARY KEY CHECK (only = 1), started TEXT, cursor TEXT)`);
db.prepare('INSERT OR IGNORE INTO place VALUES (1, ?, NULL)').run(new Date().toISOString());
const place = db.prepare('SELECT started, cursor FROM place').get();

/** News since the bot was first started; with ARCHIVE=yes, all that the record has. */
const isWanted = ({ type, news, recordedAt }) =>
  type === 'stance-shifted' && (ARCHIVE === 'yes' || (news && recordedAt > place.started));

async function tell(shift) {
  const row = db.prepare('SELECT begun_at, ts, sequence FROM post WHERE shift = ?').get(shift.id);
  // It was never posted, or it was told before.
  if (row ? row.sequence >= shift.sequence : !isWanted(shift)) return;
  if (!row) db.prepare('INSERT INTO post VALUES (?, ?, NULL, 0)').run(shift.id, Date.now() / 1_000);
  const ts = row && (row.ts ?? (await findPost(shift.id, row.begun_at, signal)));
  if (ts) await edit(ts, messageOf(shift), signal);
  const told = ts ?? (await post(shift.id, messageOf(shift), signal));
  db.prepare('UPDATE post SET ts = ?, sequence = ? WHERE shift = ?').run(told, shift.sequence, shift.id);
}

async function untilTold(shift) {
  for (;;) {
    try {
      return await tell(shift);
    } catch (error) {
      // Somebody deleted the post: there is nothing to correct.
      if (error.cause === 'message_not_found') return;
      if (signal.aborted || error instanceof SlackRefused) throw error;
      console.error(`Slack: ${error.cause?.message ?? error.message}; trying again in ${RETRY_MS / 1_000} s`);
      await sleep(RETRY_MS, undefined, { signal });
    }
  }
}

const disconnected = ({ message, cause }) =>
  console.error(`${cause?.message ?? message}. Is Stancebook running at ${STANCEBOOK_URL}? Trying again`);
const stancebook = new Stancebook({ url: STANCEBOOK_URL });
try {
  const asked = { change: true, signal, disconnected, ...(place.cursor && { cursor: place.cursor }) };
  for await (const { shift, cursor } of stancebook.followShifts(asked)) {
    await untilTold(shift);
    db.prepare('UPDATE place SET cursor = ?').run(cursor);
  }
} catch (error) {
  if (!signal.aborted) {
    console.error(`${error.message}. What was not told yet is told when the bot is started again`);
    process.exitCode = 1;
  }
}
