import { createServer } from 'node:http';
import { z } from 'zod';
import { openEventLog } from '#event-log';
import { createPool, migrate, whenAvailable } from '#postgres';
import { prepareReadModel } from '#read-model';
import { runProjector } from './projector.js';

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  HEALTH_PORT: z.coerce.number().int().optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** How long another projector waits for a partition whose projector says nothing any more. */
  STANCEBOOK_LEASE_MS: z.coerce.number().int().min(500).default(10_000),
});

async function main(): Promise<void> {
  const config = settings.parse(process.env);
  const { DATABASE_URL: url, STANCEBOOK_LEASE_MS: silenceMaxMs } = config;
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stopping.abort());
  let waiting: string | null = 'postgres';
  if (config.HEALTH_PORT !== undefined) serveHealth(config.HEALTH_PORT, config.HOST, () => waiting);
  const report = (message: string) => console.error(`projector: ${message}`);
  const pool = createPool({ url, applicationName: 'stancebook-projector', connectionsMax: 4, silenceMaxMs });
  await whenAvailable(
    async () => {
      await migrate(url);
      await prepareReadModel(pool, (await openEventLog(pool)).partitions);
    },
    (why) => report(`waiting for Postgres: ${why}`),
  );
  process.send?.({ running: true });
  await runProjector(pool, {
    signal: stopping.signal,
    report,
    waitingFor: (what) => {
      waiting = what;
    },
  });
  await pool.end();
  process.exit(0);
}

function serveHealth(port: number, host: string, waitingFor: () => string | null): void {
  createServer((request, response) => {
    const waiting = request.url === '/health/live' ? null : waitingFor();
    response.writeHead(waiting === null ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: waiting === null ? 'ready' : 'not-ready', waitingFor: waiting }));
  }).listen(port, host);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
