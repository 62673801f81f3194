/** Why a command is refused, beside what the rules of statements say (Refusal). */
import type { FieldError } from '#stance';
import type { CommandContext } from './command-context.js';

/** `overtaken`: other writers were quicker each time; it may be tried again. */
export type RefusedFor =
  | 'not-found'
  | 'erased'
  | 'version-required'
  | 'stale-version'
  | 'key-reused'
  | 'forbidden'
  | 'overtaken';

export class CommandRefused extends Error {
  constructor(
    readonly reason: RefusedFor,
    detail: string,
    /** `version`: the one that stands, for `stale-version`. */
    readonly more: { version?: number; errors?: FieldError[] } = {},
  ) {
    super(detail);
  }
}

/** Throws unless If-Match names the version that stands. */
export function requireVersion({ ifMatch }: CommandContext, version: number): void {
  if (ifMatch === '*' || ifMatch === 'not-needed') return;
  if (ifMatch === null) {
    throw new CommandRefused(
      'version-required',
      `expected If-Match: "${version}", the version that the change is made to, got none`,
    );
  }
  if (ifMatch.includes(String(version))) return;
  throw new CommandRefused(
    'stale-version',
    `expected If-Match: "${version}", the version that stands, got ${ifMatch.map((tag) => `"${tag}"`).join(', ')}`,
    { version },
  );
}

export function overtaken(tries: number): CommandRefused {
  return new CommandRefused('overtaken', `other writers were quicker ${tries} times: try again`);
}
