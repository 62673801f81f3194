/** What there is to copy: the partitions of the log and of both feeds. */
import type { Topics } from '#contract';
import { type EventLog, readEventTextsAfter, readHeads } from '#event-log';
import { bytesOf, type OutgoingRecord } from '#kafka';
import { readFeedEnds, readShiftsAfter, readStancesAfter } from '#read-model';
import { eventRecord, shiftRecord, stanceRecord } from './records.js';

export interface Numbered {
  sequence: number;
  record: OutgoingRecord;
  /** Of a batch, at most. */
  bytes: number;
}

export interface Source {
  topic: string;
  /** By partition, the last sequence that there is to copy. */
  ends: Map<number, number>;
  /**
   * What comes next after a sequence in each of these partitions: of one after the other, in the order given, at most `limit` of each, and
   * some megabytes in all.
   */
  read: (after: ReadonlyMap<number, number>, limit: number) => Promise<Numbered[]>;
}

export async function readBacklog({ pool, id }: EventLog, topics: Topics): Promise<Source[]> {
  const source = `urn:uuid:${id}`;
  const [heads, feeds] = await Promise.all([readHeads(pool), readFeedEnds(pool)]);
  return [
    {
      topic: topics.events,
      ends: new Map(heads.map(({ partition, sequence }) => [partition, sequence])),
      read: async (after, limit) =>
        (await readEventTextsAfter(pool, after, limit)).map((event) =>
          numbered(event.sequence, eventRecord(topics.events, source, event)),
        ),
    },
    {
      topic: topics.shifts,
      ends: new Map(feeds.map(({ partition, shifts }) => [partition, shifts])),
      read: async (after, limit) =>
        (await readShiftsAfter(pool, after, limit)).map((shift) =>
          numbered(shift.record.sequence, shiftRecord(topics.shifts, source, shift)),
        ),
    },
    {
      topic: topics.stances,
      ends: new Map(feeds.map(({ partition, stances }) => [partition, stances])),
      read: async (after, limit) =>
        (await readStancesAfter(pool, after, limit)).map((stance) =>
          numbered(stance.sequence, stanceRecord(topics.stances, source, stance)),
        ),
    },
  ];
}

function numbered(sequence: number, record: OutgoingRecord): Numbered {
  return { sequence, record, bytes: bytesOf(record) };
}
