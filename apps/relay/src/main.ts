import { setTimeout as sleep } from 'node:timers/promises';
import { serveHealth } from '#health';
import { connectionOf } from '#kafka';
import { createPool, whenAvailable } from '#postgres';
import { openLogAndViews } from '#read-model';
import { kafkaAccess, readSettings, topicSettings } from '#settings';
import { type RelayState, runRelay } from './relay.js';

const SHUTDOWN_MAX_MS = 2_500;

async function main(): Promise<void> {
  const settings = readSettings('relay', process.env);
  const { DATABASE_URL: url, HEALTH_PORT: port, HOST: host } = settings;
  const access = kafkaAccess(settings);
  // A file that cannot be used is told at once, not when there is something to relay.
  connectionOf(access);
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stopping.abort());
  let state: RelayState = { role: 'standby', waitingFor: 'postgres' };
  if (port !== undefined) await serveHealth({ port, host, health: () => state });
  const report = (message: string) => console.error(`relay: ${message}`);
  const pool = createPool({ url, applicationName: 'stancebook-relay', connectionsMax: 6 });
  const waiting = (why: string) => {
    state = { role: 'standby', waitingFor: `postgres: ${why}` };
    report(`waiting for Postgres: ${why}`);
  };
  const log = await whenAvailable(() => openLogAndViews(pool, { url, waiting }), waiting);
  process.send?.({ running: true });
  const relay = runRelay(log, {
    ...access,
    topicPrefix: settings.STANCEBOOK_TOPIC_PREFIX,
    topicSettings: topicSettings(settings),
    leaseMs: settings.STANCEBOOK_LEASE_MS,
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

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
