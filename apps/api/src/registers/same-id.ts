import { Problem } from '../http/problem.js';

/** The `id` in a body is optional, and that of the address. */
export function requireSameId(path: string, body: string | undefined): void {
  if (body === undefined || body === path) return;
  const detail = `expected ${path}, the id in the address, got ${body}`;
  throw new Problem('invalid-body', detail, { errors: [{ pointer: '/id', detail }] });
}
