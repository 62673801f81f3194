/** The timeline told in one sentence, as parts that the texts put into words. */
import type { HistoryEntry } from '../api/answers.js';
import { holdsOf } from './holds.js';

export interface Chapter {
  /** Several where the order of contradicting words is unknown. */
  values: string[];
  contested: boolean;
  /** EDTF, as the source has it. */
  since: string;
  /** Held before, and something else in between. */
  again: boolean;
  /** Nobody on the record: an indirect report. */
  indirect: boolean;
}

/** One chapter for each run of the same value; what only repeats it tells nothing new. */
export function storyOf(entries: HistoryEntry[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const hold of holdsOf(entries, '')) {
    const [first] = hold.entries;
    if (!first) continue;
    const indirect = hold.entries.every((entry) => entry.evidence === 'indirect');
    const before = chapters.at(-1);
    if (before && isSame(before, hold)) {
      before.indirect &&= indirect;
      continue;
    }
    chapters.push({
      values: hold.values,
      contested: hold.contested,
      since: first.saidOn,
      again: !hold.contested && chapters.some((chapter) => isSame(chapter, hold)),
      indirect,
    });
  }
  return chapters;
}

function isSame(chapter: Chapter, hold: { values: string[]; contested: boolean }): boolean {
  return chapter.contested === hold.contested && chapter.values.join() === hold.values.join();
}
