/** Numbers that a workbook shows as dates. */

/** How a number is shown: as a day, as a month or a year of it, or as no date. */
export type DateFormat = 'instant' | 'day' | 'month' | 'year' | null;

const BUILT_IN: Record<number, DateFormat> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'instant',
  ...Object.fromEntries([27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day' as const])),
};

export function formatOfId(id: number): DateFormat {
  return BUILT_IN[id] ?? null;
}

/** Of a format code such as `dd.mm.yyyy` or `mmm yy`. Its first part counts: others are for negative numbers. */
export function formatOfCode(code: string): DateFormat {
  const [shown = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';');
  const letters = shown.toLowerCase();
  if (/general/.test(letters)) return null;
  const hasYear = /[ye]/.test(letters);
  const hasTime = /[hs]/.test(letters);
  if (/d/.test(letters)) return hasTime ? 'instant' : 'day';
  if (!hasYear) return null;
  return /m/.test(letters) ? 'month' : 'year';
}

const DAY_MS = 86_400_000;

/** Null where no such day is: before 1900, beyond 9999, and the 29 February 1900, which workbooks have and the calendar has not. */
export function dateOfSerial(serial: number, format: Exclude<DateFormat, null>, is1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!is1904 && day === 60) return null;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  // To the second: a float has no more.
  const instant = new Date(start + Math.round(serial * 86_400) * 1_000);
  if (!(serial >= 0) || day > 3_000_000 || (!is1904 && day === 0) || instant.getTime() >= Date.UTC(10_000, 0, 1)) {
    return null;
  }
  const text = instant.toISOString();
  if (format === 'instant' && instant.getTime() % DAY_MS !== 0) return text.slice(0, 19);
  return text.slice(0, { instant: 10, day: 10, month: 7, year: 4 }[format]);
}
