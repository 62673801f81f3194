/** A key as its owner has it: `stancebook_<id>_<secret>`, which scanners for secrets can look for. */
import { hash, randomBytes } from 'node:crypto';

const ID_BYTES = 8;
const SECRET_BYTES = 32;
const KEY_TEXT = /^stancebook_([0-9a-f]{16})_([0-9a-f]{64})$/;

export interface KeyParts {
  id: string;
  secretHash: Buffer;
}

export function newKey(): KeyParts & { text: string } {
  const id = randomBytes(ID_BYTES).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  return { id, secretHash: hashOfSecret(secret), text: `stancebook_${id}_${secret}` };
}

/** null for what is no key. */
export function partsOfKey(text: string): KeyParts | null {
  const [, id, secret] = KEY_TEXT.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secretHash: hashOfSecret(secret) };
}

export function hashOfSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}
