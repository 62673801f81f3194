/** The story put into words. */
import type { HistoryEntry } from '../api/answers.js';
import { texts } from '../texts/texts.js';
import type { HeldRows } from './held-rows.js';
import { beganInWords, wasSaidInWords } from '../dates/words.js';
import { storyOf } from './story.js';

/** Null where no position and no status holds. */
export function storyInWords({ position, status }: Pick<HeldRows, 'position' | 'status'>): string | null {
  const sentences = [positionSentence(position), statusSentence(status)].filter((text) => text !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

function positionSentence(entries: HistoryEntry[]): string | null {
  const chapters = storyOf(entries);
  if (chapters.length === 0) return null;
  return texts.timeline.story(
    chapters.map((chapter, i) =>
      chapter.contested
        ? texts.timeline.contestedChapter(chapter.values, beganInWords(chapter.since))
        : texts.timeline.chapter({
            ...chapter,
            since: beganInWords(chapter.since),
            said: wasSaidInWords(chapter.since),
            first: i === 0,
          }),
    ),
  );
}

function statusSentence(entries: HistoryEntry[]): string | null {
  const chapters = storyOf(entries);
  if (chapters.length === 0) return null;
  return texts.timeline.statusStory(
    chapters.map((chapter) =>
      texts.timeline.statusChapter(
        texts.either(chapter.values.map((value) => texts.valueOf('status', value))),
        texts.timeline.since(beganInWords(chapter.since)),
      ),
    ),
  );
}
