import { z } from 'zod';
import { openEventLog } from '#event-log';
import { createPool, migrate } from '#postgres';
import { prepareReadModel } from '#read-model';
import { runProjector } from './projector.js';

const settings = z.object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) });

async function main(): Promise<void> {
  const { DATABASE_URL: url } = settings.parse(process.env);
  await migrate(url);
  const pool = createPool({ url, applicationName: 'stancebook-projector', connectionsMax: 4 });
  const log = await openEventLog(pool);
  await prepareReadModel(pool, log.partitions);
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stopping.abort());
  process.send?.({ running: true });
  await runProjector(pool, stopping.signal, (message) => console.error(message));
  await pool.end();
  process.exit(0);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
