import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { openEventLog } from '#event-log';
import { createPool, migrate } from '#postgres';
import { prepareReadModel } from '#read-model';
import { runRelay } from './relay.js';

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  KAFKA_BROKERS: z.string().min(1),
  STANCEBOOK_TOPIC_PREFIX: z
    .string()
    .regex(/^[\w.-]*$/, 'expected letters, digits, dots, dashes and underscores')
    .default(''),
  HEALTH_PORT: z.coerce.number().int().optional(),
});

const SHUTDOWN_MAX_MS = 2_500;

async function main(): Promise<void> {
  const { DATABASE_URL: url, ...config } = settings.parse(process.env);
  await migrate(url);
  const pool = createPool({ url, applicationName: 'stancebook-relay', connectionsMax: 4 });
  const log = await openEventLog(pool);
  await prepareReadModel(pool, log.partitions);
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stopping.abort());
  let waiting: string | null = 'kafka';
  if (config.HEALTH_PORT !== undefined) serveHealth(config.HEALTH_PORT, () => waiting);
  process.send?.({ running: true });
  const relay = runRelay(log, {
    brokers: config.KAFKA_BROKERS.split(','),
    topicPrefix: config.STANCEBOOK_TOPIC_PREFIX,
    signal: stopping.signal,
    report: (message) => console.error(`relay: ${message}`),
    waitingFor: (what) => {
      waiting = what;
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

function serveHealth(port: number, waitingFor: () => string | null): void {
  createServer((request, response) => {
    const waiting = request.url === '/health/live' ? null : waitingFor();
    response.writeHead(waiting === null ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: waiting === null ? 'ready' : 'not-ready', waitingFor: waiting }));
  }).listen(port);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
