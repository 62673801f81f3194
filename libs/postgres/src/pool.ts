/** Connections to Postgres, with values as the rest of the code has them: no Date, no bigint as text. */
import pg from 'pg';
import { failureOf } from './failure.js';

export type Pool = pg.Pool;
export type Tx = pg.PoolClient;
export type Db = Pool | Tx;

export interface PoolOptions {
  url: string;
  applicationName: string;
  connectionsMax?: number;
  /** An answer that takes longer is given up, also where the connection hangs half open. 0: no limit. */
  queryMaxMs?: number;
  /** How long the server keeps the locks of a transaction whose process says nothing, or takes nothing. 0: for ever. */
  silenceMaxMs?: number;
}

const CONNECT_MAX_MS = 5_000;
/** Who looks by himself does so every 10 s at the least: with a connection that is there, and has its statements prepared. */
const IDLE_MAX_MS = 60_000;
const QUERY_MAX_MS = 10_000;
const QUERY_GRACE_MS = 2_000;
const SILENCE_MAX_MS = 10_000;
/** Who waits for a lock is told that first, and not that the statement took too long: of the query's limit. */
const LOCK_WAIT_SHARE = 0.8;

/** An event of the pool: what has a connection of its own beside it (see wake.ts) ends with it. */
export const ENDING = 'ending';

/** Session settings that the parsers below rely on. */
const SESSION = '-c TimeZone=UTC -c DateStyle=ISO';

export function createPool({
  url,
  applicationName,
  connectionsMax = 10,
  queryMaxMs = QUERY_MAX_MS,
  silenceMaxMs = SILENCE_MAX_MS,
}: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max: connectionsMax,
    connectionTimeoutMillis: CONNECT_MAX_MS,
    idleTimeoutMillis: IDLE_MAX_MS,
    keepAlive: true,
    // The server gives up first, where it can be heard: its connection serves on.
    statement_timeout: queryMaxMs,
    lock_timeout: Math.round(queryMaxMs * LOCK_WAIT_SHARE),
    query_timeout: queryMaxMs === 0 ? 0 : queryMaxMs + QUERY_GRACE_MS,
    idle_in_transaction_session_timeout: silenceMaxMs,
    // Nor does it wait for longer for one that takes nothing of its answer.
    options: `${SESSION} -c tcp_user_timeout=${silenceMaxMs}`,
    types: { getTypeParser: parserOf },
  });
  // An idle connection that the server closes is replaced at the next use, and one in use fails the query under way.
  // Each also tells by an event, at any moment, which without a listener would end the process.
  pool.on('error', () => {});
  pool.on('connect', watch);
  pool.connect = telling(pool.connect.bind(pool)) as Pool['connect'];
  pool.query = telling(pool.query.bind(pool)) as Pool['query'];
  const end: () => Promise<void> = pool.end.bind(pool);
  pool.end = () => {
    pool.emit(ENDING);
    return end();
  };
  return pool;
}

/** Whatever it could not do for Postgres's sake, it throws as a PostgresFailure. */
export function watch<T extends pg.ClientBase>(client: T): T {
  let lostBy: Error | undefined;
  client.on('error', (error) => {
    lostBy ??= error;
  });
  client.connect = telling(client.connect.bind(client)) as T['connect'];
  client.query = telling(client.query.bind(client), () => lostBy) as T['query'];
  return client;
}

/** The library calls these itself, with a callback: such a call goes through untouched. */
function telling<Args extends unknown[]>(
  ask: (...args: Args) => unknown,
  lostBy: () => Error | undefined = () => undefined,
) {
  return (...args: Args): unknown => {
    const asked = ask(...args);
    if (!(asked instanceof Promise)) return asked;
    return asked.catch((error: unknown) => {
      throw failureOf(error, lostBy());
    });
  };
}

type Parser = (text: string) => unknown;

const { builtins } = pg.types;
const PARSERS: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [builtins.INT8, Number],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, isoInstant],
]);

function parserOf(oid: number, format?: 'text' | 'binary'): Parser {
  return PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format === 'binary' ? 'text' : format);
}

/** `2026-11-23 18:30:00.12+00` as `2026-11-23T18:30:00.120000Z`: always microseconds, so that text sorts as time does. */
function isoInstant(text: string): string {
  // Nearly all have six digits; there are many of them.
  if (text.length === 29 && text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, 26)}Z`;
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  return match ? `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(6, '0')}Z` : text;
}
