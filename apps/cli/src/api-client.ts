/** The API, as the commands use it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError, readSettings } from './settings.js';

/** How long a command waits for an API that says when to come back. */
const COME_BACK_MAX_MS = 30_000;

export async function get<T>(base: string, path: string, query: Record<string, string | undefined> = {}): Promise<T> {
  const url = new URL(base + path);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  let response = await fetchFrom(base, url);
  for (const deadline = Date.now() + COME_BACK_MAX_MS; response.status === 503 && Date.now() < deadline; ) {
    const afterS = Number(response.headers.get('retry-after') ?? NaN);
    if (!(afterS * 1000 <= deadline - Date.now())) break;
    await response.body?.cancel();
    await sleep(afterS * 1000);
    response = await fetchFrom(base, url);
  }
  const text = await response.text().catch((error: Error) => {
    throw unreachable(base, error);
  });
  if (!response.ok) throw refusalOf(base, response.status, text);
  return parsed(base, text) as T;
}

/** What shows who asks, where STANCEBOOK_KEY is set. */
export function keyHeader(): Record<string, string> {
  shown ??= readSettings().STANCEBOOK_KEY ?? '';
  return shown === '' ? {} : { authorization: `Bearer ${shown}` };
}

let shown: string | undefined;

function fetchFrom(base: string, url: URL): Promise<Response> {
  return fetch(url, { headers: keyHeader() }).catch((error: Error) => {
    throw unreachable(base, error);
  });
}

/** What an answer that is no success says. Other servers than ours answer with anything. */
export function refusalOf(base: string, status: number, text: string): CommandError {
  const { detail } = parsed(base, text, status) as { detail?: unknown };
  return typeof detail === 'string' ? new CommandError(detail) : notOurs(base, status);
}

function parsed(base: string, text: string, status = 200): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // No JSON: the same as JSON that is no object.
  }
  throw notOurs(base, status);
}

function notOurs(base: string, status: number): CommandError {
  return new CommandError(
    `${base} answered ${status}, but not as the Stancebook API does: check STANCEBOOK_URL and PORT`,
  );
}

export function unreachable(base: string, error: Error): CommandError {
  const { cause } = error;
  const reason = cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : '') : error.message;
  return new CommandError(
    `the API at ${base} cannot be reached (${reason}): start it with npm start, or set STANCEBOOK_URL`,
  );
}

/** Every page of a list. */
export async function* getAll<T>(
  base: string,
  path: string,
  query: Record<string, string | undefined>,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { items, next } = await get<{ items: T[]; next: string | null }>(base, path, {
      limit: '1000',
      ...query,
      cursor,
    });
    yield* items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
