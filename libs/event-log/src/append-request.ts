/** What is asked of the log, and what comes of it. */
import type { Metadata, NewEvent, RecordedEvent } from './event.js';
import type { Receipt } from './receipt.js';

export interface StreamAppend {
  streamId: string;
  partition: number;
  /** 0: the stream must be new. */
  expectedVersion: number;
  events: NewEvent[];
}

/** A key that one owner only may hold. The same owner may hold it several times. */
export interface Claim {
  key: string;
  owner: string;
}

export interface AppendRequest {
  /** None: only the receipt is kept, for a command that changed nothing. */
  streams: StreamAppend[];
  metadata: Metadata;
  claims: Claim[];
  releases: Claim[];
  /** The sequences are those of the events, unless given. */
  receipt?: Omit<Receipt, 'sequences'> & { sequences?: string };
}

export type AppendResult =
  | { outcome: 'appended'; events: RecordedEvent[] }
  | { outcome: 'version-conflict'; streamId: string; expectedVersion: number; actualVersion: number }
  /** Another owner holds a key. */
  | { outcome: 'reserved'; key: string; owner: string }
  /** The caller has used this idempotency key before. */
  | { outcome: 'repeated'; receipt: Receipt };

/** With the RFC 8785 texts of its metadata and, in order, of the data of its events. */
export interface PreparedRequest extends AppendRequest {
  texts: { metadata: string; data: string[] };
}
