/** Where a second reader is required, the record is changed by those alone who may review. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callerOf } from '../access/caller.js';
import { ROUTES } from '../access/routes.js';
import { Problem } from '../http/problem.js';

/**
 * These change no statement and no stance: they ask, keep drafts, or describe who and what is spoken of, which a coder needs for a draft. All
 * other routes that need `record` change the record.
 */
export const FREE: readonly string[] = [
  'POST /v1/statements/preview',
  'POST /v1/statements/:id/preview',
  'POST /v1/statements/:id/void/preview',
  'POST /v1/statements/:id/reinstatement/preview',
  'POST /v1/statements/:id/move/preview',
  'POST /v1/statements/coded-passages',
  'POST /v1/imports/inspection',
  'PUT /v1/actors/:id',
  'PUT /v1/proposals/:id',
  'POST /v1/drafts',
  'PUT /v1/drafts/:id',
  'DELETE /v1/drafts/:id',
  'POST /v1/drafts/:id/submit',
  // It says itself who may.
  'POST /v1/drafts/:id/approve',
  'POST /v1/drafts/:id/return',
];

/** Call it after checkAccess, and before the routes are made. */
export function requireReview(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    const { is404, method, routeOptions } = request;
    const url = routeOptions.url ?? '';
    if (is404 || !isReviewed(method, url) || isDryRun(request) || callerOf(request).scopes.has('review')) return;
    throw new Problem(
      'review-required',
      'expected a key with the scope review, because nothing is recorded here without a second reader: keep it as a draft, and send that for review',
    );
  });
}

/** It says what would become of an import, and records nothing. */
function isDryRun({ routeOptions, query }: FastifyRequest): boolean {
  return routeOptions.url === '/v1/imports' && (query as { dryRun?: unknown }).dryRun === 'true';
}

export function isReviewed(method: string, url: string): boolean {
  const needed = Object.entries(ROUTES[url] ?? {}).find(([one]) => one === method)?.[1];
  return method !== 'GET' && needed === 'record' && !FREE.includes(`${method} ${url}`);
}
