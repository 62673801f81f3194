import { createHash } from 'node:crypto';

export interface Prepared {
  name?: string;
  text: string;
  values: unknown[];
}

/** Texts are made by code, of few parts: there are not many. Each connection keeps a plan of each that it met. */
const NAMED_MAX = 300;
const names = new Map<string, string>();

/** A statement that a connection parses and plans once, under a name that its text gives. Whatever varies must be in `values`. */
export function prepared(text: string, values: unknown[]): Prepared {
  let name = names.get(text);
  if (name === undefined) {
    if (names.size >= NAMED_MAX) return { text, values };
    name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    names.set(text, name);
  }
  return { name, text, values };
}
