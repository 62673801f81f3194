/** From counts by month and kind to the bars of a chart. */
import type { EntryKind, MonthOfKind } from '../api/answers.js';

export interface Period {
  /** YYYY or YYYY-MM. */
  period: string;
  changes: number;
  kinds: { kind: EntryKind; shifts: number }[];
}

const MONTHS_MAX = 36;
/** Beyond this the years without a change are left out. */
const YEARS_MAX = 60;

/** The changes by month, or by year where they are long apart; with those periods between them in which there was none. */
export function periodsOf(items: MonthOfKind[]): Period[] {
  const changes = items.filter(({ change }) => change);
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last) return [];
  const byMonth = indexOf(last.month) - indexOf(first.month) < MONTHS_MAX;
  const periodOf = (month: string) => (byMonth ? month : month.slice(0, -3));
  const there = Map.groupBy(changes, ({ month }) => periodOf(month));
  return periodsBetween(periodOf(first.month), periodOf(last.month), [...there.keys()]).map((period) => {
    const kinds = new Map<EntryKind, number>();
    for (const { kind, shifts } of there.get(period) ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + shifts);
    return {
      period,
      changes: [...kinds.values()].reduce((sum, n) => sum + n, 0),
      kinds: [...kinds].map(([kind, shifts]) => ({ kind, shifts })),
    };
  });
}

function periodsBetween(first: string, last: string, there: string[]): string[] {
  if (first.includes('-')) {
    const from = indexOf(first);
    return Array.from({ length: indexOf(last) - from + 1 }, (_, i) => monthAt(from + i));
  }
  const years = Number(last) - Number(first) + 1;
  if (years > YEARS_MAX) return there;
  return Array.from({ length: years }, (_, i) => String(Number(first) + i).padStart(4, '0'));
}

/** Months since the year 0. */
function indexOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

function monthAt(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
