/** The table of API keys. */
import type { Db } from '#postgres';
import { newKey } from './key-text.js';
import type { Scope } from './scopes.js';

export interface ApiKey {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  createdBy: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

const COLUMNS = `id, name, scopes, created_at AS "createdAt", created_by AS "createdBy", expires_at AS "expiresAt",
  last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"`;

export interface NewApiKey {
  name: string;
  scopes: readonly Scope[];
  createdBy: string;
  /** An instant, or null: until it is revoked. */
  expiresAt: string | null;
}

/** With the text of the key, which is not kept. null where another key that is not revoked has the name. */
export async function createKey(
  db: Db,
  { name, scopes, createdBy, expiresAt }: NewApiKey,
): Promise<{ key: ApiKey; text: string } | null> {
  const { id, secretHash, text } = newKey();
  const { rows } = await db.query<ApiKey>(
    `INSERT INTO api_key (id, name, secret_hash, scopes, created_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (name) WHERE revoked_at IS NULL DO NOTHING RETURNING ${COLUMNS}`,
    [id, name, secretHash, [...new Set(scopes)], createdBy, expiresAt],
  );
  return rows[0] ? { key: rows[0], text } : null;
}

/** In the order in which they were made, those that are revoked or have expired with them. */
export async function listKeys(
  db: Db,
  { after, limit }: { after: { createdAt: string; id: string } | null; limit: number },
): Promise<ApiKey[]> {
  const { rows } = await db.query<ApiKey>(
    `SELECT ${COLUMNS} FROM api_key WHERE (created_at, id) > ($1::timestamptz, $2) ORDER BY created_at, id LIMIT $3`,
    [after?.createdAt ?? '-infinity', after?.id ?? '', limit],
  );
  return rows;
}

/** The key as it then is, also where it was revoked before. null where there is none. */
export async function revokeKey(db: Db, id: string): Promise<ApiKey | null> {
  const { rows } = await db.query<ApiKey>(
    `UPDATE api_key SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1 RETURNING ${COLUMNS}`,
    [id],
  );
  return rows[0] ?? null;
}

/** The key that is not revoked and has this name. */
export async function findKeyNamed(db: Db, name: string): Promise<ApiKey | null> {
  const { rows } = await db.query<ApiKey>(`SELECT ${COLUMNS} FROM api_key WHERE name = $1 AND revoked_at IS NULL`, [
    name,
  ]);
  return rows[0] ?? null;
}

/** Whether there is a key that works. */
export async function hasLiveKey(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM api_key WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())) AS found`,
  );
  return rows[0]?.found ?? false;
}
