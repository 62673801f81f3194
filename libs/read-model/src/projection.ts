import type { RecordedEvent } from '#event-log';
import type { Tx } from '#postgres';
import type { Memory } from './memory.js';

/** The rows that a fold writes to: one version of a projection, in one partition. */
export interface Place {
  partition: number;
  version: number;
}

/** A fold of the log into tables. All of them have the columns `version` and `partition`. */
export interface Projection {
  name: string;
  /**
   * 1 unless given. Raised where what it folds changes: the projector then makes its rows anew beside those that there are, and puts them
   * in their place. Until then it folds into the old ones as well, so their tables must still do.
   */
  codeVersion?: number;
  tables: string[];
  /** Columns that may differ between rows that say the same. */
  notCompared?: string[];
  /**
   * Folds `events`, which come next in the place's partition, into its rows. With `publish` it also writes what changed to the feed; a
   * rebuild publishes nothing. Erased events are left out. What it keeps in `memory` is there for the batch that comes next.
   */
  project(
    tx: Tx,
    place: Place,
    events: RecordedEvent[],
    options: { publish: boolean; memory?: Memory | undefined },
  ): Promise<void>;
}
