import { useEffect, useState } from 'preact/hooks';
import type { NewestShifts, ShiftRecord } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { type LiveFilter, useRefreshOnShift } from '../api/live.js';
import { keyOfRecord } from './told-together.js';

/**
 * How many changes there are that the list does not show yet. The stream only says that something came: the list's own query is asked
 * what of it belongs here, as a topic cannot be told from a record alone.
 */
export function useFreshChanges(
  filter: LiveFilter,
  path: string,
  shown: ShiftRecord[],
  live: boolean,
): { count: number } {
  const [newest, setNewest] = useState<{ path: string; items: ShiftRecord[] } | null>(null);
  useRefreshOnShift(live ? filter : null, () => {
    // Not through the store of answers: what is shown must change by the reader's choice alone.
    fetch(pathWith(path, { include: null }), { headers: { accept: 'application/json' } })
      .then((response) => (response.ok ? (response.json() as Promise<NewestShifts>) : null))
      .then(
        (answer) => answer && setNewest({ path, items: answer.items }),
        () => {
          // The next record asks again.
        },
      );
  });
  useEffect(() => setNewest(null), [path]);
  if (newest?.path !== path) return { count: 0 };
  const known = new Set(shown.map(keyOfRecord));
  return { count: newest.items.filter((record) => !known.has(keyOfRecord(record))).length };
}
