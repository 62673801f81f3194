import type { FastifyRequest } from 'fastify';

/** Where the reader found us: the Host is one of our own names, others are refused (see own-hosts.ts). */
export function originOf({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  const asked = `${protocol}://${host}`;
  return URL.canParse(asked) ? new URL(asked).origin : `${protocol}://localhost`;
}
