import type { HeldRows } from './held-rows.js';
import { storyInWords } from './story-words.js';

/** The timeline in a sentence, and one more for what the holder says of the proposal's status; `nothing` where there is neither. */
export function StorySentence({ held, nothing }: { held: HeldRows; nothing: string }) {
  return <p class="story">{storyInWords(held) ?? nothing}</p>;
}
