/** Days and instants as the API writes them; both sort as text once they have one form. */

const DAY_MS = 86_400_000;

/** The start of a day, in milliseconds, for the time scale. */
export function msOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function dayOfMs(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayOfMs(msOf(day) + days * DAY_MS);
}

/** The last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null for anything else: an address may hold any text. */
export function lastDayOf(text: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, year, month = '12', day] = match;
  // Day 0 of the month that follows is the last day of this one.
  const end = new Date(0);
  end.setUTCFullYear(Number(year), Number(month), 0);
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = end.toISOString().slice(0, 10);
  const asked = `${year}-${month}-${day ?? last.slice(8)}`;
  return asked <= last && !asked.endsWith('-00') ? asked : null;
}
