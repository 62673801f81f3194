/** What a date that is being typed says, in words. */
import { parseEdtf, type Point } from '#words';
import { dayInWords, saidInWords } from '../dates/words.js';
import { deskTexts } from '../texts/desk-texts.js';

/** null where nothing is typed. */
export function saidEcho(text: string): { words: string; isDate: boolean } | null {
  const value = text.trim();
  if (value === '') return null;
  const edtf = parseEdtf(value);
  if (!edtf || !pointsOf(edtf).every(isInCalendar)) return { words: deskTexts.coding.saidOnWrong, isDate: false };
  const said = saidInWords(value);
  const end = edtf.kind === 'point' ? edtf.at : edtf.to;
  const isExact = end === null || end.day !== null;
  return { words: isExact ? said : deskTexts.coding.byDay(said, dayInWords(lastDayOf(end))), isDate: true };
}

function pointsOf(edtf: NonNullable<ReturnType<typeof parseEdtf>>): Point[] {
  return edtf.kind === 'point' ? [edtf.at] : [edtf.from, edtf.to].filter((point) => point !== null);
}

function isInCalendar({ year, month, day }: Point): boolean {
  if (year < 1 || (month !== null && (month < 1 || month > 12))) return false;
  return day === null || (day >= 1 && day <= daysIn(year, month ?? 1));
}

function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

function lastDayOf({ year, month, day }: Point): string {
  const last = month ?? 12;
  const parts = [
    String(year).padStart(4, '0'),
    String(last).padStart(2, '0'),
    String(day ?? daysIn(year, last)).padStart(2, '0'),
  ];
  return parts.join('-');
}

/** Whether two dates can have a day in common; an open end is open. Where one cannot be read, they may. */
export function mayMeet(a: string, b: string): boolean {
  const [one, other] = [spanOf(a), spanOf(b)];
  return !one || !other || (one.from <= other.to && other.from <= one.to);
}

function spanOf(text: string): { from: string; to: string } | null {
  const edtf = parseEdtf(text.trim());
  if (!edtf || !pointsOf(edtf).every(isInCalendar)) return null;
  const [from, to] = edtf.kind === 'point' ? [edtf.at, edtf.at] : [edtf.from, edtf.to];
  const first = (point: Point) =>
    [
      String(point.year).padStart(4, '0'),
      String(point.month ?? 1).padStart(2, '0'),
      String(point.day ?? 1).padStart(2, '0'),
    ].join('-');
  return { from: from ? first(from) : '0000-01-01', to: to ? lastDayOf(to) : '9999-12-31' };
}
