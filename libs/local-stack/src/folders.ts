/** Where the local stack keeps its binaries and its data. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Folders {
  /** The clone. */
  root: string;
  data: string;
  /** What can be had again: jars, and binaries where they had to be copied. */
  cache: string;
}

/** Postgres refuses root; as root it runs as this user (nobody). */
export const UNPRIVILEGED = { uid: 65534, gid: 65534 };

export const isRoot = (): boolean => process.getuid?.() === 0;

const FREE_BYTES_MIN = 1_000_000_000;

/** What is in a data folder: another release of these cannot read it. */
const DATA_VERSION = 'stancebook 1, postgres 18, kafka 4.4';

/** `dataDir` is STANCEBOOK_DATA_DIR; by default `.stancebook` in the clone, or a folder of the clone's own where Postgres's user cannot enter it. */
export function localFolders(dataDir?: string): Folders {
  const root = repositoryRoot();
  const home = !isRoot() || canEnter(root) ? join(root, '.stancebook') : join('/var/lib/stancebook', nameOf(root));
  const data = dataDir ? resolve(dataDir) : home;
  for (const folder of [data, home]) mkdirSync(dirname(folder), { recursive: true });
  for (const folder of [data, home]) if (!existsSync(folder)) mkdirSync(folder, { mode: 0o711 });
  const parent = dirname(data);
  if (isRoot() && !canEnter(parent)) {
    throw new Error(
      `STANCEBOOK_DATA_DIR: as root, Postgres runs as user ${UNPRIVILEGED.uid}, who cannot enter ${parent}: choose a folder below one that is open to all users`,
    );
  }
  return { root, data, cache: home };
}

/**
 * Closes a data folder to all others: it has passwords, and the logs. As root, Postgres's own user may pass through it to its own folder,
 * by its group, and no more.
 */
export function closeDataFolder(data: string): void {
  chmodSync(data, isRoot() ? 0o710 : 0o700);
  if (isRoot()) chownSync(data, 0, UNPRIVILEGED.gid);
}

/** Refuses a data folder that is of another version, or on a full disk. */
export function checkDataFolder(data: string): void {
  const file = join(data, 'VERSION');
  const { bavail, bsize } = statfsSync(data);
  if (bavail * bsize < FREE_BYTES_MIN) {
    throw new Error(
      `expected 1 GB of free disk at ${data}, got ${Math.round((bavail * bsize) / 1e6)} MB: make room, or set STANCEBOOK_DATA_DIR to another disk`,
    );
  }
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (version === null) writeFileSync(file, `${DATA_VERSION}\n`);
  else if (version !== DATA_VERSION) {
    throw new Error(
      `expected data of "${DATA_VERSION}" in ${data}, got "${version}": set STANCEBOOK_DATA_DIR to another folder, or start the release that wrote it`,
    );
  }
}

/** The Postgres binaries: those in node_modules, or a copy where Postgres's user cannot enter the clone. */
export function binariesFrom(original: string, cache: string): string {
  if (!isRoot() || canEnter(original)) return original;
  const copy = join(cache, 'postgres-18');
  if (!existsSync(copy)) cpSync(original, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function canEnter(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const ours = uid === UNPRIVILEGED.uid ? 0o100 : gid === UNPRIVILEGED.gid ? 0o010 : 0o001;
    if (!(mode & ours)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function nameOf(root: string): string {
  return `${basename(root)}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
}

function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
