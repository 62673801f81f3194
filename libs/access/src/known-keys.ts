/** Whose key it is that comes with a request. */
import { timingSafeEqual } from 'node:crypto';
import { isStandby, type Pool, prepared } from '#postgres';
import { LookUps } from './look-ups.js';
import { partsOfKey } from './key-text.js';
import type { Scope } from './scopes.js';

/** A key that works, as its table has it. */
export interface KnownKey {
  id: string;
  name: string;
  scopes: ReadonlySet<Scope>;
  expiresAt: string | null;
}

interface Row extends Omit<KnownKey, 'scopes'> {
  scopes: Scope[];
  secretHash: Buffer;
}

interface Found {
  key: KnownKey;
  secretHash: Buffer;
}

const USE_NOTED_EVERY_MS = 60_000;
const USES_MAX = 10_000;

export class KnownKeys {
  private readonly lookUps: LookUps<Found>;
  /** When the last use of each was noted. */
  private readonly notedAt = new Map<string, number>();

  constructor(private readonly pool: Pool) {
    this.lookUps = new LookUps((ids) => readKeys(pool, ids));
  }

  /** null for a text that is no key, and for a key that is unknown, revoked or expired: nobody is told which. */
  async find(text: string): Promise<KnownKey | null> {
    const parts = partsOfKey(text);
    if (!parts) return null;
    const found = this.lookUps.remembered(parts.id) ?? (await this.lookUps.find(parts.id));
    if (!found || !timingSafeEqual(found.secretHash, parts.secretHash) || isOver(found.key)) return null;
    this.noteUse(found.key.id);
    return found.key;
  }

  /** The key by its id, for what was made with it. */
  async findById(id: string): Promise<KnownKey | null> {
    const found = await this.lookUps.find(id);
    if (!found || isOver(found.key)) return null;
    this.noteUse(id);
    return found.key;
  }

  forget(id: string): void {
    this.lookUps.forget(id);
  }

  /** Beside the request, which does not wait for it: where it cannot be noted, a use a minute later is. */
  private noteUse(id: string): void {
    const now = performance.now();
    const notedAt = this.notedAt.get(id);
    if (notedAt !== undefined && now - notedAt < USE_NOTED_EVERY_MS) return;
    if (this.notedAt.size >= USES_MAX) this.notedAt.clear();
    this.notedAt.set(id, now);
    this.write(id).catch(() => {});
  }

  private async write(id: string): Promise<void> {
    // Nothing is written there: the key is kept as used, and not tried again until a minute later.
    if (await isStandby(this.pool)) return;
    await this.pool.query(
      prepared(
        `UPDATE api_key SET last_used_at = now() WHERE id = $1 AND coalesce(last_used_at, '-infinity') < now() - interval '1 minute'`,
        [id],
      ),
    );
  }
}

function isOver({ expiresAt }: KnownKey): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now();
}

async function readKeys(pool: Pool, ids: string[]): Promise<Map<string, Found>> {
  const { rows } = await pool.query<Row>(
    prepared(
      `SELECT id, name, scopes, expires_at AS "expiresAt", secret_hash AS "secretHash" FROM api_key
       WHERE id = ANY ($1::text[]) AND revoked_at IS NULL`,
      [ids],
    ),
  );
  return new Map(
    rows.map(({ secretHash, scopes, ...key }) => [key.id, { key: { ...key, scopes: new Set(scopes) }, secretHash }]),
  );
}
