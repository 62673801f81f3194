import type { HistoryEntry } from '../api/answers.js';
import { saidInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import type { HeldRows } from './held-rows.js';
import { type Chapter, storyOf } from './story.js';

/** The timeline in a sentence, and one more for what the holder says of the proposal's status. */
export function StorySentence({ held, isCut }: { held: HeldRows; isCut: boolean }) {
  const sentences = [positionSentence(held.position), statusSentence(held.status)].filter((text) => text !== null);
  const nothing = isCut ? texts.timeline.nothingYet : texts.timeline.nothing;
  return <p class="story">{sentences.length === 0 ? nothing : sentences.join(' ')}</p>;
}

function positionSentence(entries: HistoryEntry[]): string | null {
  const chapters = storyOf(entries);
  if (chapters.length === 0) return null;
  return texts.timeline.story(
    chapters.map((chapter, i) =>
      chapter.contested
        ? texts.timeline.contestedChapter(
            texts.list(chapter.values.map(texts.timeline.held)),
            saidInWords(chapter.since),
          )
        : texts.timeline.chapter({
            ...chapter,
            since: saidInWords(chapter.since),
            isDay: isDay(chapter),
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
        isDay(chapter) ? texts.timeline.since(saidInWords(chapter.since)) : saidInWords(chapter.since),
      ),
    ),
  );
}

/** "Since" goes with a day; "some day in May 2023" and "by 12 July 2023" say it themselves. */
function isDay({ since }: Chapter): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(since);
}
