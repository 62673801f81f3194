import { randomUUID } from 'node:crypto';
import type { Actor, Proposal } from '#stance';

/** Who asks, and how. */
export interface CommandContext {
  caller: string;
  /** The coder of what is recorded without one; null where the caller is nobody in particular. */
  coder: string | null;
  /** Whether the caller may record the readings of other coders. */
  maySetCoder: boolean;
  /** Who wrote what the caller has approved. */
  author?: string;
  /** With the hash of the request: carried out once. */
  idempotency: { key: string; requestHash: string } | null;
  /** The versions that If-Match names, `*` for any, null where it was not sent; an import needs none. */
  ifMatch: string[] | '*' | 'not-needed' | null;
  /** Describe actors and proposals that are not described yet by their ids alone, instead of refusing. */
  describeMissing: boolean;
  /** How to describe some of them, by kind and id. */
  descriptions?: ReadonlyMap<string, { actor: Actor } | { proposal: Proposal }>;
  correlationId: string;
  traceparent: string | null;
}

export function newCorrelationId(): string {
  return randomUUID();
}
