import type { RecordedEvent } from '#event-log';
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
import type { Tx } from '#postgres';
import { foldEach } from '../parked/parked.js';
import type { Place, Projection } from '../projection.js';
import { firstRecordedOf } from './statement-events.js';

export const statementsProjection: Projection = {
  name: 'statements',
  tables: ['statement_revision'],
  async project(tx, place, events) {
    const firstRecorded = await firstRecordedOf(tx, events);
    await foldEach(events, async (stored) => {
      const event = readEvent(stored);
      if (!isStatementEvent(event)) return;
      const statement = statementIn(event);
      await saveRevision(tx, place, stored, {
        statement,
        voided: event.type === 'StatementVoided',
        firstRecorded: firstRecorded.get(stored.streamId) ?? stored.recordedAt,
      });
    });
  },
};

async function saveRevision(
  tx: Tx,
  { version, partition }: Place,
  { sequence, streamVersion }: RecordedEvent,
  { statement, voided, firstRecorded }: { statement: Statement; voided: boolean; firstRecorded: string },
): Promise<void> {
  const { earliest, latest } = saidBetween(statement, dayOfInstant(firstRecorded));
  await tx.query({
    name: 'close-statement-revision',
    text: `UPDATE statement_revision SET known_to = $1 WHERE statement = $2 AND stream_version = $3 AND version = $4`,
    values: [sequence, statement.id, streamVersion - 1, version],
  });
  await tx.query({
    name: 'open-statement-revision',
    text: `INSERT INTO statement_revision (version, partition, statement, stream_version, proposal, speaker, holders, kind, source_url,
             earliest, latest, first_recorded, voided, known_from, utterance, words)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, words_of($16))`,
    values: [
      version,
      partition,
      statement.id,
      streamVersion,
      statement.proposal,
      statement.speaker,
      holdersOf(statement),
      statement.kind,
      statement.source.url,
      earliest,
      latest,
      firstRecorded,
      voided,
      sequence,
      utteranceOf(statement),
      JSON.stringify(statement),
    ],
  });
}
