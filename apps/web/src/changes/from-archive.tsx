import { useState } from 'preact/hooks';
import type { ArchiveDays, NewestShifts } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered, Skeleton } from '../layout/answered.js';
import { texts } from '../texts/texts.js';
import { ChangeList } from './change-list.js';

/** More than this are not counted, as the API says. */
export const COUNTED_MAX = 10_000;

/** What is added from archives, by the page's own rule: as the feed that is followed. */
export const FROM_ARCHIVE = { change: true, latest: true, archive: true } as const;

const SHOWN_MAX = 10;

interface FromArchiveProps {
  added: ArchiveDays['items'][number];
  /** Where there is no news beside it. */
  isOpenAtFirst: boolean;
}

/** What was added from archives on a day: one line, which opens. */
export function FromArchive({ added, isOpenAtFirst }: FromArchiveProps) {
  const linkTo = useLinkTo();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const path = pathWith('/v1/shifts', {
    ...FROM_ARCHIVE,
    recordedOn: added.day,
    order: 'newest',
    include: 'names,statements',
    limit: 2 * SHOWN_MAX,
  });
  const asked = useAnswer<NewestShifts>(isOpen ? path : null);
  return (
    <details class="from-archive" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{texts.changes.fromArchive(added.changes, added.proposals, added.changes >= COUNTED_MAX)}</summary>
      {isOpen && (
        <Answered asked={asked} skeleton={<Skeleton lines={4} height={5.5} />}>
          {({ items, included, firstTold }) => (
            <>
              <ChangeList records={items} included={included} firstTold={firstTold} shownMax={SHOWN_MAX} />
              <p class="more">
                <a href={linkTo(pages.changes, { archive: 'true' })}>{texts.changes.allFromArchive}</a>
              </p>
            </>
          )}
        </Answered>
      )}
    </details>
  );
}
