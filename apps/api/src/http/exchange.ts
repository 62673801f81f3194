import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

export interface Exchange {
  /** With the request; for headers and the status: the answer itself is what the method returns. */
  reply: FastifyReply;
}

/** Gives a method its reply; in an object, as Nest awaits what it gives, and a reply can be awaited: until it is sent. */
export const HttpExchange = createParamDecorator(
  (_: unknown, context: ExecutionContext): Exchange => ({
    reply: context.switchToHttp().getResponse<FastifyReply>(),
  }),
);
