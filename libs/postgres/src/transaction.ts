import type { Pool, Tx } from './pool.js';
import { isConnectionLost, isUnavailable } from './failure.js';

export interface TransactionOptions {
  /** `snapshot`: read only, and every statement sees the same state. */
  mode?: 'read-committed' | 'snapshot';
  /** The server ends the transaction, and its connection, after this long. */
  timeoutMs?: number;
}

/** Commits when `work` resolves, rolls back when it throws. A connection that broke is not used again. */
export async function transaction<T>(
  pool: Pool,
  work: (tx: Tx) => Promise<T>,
  { mode = 'read-committed', timeoutMs }: TransactionOptions = {},
): Promise<T> {
  const tx = await pool.connect();
  let broken: Error | undefined;
  try {
    await tx.query(
      (mode === 'snapshot' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN') +
        (timeoutMs ? `; SET LOCAL transaction_timeout = ${timeoutMs}` : ''),
    );
    const result = await work(tx);
    await tx.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that does not answer would not answer this either.
    if (isConnectionLost(error)) broken = error as Error;
    else {
      await tx.query('ROLLBACK').catch((rollbackError: Error) => {
        broken = rollbackError;
      });
    }
    throw error;
  } finally {
    tx.release(broken);
  }
}

/** Does `work`, or nothing of it: returns what it failed of. Throws where Postgres is unavailable, or the transaction is over. */
export async function attempt(tx: Tx, work: () => Promise<void>): Promise<Error | null> {
  await tx.query('SAVEPOINT attempt');
  try {
    await work();
  } catch (error) {
    if (isUnavailable(error) || isConnectionLost(error)) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
    return error instanceof Error ? error : new Error(String(error));
  }
  await tx.query('RELEASE SAVEPOINT attempt');
  return null;
}
