/** Keeps with which words the quote of each statement that is not voided begins. */
import { isStatementEvent, readEvent, statementIn } from '#stance';
import { insertRows } from '#postgres';
import { foldEach } from '../parked/parked.js';
import type { Projection } from '../projection.js';
import { closeReplaced, type Revision, revisionOf } from '../revisions.js';
import { keyOfQuote } from './words.js';

export const passagesProjection: Projection = {
  name: 'passages',
  tables: ['passage'],
  async project(tx, place, events) {
    const revisions: (Revision & { key: string | null })[] = [];
    await foldEach(events, async (stored) => {
      const event = readEvent(stored);
      if (!isStatementEvent(event)) return;
      const { id, quote, source } = statementIn(event);
      const key = event.type === 'StatementVoided' || quote === null ? null : keyOfQuote(quote, source.url);
      revisions.push({ ...revisionOf(id, stored), key });
    });
    await closeReplaced(tx, place, { table: 'passage', column: 'statement', type: 'uuid' }, revisions);
    const rows = revisions.flatMap(({ id, streamVersion, knownFrom, knownTo, key }) =>
      key === null
        ? []
        : [
            {
              version: place.version,
              partition: place.partition,
              statement: id,
              stream_version: streamVersion,
              key,
              known_from: knownFrom,
              known_to: knownTo,
            },
          ],
    );
    await insertRows(tx, 'passage', COLUMNS, rows);
  },
};

const COLUMNS = {
  version: 'int',
  partition: 'int',
  statement: 'uuid',
  stream_version: 'int',
  key: 'bigint',
  known_from: 'bigint',
  known_to: 'bigint',
} as const;
