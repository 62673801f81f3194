/** EDTF levels 0 and 1, as far as the record uses them (domain.md section 2): enough to show a date, not to check one. */
export interface Point {
  year: number;
  /** 1 to 12 */
  month: number | null;
  day: number | null;
  doubt: '' | '?' | '~' | '%';
}

export type Edtf = { kind: 'point'; at: Point } | { kind: 'interval'; from: Point | null; to: Point | null };

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\S*?)?)?)?([?~%]?)$/;

/** Null for a value of another form: it is shown as it is. An interval within one day, month or year is that. */
export function parseEdtf(value: string): Edtf | null {
  const [from, to, ...rest] = value.split('/');
  if (from === undefined || rest.length > 0) return null;
  if (to === undefined) {
    const at = parsePoint(from);
    return at && { kind: 'point', at };
  }
  const ends = [from, to].map((end) => (end === '..' || end === '' ? null : (parsePoint(end) ?? undefined)));
  const [start, end] = ends;
  if (start === undefined || end === undefined) return null;
  return start && end && isSame(start, end) ? { kind: 'point', at: start } : { kind: 'interval', from: start, to: end };
}

function parsePoint(text: string): Point | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [, year, month, day, doubt] = match;
  return {
    year: Number(year),
    month: month ? Number(month) : null,
    day: day ? Number(day) : null,
    doubt: (doubt ?? '') as Point['doubt'],
  };
}

function isSame(a: Point, b: Point): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day && a.doubt === b.doubt;
}

/** The first instant of a point, in UTC. */
export function startOf({ year, month, day }: Point): Date {
  const date = new Date(0);
  // Not Date.UTC, which takes the years 1 to 99 for the twentieth century.
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return date;
}

/** A day (YYYY-MM-DD) as an instant in UTC, for scales. */
export function dateOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** An instant as its day in UTC (YYYY-MM-DD). */
export function dayOfDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function today(): string {
  return dayOfDate(new Date());
}
