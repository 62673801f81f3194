import { today } from '#words';
import { lastDayOf } from '../timeline/days.js';
import { timesOf } from './times.js';
import { useAddress } from './use-address.js';

/** The day from which the reader looks at the record: ages count from it. */
export function useViewedDay(): string {
  const { query } = useAddress();
  const { asOf, knownAt } = timesOf(query);
  const days = [today(), asOf && lastDayOf(asOf), knownAt?.slice(0, 10)].flatMap((day) => day || []);
  return days.reduce((a, b) => (a < b ? a : b));
}
