import { setTimeout as sleep } from 'node:timers/promises';

/** SQLSTATEs that say that the database is away, full or busy, and that the same command may work later. */
const CODES = new Set([
  '25P03', // idle_in_transaction_session_timeout
  '25P04', // transaction_timeout
  '40001',
  '40P01', // deadlock
  '53100', // disk full
  '53200', // out of memory
  '53300', // too many connections
  '55P03', // lock not available
  '57014', // statement timeout
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

const MESSAGES =
  /Connection terminated|Query read timeout|not currently accepting connections|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after/;

/** Whether an error means that Postgres could not be asked, rather than that it said no. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return CODES.has(code) || code.startsWith('08') || MESSAGES.test(error.message);
}

const BACKOFF_MIN_MS = 100;
const BACKOFF_MAX_MS = 5_000;

/** Does `work`, again and again until Postgres can be asked. Other errors are thrown. */
export async function whenAvailable<T>(work: () => Promise<T>, waiting: (why: string) => void): Promise<T> {
  for (let backoffMs = BACKOFF_MIN_MS; ; backoffMs = Math.min(backoffMs * 2, BACKOFF_MAX_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      waiting(reasonOf(error));
      await sleep(backoffMs);
    }
  }
}

/** Also of an error without a message, as a refused connection to several addresses is. */
function reasonOf(error: unknown): string {
  const { message, code } = error as Error & { code?: string };
  return message || String(code);
}
