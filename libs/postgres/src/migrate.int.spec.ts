import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runner } from 'node-pg-migrate';
import { administer, type TestDatabase, testDatabase } from '#testing';
import { migrate, SchemaTooNew } from './migrate.js';
import { createPool, type Pool } from './pool.js';
import { transaction } from './transaction.js';

/** The migrations that commit 4261012 has. */
const NEWEST_OF_RELEASE_BEFORE = 301;

let database: TestDatabase;
let pool: Pool;
let folder: string;

beforeEach(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  folder = mkdtempSync(join(tmpdir(), 'stancebook-migrations-'));
  // Its own come after those that the database has had.
  for (const file of sources()) cpSync(file, join(folder, basename(file)));
});

afterEach(async () => {
  await pool.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

function sources(): string[] {
  return globSync(['libs/*/migrations/*.sql', 'libs/*/src/*/migrations/*.sql']);
}

function write(name: string, sql: string): void {
  writeFileSync(join(folder, name), sql);
}

function migrateFolder(waiting: (why: string) => void = () => {}): Promise<void> {
  return migrate(database.url, { files: [join(folder, '*.sql')], waiting });
}

/** As the release before does, with what it has. */
async function migrateAsBefore(): Promise<object[]> {
  const isLater = (file: string) => Number.parseInt(basename(file), 10) > NEWEST_OF_RELEASE_BEFORE;
  const before = mkdtempSync(join(folder, 'before-'));
  for (const file of sources()) if (!isLater(file)) cpSync(file, join(before, basename(file)));
  return runner({
    databaseUrl: database.url,
    dir: [join(before, '*.sql')],
    useGlob: true,
    direction: 'up',
    migrationsTable: 'migration',
    noLock: true,
    singleTransaction: true,
    log: () => {},
  });
}

/** Resolves when it is called the first time. */
function once(): { called: Promise<string>; call: (why: string) => void } {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { called: promise, call: resolve };
}

describe('a migration', () => {
  it('gives way to a long reader, behind whom it would keep others waiting, and is done when he has finished', async () => {
    await pool.query('CREATE TABLE thing (id integer)');
    write('9001_more.sql', 'ALTER TABLE thing ADD COLUMN more integer;');
    const { called, call } = once();
    let done: Promise<void> | undefined;
    await transaction(pool, async (reader) => {
      await reader.query('SELECT FROM thing');
      done = migrateFolder(call);
      expect(await called).toContain('gave way: canceling statement due to lock timeout');
      expect((await pool.query('SELECT FROM thing')).rowCount).toBe(0);
    });
    await done;
    expect((await pool.query('SELECT more FROM thing')).rowCount).toBe(0);
  });

  it('stays where a later one fails', async () => {
    write('9001_good.sql', 'CREATE TABLE good (id integer);');
    write('9002_bad.sql', 'CREATE TABLE half (id integer); SELECT 1 / 0;');
    await expect(migrateFolder()).rejects.toThrow('division by zero');
    expect((await pool.query('SELECT FROM good')).rowCount).toBe(0);
    await expect(pool.query('SELECT FROM half')).rejects.toMatchObject({ code: '42P01' });
    write('9002_bad.sql', 'CREATE TABLE half (id integer);');
    await migrateFolder();
    expect((await pool.query('SELECT FROM half')).rowCount).toBe(0);
  });

  it('is run by one process; the others say that they wait for it', async () => {
    write('9001_slow.sql', 'SELECT pg_sleep(3); CREATE TABLE slow (id integer);');
    const said: string[] = [];
    await Promise.all([migrateFolder((why) => said.push(why)), migrateFolder((why) => said.push(why))]);
    expect(new Set(said)).toEqual(new Set(['another process is bringing the schema up to date']));
    expect((await pool.query('SELECT FROM slow')).rowCount).toBe(0);
  });
});

describe('the migrations since the release before', () => {
  const TABLES = ['event', 'statement_revision', 'reading', 'timeline_entry'];

  it('run while its projectors fold, which read of a table before they write to it', async () => {
    await administer(database.url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    expect(await migrateAsBefore()).not.toEqual([]);
    const waited: string[] = [];
    let isDone = false;
    const fold = async (table: string) => {
      while (!isDone)
        await transaction(pool, async (tx) => {
          await tx.query(`SELECT FROM ${table} LIMIT 1`);
          await tx.query('SELECT pg_sleep(0.02)');
          await tx.query(`LOCK TABLE ${table} IN ROW EXCLUSIVE MODE`);
        });
    };
    const migrated = migrateFolder((why) => waited.push(why)).finally(() => (isDone = true));
    await Promise.all([migrated, ...TABLES.map(fold)]);
    expect(waited.filter((why) => why.includes('deadlock'))).toEqual([]);
  });
});

describe('a database of a later release', () => {
  it('is used by the release before, whose start finds nothing to do', async () => {
    expect(await migrateAsBefore()).toEqual([]);
  });

  it('that asks for more than this one knows is not used, and it is said which', async () => {
    await administer(database.url, "UPDATE schema_floor SET least = 9901, release = '7.0.0'");
    const refused = migrate(database.url);
    await expect(refused).rejects.toBeInstanceOf(SchemaTooNew);
    await expect(refused).rejects.toThrow(
      /^this database is of a later release \(7\.0\.0\): expected a process that knows of migration 9901, and this one knows of those up to 0\d{3}: update it$/,
    );
  });
});
