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
  tables: ['statement_revision'],
  async project(tx, place, events) {
    const firstRecorded = await firstRecordedOf(tx, events);
    const revisions: Said[] = [];
    await foldEach(events, async (stored) => {
      const event = readEvent(stored);
      if (!isStatementEvent(event)) return;
      const statement = statementIn(event);
      revisions.push({
        ...revisionOf(statement.id, stored),
        statement,
        voided: event.type === 'StatementVoided',
        firstRecorded: firstRecorded.get(stored.streamId) ?? stored.recordedAt,
      });
    });
    await closeReplaced(tx, place, { table: 'statement_revision', column: 'statement', type: 'uuid' }, revisions);
    await open(tx, place, revisions);
  },
};

/** A statement as an event leaves it. */
interface Said extends Revision {
  statement: Statement;
  voided: boolean;
  firstRecorded: string;
}

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

async function open(tx: Tx, { version, partition }: Place, revisions: Said[]): Promise<void> {
  if (revisions.length === 0) return;
  await tx.query({
    name: 'open-statement-revisions',
    text: `INSERT INTO statement_revision (version, ${NAMES.join(', ')}, words)
           SELECT $1, ${NAMES.map((name) => `${name}::${COLUMNS[name]}`).join(', ')}, words_in(spoken)
           FROM unnest(${[...NAMES, 'spoken'].map((_, i) => `$${i + 2}::text[]`).join(', ')}) AS said (${NAMES.join(', ')}, spoken)`,
    values: [
      version,
      ...columnsOf(
        [...NAMES, 'spoken'],
        revisions.map((revision) => rowOf(partition, revision)),
      ),
    ],
  });
}

function rowOf(
  partition: number,
  { statement, voided, firstRecorded, ...revision }: Said,
): Record<Column | 'spoken', Value> {
  return {
    partition,
    statement: statement.id,
    stream_version: revision.streamVersion,
    proposal: statement.proposal,
    speaker: statement.speaker,
    holders: holdersOf(statement),
    kind: statement.kind,
    source_url: statement.source.url,
    ...saidBetween(statement, dayOfInstant(firstRecorded)),
    first_recorded: firstRecorded,
    voided,
    known_from: revision.knownFrom,
    known_to: revision.knownTo,
    utterance: utteranceOf(statement),
    spoken: spokenText(statement),
  };
}
