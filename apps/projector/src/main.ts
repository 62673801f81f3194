import { createServer } from 'node:http';
import { z } from 'zod';
import { openEventLog } from '#event-log';
import { createPool, migrate } from '#postgres';
import { prepareReadModel } from '#read-model';
import { runProjector } from './projector.js';

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  HEALTH_PORT: z.coerce.number().int().optional(),
});

async function main(): Promise<void> {
  const { DATABASE_URL: url, HEALTH_PORT: healthPort } = settings.parse(process.env);
  await migrate(url);
  const pool = createPool({ url, applicationName: 'stancebook-projector', connectionsMax: 4 });
  const log = await openEventLog(pool);
  await prepareReadModel(pool, log.partitions);
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stopping.abort());
  process.send?.({ running: true });
  let waiting: string | null = null;
  if (healthPort !== undefined) {
    createServer((_request, response) => {
      response.writeHead(waiting === null ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: waiting === null ? 'ready' : 'not-ready', waitingFor: waiting }));
    }).listen(healthPort);
  }
  await runProjector(pool, {
    signal: stopping.signal,
    report: (message) => console.error(`projector: ${message}`),
    waitingFor: (what) => {
      waiting = what;
    },
  });
  await pool.end();
  process.exit(0);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
