/** Of several processes, one at a time: whoever holds the lease, a row that its holder keeps renewing. */
import { randomUUID } from 'node:crypto';
import type { Pool } from './pool.js';

export interface Lease {
  /** Takes the lease, or keeps it. False where another process holds it. Throws where Postgres cannot be asked. */
  take(): Promise<boolean>;
  /**
   * Whether it certainly is this process's still. It was renewed less than its duration ago, by a clock that also runs while the process is
   * stopped; but a process that is stopped right after asking does not notice: what it writes must be fenced besides.
   */
  isHeld(): boolean;
  /** Gives it to whoever comes next. */
  release(): Promise<void>;
}

/** Of its duration: when it is renewed. Twice in that time, as an idle service is to ask little. */
const RENEWED_AFTER = 0.4;

/** `durationMs`: how long after its holder's last sign of life another takes over. It is renewed by itself, once taken. */
export function createLease(pool: Pool, { name, durationMs }: { name: string; durationMs: number }): Lease {
  const holder = randomUUID();
  let heldUntil = 0;
  let renewal: NodeJS.Timeout | undefined;
  const stopRenewal = () => {
    clearInterval(renewal);
    renewal = undefined;
  };
  let underWay: Promise<void> = Promise.resolve();
  const take = () => {
    const asked = ask();
    underWay = Promise.allSettled([underWay, asked]).then(() => {});
    return asked;
  };
  const ask = async () => {
    const askedAt = performance.now();
    const { rowCount } = await pool.query(
      `INSERT INTO lease AS l (name, holder, expires_at) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
       WHERE l.holder = excluded.holder OR l.expires_at < clock_timestamp()`,
      [name, holder, durationMs / 1000],
    );
    heldUntil = rowCount === 1 ? askedAt + durationMs : 0;
    if (rowCount !== 1) stopRenewal();
    else renewal ??= setInterval(() => void take().catch(() => {}), durationMs * RENEWED_AFTER).unref();
    return rowCount === 1;
  };
  return {
    take,
    isHeld: () => performance.now() < heldUntil,
    release: async () => {
      stopRenewal();
      // A renewal that is under way would take it once more.
      await underWay;
      stopRenewal();
      heldUntil = 0;
      await pool.query('DELETE FROM lease WHERE name = $1 AND holder = $2', [name, holder]);
    },
  };
}
