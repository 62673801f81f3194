/** How bodies are read: JSON strictly as UTF-8, imports as a stream. */
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

export const BODY_BYTES_MAX = 1_048_576;

export function addBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer', bodyLimit: BODY_BYTES_MAX },
    (_request, body, done) => {
      try {
        done(null, body.length === 0 ? undefined : parseJson(body));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  fastify.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes that are not UTF-8 are refused, never replaced. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch (error) {
    throw new Problem('not-json', `expected JSON in UTF-8: ${(error as Error).message}`);
  }
}
