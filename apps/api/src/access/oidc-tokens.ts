/** Access tokens of an OpenID provider: signed, for us, and not over. They say who asks, and what they may do. */
import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { isCallerName, isScope, type Scope } from '#access';
import type { Config } from '../config.js';
import type { Caller } from './caller.js';
import { SigningKeys } from './signing-keys.js';

/** What the clock of the provider may differ by. */
const TOLERANCE_S = 30;
/** The end of the year 9999. */
const SECONDS_MAX = 253_402_300_799;
const LENGTH_MAX = 8_192;
/** RFC 9068, and what most providers write; none says nothing. */
const TYPES = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
const OWN_SCOPE = 'stancebook:';

type Settings = Pick<
  Config,
  | 'STANCEBOOK_OIDC_ISSUER'
  | 'STANCEBOOK_OIDC_AUDIENCE'
  | 'STANCEBOOK_OIDC_ALGORITHMS'
  | 'STANCEBOOK_OIDC_NAME_CLAIM'
  | 'STANCEBOOK_OIDC_SCOPE_CLAIM'
  | 'STANCEBOOK_OIDC_SCOPES'
>;

export class OidcTokens {
  private readonly keys: SigningKeys;

  constructor(
    private readonly issuer: string,
    private readonly settings: Settings,
    clock?: () => number,
  ) {
    this.keys = new SigningKeys(issuer, clock);
  }

  /** null for what is no token of the provider's for us, or no longer one. Throws ProviderUnavailable where that cannot be told. */
  async find(token: string): Promise<Caller | null> {
    if (!this.mayBeOurs(token)) return null;
    const { STANCEBOOK_OIDC_AUDIENCE: audience = '', STANCEBOOK_OIDC_ALGORITHMS: algorithms } = this.settings;
    try {
      const { payload } = await jwtVerify(token, this.keys.find, {
        issuer: this.issuer,
        audience,
        algorithms,
        clockTolerance: TOLERANCE_S,
        requiredClaims: ['exp'],
      });
      return this.callerIn(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  /** What can be told without a key, so that nobody makes us ask for one by what is no token of the provider's. */
  private mayBeOurs(token: string): boolean {
    if (token.length > LENGTH_MAX) return false;
    try {
      const { alg = '', typ } = decodeProtectedHeader(token);
      const { iss, exp = 0 } = decodeJwt(token);
      return (
        this.settings.STANCEBOOK_OIDC_ALGORITHMS.some((one) => one === alg) &&
        TYPES.includes(typ?.toLowerCase()) &&
        iss === this.issuer &&
        exp + TOLERANCE_S > Date.now() / 1000
      );
    } catch {
      return false;
    }
  }

  private callerIn(payload: JWTPayload): Caller | null {
    const name = claimIn(payload, this.settings.STANCEBOOK_OIDC_NAME_CLAIM);
    if (typeof name !== 'string' || !isCallerName(name)) return null;
    const told = claimIn(payload, this.settings.STANCEBOOK_OIDC_SCOPE_CLAIM);
    const values = typeof told === 'string' ? told.split(' ') : Array.isArray(told) ? told : [];
    const scopes = new Set(values.flatMap((value) => this.scopesOf(String(value))));
    // An instant beyond all calendars is as good as the last one.
    const endsAt = Math.min(payload.exp ?? 0, SECONDS_MAX) * 1000;
    return { name, scopes, coder: name, expiresAt: new Date(endsAt).toISOString() };
  }

  /** As the setting maps them; without it those that are ours by name. Another's `admin` is not ours. */
  private scopesOf(value: string): Scope[] {
    const { STANCEBOOK_OIDC_SCOPES: mapped } = this.settings;
    if (mapped) return mapped.filter((one) => one.value === value).flatMap(({ scopes }) => scopes.filter(isScope));
    const own = value.startsWith(OWN_SCOPE) ? value.slice(OWN_SCOPE.length) : '';
    return isScope(own) ? [own] : [];
  }
}

/** A claim by its name, else by a path of names such as `realm_access.roles`. */
function claimIn(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name
    .split('.')
    .reduce<unknown>(
      (part, one) =>
        typeof part === 'object' && part !== null && Object.hasOwn(part, one) ? Reflect.get(part, one) : undefined,
      payload,
    );
}
