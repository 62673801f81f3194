/** The two methods of Slack's Web API that a bot needs, and the search for a post. Not Slack's own client: it repeats a post whose answer is lost. */
import { setTimeout as sleep } from 'node:timers/promises';

const { SLACK_URL = 'https://slack.com/api', SLACK_TOKEN, SLACK_CHANNEL } = process.env;
/** By which the clocks of Slack and of this machine may differ. */
const CLOCKS_S = 3_600;

/** Slack understood, and will not. */
export class SlackRefused extends Error {}

/** Returns the `ts` of the post, which is its id. */
export async function post(shift, message, signal) {
  const metadata = JSON.stringify({ event_type: 'stancebook_shift', event_payload: { shift } });
  const { ts } = await call('chat.postMessage', { ...message, metadata, unfurl_links: false }, signal);
  return ts;
}

export async function edit(ts, message, signal) {
  await call('chat.update', { ...message, ts }, signal);
}

/** The `ts` of a post that was begun at `begunAt` (seconds); undefined where it never arrived. */
export async function findPost(shift, begunAt, signal) {
  let cursor = '';
  do {
    const asked = { oldest: begunAt - CLOCKS_S, include_all_metadata: true, limit: 200, cursor };
    const page = await call('conversations.history', asked, signal);
    const found = page.messages.find(({ metadata }) => metadata?.event_payload?.shift === shift);
    if (found) return found.ts;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
}

async function call(method, parameters, signal) {
  const response = await fetch(`${SLACK_URL}/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SLACK_TOKEN}` },
    body: new URLSearchParams({ channel: SLACK_CHANNEL, ...parameters }),
    signal,
  });
  if (response.status === 429) {
    await sleep(Number(response.headers.get('retry-after')) * 1_000, undefined, { signal });
    return call(method, parameters, signal);
  }
  if (response.status >= 500) throw new Error(`Slack answered with ${response.status}`);
  const answer = await response.json();
  if (!answer.ok) throw new SlackRefused(`Slack refused ${method}: ${answer.error}`, { cause: answer.error });
  return answer;
}
