/**
 * Starts one real Postgres and one real Kafka broker for the whole test run: in containers where a Docker engine answers, else those of the
 * local stack, and finds the Chromium that the page is tried in. STANCEBOOK_TEST_STACK=local or containers decides it. Each test file makes its own database and topic prefix.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, kafkaMissing, localFolders, startKafka, startPostgres } from '../dist/libs/local-stack/src/index.js';
import { readSettings } from '../dist/libs/settings/src/index.js';
import { dockerAnswers, startContainers } from '../dist/libs/testing/src/containers.js';
import { chromiumPath } from './setup.mjs';

export default async function setUp() {
  const servers = await start(readSettings('tests', process.env).STANCEBOOK_TEST_STACK);
  console.log(`\nPostgres and Kafka: ${servers.name}`);
  process.env.TEST_POSTGRES_URL = servers.postgresUrl;
  process.env.TEST_KAFKA_BROKERS = servers.brokers;
  process.env.TEST_CHROMIUM = chromiumPath() ?? '';
  globalThis.stancebookTestServers = servers;
}

async function start(wanted) {
  if (wanted === 'local' || (wanted === undefined && !(await dockerAnswers()))) return startLocal();
  try {
    return await startContainers(await freePort());
  } catch (error) {
    if (wanted === 'containers') throw error;
    console.log(`\nA Docker engine answers, and the containers do not start: ${error.message}`);
    return startLocal();
  }
}

async function startLocal() {
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
  return {
    name: 'the local stack',
    postgresUrl: postgres.url,
    brokers: kafka.brokers,
    stop: async () => {
      await Promise.all([postgres.stop(), kafka.stop()]);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
