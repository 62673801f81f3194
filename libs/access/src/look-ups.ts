/**
 * Rows by their ids, kept for a few seconds. Those that are asked for while a query is under way are asked for together by the next, so that
 * however many come, known or not, one short query is under way at a time. What is not there is not kept: nobody fills this up with guesses.
 */

/** For so long a row that has changed may still count as it was. */
export const KEPT_MAX_MS = 5_000;
const KEPT_MAX = 10_000;
const ASKED_TOGETHER_MAX = 500;

interface Kept<T> {
  row: T;
  /** When it was asked for. */
  at: number;
}

export class LookUps<T> {
  private readonly kept = new Map<string, Kept<T>>();
  private readonly wanted = new Map<string, PromiseWithResolvers<T | null>>();
  /** What a query under way finds of these is kept. */
  private readonly asked = new Set<string>();
  private isAsking = false;

  constructor(
    private readonly ask: (ids: string[]) => Promise<Map<string, T>>,
    /** In ms, and only ever growing. */
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** What there was some seconds ago at most; undefined where that is not known. */
  remembered(id: string): T | undefined {
    const kept = this.kept.get(id);
    if (!kept) return undefined;
    if (this.clock() - kept.at < KEPT_MAX_MS) return kept.row;
    this.kept.delete(id);
    return undefined;
  }

  /** As it is after the call, or was some seconds before it: a query that is under way already may have missed it. */
  async find(id: string): Promise<T | null> {
    const row = this.remembered(id);
    if (row !== undefined) return row;
    const asked = this.wanted.get(id) ?? Promise.withResolvers<T | null>();
    this.wanted.set(id, asked);
    if (!this.isAsking) void this.askAll();
    return asked.promise;
  }

  /** What has been changed by this process. */
  forget(id: string): void {
    this.kept.delete(id);
    this.asked.delete(id);
  }

  private async askAll(): Promise<void> {
    this.isAsking = true;
    while (this.wanted.size > 0) {
      const some = [...this.wanted].slice(0, ASKED_TOGETHER_MAX);
      for (const [id] of some) {
        this.wanted.delete(id);
        this.asked.add(id);
      }
      const at = this.clock();
      try {
        const found = await this.ask(some.map(([id]) => id));
        for (const [id, { resolve }] of some) {
          const row = found.get(id);
          if (row !== undefined && this.asked.has(id)) this.keep(id, { row, at });
          resolve(row ?? null);
        }
      } catch (error) {
        for (const [, { reject }] of some) reject(error);
      }
      this.asked.clear();
    }
    this.isAsking = false;
  }

  private keep(id: string, kept: Kept<T>): void {
    this.kept.delete(id);
    this.kept.set(id, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_MAX && oldest !== undefined) this.kept.delete(oldest);
  }
}
