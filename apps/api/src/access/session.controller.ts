import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { SCOPES } from '#access';
import { CONFIG, type Config } from '../config.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ETAG, header } from '../http/openapi.js';
import { instant } from '../http/recorded.js';
import { Authentication, callerBy } from './authenticate.js';
import { type Caller, callerOf } from './caller.js';
import { unauthenticated } from './check-access.js';
import { endedCookie, sessionCookie, sessionIn } from './session-cookie.js';
import { SignInLimits } from './sign-in-limits.js';

const KEY_LENGTH_MAX = 200;
const bodySchema = z.strictObject({ key: z.string().min(1).max(KEY_LENGTH_MAX) }).meta({ id: 'SignInBody' });

const sessionSchema = z
  .object({
    caller: z.string().nullable().meta({ description: 'Who is asking; null if unknown.' }),
    coder: z
      .string()
      .nullable()
      .meta({ description: 'The coder of what the caller records, unless the caller names another.' }),
    scopes: z.array(z.enum(SCOPES)),
    expiresAt: instant.nullable().meta({ description: 'When the session or the key expires.' }),
    keyNeededTo: z
      .enum(['read', 'record'])
      .nullable()
      .meta({ description: 'read: every request needs a key; record: only recording needs one; null: nothing does.' }),
  })
  .meta({ id: 'Session' });
type SessionAnswer = z.infer<typeof sessionSchema>;

const SET_COOKIE = { 'Set-Cookie': header('The cookie of the session.', { required: true }) };

@ApiTags('access')
@Controller('v1/session')
export class SessionController {
  private readonly limits = new SignInLimits();
  private readonly isSecure: boolean;
  private readonly keyNeededTo: SessionAnswer['keyNeededTo'];

  constructor(
    private readonly authentication: Authentication,
    @Inject(CONFIG) { STANCEBOOK_PUBLIC_URL, STANCEBOOK_PUBLIC_READ }: Config,
  ) {
    this.isSecure = STANCEBOOK_PUBLIC_URL?.startsWith('https:') ?? false;
    const isReadOpen = STANCEBOOK_PUBLIC_READ === 'on';
    this.keyNeededTo = authentication.isKeyNeeded ? (isReadOpen ? 'record' : 'read') : null;
  }

  @Get()
  @ApiOperation({ summary: 'Who is asking, and what they may do' })
  @ApiResponse({ status: 200, description: 'The caller.', headers: ETAG, standardSchema: sessionSchema })
  show(@HttpExchange() { reply }: Exchange): SessionAnswer {
    return this.told(reply, callerOf(reply.request));
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with a key: a session of at most 12 hours, in a cookie for the site' })
  @ApiResponse({ status: 200, description: 'Who is signed in.', headers: SET_COOKIE, standardSchema: sessionSchema })
  async begin(
    @Body({ schema: bodySchema }) { key: text }: z.infer<typeof bodySchema>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<SessionAnswer> {
    const key = await this.authentication.keys.find(text);
    if (!key) {
      this.limits.failed(reply.request.ip);
      throw unauthenticated('error="invalid_token"');
    }
    const { token, expiresAt } = await this.authentication.sessions.begin(key);
    reply.header('set-cookie', sessionCookie(token, { expiresAt, isSecure: this.isSecure }));
    return this.told(reply, callerBy(key, expiresAt));
  }

  @Delete()
  @ApiOperation({ summary: 'Sign out: ends the session and removes its cookie' })
  @ApiResponse({
    status: 200,
    description: 'Who is asking from then on.',
    headers: SET_COOKIE,
    standardSchema: sessionSchema,
  })
  async end(@HttpExchange() { reply }: Exchange): Promise<SessionAnswer> {
    const token = sessionIn(reply.request.headers.cookie);
    if (token !== null) await this.authentication.sessions.end(token);
    reply.header('set-cookie', endedCookie(this.isSecure));
    return this.told(reply, this.authentication.unknown);
  }

  private told(reply: FastifyReply, { name, coder, scopes, expiresAt }: Caller): SessionAnswer {
    reply.header('cache-control', 'no-store');
    return { caller: name, coder, scopes: [...scopes], expiresAt, keyNeededTo: this.keyNeededTo };
  }
}
