import { serveHealth } from '#health';
import { createPool, whenAvailable } from '#postgres';
import { openLogAndViews } from '#read-model';
import { readSettings } from '#settings';
import { runDuties } from './duties.js';
import { runProjector } from './projector.js';

async function main(): Promise<void> {
  const settings = readSettings('projector', process.env);
  const { DATABASE_URL: url, STANCEBOOK_LEASE_MS: silenceMaxMs, HEALTH_PORT: port, HOST: host } = settings;
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stopping.abort());
  let waitingFor: string | null = 'postgres';
  if (port !== undefined) await serveHealth({ port, host, health: () => ({ waitingFor }) });
  const report = (message: string) => console.error(`projector: ${message}`);
  const pool = createPool({ url, applicationName: 'stancebook-projector', connectionsMax: 6, silenceMaxMs });
  const waiting = (why: string) => {
    waitingFor = `postgres: ${why}`;
    report(`waiting for Postgres: ${why}`);
  };
  await whenAvailable(() => openLogAndViews(pool, { url, waiting }), waiting);
  process.send?.({ running: true });
  const { signal } = stopping;
  await Promise.all([
    runProjector(pool, {
      signal,
      report,
      waitingFor: (what) => {
        waitingFor = what;
      },
    }),
    runDuties(pool, { signal, report }),
  ]);
  await pool.end();
  process.exit(0);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
