/** What Postgres did not do though nothing was wrong with what it was asked; told by type, and told apart where it happens: at the connection. */
import { setTimeout as sleep } from 'node:timers/promises';
import { types } from 'node:util';
import pg from 'pg';

/** Postgres did not do what it was asked. `cause` is the error as the client library had it. */
export abstract class PostgresFailure extends Error {
  /** Whether the connection is of no use any more: whatever was under way on it is rolled back, or committed without a word. */
  readonly isConnectionLost: boolean;

  constructor(cause: Error, { isConnectionLost }: { isConnectionLost: boolean }) {
    super(reasonOf(cause), { cause });
    this.isConnectionLost = isConnectionLost;
  }
}

/** It was away, full or busy: the same may work later, whatever it is. */
export class PostgresUnavailable extends PostgresFailure {
  override readonly name = 'PostgresUnavailable';
}

/** It gave up on what it was asked, which took too long or too much memory: the same may fail as often as it is asked. */
export class PostgresGaveUp extends PostgresFailure {
  override readonly name = 'PostgresGaveUp';
}

/** SQLSTATEs (appendix A of the Postgres manual), and whether the connection ends with them. Those of class 08 are the first's, and do. */
const UNAVAILABLE = new Map([
  ['25006', true], // read-only: a primary that has become a standby
  ['40001', false], // serialization failure
  ['40P01', false], // deadlock
  ['53100', false], // disk full
  ['53300', true], // too many connections
  ['55P03', false], // lock_timeout
  ['57P01', true], // shut down, or ended by an administrator
  ['57P02', true], // another process of the server crashed
  ['57P03', true], // starting up or shutting down
  ['57P05', true], // idle_session_timeout
]);
const GAVE_UP = new Map([
  ['25P03', true], // idle_in_transaction_session_timeout: we said nothing for too long
  ['25P04', true], // transaction_timeout
  ['53200', false], // out of memory
  ['53400', false], // temp_file_limit
  ['57014', false], // statement_timeout, or canceled by an administrator
]);

/** Of a database that takes no connections at all the code is one that says many things. */
const TAKES_NO_CONNECTIONS = /not currently accepting connections/;

/** Errors of the client library that are no answer of the server. Those of the socket are system errors besides. */
const LOST =
  /^Connection terminated|^Query read timeout$|^timeout exceeded when trying to connect$|^timeout expired$|^Client has encountered a connection error|^Client was closed|^Cannot use a pool after/;

/** `lostBy`: what had broken the connection already, which the library does not say again. */
export function failureOf(error: unknown, lostBy?: Error): unknown {
  // Those of the socket may be of another realm, where tests run in one of their own.
  if (!types.isNativeError(error) || error instanceof PostgresFailure) return error;
  if (error instanceof pg.DatabaseError) {
    const { code = '', message } = error;
    const ends = UNAVAILABLE.get(code);
    if (ends !== undefined) return new PostgresUnavailable(error, { isConnectionLost: ends });
    const givenUp = GAVE_UP.get(code);
    if (givenUp !== undefined) return new PostgresGaveUp(error, { isConnectionLost: givenUp });
    const isLost = code.startsWith('08') || TAKES_NO_CONNECTIONS.test(message);
    return isLost ? new PostgresUnavailable(error, { isConnectionLost: true }) : error;
  }
  if (!isOfConnection(error)) return error;
  return lostBy instanceof pg.DatabaseError
    ? failureOf(lostBy)
    : new PostgresUnavailable(error, { isConnectionLost: true });
}

function isOfConnection(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  // A host with several addresses fails with a code, and an error for each.
  return (
    'syscall' in error ||
    code === 'ECONNREFUSED' ||
    code === 'EPIPE' ||
    code.startsWith('ERR_STREAM') ||
    LOST.test(error.message)
  );
}

/** Whether Postgres could not be asked, rather than that it said no or gave up. */
export function isUnavailable(error: unknown): error is PostgresUnavailable {
  return error instanceof PostgresUnavailable;
}

/** Also of an error that was made of it. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof PostgresFailure) return error.isConnectionLost;
  return error instanceof Error && error.cause !== undefined && isConnectionLost(error.cause);
}

const BACKOFF_MIN_MS = 100;
const BACKOFF_MAX_MS = 5_000;

/** Does `work`, again and again until Postgres does what it is asked. Other errors are thrown. */
export async function whenAvailable<T>(work: () => Promise<T>, waiting: (why: string) => void): Promise<T> {
  for (let backoffMs = BACKOFF_MIN_MS; ; backoffMs = Math.min(backoffMs * 2, BACKOFF_MAX_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PostgresFailure)) throw error;
      waiting(error.message);
      await sleep(backoffMs);
    }
  }
}

/** Also of an error without a message, as a refused connection to several addresses is. */
function reasonOf(error: Error & { code?: string }): string {
  return error.message || String(error.code);
}
