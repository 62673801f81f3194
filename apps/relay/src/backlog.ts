/** What there is to copy: the partitions of the log and of both feeds. */
import { type EventLog, readEventsAfter, readHeads } from '#event-log';
import type { OutgoingRecord } from '#kafka';
import { readFeedEnds, readShiftsAfter, readStancesAfter } from '#read-model';
import { eventRecord, shiftRecord, stanceRecord, type Topics } from './records.js';

export interface Numbered {
  sequence: number;
  record: OutgoingRecord;
}

export interface Source {
  topic: string;
  partition: number;
  /** The last sequence that there is to copy. */
  end: number;
  /** At most `limit`, and some megabytes, of what comes next. */
  read: (after: number, limit: number) => Promise<Numbered[]>;
}

export async function readBacklog({ pool, id }: EventLog, topics: Topics): Promise<Source[]> {
  const source = `urn:uuid:${id}`;
  const [heads, feeds] = [await readHeads(pool), await readFeedEnds(pool)];
  return [
    ...heads.map(
      ({ partition, sequence: end }): Source => ({
        topic: topics.events,
        partition,
        end,
        read: async (after, limit) =>
          (await readEventsAfter(pool, partition, after, limit)).map((event) => ({
            sequence: event.sequence,
            record: eventRecord(topics.events, source, event),
          })),
      }),
    ),
    ...feeds.map(
      ({ partition, shifts: end }): Source => ({
        topic: topics.shifts,
        partition,
        end,
        read: async (after, limit) =>
          (await readShiftsAfter(pool, partition, after, limit)).map((shift) => ({
            sequence: shift.record.sequence,
            record: shiftRecord(topics.shifts, source, shift),
          })),
      }),
    ),
    ...feeds.map(
      ({ partition, stances: end }): Source => ({
        topic: topics.stances,
        partition,
        end,
        read: async (after, limit) =>
          (await readStancesAfter(pool, partition, after, limit)).map((stance) => ({
            sequence: stance.sequence,
            record: stanceRecord(topics.stances, source, stance),
          })),
      }),
    ),
  ];
}
