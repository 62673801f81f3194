/** How bodies are read: JSON strictly as UTF-8, imports as a stream. */
import type { FastifyInstance } from 'fastify';
import { MAXIMA } from '#stance';
import { FORM_TYPE, SHEET_TYPES } from './content-types.js';
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
  fastify.addContentTypeParser<Buffer>(
    FORM_TYPE,
    { parseAs: 'buffer', bodyLimit: BODY_BYTES_MAX },
    (_request, body, done) => done(null, new URLSearchParams(body.toString())),
  );
  fastify.addContentTypeParser(['application/x-ndjson', ...SHEET_TYPES], (_request, payload, done) =>
    done(null, payload),
  );
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes that are not UTF-8 are refused, never replaced; and so is what nests deeper than what walks through it later may go. */
export function parseJson(bytes: Uint8Array): unknown {
  if (nestsDeeperThan(MAXIMA.nesting, bytes)) {
    const detail = `expected JSON that nests at most ${MAXIMA.nesting} deep, got deeper`;
    throw new Problem('invalid-body', detail, { errors: [{ pointer: '', detail }] });
  }
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch (error) {
    throw new Problem('not-json', `expected JSON in UTF-8: ${(error as Error).message}`);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
// An opening and a closing bracket: [ ] and { }. In ASCII a bracket and a brace differ by one bit.
const OPENING = 0x5b;
const CLOSING = 0x5d;
const BRACE_BIT = 0x20;

/** By the brackets outside strings, before anything is made of them. */
function nestsDeeperThan(max: number, bytes: Uint8Array): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < bytes.length && depth <= max; i += 1) {
    const byte = bytes[i] as number;
    if (inString && byte === BACKSLASH) i += 1;
    else if (byte === QUOTE) inString = !inString;
    else if (inString) continue;
    else if ((byte & ~BRACE_BIT) === OPENING) depth += 1;
    else if ((byte & ~BRACE_BIT) === CLOSING) depth -= 1;
  }
  return depth > max;
}
