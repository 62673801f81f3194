/** Why nothing is shown. Words whose day is not known are not silence: nothing was *certainly* said, or nothing recorded. */
import { texts } from '../texts/texts.js';
import type { Cut } from './held-rows.js';

export function nothingInWords({ asOf, knownAt, snapshot }: Cut & { snapshot: string | null }): string {
  const isFormer = knownAt !== null || snapshot !== null;
  const { nothing, nothingSaidYet, nothingRecordedYet, nothingRecordedAndSaidYet } = texts.timeline;
  if (asOf !== null) return isFormer ? nothingRecordedAndSaidYet : nothingSaidYet;
  return isFormer ? nothingRecordedYet : nothing;
}
