/** Why there is no answer, in a text that a model can act on: what was expected, what came, and what to do. */
import { isNativeError } from 'node:util/types';
import { StancebookProblem } from '#client';
import type { Ask } from './ask.js';
import { nameAndId, shown, shownName } from './words.js';

const BYTES_MAX = 4_000;
const NEAREST_MAX = 5;
const ERRORS_MAX = 10;

const NOT_STANCEBOOK =
  'What answers at STANCEBOOK_URL is not a Stancebook API. Nothing is known about the question: tell the user to correct that setting.';

export async function refusalText(error: unknown, ask: Ask): Promise<string> {
  return shown(await textOf(error, ask), BYTES_MAX).text;
}

async function textOf(error: unknown, ask: Ask): Promise<string> {
  if (error instanceof StancebookProblem) return problemText(error, ask);
  if (error instanceof BadArgument) return error.message;
  if (!isNativeError(error)) return String(error);
  const cause = isNativeError(error.cause) ? error.cause : null;
  // Where the client waited to ask again, what ended the wait is the cause.
  if (error.name === 'TimeoutError' || cause?.name === 'TimeoutError')
    return 'The Stancebook API gave no answer in time. Ask for less (a smaller limit, or a narrower filter), or try again later.';
  if (error.name === 'TypeError' && cause) {
    const why = 'code' in cause ? String(cause.code) : cause.message;
    return `The Stancebook API cannot be reached (${why}). Nothing is known about the question: tell the user that the Stancebook server has to be started, or STANCEBOOK_URL corrected.`;
  }
  // No JSON.
  if (error.name === 'SyntaxError') return NOT_STANCEBOOK;
  console.error(error);
  return 'This server failed, for a reason that it has written to its log. Tell the user.';
}

/** What the API is not asked about, as it cannot be right. */
export class BadArgument extends Error {}

async function problemText(problem: StancebookProblem, ask: Ask): Promise<string> {
  const errors = problem.errors
    .slice(0, ERRORS_MAX)
    .map(({ pointer, detail }) => `- ${pointer || 'as a whole'}: ${detail}`);
  return [`${problem.title}: ${problem.detail}`, ...errors, await adviceOn(problem, ask)].join('\n');
}

async function adviceOn({ status, type, detail, retryAfterMs }: StancebookProblem, ask: Ask): Promise<string> {
  if (type === 'about:blank' && status < 500) return NOT_STANCEBOOK;
  const [, kind, id] = /^there is no (actor|proposal) ([a-z0-9-]+)$/.exec(detail) ?? [];
  if (kind !== undefined && id !== undefined) {
    const register = kind === 'actor' ? '/v1/actors' : '/v1/proposals';
    return nearestTo(register, id, ask).catch(() => 'Look for the id with find_ids.');
  }
  if (status === 503 || status === 429) {
    const when = retryAfterMs === null ? 'later' : `in ${Math.ceil(retryAfterMs / 1_000)} s`;
    return `Nothing is wrong with the question: ask again ${when}.`;
  }
  if (status === 410) return 'Ask again without the cursor.';
  return status >= 500 ? 'Tell the user: the server failed.' : 'Correct the arguments and call again.';
}

/** Of names that hold every word of the id, else its longest word. */
async function nearestTo(register: '/v1/actors' | '/v1/proposals', id: string, ask: Ask): Promise<string> {
  const words = id.split('-').filter((word) => word !== '');
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  for (const q of new Set([words.join(' '), longest])) {
    if (!q) continue;
    const { items } = await ask(register, { query: { q, limit: NEAREST_MAX } });
    if (items.length === 0) continue;
    const nearest = items.map((item) =>
      nameAndId({ id: item.id, name: shownName('title' in item ? item.title : item.name) }),
    );
    return `Nearest ids: ${nearest.join('; ')}. If none is meant, look with find_ids.`;
  }
  return 'No id is like it: look with find_ids, by a word of the name.';
}
