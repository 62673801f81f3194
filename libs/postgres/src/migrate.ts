/**
 * The schema: plain SQL files, `migrations/<number>_<name>.sql` below any library, run once each in the order of their numbers.
 *
 * A migration adds first: processes of the release before go on while it runs and after it. What they use is taken away by a later release,
 * whose migration also raises schema_floor. Tables are filled in batches, outside of migrations.
 */
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { isConnectionLost, isUnavailable, PostgresUnavailable } from './failure.js';
import { type Db, watch } from './pool.js';

/** `transaction_timeout`, which bounds an append, came with Postgres 17. */
const SERVER_VERSION_MIN = 17;
/** An older one lacks functions that the code uses, which would only show event by event. */
const NODE_VERSION_MIN = 24;
const CONNECT_MAX_MS = 5_000;

/** A migration that waits for a lock keeps waiting whoever comes after it: it gives way after this long, and tries again. */
const LOCK_WAIT_MAX_MS = 2_000;
const RETRY_AFTER_MS = 500;

export interface MigrateOptions {
  /** Told what it waits for. */
  waiting?: (why: string) => void;
  /** Where the files are: glob patterns. */
  files?: string[];
}

/**
 * Runs the migrations that this database has not had, each in a transaction of its own. One process does, others wait for it. Throws
 * SchemaTooNew where the database is of a later release.
 */
export async function migrate(
  url: string,
  { waiting = () => {}, files = ourFiles() }: MigrateOptions = {},
): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < NODE_VERSION_MIN)
    throw new Error(`expected Node ${NODE_VERSION_MIN} or later, got ${process.versions.node}: start with that`);
  const client = watch(
    new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_MAX_MS,
      keepAlive: true,
      lock_timeout: LOCK_WAIT_MAX_MS,
    }),
  );
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (version < SERVER_VERSION_MIN) {
      throw new Error(`expected Postgres ${SERVER_VERSION_MIN} or later, got ${version}: name another in DATABASE_URL`);
    }
    await untilDone(() => lockMigrations(client), waiting);
    await untilDone(() => runMigrations(client, files), waiting);
    await requireUsableSchema(client);
  } finally {
    await client.end();
  }
}

/** Does `step`, again and again while a lock is held elsewhere. */
async function untilDone(step: () => Promise<string | null>, waiting: (why: string) => void): Promise<void> {
  for (let why = await step(); why !== null; why = await step()) {
    waiting(why);
    await sleep(RETRY_AFTER_MS);
  }
}

/** node-pg-migrate's own lock fails at once where another process migrates. */
async function lockMigrations(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ mine: boolean }>(
    "SELECT pg_try_advisory_lock(hashtext('stancebook migrations')) AS mine",
  );
  return rows[0]?.mine ? null : 'another process is bringing the schema up to date';
}

/** Those that are there stay, should a later one have to wait. */
async function runMigrations(client: pg.Client, files: string[]): Promise<string | null> {
  try {
    await runner({
      dbClient: client,
      dir: files,
      useGlob: true,
      direction: 'up',
      migrationsTable: MIGRATIONS,
      noLock: true,
      singleTransaction: false,
      log: () => {},
    });
    return null;
  } catch (error) {
    if (isConnectionLost(error)) throw error;
    await client.query('ROLLBACK');
    if (!isUnavailable(error)) throw error;
    return `a migration could not have its lock within ${LOCK_WAIT_MAX_MS} ms, and gave way: ${error.message}`;
  }
}

const MIGRATIONS = 'migration';

/** The tables are no longer such that this release can use them. whenAvailable waits: until the process is replaced. */
export class SchemaTooNew extends PostgresUnavailable {}

/** Throws SchemaTooNew where a later release has said that it takes more to use the schema than this one knows of. */
export async function requireUsableSchema(db: Db | pg.Client): Promise<void> {
  const { rows } = await db.query<{ least: number; release: string }>('SELECT least, release FROM schema_floor');
  const [floor] = rows;
  newest ??= newestKnown();
  if (!floor || floor.least <= newest) return;
  const cause = new Error(
    `this database is of a later release (${floor.release}): expected a process that knows of migration ${numbered(floor.least)}, and this one knows of those up to ${numbered(newest)}: update it`,
  );
  throw new SchemaTooNew(cause, { isConnectionLost: false });
}

let newest: number | undefined;

/** The number of the newest migration that this release has. */
function newestKnown(): number {
  return Math.max(
    0,
    ...ourFiles()
      .flatMap((pattern) => fs.globSync(pattern))
      .map(numberOf),
  );
}

function numberOf(file: string): number {
  return Number.parseInt(basename(file), 10);
}

function numbered(number: number): string {
  return String(number).padStart(4, '0');
}

function ourFiles(): string[] {
  return [join(repositoryRoot(), 'libs/*/migrations/*.sql'), join(repositoryRoot(), 'libs/*/src/*/migrations/*.sql')];
}

/** The SQL files are read from the sources, also by the compiled code. */
function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
