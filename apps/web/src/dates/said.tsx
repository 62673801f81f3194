import { useViewedDay } from '../address/viewed-day.js';
import { texts } from '../texts/texts.js';
import {
  ageInWords,
  dayInWords,
  daysBetween,
  duringInWords,
  instantInWords,
  saidInWords,
  sinceInWords,
} from './words.js';

/** When something was said, in words; the EDTF value as it was recorded shows on hover. */
export function Said({ on }: { on: string }) {
  return (
    <time dateTime={machineDate(on)} title={texts.dates.title(on)}>
      {saidInWords(on)}
    </time>
  );
}

/** Since when a value has held, by the day on which it was said. */
export function Since({ on }: { on: string }) {
  return (
    <time dateTime={machineDate(on)} title={texts.dates.title(on)}>
      {sinceInWords(on)}
    </time>
  );
}

/** How long a membership or the like lasted. */
export function During({ value }: { value: string }) {
  return <span title={texts.dates.title(value)}>{duringInWords(value)}</span>;
}

/** How long before the day that is looked at a day (YYYY-MM-DD, UTC) was; the count of days shows on hover. */
export function Age({ of }: { of: string }) {
  const now = useViewedDay();
  return (
    <time dateTime={of} title={`${dayInWords(of)}, ${texts.dates.days(daysBetween(of, now))}`}>
      {ageInWords(of, now)}
    </time>
  );
}

/** An instant of the record. */
export function RecordedAt({ at }: { at: string }) {
  return (
    <time dateTime={at} title={at}>
      {instantInWords(at)}
    </time>
  );
}

/** HTML knows days, months and years, but no intervals and no doubt: those stay in the title alone. */
function machineDate(value: string): string | undefined {
  return /^\d{4}(-\d{2}){0,2}$/.test(value) ? value : undefined;
}
