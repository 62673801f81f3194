/** Who sends a request, and what they may do. */
import type { FastifyRequest } from 'fastify';
import type { Scope } from '#access';

export { type Scope, SCOPES } from '#access';

export interface Caller {
  /** null: nobody has said who asks. */
  name: string | null;
  scopes: ReadonlySet<Scope>;
  /** Whose readings this caller records; null where no key is needed and no coder is set. */
  coder: string | null;
  expiresAt: string | null;
}

/** Told who asks by check-access.ts, before anything else of a request is read. */
const callers = new WeakMap<FastifyRequest, Caller>();

export function setCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error(`nobody was asked for at ${request.routeOptions.url}: is its row in routes.ts open?`);
  return caller;
}

/** A caller who records something. */
export type Sender = Caller & { name: string };

/** As callerOf, where somebody has to be known: whatever is recorded names its caller. */
export function namedCallerOf(request: FastifyRequest): Sender {
  const caller = callerOf(request);
  const { name } = caller;
  if (name === null)
    throw new Error(`nobody is known at ${request.routeOptions.url}: which scope does its row ask for?`);
  return { ...caller, name };
}
