/** From entries to what was held from when to when: the steps of the chart, still in days. */
import type { HistoryEntry } from '../api/answers.js';

export interface Hold {
  /** One value, or the values of a contested cluster: no order is claimed between them. */
  values: string[];
  contested: boolean;
  entries: HistoryEntry[];
  /** From this day on it certainly had been said. */
  from: string;
  /** Up to this day it was certainly the last word; between here and `until` the next one may have been said already. */
  surelyUntil: string;
  until: string;
  /** The last hold of the timeline: a stance never changes because time passes. */
  lasting: boolean;
}

/** `end` is the day to which the last hold is drawn: today, or the day of the cut. */
export function holdsOf(entries: HistoryEntry[], end: string): Hold[] {
  const groups = groupsOf(entries);
  return groups.map((group, i) => {
    const first = group[0];
    const next = groups[i + 1];
    const from = first.noLaterThan;
    const until = later(from, next ? next[0].noLaterThan : end);
    return {
      values: [...new Set(group.map((entry) => entry.value))],
      contested: first.kind === 'unordered',
      entries: group,
      from,
      surelyUntil: next ? later(from, earliestOf(next) ?? from) : until,
      until,
      lasting: next === undefined,
    };
  });
}

type Group = [HistoryEntry, ...HistoryEntry[]];

// Contested entries of one cluster are one hold; every other entry is a hold of its own.
function groupsOf(entries: HistoryEntry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last?.kind === 'unordered' && entry.kind === 'unordered' && overlaps(last, entry)) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function overlaps(before: HistoryEntry, entry: HistoryEntry): boolean {
  return entry.noEarlierThan === null || entry.noEarlierThan <= before.noLaterThan;
}

function earliestOf(group: Group): string | null {
  return group.reduce<string | null>(
    (earliest, { noEarlierThan }) =>
      earliest === null || noEarlierThan === null ? null : noEarlierThan < earliest ? noEarlierThan : earliest,
    group[0].noEarlierThan,
  );
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
