import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#postgres';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of this test's own, migrated, on the Postgres that the test run started. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = required('TEST_POSTGRES_URL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  await migrate(url);
  return { url, drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** The broker that the test run started, and a prefix for topics of this test's own. */
export function testKafka(): { brokers: string; topicPrefix: string } {
  return { brokers: required('TEST_KAFKA_BROKERS'), topicPrefix: `test-${randomBytes(6).toString('hex')}.` };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`expected ${name}, which the set-up of the test run provides: run npm test`);
  return value;
}

/** One statement, or several, on a connection of their own. */
export async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
