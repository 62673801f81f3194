export interface OutgoingRecord {
  topic: string;
  partition: number;
  key: string;
  /** null: a tombstone. */
  value: string | null;
  headers: Record<string, string>;
}
