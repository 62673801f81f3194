/** What a caller may do, and what a caller may be called. */

/**
 * `read`: all of the record, with coders and notes. `record`: statements, descriptions, imports, drafts, voids, recodings.
 * `record-for-others`: under another coder's name. `review`: approve the drafts of others. `admin`: keys, the log, metrics.
 * None of them includes another.
 */
export const SCOPES = ['read', 'record', 'record-for-others', 'review', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}

/** No control, format or line characters, and of blanks only the plain one, within the name: two names that look the same are the same. */
const CALLER_NAME = /^[^\p{C}\p{Z}](?:(?: |[^\p{C}\p{Z}]){0,126}[^\p{C}\p{Z}])?$/u;

export function isCallerName(name: string): boolean {
  return CALLER_NAME.test(name) && name === name.normalize('NFC');
}

export const CALLER_NAME_EXPECTED = 'a name of 1 to 128 visible characters, in NFC, with plain blanks within it';
