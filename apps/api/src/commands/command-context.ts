import { randomUUID } from 'node:crypto';

/** Who asks, and how. */
export interface CommandContext {
  caller: string;
  /** With the hash of the request: carried out once. */
  idempotency: { key: string; requestHash: string } | null;
  /** The versions that If-Match names, `*` for any, null where it was not sent; an import needs none. */
  ifMatch: string[] | '*' | 'not-needed' | null;
  /** Describe actors and proposals that are not described yet by their ids alone, instead of refusing. */
  describeMissing: boolean;
  correlationId: string;
  traceparent: string | null;
}

export function newCorrelationId(): string {
  return randomUUID();
}
