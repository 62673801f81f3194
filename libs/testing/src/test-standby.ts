/** A streaming standby of a local Postgres, made as pg_basebackup does, which the packages of our Postgres do not have. */
import { execFile } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type LocalPostgres, localFolders, startPostgres } from '#local-stack';

/** `data`: the folder of the primary; the standby has one in it. */
export async function startStandby(primary: LocalPostgres, data: string): Promise<LocalPostgres> {
  const own = join(data, 'standby');
  const folder = join(own, 'postgres');
  mkdirSync(own);
  chmodSync(own, 0o755);
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  try {
    await client.query("SELECT pg_backup_start('standby', fast => true)");
    const files = ['postgres', 'postgres-password', 'service-password'].map((name) => join(data, name));
    await promisify(execFile)('cp', ['-a', ...files, own]);
    const { rows } = await client.query<{ label: string }>(
      'SELECT labelfile AS label FROM pg_backup_stop(wait_for_archive => false)',
    );
    rmSync(join(folder, 'postmaster.pid'), { force: true });
    writeFileSync(join(folder, 'backup_label'), rows[0]?.label ?? '');
  } finally {
    await client.end();
  }
  const { hostname, port, username, password } = new URL(primary.url);
  const from = `host=${hostname} port=${port} user=${username} password=${password}`;
  appendFileSync(join(folder, 'postgresql.auto.conf'), `primary_conninfo = '${from}'\n`);
  writeFileSync(join(folder, 'standby.signal'), '');
  // As root, Postgres runs as another user.
  const { uid, gid } = statSync(folder);
  for (const name of ['backup_label', 'standby.signal']) chownSync(join(folder, name), uid, gid);
  return startPostgres({ data: own, cache: localFolders().cache });
}
