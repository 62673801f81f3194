/** The keys of the API, in its database: so the first one can be made, too. */
import Table from 'cli-table3';
import {
  type ApiKey,
  CALLER_NAME_EXPECTED,
  createKey,
  EXPIRY_EXPECTED,
  expiryOf,
  findKeyNamed,
  isCallerName,
  isScope,
  listKeys,
  revokeKey,
  type Scope,
  SCOPES,
} from '#access';
import { withDatabase } from './maintenance.js';
import { CommandError } from './settings.js';
import { withoutControls } from './tables.js';

const CREATED_BY = 'command line';
const PAGE_SIZE = 1_000;

export interface KeyOptions {
  scopes: string;
  expires?: string;
}

export async function createKeyFor(name: string, { scopes, expires }: KeyOptions): Promise<void> {
  if (!isCallerName(name)) throw new CommandError(`expected ${CALLER_NAME_EXPECTED}; got ${JSON.stringify(name)}`, 2);
  const wanted = scopesIn(scopes);
  const expiresAt = expires === undefined ? null : expiryOf(expires, new Date());
  if (expires !== undefined && expiresAt === null)
    throw new CommandError(`--expires: expected ${EXPIRY_EXPECTED}; got ${expires}`, 2);
  await withDatabase(async (pool) => {
    const made = await createKey(pool, { name, scopes: wanted, createdBy: CREATED_BY, expiresAt });
    if (!made) {
      throw new CommandError(
        `there is already a key named ${name}: revoke it with stancebook keys revoke, or choose another name`,
      );
    }
    process.stderr.write(
      `The key of ${name}, which will not be shown again: keep it where only ${name} can read it.\n`,
    );
    process.stdout.write(`${made.text}\n`);
  });
}

function scopesIn(text: string): Scope[] {
  const all = text.split(',').map((one) => one.trim());
  const wrong = all.find((one) => !isScope(one));
  if (wrong !== undefined)
    throw new CommandError(`--scopes: expected a list of any of ${SCOPES.join(', ')}; got ${JSON.stringify(wrong)}`, 2);
  return all.filter(isScope);
}

export async function showKeys({ json }: { json?: boolean }): Promise<void> {
  await withDatabase(async (pool) => {
    const table = new Table({ head: ['id', 'name', 'scopes', 'made', 'last used', 'state'], wordWrap: true });
    const keys = listAll((after) => listKeys(pool, { after, limit: PAGE_SIZE }));
    let count = 0;
    for await (const key of keys) {
      count += 1;
      if (json) process.stdout.write(`${JSON.stringify(key)}\n`);
      else
        table.push([key.id, key.name, key.scopes.join(', '), day(key.createdAt), minute(key.lastUsedAt), stateOf(key)]);
    }
    if (json) return;
    const none = 'There are no keys. Create one with stancebook keys create.';
    process.stdout.write(`${count === 0 ? none : withoutControls(table.toString())}\n`);
  });
}

async function* listAll(read: (after: ApiKey | null) => Promise<ApiKey[]>): AsyncGenerator<ApiKey> {
  for (let after: ApiKey | null = null; ; ) {
    const page = await read(after);
    yield* page;
    after = page.at(-1) ?? null;
    if (page.length < PAGE_SIZE) return;
  }
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

function minute(instant: string | null): string {
  return instant === null ? 'never' : instant.slice(0, 16).replace('T', ' ');
}

function stateOf({ revokedAt, expiresAt }: ApiKey): string {
  if (revokedAt !== null) return `revoked ${day(revokedAt)}`;
  if (expiresAt === null) return 'works';
  return Date.parse(expiresAt) <= Date.now() ? `expired ${day(expiresAt)}` : `works until ${minute(expiresAt)}`;
}

export async function revokeKeyOf(nameOrId: string): Promise<void> {
  await withDatabase(async (pool) => {
    const id = (await findKeyNamed(pool, nameOrId))?.id ?? nameOrId;
    const revoked = await revokeKey(pool, id);
    if (!revoked) throw new CommandError(`there is no key ${nameOrId}: see stancebook keys list`);
    process.stdout.write(`${withoutControls(revoked.name)}: revoked; it stops working within 5 s\n`);
  });
}
