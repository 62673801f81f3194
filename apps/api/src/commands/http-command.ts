/** Between a request and a command: headers in, headers out. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canonicalText } from '#stance';
import { Problem } from '../http/problem.js';
import type { Answer } from './answer.js';
import { type CommandContext, newCorrelationId } from './run-command.js';

export const commandQuery = z.strictObject({ describe: z.literal('missing').optional() });
export type CommandQuery = z.infer<typeof commandQuery>;

/** Until there are keys, all callers are one. */
export const CALLER = 'anyone';

const KEY_LENGTH_MAX = 255;

export function contextOf(request: FastifyRequest, query: CommandQuery, body: unknown): CommandContext {
  return {
    caller: CALLER,
    idempotency: idempotencyOf(request, body),
    ifMatch: versionsIn(request.headers['if-match']),
    describeMissing: query.describe === 'missing',
    correlationId: headerOf(request, 'x-correlation-id') ?? newCorrelationId(),
    traceparent: headerOf(request, 'traceparent'),
  };
}

function idempotencyOf(request: FastifyRequest, body: unknown): CommandContext['idempotency'] {
  const key = headerOf(request, 'idempotency-key');
  if (key === null) return null;
  if (key.length > KEY_LENGTH_MAX) {
    throw new Problem(
      'bad-request',
      `expected an Idempotency-Key of at most ${KEY_LENGTH_MAX} characters, got ${key.length}`,
    );
  }
  // The same key for another address is another request.
  const asked = { method: request.method, path: request.url.split('?')[0], body: body ?? null };
  return { key: `key:${key}`, requestHash: hashOf(asked) };
}

/** Tells one request from another. Refuses what JSON can write and nobody can keep. */
export function hashOf(value: object): string {
  try {
    return createHash('sha256').update(canonicalText(value)).digest('hex');
  } catch (error) {
    throw new Problem('invalid-body', `expected Unicode text and finite numbers: ${(error as Error).message}`);
  }
}

/** RFC 9110: `*`, or entity tags. A weak one never matches. */
function versionsIn(header: string | undefined): string[] | '*' | null {
  if (header === undefined) return null;
  if (header.trim() === '*') return '*';
  const tags = header.split(',').map((tag) => /^\s*(W\/)?"([^"]*)"\s*$/.exec(tag));
  if (tags.some((tag) => tag === null)) {
    throw new Problem('bad-request', `expected If-Match: "<version>" in quotes, as ETag gave it, got ${header}`);
  }
  return tags.flatMap((tag) => (tag && !tag[1] ? [tag[2] ?? ''] : []));
}

function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function send(reply: FastifyReply, answer: Answer): Answer['body'] {
  reply.status(answer.status).header('etag', `"${answer.version}"`).header('stancebook-sequence', answer.sequences);
  if (answer.status === 201) reply.header('location', answer.location);
  return answer.body;
}
