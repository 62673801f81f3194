import { z } from 'zod';
import { type HistoryRow, isEntry } from '#read-model';
import {
  alsoCodedAsSchema,
  type Day,
  ENTRY_KINDS,
  EVIDENCE,
  type Facet,
  FACETS,
  facetValue,
  OPEN_START,
  slug,
  uuid,
  VOID_REASONS,
} from '#stance';
import { includedMember } from '../http/include.js';
import { day, instant, knownStatementSchema, statementEventType } from '../http/recorded.js';
import { seenMembers } from '../http/sight.js';

const when = {
  noEarlierThan: day.nullable().meta({ description: 'The first day on which it can have been said; null: open.' }),
  noLaterThan: day.meta({ description: 'The last one.' }),
};
const known = {
  utterance: uuid.meta({ description: 'The speech act, which several statements may report.' }),
  knownFrom: instant.meta({ description: 'When it began to hold in the record.' }),
  knownTo: instant.nullable().meta({ description: 'When it ceased to hold in the record; null while it holds.' }),
};

const entrySchema = z
  .object({
    value: facetValue,
    kind: z.enum(ENTRY_KINDS),
    toward: z.enum(['support', 'oppose']).nullable(),
    from: z.object({ value: facetValue, utterance: uuid, statement: uuid }).nullable(),
    saidOn: z.string().meta({ description: 'The date as the source has it (EDTF).' }),
    ...when,
    until: day.nullable().meta({ description: "The next entry's noLaterThan; null at the end." }),
    evidence: z.enum(EVIDENCE),
    contestedWith: z.array(facetValue).nullable(),
    alsoCodedAs: z.array(alsoCodedAsSchema),
    ...known,
    endedBy: z
      .object({ type: statementEventType, statement: uuid, reason: z.enum(VOID_REASONS).nullable() })
      .nullable()
      .meta({ description: 'What made it cease to hold; null while it holds.' }),
    statement: knownStatementSchema,
  })
  .meta({ id: 'HistoryEntry' });

const noteSchema = z
  .object({
    facet: z.enum(FACETS),
    value: facetValue,
    dropped: z.enum(['hearsay', 'no-comment']),
    ...when,
    ...known,
    statement: knownStatementSchema,
  })
  .meta({ id: 'HistoryNote' });

export const historyAnswer = z
  .object({
    holder: slug,
    proposal: slug,
    position: z.array(entrySchema),
    status: z.array(entrySchema),
    notes: z.array(noteSchema).meta({ description: 'What was said but is left out of the timelines.' }),
    ...seenMembers,
    ...includedMember,
  })
  .meta({ id: 'History' });

/** The members of the history's answer: both timelines, and beside them what was dropped from them. */
export function historyOf(rows: HistoryRow[]) {
  const entries = (facet: Facet) =>
    rows.flatMap((row) => (isEntry(row.entry) && row.entry.facet === facet ? [entryOf(row, row.entry)] : []));
  return {
    position: entries('position'),
    status: entries('status'),
    notes: rows.flatMap((row) => (isEntry(row.entry) ? [] : [noteOf(row, row.entry)])),
  };
}

function entryOf(row: HistoryRow, entry: Extract<HistoryRow['entry'], { kind: string }>) {
  const { value, kind, toward, from, saidOn, latest, evidence, contestedWith, alsoCodedAs, utterance } = entry;
  return {
    value,
    kind,
    toward,
    from,
    saidOn,
    noEarlierThan: noEarlierThan(row.entry.earliest),
    noLaterThan: latest,
    until: row.until,
    evidence,
    contestedWith,
    alsoCodedAs,
    utterance,
    knownFrom: row.knownFromAt,
    knownTo: row.knownToAt,
    endedBy: row.endedBy,
    statement: statementOf(row),
  };
}

function noteOf(
  row: HistoryRow,
  { facet, value, dropped, utterance, latest }: Extract<HistoryRow['entry'], { dropped: string }>,
) {
  return {
    facet,
    value,
    dropped,
    noEarlierThan: noEarlierThan(row.entry.earliest),
    noLaterThan: latest,
    utterance,
    knownFrom: row.knownFromAt,
    knownTo: row.knownToAt,
    statement: statementOf(row),
  };
}

/** Null where it may have been said at any time before. */
function noEarlierThan(earliest: Day): Day | null {
  return earliest === OPEN_START ? null : earliest;
}

function statementOf({ statement: { statement, version, recordedAt } }: HistoryRow) {
  return { ...statement, recordedAt, version };
}
