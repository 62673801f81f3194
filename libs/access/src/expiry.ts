const DAYS = /^P(\d{1,5})D$/;
const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

export const EXPIRY_EXPECTED = 'days from now as P90D, or a date or instant in the future as 2027-01-31';

/** The instant of `P90D` from now, of a date (its start in UTC) or of an instant; null for what is none of these or not after `now`. */
export function expiryOf(text: string, now: Date): string | null {
  const days = DAYS.exec(text)?.[1];
  const at = days === undefined ? (DATE.test(text) ? Date.parse(text) : NaN) : now.getTime() + Number(days) * DAY_MS;
  return at > now.getTime() ? new Date(at).toISOString() : null;
}
