import { Body, Controller, Delete, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  type ApiKey,
  CALLER_NAME_EXPECTED,
  createKey,
  EXPIRY_EXPECTED,
  expiryOf,
  isCallerName,
  listKeys,
  revokeKey,
  SCOPES,
} from '#access';
import { Refusal } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf, header } from '../http/openapi.js';
import { nextMember, pageOf, pagingQuery, placeInstant, placeOf } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { instant } from '../http/recorded.js';
import { Authentication } from './authenticate.js';
import { namedCallerOf } from './caller.js';

const keyId = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'expected the id of a key: 16 hex digits')
  .meta({ description: 'The id of a key: the middle part of its text.' });

const scopes = z.array(z.enum(SCOPES)).max(SCOPES.length);

const keySchema = z
  .object({
    id: keyId,
    name: z.string().meta({ description: 'The caller who uses the key, and the coder of what it records.' }),
    scopes: z.array(z.enum(SCOPES)),
    createdAt: instant,
    createdBy: z.string(),
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable().meta({ description: 'Accurate to about a minute.' }),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'Key' });

const newKeySchema = keySchema
  .extend({ key: z.string().meta({ description: 'The text to send as `Authorization: Bearer`. It is shown once.' }) })
  .meta({ id: 'NewKey' });

const keyBodySchema = z
  .strictObject({
    name: z.string().max(1_000).refine(isCallerName, `expected ${CALLER_NAME_EXPECTED}`),
    scopes: scopes.min(1),
    expires: z
      .string()
      .max(64)
      .nullish()
      .meta({ description: `When it expires: ${EXPIRY_EXPECTED}. Absent: never.` }),
  })
  .meta({ id: 'KeyBody' });

const listQuery = z.strictObject({ ...pagingQuery });
const listAnswer = z.object({ items: z.array(keySchema), ...nextMember }).meta({ id: 'Keys' });
const placeSchema = z.strictObject({ createdAt: placeInstant, id: keyId });

@ApiTags('access')
@Controller('v1/keys')
export class KeysController {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    private readonly authentication: Authentication,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Create a key; its text is in this answer and nowhere else' })
  @ApiResponse({
    status: 201,
    description: 'The new key.',
    headers: { Location: header('Its address.', { required: true }) },
    standardSchema: newKeySchema,
  })
  async create(
    @Body({ schema: keyBodySchema }) { name, scopes: wanted, expires }: z.infer<typeof keyBodySchema>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<ApiKey & { key: string }> {
    const expiresAt = expires == null ? null : expiryOf(expires, new Date());
    if (expires != null && expiresAt === null) throw wrongExpiry(expires);
    const createdBy = namedCallerOf(reply.request).name;
    const made = await createKey(this.log.pool, { name, scopes: wanted, createdBy, expiresAt });
    if (!made) {
      throw new Problem('name-taken', `there is already a key named ${name}: revoke it, or choose another name`);
    }
    reply.header('location', `/v1/keys/${made.key.id}`).header('cache-control', 'no-store');
    return { ...made.key, key: made.text };
  }

  @Get()
  @ApiQueryOf('All keys, including those that no longer work, in order of creation', listQuery, listAnswer)
  async list(
    @Query({ schema: listQuery }) { limit, cursor }: z.infer<typeof listQuery>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<{ items: ApiKey[]; next: string | null }> {
    const after = placeOf(placeSchema, cursor);
    const keys = await listKeys(this.log.pool, { after, limit: limit + 1 });
    return pageOf(keys, limit, ({ createdAt, id }) => ({ createdAt, id }), reply);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Revoke a key: it stops working within 5 s, and so does anything that is using it' })
  @ApiResponse({ status: 200, description: 'The key, revoked.', standardSchema: keySchema })
  async revoke(@Param('id', { schema: keyId }) id: string): Promise<ApiKey> {
    const revoked = await revokeKey(this.log.pool, id);
    if (!revoked) throw new Problem('not-found', `there is no key ${id}`);
    this.authentication.keys.forget(id);
    return revoked;
  }
}

function wrongExpiry(expires: string): Refusal {
  const detail = `expected ${EXPIRY_EXPECTED}; got ${expires}`;
  return new Refusal('invalid-body', detail, [{ pointer: '/expires', detail }]);
}
