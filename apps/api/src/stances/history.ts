import { type HistoryRow, isEntry } from '#read-model';
import { type Day, type Facet, OPEN_START } from '#stance';

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
