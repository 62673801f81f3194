import type { RecordedEvent } from '#event-log';
import type { Tx } from '#postgres';

/** The rows that a fold writes to: one version of a projection, in one partition. */
export interface Place {
  partition: number;
  version: number;
}

/** A fold of the log into tables. All of them have the columns `version` and `partition`. */
export interface Projection {
  name: string;
  tables: string[];
  /**
   * Folds `events`, which come next in the place's partition, into its rows. With `publish` it also writes what changed to the feed; a
   * rebuild publishes nothing.
   */
  project(tx: Tx, place: Place, events: RecordedEvent[], options: { publish: boolean }): Promise<void>;
}
