import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { openEventLog } from '#event-log';
import { createPool, migrate, whenAvailable } from '#postgres';
import { prepareReadModel } from '#read-model';
import { type RelayState, runRelay } from './relay.js';

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  KAFKA_BROKERS: z.string().min(1),
  STANCEBOOK_TOPIC_PREFIX: z
    .string()
    .regex(/^[\w.-]*$/, 'expected letters, digits, dots, dashes and underscores')
    .default(''),
  HEALTH_PORT: z.coerce.number().int().optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** How long another relay waits for one that says nothing any more. */
  STANCEBOOK_LEASE_MS: z.coerce.number().int().min(500).default(10_000),
});

const SHUTDOWN_MAX_MS = 2_500;

async function main(): Promise<void> {
  const { DATABASE_URL: url, ...config } = settings.parse(process.env);
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stopping.abort());
  let state: RelayState = { role: 'standby', waitingFor: 'postgres' };
  if (config.HEALTH_PORT !== undefined) serveHealth(config.HEALTH_PORT, config.HOST, () => state);
  const report = (message: string) => console.error(`relay: ${message}`);
  const pool = createPool({ url, applicationName: 'stancebook-relay', connectionsMax: 4 });
  const log = await whenAvailable(
    async () => {
      await migrate(url);
      const opened = await openEventLog(pool);
      await prepareReadModel(pool, opened.partitions);
      return opened;
    },
    (why) => report(`waiting for Postgres: ${why}`),
  );
  process.send?.({ running: true });
  const relay = runRelay(log, {
    brokers: config.KAFKA_BROKERS.split(','),
    topicPrefix: config.STANCEBOOK_TOPIC_PREFIX,
    leaseMs: config.STANCEBOOK_LEASE_MS,
    signal: stopping.signal,
    report,
    changed: (next) => {
      state = next;
    },
  });
  stopping.signal.addEventListener('abort', () => {
    // The client may be in the middle of its retries against a broker that is gone. Whatever is under way is settled at the next start.
    void sleep(SHUTDOWN_MAX_MS).then(() => process.exit(0));
  });
  await relay;
  await pool.end();
  process.exit(0);
}

function serveHealth(port: number, host: string, stateNow: () => RelayState): void {
  createServer((request, response) => {
    const { role, waitingFor } = stateNow();
    const isReady = waitingFor === null || request.url === '/health/live';
    response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: isReady ? 'ready' : 'not-ready', role, waitingFor }));
  }).listen(port, host);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
