import type { FastifyReply } from 'fastify';

/** The answer to a list. The JSON of its items, with commas between them, is there already: it is not parsed only to be written again. */
export function listAnswer(reply: FastifyReply, items: string, beside: object): string {
  reply.type('application/json; charset=utf-8');
  return `{"items":[${items}],${JSON.stringify(beside).slice(1)}`;
}
