import { layoutChart, type Mark, type Track } from './chart-layout.js';
import { timeScale } from './time-scale.js';

/** The marks of a chart of any size, for what lists them: the table and the legend. */
export function trackMarks(tracks: Track[]): Mark[] {
  const anywhere = timeScale({ first: '2000-01-01', last: '2001-01-01', today: '2001-01-01' }, 0, 1);
  return layoutChart(tracks, { noPositions: [], statuses: [] }, anywhere, '2001-01-01').marks;
}
