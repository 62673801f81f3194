import type { Pool } from './pool.js';

/**
 * Ends sessions of this program whose process has stopped reading in the middle of an answer, for longer than it may say nothing: they
 * keep their locks, and neither statement_timeout nor idle_in_transaction_session_timeout ends what waits to write (decision 0018). On
 * TCP the server does so by itself, by tcp_user_timeout; this is for Unix sockets. Returns how many there were.
 */
export async function endStuckSessions(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND application_name = current_setting('application_name')
       AND state = 'active' AND wait_event = 'ClientWrite' AND current_setting('idle_in_transaction_session_timeout') <> '0'
       AND query_start < clock_timestamp() - current_setting('idle_in_transaction_session_timeout')::interval`,
  );
  return rowCount ?? 0;
}
