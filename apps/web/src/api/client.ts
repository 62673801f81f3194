/** Reads from the API: one request for one path at a time, and what was read last stays at hand. */
import type { Problem } from './answers.js';

/** Why there is no answer: the server said so, or the network did not get there. */
export type Trouble = { kind: 'problem'; problem: Problem } | { kind: 'offline' };

export class AnswerMissing extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.kind === 'problem' ? trouble.problem.detail : 'the network is away');
  }
}

type QueryValue = string | number | boolean | null | undefined;

/** `path` with those members of `query` that have a value, over those that it has; `undefined`, null, '' and false are left out. */
export function pathWith(path: string, query: Record<string, QueryValue>): string {
  const [resource = '', former] = path.split('?', 2);
  const params = new URLSearchParams(former);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '' || value === false) params.delete(name);
    else params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? resource : `${resource}?${text}`;
}

const ANSWERS_MAX = 60;
const answers = new Map<string, unknown>();

/** What was read last from this path, if it is still at hand: it may be out of date. */
export function formerAnswer(path: string): unknown {
  return answers.get(path) ?? null;
}

/** Throws `AnswerMissing`, or the signal's reason where it was aborted. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, signal);
  if (!response.ok) throw new AnswerMissing({ kind: 'problem', problem: await problemOf(response) });
  const answer = (await response.json()) as T;
  keep(path, answer);
  return answer;
}

async function request(path: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AnswerMissing({ kind: 'offline' });
  }
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    // A proxy on the way answers with a page of its own.
    return { type: 'about:blank', title: response.statusText, status: response.status, detail: '' };
  }
}

function keep(path: string, answer: unknown): void {
  answers.delete(path);
  answers.set(path, answer);
  const [oldest] = answers.keys();
  if (answers.size > ANSWERS_MAX && oldest !== undefined) answers.delete(oldest);
}
