/** The schema: plain SQL files, `migrations/<number>_<name>.sql` below any library, run once each in the order of their numbers. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { watch } from './pool.js';

/** `transaction_timeout`, which bounds an append, came with Postgres 17. */
const SERVER_VERSION_MIN = 17;
/** An older one lacks functions that the code uses, which would only show event by event. */
const NODE_VERSION_MIN = 24;
const CONNECT_MAX_MS = 5_000;

/** Several processes may call this at once: the others wait. */
export async function migrate(url: string): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < NODE_VERSION_MIN)
    throw new Error(`expected Node ${NODE_VERSION_MIN} or later, got ${process.versions.node}: start with that`);
  const client = watch(
    new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MAX_MS, keepAlive: true }),
  );
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (version < SERVER_VERSION_MIN) {
      throw new Error(`expected Postgres ${SERVER_VERSION_MIN} or later, got ${version}: name another in DATABASE_URL`);
    }
    // node-pg-migrate's own lock fails at once where another process migrates; this one waits.
    await client.query("SELECT pg_advisory_lock(hashtext('stancebook migrations'))");
    await runner({
      dbClient: client,
      dir: [join(repositoryRoot(), 'libs/*/migrations/*.sql'), join(repositoryRoot(), 'libs/*/src/*/migrations/*.sql')],
      useGlob: true,
      direction: 'up',
      migrationsTable: 'migration',
      noLock: true,
      singleTransaction: true,
      log: () => {},
    });
  } finally {
    await client.end();
  }
}

/** The SQL files are read from the sources, also by the compiled code. */
function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
