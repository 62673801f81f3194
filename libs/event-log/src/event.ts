export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

export interface NewEvent {
  type: string;
  schemaVersion: number;
  /** A JSON object. */
  data: object;
}

export interface RecordedEvent {
  partition: number;
  /** Dense in the partition: 1, 2, 3, … */
  sequence: number;
  streamId: string;
  /** Dense in the stream: 1, 2, 3, … */
  streamVersion: number;
  type: string;
  schemaVersion: number;
  /** null where it was erased. */
  data: unknown;
  metadata: Metadata;
  /** The database's clock, with microseconds, strictly increasing in the partition. */
  recordedAt: string;
  /** Hex. */
  hash: string;
}

export interface Metadata {
  correlationId: string;
  causationId: string | null;
  caller: string;
  [more: string]: Json;
}
