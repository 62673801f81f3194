/** When something began or was said, as the sentence of the story needs it: what a date leaves open stays open. */
import { parseEdtf, startOf } from '../dates/edtf.js';
import { duringInWords, saidInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';

/** After "since" or "from": "12 July 2023 at the latest", "some day between 31 October and 23 November 2023". */
export function beganInWords(saidOn: string): string {
  const edtf = parseEdtf(saidOn);
  if (edtf?.kind !== 'interval') return saidInWords(saidOn);
  const [from, to] = saidOn.split('/');
  const { began } = texts.timeline;
  if (edtf.from && edtf.to) return began.someDay(betweenInWords(saidOn));
  if (edtf.to) return began.byLatest(duringInWords(to ?? ''));
  return edtf.from ? began.someDay(texts.dates.from(duringInWords(from ?? ''))) : began.unknown;
}

/** After a verb: "on 12 July 2023", "some day in May 2023", "by 12 July 2023". */
export function wasSaidInWords(saidOn: string): string {
  const edtf = parseEdtf(saidOn);
  if (edtf?.kind === 'interval') return edtf.from && edtf.to ? betweenInWords(saidOn) : saidInWords(saidOn);
  const isDay = edtf?.at.day != null && edtf.at.doubt === '';
  return isDay ? texts.timeline.onDay(saidInWords(saidOn)) : saidInWords(saidOn);
}

const dayRange = new Intl.DateTimeFormat(undefined, {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

// An end of an interval is a bound: "May 2023", and not "some day in May 2023".
function betweenInWords(saidOn: string): string {
  const edtf = parseEdtf(saidOn);
  const [from = '', to = ''] = saidOn.split('/');
  if (edtf?.kind !== 'interval' || !isDay(edtf.from) || !isDay(edtf.to)) {
    return texts.dates.between(duringInWords(from), duringInWords(to));
  }
  // The locale says once what both days have in common; the sign between them gives way to a word.
  const parts = dayRange.formatRangeToParts(startOf(edtf.from), startOf(edtf.to));
  const last = parts.findLastIndex((part) => part.source === 'startRange');
  const next = parts.findIndex((part) => part.source === 'endRange');
  if (last < 0 || next < 0) return texts.dates.between(duringInWords(from), duringInWords(to));
  const text = (some: typeof parts) => some.map((part) => part.value).join('');
  return texts.dates.between(text(parts.slice(0, last + 1)), text(parts.slice(next)));
}

type End = Extract<ReturnType<typeof parseEdtf>, { kind: 'interval' }>['from'];

function isDay(end: End): end is NonNullable<End> {
  return end !== null && end.day !== null && end.doubt === '';
}
