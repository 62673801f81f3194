import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Exchange {
  request: FastifyRequest;
  /** For headers and the status: the answer itself is what the method returns. */
  reply: FastifyReply;
}

/** Gives a method its request and its reply; these in an object, as Nest awaits what it gives, and a reply can be awaited: until it is sent. */
export const HttpExchange = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
});
