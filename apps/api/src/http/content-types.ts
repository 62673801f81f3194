/** A body is of the type that its address takes, or refused: a browser sends what it calls plain text anywhere, without asking first. */
import type { FastifyInstance } from 'fastify';
import { READS, RECONCILIATION } from './own-hosts.js';
import { Problem } from './problem.js';

const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'application/x-www-form-urlencoded';
/** A sheet by itself, or behind its mapping in a form. */
export const SHEET_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'multipart/form-data',
] as const;

export function expectTypes(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async ({ is404, headers, method, routeOptions: { url } }) => {
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (is404 || !hasBody || READS.includes(method)) return;
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding.toLowerCase() !== 'identity') {
      throw new Problem('unsupported-media-type', `expected a body without Content-Encoding, got ${encoding}`, {
        headers: { 'accept-encoding': 'identity' },
      });
    }
    const expected =
      url === '/v1/imports'
        ? ['application/x-ndjson', ...SHEET_TYPES]
        : url === '/v1/imports/inspection'
          ? [...SHEET_TYPES]
          : url === RECONCILIATION
            ? [FORM_TYPE]
            : method === 'PATCH' || url === '/v1/statements/:id/preview'
              ? ['application/merge-patch+json', JSON_TYPE]
              : [JSON_TYPE];
    const [type = ''] = (headers['content-type'] ?? '').split(';');
    if (expected.includes(type.trim().toLowerCase())) return;
    throw new Problem(
      'unsupported-media-type',
      `expected a body of type ${expected.join(' or ')}, got ${type.trim() === '' ? 'none' : type.trim()}`,
    );
  });
}
