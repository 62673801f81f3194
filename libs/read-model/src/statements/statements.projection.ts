import {
  isStatementEvent,
  statementIn,
  dayOfInstant,
  holdersOf,
  readEvent,
  saidBetween,
  type Statement,
  utteranceOf,
} from '#stance';
import { columnsOf, type Tx, type Value } from '#postgres';
import { foldEach } from '../parked/parked.js';
import type { Place, Projection } from '../projection.js';
import { closeReplaced, type Revision, revisionOf } from '../revisions.js';
import { spokenText } from './spoken-text.js';
import { firstRecordedOf } from './statement-events.js';

export const statementsProjection: Projection = {
  name: 'statements',
  // 2: words are folded (searched-text.ts).
  codeVersion: 2,
  tables: ['statement_revision'],
  notCompared: ['words_seal'],
  async project(tx, place, events, { publish }) {
    const firstRecorded = await firstRecordedOf(tx, events);
    const revisions: (Revision & { said: Said })[] = [];
    await foldEach(events, async (stored) => {
      const event = readEvent(stored);
      if (!isStatementEvent(event)) return;
      const statement = statementIn(event);
      const revision = revisionOf(statement.id, stored);
      const said = rowOf(statement, {
        voided: event.type === 'StatementVoided',
        firstRecorded: firstRecorded.get(stored.streamId) ?? stored.recordedAt,
      });
      revisions.push({ ...revision, said });
    });
    await closeReplaced(tx, place, { table: 'statement_revision', column: 'statement', type: 'uuid' }, revisions);
    const rows = revisions.map(({ streamVersion, knownFrom, knownTo, said }) => ({
      ...said,
      partition: place.partition,
      stream_version: streamVersion,
      known_from: knownFrom,
      known_to: knownTo,
    }));
    for (const some of inParts(rows)) await open(tx, place, some, !publish);
  },
};

const COLUMNS = {
  partition: 'int',
  statement: 'uuid',
  stream_version: 'int',
  proposal: 'text',
  speaker: 'text',
  holders: 'text[]',
  kind: 'text',
  source_url: 'text',
  earliest: 'date',
  latest: 'date',
  first_recorded: 'timestamptz',
  voided: 'boolean',
  known_from: 'bigint',
  known_to: 'bigint',
  utterance: 'uuid',
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];

type Row = Record<Column, Value> & { spoken: string };
/** What a statement says, whenever that came to be known. */
type Said = Omit<Row, 'partition' | 'stream_version' | 'known_from' | 'known_to'>;

/** Characters whose words Postgres makes in one statement: it takes a fifth of a second for as many, and is given up on after ten. */
const SPOKEN_AT_ONCE = 256 * 1024;

function inParts(rows: Row[]): Row[][] {
  const parts: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    room -= row.spoken.length;
    if (room < 0 || parts.length === 0) {
      parts.push([]);
      room = SPOKEN_AT_ONCE - row.spoken.length;
    }
    parts.at(-1)?.push(row);
  }
  return parts;
}

/** `isCopy`: a copy takes the words from the live version, where they are sealed there. */
async function open(tx: Tx, { version }: Place, rows: Row[], isCopy: boolean): Promise<void> {
  const kept = `(SELECT words FROM statement_revision live WHERE live.statement = said.statement::uuid
    AND live.stream_version = said.stream_version::int AND live.version <> $1
    AND live.words_seal = folded_seal_of(live.words, live.statement, live.stream_version) LIMIT 1)`;
  await tx.query({
    name: isCopy ? 'copy-statement-revisions' : 'open-statement-revisions',
    // OFFSET 0: the words are made once, and not once more for their seal.
    text: `INSERT INTO statement_revision (version, ${NAMES.join(', ')}, words, words_seal)
           SELECT $1, ${NAMES.map((name) => `said.${name}::${COLUMNS[name]}`).join(', ')}, words,
             folded_seal_of(words, said.statement::uuid, said.stream_version::int)
           FROM (SELECT *, ${isCopy ? `coalesce(${kept}, searched_words(spoken))` : 'searched_words(spoken)'} AS words
             FROM unnest(${[...NAMES, 'spoken'].map((_, i) => `$${i + 2}::text[]`).join(', ')}) AS said (${NAMES.join(', ')}, spoken)
             OFFSET 0) said`,
    values: [version, ...columnsOf([...NAMES, 'spoken'], rows)],
  });
}

function rowOf(statement: Statement, { voided, firstRecorded }: { voided: boolean; firstRecorded: string }): Said {
  return {
    statement: statement.id,
    proposal: statement.proposal,
    speaker: statement.speaker,
    holders: holdersOf(statement),
    kind: statement.kind,
    source_url: statement.source.url,
    ...saidBetween(statement, dayOfInstant(firstRecorded)),
    first_recorded: firstRecorded,
    voided,
    utterance: utteranceOf(statement),
    spoken: spokenText(statement),
  };
}
