import type { EventLog } from '#event-log';
import { readRevisions, type StatementRevision } from '#read-model';
import { revisionsIn } from '../registers/in-log.js';
import { readRecorded } from '../registers/known.js';

/** Every revision of a statement, oldest first; null where there is none. */
export function readAllRevisions(log: EventLog, id: string) {
  const versioned = (items: StatementRevision[] | null) => {
    const last = items?.at(-1);
    return items && last ? { items, version: last.version } : null;
  };
  return readRecorded(
    log,
    async () => id,
    async (db) => versioned(await readRevisions(db, id)),
    (stream) => versioned(revisionsIn(stream)),
  );
}
