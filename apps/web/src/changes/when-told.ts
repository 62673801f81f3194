/** What a row says of when its change became known: only where it matters to a reader. */
import type { ShiftRecord } from '../api/answers.js';
import type { Told } from './told-together.js';

/** By the ids of shifts: when each was first told, where that was not by the record at hand. */
export type FirstTold = Record<string, string>;

/** Later than a week it is no news; later than a month it is from an archive, where nobody expected to hear of it. */
const LATE_AFTER_DAYS = 7;
const ARCHIVE_AFTER_DAYS = 30;

export interface WhenTold {
  /** How many days after it was said it was recorded. */
  lateByDays: number | null;
  /** The day on which readers were told otherwise, or what no longer holds. */
  toldOn: string | null;
}

/** `changing`: events that changed what readers had been told on an earlier day, as `changingEvents` finds them. */
export function whenTold({ records, replaced }: Told, firstTold: FirstTold, changing: Set<string>): WhenTold {
  const [record] = records;
  const before = [...records, ...replaced].flatMap((one) => toldBefore(one, firstTold) ?? []).sort();
  if (before[0] !== undefined || replaced.length > 0 || record.type !== 'stance-shifted')
    return { lateByDays: null, toldOn: before[0] ?? null };
  const { lagDays } = record;
  const isLate = lagDays > LATE_AFTER_DAYS && (lagDays <= ARCHIVE_AFTER_DAYS || changing.has(eventOf(record)));
  return { lateByDays: isLate ? lagDays : null, toldOn: null };
}

export function changingEvents(records: ShiftRecord[], firstTold: FirstTold): Set<string> {
  return new Set(records.filter((record) => toldBefore(record, firstTold) !== null).map(eventOf));
}

/** On the same day it was told to nobody: an import tells one thing after the other. */
function toldBefore({ id, recordedAt }: ShiftRecord, firstTold: FirstTold): string | null {
  const day = firstTold[id]?.slice(0, 10);
  return day !== undefined && day < recordedAt.slice(0, 10) ? day : null;
}

function eventOf({ because }: ShiftRecord): string {
  return JSON.stringify(because);
}
