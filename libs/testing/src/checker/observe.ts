/** Everything that Stancebook shows to its users, read through the addresses and topics that they have. */
import { type ReadRecord, readTopics } from '../read-topics.js';

export interface ObservedEvent {
  partition: number;
  sequence: number;
  streamId: string;
  streamVersion: number;
  type: string;
  data: unknown;
  metadata: { correlationId: string };
  recordedAt: string;
  hash: string;
}

/** A record of the feed of shifts; see topics.md. */
export interface ObservedShift {
  partition: number;
  sequence: number;
  type: 'stance-shifted' | 'shift-amended' | 'shift-revoked';
  id: string;
  holder: string;
  proposal: string;
  facet: 'position' | 'status';
  kind: string;
  toward: string | null;
  from: { value: string; utterance: string; statement: string } | null;
  to: Record<string, unknown> & { utterance: string };
  recordedAt: string;
  because: { event?: string; rebuild?: number };
}

export interface ObservedStance {
  holder: string;
  proposal: string;
  stale?: true;
}

const PAGE_SIZE = 1_000;

async function get<T>(base: string, path: string): Promise<T> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** The log, partition by partition, each in the order of its sequences. */
export async function observeLog(base: string, partitions: number): Promise<ObservedEvent[]> {
  const events: ObservedEvent[] = [];
  for (let partition = 0; partition < partitions; partition += 1) {
    for (let after = 0; ; ) {
      const path = `/v1/log?partition=${partition}&after=${after}&limit=${PAGE_SIZE}`;
      const { items, next } = await get<{ items: ObservedEvent[]; next: number }>(base, path);
      events.push(...items);
      after = next;
      if (items.length === 0) break;
    }
  }
  return events;
}

/** The feed from its start, as a subscriber without Kafka reads it. */
export async function observeFeed(base: string): Promise<ObservedShift[]> {
  const shifts: ObservedShift[] = [];
  for (let cursor = ''; ; ) {
    const { items, next } = await get<{ items: ObservedShift[]; next: string }>(
      base,
      `/v1/shifts?limit=${PAGE_SIZE}${cursor}`,
    );
    shifts.push(...items);
    cursor = `&cursor=${encodeURIComponent(next)}`;
    if (items.length === 0) return shifts;
  }
}

/** Every stance that is listed. `sight`: `asOf=…&knownAt=…`, or nothing. */
export async function observeStances(base: string, sight = ''): Promise<ObservedStance[]> {
  const stances: ObservedStance[] = [];
  for (let cursor = ''; ; ) {
    const { items, next } = await get<{ items: ObservedStance[]; next: string | null }>(
      base,
      `/v1/stances?limit=${PAGE_SIZE}&${sight}${cursor}`,
    );
    stances.push(...items);
    if (next === null) return stances;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

export interface ObservedTopics {
  events: ReadRecord[];
  shifts: ReadRecord[];
  stances: ReadRecord[];
}

/** What a subscriber gets who reads committed records from the start; `counts`: what to wait for. */
export async function observeTopics(
  brokers: string,
  prefix: string,
  counts: { events: number; shifts: number },
): Promise<ObservedTopics> {
  const names = ['events.v1', 'stance-changes.v1', 'stances.v1'].map((name) => `${prefix}stancebook.${name}`);
  const [events = '', shifts = '', stances = ''] = names;
  // Of the compacted topic there may be fewer than were written: it is read until nothing more comes.
  const records = await readTopics(brokers, names, counts.events + counts.shifts, [events, shifts]);
  const of = (name: string) => records.filter(({ topic }) => topic === name);
  return { events: of(events), shifts: of(shifts), stances: of(stances) };
}
