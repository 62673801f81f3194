/** Asks the API: what was read last stays at hand. */
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

const tellUnauthenticated = new Set<() => void>();

/** Calls `tell` where an answer says that a key is needed. */
export function onUnauthenticated(tell: () => void): void {
  tellUnauthenticated.add(tell);
}

const ANSWERS_MAX = 60;
const answers = new Map<string, unknown>();

/** What was read last from this path, if it is still at hand: it may be out of date. */
export function formerAnswer(path: string): unknown {
  return answers.get(path) ?? null;
}

/** How often a question is asked again where the server wants a moment, and how long a moment may be. */
const RETRIES_MAX = 4;
const RETRY_AFTER_MAX_S = 2;

/** Asks again by itself where the server says when. Throws `AnswerMissing`, or the signal's reason where it was aborted. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response = await request(path, signal);
  for (let retries = 0; response.status === 503 && retries < RETRIES_MAX; retries += 1) {
    const afterS = Number(response.headers.get('retry-after') ?? Infinity);
    if (!(afterS <= RETRY_AFTER_MAX_S)) break;
    await new Promise((resolve) => setTimeout(resolve, afterS * 1000));
    signal?.throwIfAborted();
    response = await request(path, signal);
  }
  if (response.status === 401) for (const tell of tellUnauthenticated) tell();
  if (!response.ok) throw new AnswerMissing({ kind: 'problem', problem: await problemOf(response) });
  const answer = (await response.json()) as T;
  keep(path, answer);
  return answer;
}

function request(path: string, signal?: AbortSignal): Promise<Response> {
  return fetched(path, { headers: { accept: 'application/json' } }, signal);
}

async function fetched(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, { ...init, ...(signal && { signal }) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AnswerMissing({ kind: 'offline' });
  }
}

/** What was sent, and how it now stands. */
export interface Sent<T> {
  answer: T;
  etag: string | null;
  /** For `min-sequence`: an answer that has it. */
  sequence: string | null;
}

/** Sends a body; `type` is that of a change where the method is PATCH. Throws as `read` does. */
export async function send<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  { ifMatch, signal }: { ifMatch?: string | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Sent<T>> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined)
    headers['content-type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = ifMatch;
  const response = await fetched(
    path,
    { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) },
    signal,
  );
  if (!response.ok) throw new AnswerMissing({ kind: 'problem', problem: await problemOf(response) });
  const text = await response.text();
  return {
    answer: (text === '' ? null : JSON.parse(text)) as T,
    etag: response.headers.get('etag'),
    sequence: response.headers.get('stancebook-sequence'),
  };
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
