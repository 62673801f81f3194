import 'reflect-metadata';
import { requireWayIn } from '#access';
import { createPool, whenAvailable } from '#postgres';
import { openLogAndViews } from '#read-model';
import { needsKey } from '#settings';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';

const SHUTDOWN_MAX_MS = 3_000;
/** For the reads and writes that are under way (see http/load.ts), and some for exports, streams, health, and who asks. */
const CONNECTIONS_MAX = 28;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { DATABASE_URL: url, STANCEBOOK_PARTITIONS: partitions } = config;
  const pool = createPool({ url, applicationName: 'stancebook-api', connectionsMax: CONNECTIONS_MAX });
  const waiting = (why: string) => console.error(`waiting for Postgres: ${why}`);
  const log = await whenAvailable(() => openLogAndViews(pool, { url, partitions, waiting }), waiting);
  if (needsKey(config) && config.STANCEBOOK_OIDC_ISSUER === undefined)
    await whenAvailable(() => requireWayIn(pool), waiting);
  const app = await createApp(log, config);
  const stop = () => {
    setTimeout(() => process.exit(1), SHUTDOWN_MAX_MS).unref();
    void app
      .close()
      .then(() => pool.end())
      .finally(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  // Started by a supervisor that is gone: nobody would end this process.
  process.once('disconnect', stop);
  await app.listen(config.PORT, config.HOST);
  const { port } = app.getHttpServer().address() as { port: number };
  console.log(`API: http://${config.HOST}:${port}`);
  process.send?.({ listening: port });
}

await main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'EADDRINUSE' ? `${error.message}: choose another PORT` : error.message;
}
