import type { Included, ShiftRecord } from '../api/answers.js';
import { ChangeRow } from './change-row.js';
import { toldTogether } from './told-together.js';
import { changingEvents, type FirstTold, whenTold } from './when-told.js';

interface ChangeListProps {
  records: ShiftRecord[];
  included: Included | null | undefined;
  firstTold: FirstTold | undefined;
  /** How many rows are shown at most; what is read may be more, so that rows that belong together are. */
  shownMax?: number;
  without?: 'holder' | 'proposal';
}

/** Changes one below the other, each with what was told of it before. */
export function ChangeList({ records, included, firstTold = {}, shownMax, without }: ChangeListProps) {
  const changing = changingEvents(records, firstTold);
  return (
    <ol>
      {toldTogether(records)
        .slice(0, shownMax)
        .map((told) => (
          <ChangeRow
            key={told.key}
            told={told}
            when={whenTold(told, firstTold, changing)}
            included={included}
            without={without}
          />
        ))}
    </ol>
  );
}
