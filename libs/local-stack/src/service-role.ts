/** The role that the services use: no superuser, and the owner of their database and of all that is in it. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';

export const SERVICE_ROLE = 'stancebook_service';

/** Returns the role's password, made at the first use. */
export function servicePassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Makes the role and its database where they are missing. `adminUrl` names a database by which a superuser comes in. */
export async function makeServiceRole(adminUrl: string, database: string, password: string): Promise<void> {
  await asSuperuser(adminUrl, async (client) => {
    const { rowCount: roles } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [SERVICE_ROLE]);
    if (roles === 0) await client.query(`CREATE ROLE ${SERVICE_ROLE}`);
    await client.query(
      `ALTER ROLE ${SERVICE_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`,
    );
    const { rowCount: databases } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (databases === 0) await client.query(`CREATE DATABASE ${database}`);
    await client.query(`ALTER DATABASE ${database} OWNER TO ${SERVICE_ROLE}`);
  });
}

/** Until 0.1.0 the services came in as the superuser, who cannot give away by REASSIGN OWNED what is theirs. */
export async function handOver(databaseUrl: string): Promise<void> {
  await asSuperuser(databaseUrl, async (client) => {
    const { rows } = await client.query<{ what: string }>(
      `SELECT CASE relkind WHEN 'v' THEN 'VIEW ' WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || c.oid::regclass AS what
         FROM pg_class c
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S') AND relowner <> $1::regrole AND ${isOwn('pg_class', 'c.oid')}
          -- A sequence of a column goes with its table.
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND relkind = 'S' AND deptype IN ('a', 'i'))
       UNION ALL
       SELECT 'ROUTINE ' || oid::regprocedure
         FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND proowner <> $1::regrole AND ${isOwn('pg_proc', 'pg_proc.oid')}`,
      [SERVICE_ROLE],
    );
    const alterations = rows.map(({ what }) => `ALTER ${what} OWNER TO ${SERVICE_ROLE};`);
    // As one statement it is done whole, or not at all.
    if (alterations.length > 0) await pastDeadlocks(() => client.query(alterations.join('\n')));
  });
}

const DEADLOCK = '40P01';
const DEADLOCKS_MAX = 10;

/** Services of an earlier start may be at work already, and each of the two may wait for a table of the other. */
async function pastDeadlocks(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      const isDeadlock = error instanceof pg.DatabaseError && error.code === DEADLOCK;
      if (!isDeadlock || tries === DEADLOCKS_MAX) throw error;
    }
  }
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** SQL: whether it is no part of an extension: those are the superuser's. */
function isOwn(catalog: 'pg_class' | 'pg_proc', oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;
}
