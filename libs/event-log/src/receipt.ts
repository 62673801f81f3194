/** That a command with a key was carried out, and what it was answered: the state of a stream at a version. */
export interface Receipt {
  caller: string;
  key: string;
  /** Tells the same request from another under the same key. */
  requestHash: string;
  /** Whether the stream was new with it. */
  created: boolean;
  streamId: string;
  streamVersion: number;
  sequences: string;
}

/** The column says it as the first release did. */
export const CREATED = 201;
export const NOT_CREATED = 200;

/** `<partition>:<sequence>[,…]`: the last sequence in each partition. */
export function sequencesText(events: { partition: number; sequence: number }[]): string {
  const last = new Map<number, number>();
  for (const { partition, sequence } of events) last.set(partition, Math.max(sequence, last.get(partition) ?? 0));
  return [...last]
    .sort(([a], [b]) => a - b)
    .map(([partition, sequence]) => `${partition}:${sequence}`)
    .join(',');
}
