import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotSettled } from '#event-log';
import { PostgresGaveUp, PostgresUnavailable } from '#postgres';
import { ProjectionBehind } from '#read-model';
import { Refusal } from '#stance';
import { ProviderUnavailable } from '../access/signing-keys.js';
import { CommandRefused } from '../commands/refused.js';
import { isLostReader, sendDocument } from '../page/serve-page.js';
import { NotModified, Problem, type ProblemSlug } from './problem.js';

/** The one place where errors become HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    // The client left while it was answered: nothing went wrong here, and there is nobody to be told.
    if (http.getResponse<FastifyReply>().raw.destroyed && codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE') return;
    if (error instanceof NotModified) return void http.getResponse<FastifyReply>().status(304).send();
    const problem = problemOf(error, http.getRequest<FastifyRequest>());
    if (problem.slug === 'not-found' && isLostReader(http.getRequest<FastifyRequest>())) {
      return void sendDocument(http.getResponse<FastifyReply>().status(404));
    }
    if (problem.slug === 'internal-error') this.logger.error(error instanceof Error ? error.stack : error);
    sendProblem(http.getResponse<FastifyReply>(), problem);
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  void reply
    // That of the answer that was to be made.
    .removeHeader('etag')
    .status(problem.status)
    .headers(problem.more.headers ?? {})
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.body()));
}

export function problemOf(error: unknown, request?: { method: string; url: string }): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) return refused(error);
  if (error instanceof CommandRefused) return commandRefused(error);
  if (error instanceof ProjectionBehind) {
    return new Problem('projection-behind', error.message, { headers: { 'retry-after': '1' } });
  }
  if (error instanceof NotSettled) {
    return new Problem('known-at-not-settled', error.message, { headers: { 'retry-after': '2' } });
  }
  if (error instanceof PostgresUnavailable) {
    const detail = `Postgres cannot answer at the moment (${error.message}): try again, with the same key for a command`;
    return new Problem('database-unavailable', detail, { headers: { 'retry-after': '1' } });
  }
  if (error instanceof PostgresGaveUp) {
    const detail = `Postgres gave up (${error.message}): try again, with the same key for a command, or ask for less`;
    return new Problem('database-gave-up', detail, { headers: { 'retry-after': '5' } });
  }
  if (error instanceof ProviderUnavailable) {
    const detail = 'the keys of the identity provider cannot be fetched, so this token cannot be checked: try again';
    return new Problem('identity-provider-unavailable', detail, { headers: { 'retry-after': '5' } });
  }
  const status = statusOf(error);
  const slug = SLUGS[status];
  if (slug === 'not-found') return new Problem(slug, `there is nothing at ${request?.method} ${request?.url}`);
  if (slug) return new Problem(slug, error instanceof Error ? error.message : slug);
  return new Problem(
    'internal-error',
    'an unexpected error, which is in the log of the server: it is not known whether anything was recorded; it is safe to try again with the same idempotency key',
  );
}

const SLUGS: Record<number, ProblemSlug> = {
  400: 'bad-request',
  // What may not be served is not there.
  403: 'not-found',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'request-timeout',
  // A condition or a range that a file of the page does not meet.
  412: 'bad-request',
  416: 'bad-request',
  413: 'too-large',
  414: 'bad-request',
  415: 'unsupported-media-type',
};

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
}

function commandRefused({ reason, message, more: { version, errors = [] } }: CommandRefused): Problem {
  if (reason === 'overtaken') return new Problem('database-unavailable', message, { headers: { 'retry-after': '1' } });
  const standing = version === undefined ? {} : { headers: { etag: `"${version}"` }, extensions: { version } };
  return new Problem(reason, message, { ...standing, errors });
}

function refused({ reason, message, errors, existing }: Refusal): Problem {
  const url = existing && `/v1/statements/${existing}`;
  return new Problem(reason, message, {
    errors,
    ...(url ? { headers: { location: url }, extensions: { existing: url } } : {}),
  });
}
