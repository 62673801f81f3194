/** Sessions at the page: each stands for a key, for some hours, and ends with it. */
import { randomBytes } from 'node:crypto';
import { type Pool, prepared, transaction } from '#postgres';
import { hashOfSecret } from './key-text.js';
import type { KnownKey, KnownKeys } from './known-keys.js';
import { LookUps } from './look-ups.js';

const TOKEN_BYTES = 32;
const TOKEN = /^[0-9a-f]{64}$/;
const LIFE_HOURS = 12;
/** Of one key: the oldest makes room. */
const SESSIONS_MAX = 100;

export interface Session {
  key: KnownKey;
  expiresAt: string;
}

interface Row {
  keyId: string;
  expiresAt: string;
}

export class Sessions {
  private readonly lookUps: LookUps<Row>;

  constructor(
    private readonly pool: Pool,
    private readonly keys: KnownKeys,
  ) {
    this.lookUps = new LookUps((ids) => readSessions(pool, ids));
  }

  /** `token`: what the cookie holds, which is not kept. */
  async begin(key: KnownKey): Promise<Session & { token: string }> {
    const token = randomBytes(TOKEN_BYTES).toString('hex');
    const expiresAt = await transaction(this.pool, async (tx) => {
      await tx.query('DELETE FROM session WHERE expires_at <= now()');
      await tx.query(
        `DELETE FROM session WHERE token_hash IN
           (SELECT token_hash FROM session WHERE key_id = $1 ORDER BY created_at DESC OFFSET $2 FOR UPDATE)`,
        [key.id, SESSIONS_MAX - 1],
      );
      const { rows } = await tx.query<{ expiresAt: string }>(
        `INSERT INTO session (token_hash, key_id, expires_at)
         VALUES ($1, $2, least(now() + make_interval(hours => $3), $4::timestamptz)) RETURNING expires_at AS "expiresAt"`,
        [hashOfSecret(token), key.id, LIFE_HOURS, key.expiresAt],
      );
      return rows[0]?.expiresAt ?? '';
    });
    return { key, expiresAt, token };
  }

  /** null for one that is unknown or over, or whose key is. */
  async find(token: string): Promise<Session | null> {
    if (!TOKEN.test(token)) return null;
    const row = await this.lookUps.find(hashOfSecret(token).toString('hex'));
    if (!row || Date.parse(row.expiresAt) <= Date.now()) return null;
    const key = await this.keys.findById(row.keyId);
    return key && { key, expiresAt: row.expiresAt };
  }

  async end(token: string): Promise<void> {
    const tokenHash = hashOfSecret(token);
    await this.pool.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
    this.lookUps.forget(tokenHash.toString('hex'));
  }
}

async function readSessions(pool: Pool, hashes: string[]): Promise<Map<string, Row>> {
  const { rows } = await pool.query<Row & { hash: string }>(
    prepared(
      `SELECT encode(token_hash, 'hex') AS hash, key_id AS "keyId", expires_at AS "expiresAt" FROM session
       WHERE token_hash = ANY (SELECT decode(h, 'hex') FROM unnest($1::text[]) AS h)`,
      [hashes],
    ),
  );
  return new Map(rows.map(({ hash, ...row }) => [hash, row]));
}
