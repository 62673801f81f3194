/**
 * How often somebody may sign in in vain: after some tries an address is told to wait. A key that works is let in all the same: behind a proxy
 * everybody has one address, and one of them would keep out all others. Nobody finds 256 random bits by trying.
 */
import { Problem } from '../http/problem.js';

const FAILURES_MAX = 10;
const WINDOW_MS = 60_000;
const ADDRESSES_MAX = 10_000;

interface Failures {
  count: number;
  since: number;
}

export class SignInLimits {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Throws where this address has to wait. */
  failed(address: string): void {
    const now = this.clock();
    const known = this.failures.get(address);
    if (!known || known.since + WINDOW_MS <= now) {
      this.failures.delete(address);
      this.failures.set(address, { count: 1, since: now });
      const [oldest] = this.failures.keys();
      if (this.failures.size > ADDRESSES_MAX && oldest !== undefined) this.failures.delete(oldest);
      return;
    }
    known.count += 1;
    if (known.count <= FAILURES_MAX) return;
    const waitS = Math.ceil((known.since + WINDOW_MS - now) / 1000);
    throw new Problem(
      'too-many-sign-ins',
      `expected at most ${FAILURES_MAX} invalid keys a minute from one address: wait, and try again`,
      { headers: { 'retry-after': String(waitS) } },
    );
  }
}
