import { type Mark, byTime, marksOf, type Track } from './marks-of.js';
import { timeScale } from './time-scale.js';

const ANYWHERE = timeScale({ first: '2000-01-01', last: '2001-01-01', today: '2001-01-01' }, 0, 1);

/** The marks of a chart of any size, for what lists them: the table and the legend. */
export function trackMarks(tracks: Track[]): Mark[] {
  return tracks.flatMap((track) => marksOf(track, ANYWHERE, () => 0)).sort(byTime);
}
