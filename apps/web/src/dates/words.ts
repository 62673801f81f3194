/** Dates in words, in the reader's locale. */
import { dateWords } from '#words';

export const {
  saidInWords,
  wasSaidInWords,
  sinceInWords,
  beganInWords,
  duringInWords,
  dayInWords,
  instantInWords,
  ageInWords,
} = dateWords();

export { daysBetween } from '#words';
