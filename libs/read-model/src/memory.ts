/** What a process holds on to between two batches of a partition, so that what is large need not be read again for each. */

/** Of all that is remembered: about as many readings and rows. */
const SIZE_MAX = 60_000;

export interface Remembered {
  size(): number;
}

/**
 * It tells only what is so: the memory of a partition is what the fold before this one left, and is given up unless the checkpoints, locked,
 * are where that fold left them and it was committed. Nothing else changes rows between two folds, but a retry of parked events: so
 * nothing is remembered where anything is parked.
 */
export class Memory {
  /** By partition and key; what was used last comes last. */
  private readonly all = new Map<string, { partition: number; one: Remembered; size: number }>();
  private size = 0;
  /** By partition, up to which event it is right. */
  private readonly reached = new Map<number, number>();
  private readonly uncommitted = new Map<number, number>();

  /** A fold begins after this event. */
  begin(partition: number, sequence: number): void {
    if (this.reached.get(partition) !== sequence) this.forget(partition);
    this.reached.delete(partition);
  }

  /** It ended with this one, in a transaction that is still open. */
  end(partition: number, sequence: number): void {
    this.uncommitted.set(partition, sequence);
  }

  committed(partition: number): void {
    const sequence = this.uncommitted.get(partition);
    if (sequence !== undefined) this.reached.set(partition, sequence);
    this.uncommitted.delete(partition);
  }

  forget(partition: number): void {
    this.reached.delete(partition);
    this.uncommitted.delete(partition);
    for (const [key, remembered] of this.all) if (remembered.partition === partition) this.remove(key);
  }

  /** For who takes it to change it, and to keep it again once that is saved. */
  take(partition: number, key: string): Remembered | undefined {
    return this.remove(keyIn(partition, key))?.one;
  }

  keep(partition: number, key: string, one: Remembered): void {
    this.remove(keyIn(partition, key));
    const size = one.size();
    this.all.set(keyIn(partition, key), { partition, one, size });
    this.size += size;
    for (const oldest of this.all.keys()) {
      if (this.size <= SIZE_MAX) return;
      this.remove(oldest);
    }
  }

  private remove(key: string): { one: Remembered } | undefined {
    const remembered = this.all.get(key);
    if (!remembered) return undefined;
    this.all.delete(key);
    this.size -= remembered.size;
    return remembered;
  }
}

function keyIn(partition: number, key: string): string {
  return `${partition} ${key}`;
}
