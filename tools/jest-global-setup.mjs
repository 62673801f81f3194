/** Starts one real Postgres and one real Kafka broker for the whole test run. Each test file makes its own database and topic prefix. */
import { mkdtempSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaMissing, localFolders, startKafka, startPostgres } from '../dist/libs/local-stack/src/index.js';

export default async function setUp() {
  const { root, cache } = localFolders();
  const data = mkdtempSync(join(tmpdir(), 'stancebook-test-'));
  await chmod(data, 0o755);
  const missing = await kafkaMissing(cache);
  if (missing) throw new Error(missing);
  const settings = ['fsync=off', 'synchronous_commit=off'];
  const [postgres, kafka] = await Promise.all([
    startPostgres({ data, cache, settings }),
    startKafka({ root, data, cache }),
  ]);
  process.env.TEST_POSTGRES_URL = postgres.url;
  process.env.TEST_KAFKA_BROKERS = kafka.brokers;
  globalThis.stancebookTestStack = { postgres, kafka, data };
}
