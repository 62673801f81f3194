/** The keys that an OpenID provider signs with: found by discovery, and again where a token names one that is not among them. */
import { Logger } from '@nestjs/common';
import { createLocalJWKSet, errors, type JWTVerifyGetKey, type LocalJWKSet } from 'jose';
import { z } from 'zod';

/** The provider is away, or says nothing that can be used: whether a token is good cannot be told. */
export class ProviderUnavailable extends Error {}

/** Then they are asked for anew: a key that the provider took back ends so. */
const FRESH_MAX_MS = 600_000;
/** While the provider is away, what is known of it serves on for so long. */
const KEPT_MAX_MS = 3_600_000;
/** Tokens that name unknown keys may come at any rate. */
const ASKED_EVERY_MIN_MS = 10_000;
const ANSWER_MAX_MS = 5_000;
const ANSWER_BYTES_MAX = 1_048_576;

const discoverySchema = z.looseObject({ issuer: z.string(), jwks_uri: z.url() });
const keySetSchema = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });

export class SigningKeys {
  private readonly logger = new Logger(SigningKeys.name);
  private known: { keys: LocalJWKSet; at: number } | null = null;
  private askedAt = -Infinity;
  private failure: ProviderUnavailable | null = null;
  private asking: Promise<void> | null = null;

  constructor(
    private readonly issuer: string,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Throws ProviderUnavailable, or jose's JWKSNoMatchingKey where the provider has no such key. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.age() >= FRESH_MAX_MS) {
      try {
        await this.refresh();
      } catch (error) {
        if (this.age() >= KEPT_MAX_MS) throw error;
      }
    }
    try {
      return await this.keys()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.refresh();
      return this.keys()(header, token);
    }
  };

  private age(): number {
    return this.known ? this.clock() - this.known.at : Infinity;
  }

  private keys(): LocalJWKSet {
    if (!this.known) throw this.failure ?? new ProviderUnavailable('its keys are not known yet');
    return this.known.keys;
  }

  /** Asks once for all who wait, and not again before a while has passed. */
  private refresh(): Promise<void> {
    if (this.asking) return this.asking;
    if (this.clock() - this.askedAt < ASKED_EVERY_MIN_MS) {
      return this.failure ? Promise.reject(this.failure) : Promise.resolve();
    }
    this.askedAt = this.clock();
    this.asking = this.ask().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async ask(): Promise<void> {
    const at = this.clock();
    try {
      const { issuer, jwks_uri: address } = await read(discoveryOf(this.issuer), discoverySchema);
      if (issuer !== this.issuer) throw new Error(`it says that it is ${issuer}`);
      if (new URL(address).protocol !== 'https:' && new URL(address).origin !== new URL(this.issuer).origin)
        throw new Error(`expected https for its keys, got ${address}`);
      this.known = { keys: createLocalJWKSet(await read(address, keySetSchema)), at };
      this.failure = null;
    } catch (error) {
      const { message, cause } = error as Error;
      const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
      this.failure = new ProviderUnavailable(`the keys of ${this.issuer} cannot be had: ${why}`);
      this.logger.warn(this.failure.message);
      throw this.failure;
    }
  }
}

/** OpenID Connect Discovery 1.0, section 4. */
function discoveryOf(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

async function read<T>(address: string, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MAX_MS),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
    if (bytes > ANSWER_BYTES_MAX) throw new Error(`${address} answered with more than ${ANSWER_BYTES_MAX} bytes`);
  }
  const parsed = schema.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  if (!parsed.success) throw new Error(`${address} answered with something else than OpenID Connect has there`);
  return parsed.data;
}
