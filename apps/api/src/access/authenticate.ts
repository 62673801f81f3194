/** Who a request says it is from, and whether that is so. */
import type { FastifyRequest } from 'fastify';
import { type KnownKey, KnownKeys, SCOPES, Sessions } from '#access';
import type { Pool } from '#postgres';
import { needsKey } from '#settings';
import type { Config } from '../config.js';
import type { Caller } from './caller.js';
import { OidcTokens } from './oidc-tokens.js';
import { sessionIn } from './session-cookie.js';

/** `invalid`: something was shown that proves nothing. */
export type Shown = { caller: Caller; by: 'key' | 'session' } | 'nothing' | 'invalid';

const NOBODY: Caller = { name: null, scopes: new Set(), coder: null, expiresAt: null };

export class Authentication {
  readonly keys: KnownKeys;
  readonly sessions: Sessions;
  readonly isKeyNeeded: boolean;
  private readonly tokens: OidcTokens | null;
  /** Who asks without showing anything. */
  readonly unknown: Caller;

  constructor(pool: Pool, config: Config) {
    this.keys = new KnownKeys(pool);
    this.sessions = new Sessions(pool, this.keys);
    this.isKeyNeeded = needsKey(config);
    const { STANCEBOOK_OIDC_ISSUER: issuer } = config;
    this.tokens = issuer === undefined ? null : new OidcTokens(issuer, config);
    const coder = config.STANCEBOOK_CODER ?? null;
    this.unknown = this.isKeyNeeded
      ? NOBODY
      : { name: coder ?? 'anyone', scopes: new Set(SCOPES), coder, expiresAt: null };
  }

  /** Throws ProviderUnavailable where a token cannot be checked. A session that is over is nothing: the page of a server that needs no key would else be refused for it. */
  async shownBy({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Shown> {
    const token = bearerIn(headers.authorization);
    if (token !== null) {
      const key = await this.keys.find(token);
      const caller = key ? callerBy(key) : ((await this.tokens?.find(token)) ?? null);
      return caller ? { caller, by: 'key' } : 'invalid';
    }
    const cookie = sessionIn(headers.cookie);
    const session = cookie === null ? null : await this.sessions.find(cookie);
    return session ? { caller: callerBy(session.key, session.expiresAt), by: 'session' } : 'nothing';
  }
}

export function callerBy({ name, scopes, expiresAt }: KnownKey, endsAt: string | null = expiresAt): Caller {
  return { name, scopes, coder: name, expiresAt: endsAt };
}

/** null where there is none: other schemes are for whoever is before us. */
function bearerIn(header: string | undefined): string | null {
  return header === undefined ? null : (/^Bearer +(\S+) *$/i.exec(header)?.[1] ?? null);
}
