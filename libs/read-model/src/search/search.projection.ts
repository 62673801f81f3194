/**
 * Keeps what is searched beside the words of statements: the names of actors and proposals, which of these are marked as different, and every
 * word, for slips of the pen.
 */
import type { RecordedEvent } from '#event-log';
import {
  type DistinctionEvent,
  isActorEvent,
  isDistinctionEvent,
  isProposalEvent,
  isStatementEvent,
  readEvent,
  type StancebookEvent,
  statementIn,
} from '#stance';
import { columnsOf, insertRows, type Tx } from '#postgres';
import { foldText } from '#words/names';
import { foldEach } from '../parked/parked.js';
import type { Place, Projection } from '../projection.js';
import { closeReplaced, type Revision, revisionOf } from '../revisions.js';
import { spokenText, withoutLongWords } from '../statements/spoken-text.js';
import { indexedWords, isSpelt } from './searched-text.js';

export const searchProjection: Projection = {
  name: 'search',
  tables: ['searched_name', 'searched_word', 'distinction_revision'],
  async project(tx, place, events) {
    const described: (Revision & { names: Named })[] = [];
    const distinctions: (Revision & { event: DistinctionEvent })[] = [];
    const words = new Map<string, number>();
    await foldEach(events, async (stored) => {
      const event = readEvent(stored);
      if (isDistinctionEvent(event)) distinctions.push({ ...revisionOf(stored.streamId, stored), event });
      const names = namesOf(event);
      if (names) described.push({ ...revisionOf(stored.streamId, stored), names });
      const text = names ? names.names.join(' ') : isStatementEvent(event) ? spokenText(statementIn(event)) : '';
      addWords(words, text, stored);
    });
    await closeReplaced(tx, place, { table: 'searched_name', column: 'stream_id', type: 'uuid' }, described);
    await insertRows(
      tx,
      'searched_name',
      COLUMNS,
      described.flatMap((one) => rowsOf(place, one)),
    );
    await addToVocabulary(tx, place, words);
    await keepDistinctions(tx, place, distinctions);
  },
};

interface Named {
  register: 'actor' | 'proposal';
  id: string;
  /** Its name or title first, then its aliases; folded. */
  names: string[];
  owner: string | null;
  merged: boolean;
}

function namesOf(event: StancebookEvent): Named | null {
  if (isActorEvent(event)) {
    const { id, name, aliases } = event.data;
    return { register: 'actor', id, names: folded(name, aliases), owner: null, merged: 'mergedInto' in event.data };
  }
  if (!isProposalEvent(event)) return null;
  const { id, title, aliases, owner } = event.data;
  return { register: 'proposal', id, names: folded(title, aliases), owner, merged: 'mergedInto' in event.data };
}

function folded(name: string, aliases: string[]): string[] {
  return [name, ...aliases].map((one) => foldText(one));
}

const COLUMNS = {
  version: 'int',
  partition: 'int',
  register: 'text',
  id: 'text',
  stream_id: 'uuid',
  stream_version: 'int',
  place: 'int',
  name: 'text',
  owner: 'text',
  merged: 'boolean',
  known_from: 'bigint',
  known_to: 'bigint',
} as const;

function rowsOf(
  { version, partition }: Place,
  { id: streamId, streamVersion, knownFrom, knownTo, names: { names, ...named } }: Revision & { names: Named },
) {
  return names.map((name, i) => ({
    ...named,
    version,
    partition,
    stream_id: streamId,
    stream_version: streamVersion,
    place: i + 1,
    name: withoutLongWords(indexedWords(name)),
    known_from: knownFrom,
    known_to: knownTo,
  }));
}

const DISTINCTION_COLUMNS = {
  version: 'int',
  partition: 'int',
  register: 'text',
  id: 'text',
  other: 'text',
  stream_id: 'uuid',
  stream_version: 'int',
  stands: 'boolean',
  known_from: 'bigint',
  known_to: 'bigint',
} as const;

async function keepDistinctions(
  tx: Tx,
  place: Place,
  distinctions: (Revision & { event: DistinctionEvent })[],
): Promise<void> {
  const table = 'distinction_revision';
  await closeReplaced(tx, place, { table, column: 'stream_id', type: 'uuid' }, distinctions);
  const rows = distinctions.map(({ id: streamId, streamVersion, knownFrom, knownTo, event: { type, data } }) => ({
    ...place,
    register: data.of,
    id: data.ids[0],
    other: data.ids[1],
    stream_id: streamId,
    stream_version: streamVersion,
    stands: type === 'DistinctionMade',
    known_from: knownFrom,
    known_to: knownTo,
  }));
  await insertRows(tx, table, DISTINCTION_COLUMNS, rows);
}

/** Of one event. A statement of the longest has fewer. */
const WORDS_MAX = 5_000;

function addWords(words: Map<string, number>, text: string, { sequence }: RecordedEvent): void {
  const own = new Set(text.split(' ').filter(isSpelt));
  for (const word of [...own].slice(0, WORDS_MAX)) words.set(word, Math.min(sequence, words.get(word) ?? sequence));
}

const WORDS_AT_ONCE = 10_000;

async function addToVocabulary(tx: Tx, { version, partition }: Place, words: Map<string, number>): Promise<void> {
  const rows = [...words].map(([word, sequence]) => ({ word, sequence })).sort((a, b) => (a.word < b.word ? -1 : 1));
  for (let from = 0; from < rows.length; from += WORDS_AT_ONCE) {
    await tx.query({
      name: 'add-to-vocabulary',
      // Nearly all are known: none of them is locked. What was parked comes late, and from before. Each word is looked up on its own, so that
      // no plan made while there were few reads all of them later.
      text: `INSERT INTO searched_word (version, partition, word, known_from)
             SELECT $1, $2, said.word, said.known_from::bigint FROM unnest($3::text[], $4::text[]) AS said (word, known_from)
             WHERE coalesce((SELECT w.known_from FROM searched_word w WHERE w.word = said.word AND w.partition = $2 AND w.version = $1),
               9223372036854775807) > said.known_from::bigint
             ON CONFLICT (word, partition, version) DO UPDATE SET known_from = excluded.known_from`,
      values: [version, partition, ...columnsOf(['word', 'sequence'], rows.slice(from, from + WORDS_AT_ONCE))],
    });
  }
}
