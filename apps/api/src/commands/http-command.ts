/** Between a request and a command: headers in, headers out. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canonicalText } from '#canonical-json';
import { MAXIMA } from '#stance';
import { namedCallerOf, type Sender } from '../access/caller.js';
import { Problem } from '../http/problem.js';
import type { Answer } from './answer.js';
import { type CommandContext, newCorrelationId } from './command-context.js';

export const commandQuery = z.strictObject({ describe: z.literal('missing').optional() });
export type CommandQuery = z.infer<typeof commandQuery>;

const visible = (lengthMax: number) =>
  z.string().regex(new RegExp(`^[!-~]{1,${lengthMax}}$`), `expected 1 to ${lengthMax} visible ASCII characters`);

/** `*`, or entity tags: a weak one never matches (RFC 9110, section 13.1.1). */
const versions = z
  .string()
  .refine(
    (value) => value.trim() === '*' || value.split(',').every((tag) => /^\s*(W\/)?"[^"]*"\s*$/.test(tag)),
    'expected "<version>" in quotes, as ETag gave it',
  )
  .refine((value) => value.split(',').length <= MAXIMA.ifMatch, `expected at most ${MAXIMA.ifMatch} versions`);

/** The headers of a command. */
export const commandHeaders = z.object({
  'idempotency-key': visible(MAXIMA.idempotencyKey)
    .optional()
    .meta({ description: 'A request repeated with the same key and body gets the same answer as the first.' }),
  'if-match': versions
    .optional()
    .meta({ description: 'The version to change, as given in ETag; `*` means any version.' }),
  'x-correlation-id': visible(MAXIMA.correlationId).optional().meta({
    description: 'Recorded with the event, to show which events belong together. One is created if none is sent.',
  }),
  traceparent: z
    .string()
    .optional()
    .meta({ description: 'W3C Trace Context. It is recorded with the event; a malformed one is ignored.' }),
});

/** Version, trace, parent and flags; neither trace nor parent is all zeros. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/;

export function contextOf(request: FastifyRequest, query: CommandQuery, body: unknown): CommandContext {
  const headers = headersOf(request);
  const { 'idempotency-key': key, 'if-match': ifMatch, 'x-correlation-id': correlationId, traceparent } = headers;
  // The same key for another address is another request.
  const asked = { method: request.method, path: request.url.split('?')[0], body: body ?? null };
  return {
    ...sender(namedCallerOf(request)),
    idempotency: key === undefined ? null : { key: `key:${key}`, requestHash: hashOf(asked) },
    ifMatch: ifMatch === undefined ? null : versionsIn(ifMatch),
    describeMissing: query.describe === 'missing',
    correlationId: correlationId ?? newCorrelationId(),
    // Whoever cannot read it starts a trace of his own (W3C): a tracer that is broken keeps nobody from recording.
    traceparent: traceparent !== undefined && TRACEPARENT.test(traceparent) ? traceparent : null,
  };
}

/** What a command has of its caller. */
export function sender({ name, coder, scopes }: Sender): Pick<CommandContext, 'caller' | 'coder' | 'maySetCoder'> {
  return { caller: name, coder, maySetCoder: scopes.has('record-for-others') };
}

function headersOf({ headers }: FastifyRequest): z.infer<typeof commandHeaders> {
  const parsed = commandHeaders.safeParse(headers);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('')}: ${message}`);
  throw new Problem('bad-request', `a header is malformed: ${wrong.join('; ')}`);
}

/** Tells one request from another. Refuses what JSON can write and nobody can keep. */
export function hashOf(value: object): string {
  try {
    return createHash('sha256').update(canonicalText(value)).digest('hex');
  } catch (error) {
    throw new Problem('invalid-body', `expected Unicode text and finite numbers: ${(error as Error).message}`);
  }
}

function versionsIn(header: string): string[] | '*' {
  if (header.trim() === '*') return '*';
  const tags = header.split(',').map((tag) => tag.trim());
  return tags.filter((tag) => !tag.startsWith('W/')).map((tag) => tag.slice(1, -1));
}

export function send(reply: FastifyReply, { created, version, sequences, kind, body }: Answer): Answer['body'] {
  reply
    .status(created ? 201 : 200)
    .header('etag', `"${version}"`)
    .header('stancebook-sequence', sequences);
  if (created && 'id' in body) reply.header('location', `/v1/${kind}s/${body.id}`);
  return body;
}
