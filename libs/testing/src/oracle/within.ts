export interface Within {
  /** How many days apart two statements may be, by the days they were said no later than. */
  withinDays?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function isWithin(a: { noLaterThan: string }, b: { noLaterThan: string }, { withinDays }: Within): boolean {
  if (withinDays === undefined) return true;
  return Math.abs(Date.parse(a.noLaterThan) - Date.parse(b.noLaterThan)) <= withinDays * DAY_MS;
}
