/** The API, as the commands use it. */
import { CommandError } from './settings.js';

export async function get<T>(base: string, path: string, query: Record<string, string | undefined> = {}): Promise<T> {
  const url = new URL(base + path);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  const response = await fetch(url).catch((error: Error) => {
    throw unreachable(base, error);
  });
  const body = (await response.json()) as T & { detail?: string };
  if (!response.ok) throw new CommandError(body.detail ?? `the API answered ${response.status}`);
  return body;
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
