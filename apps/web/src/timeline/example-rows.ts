/** Rows for the specs of this folder: only what a test is about needs saying. */
import type { History, HistoryEntry, HistoryNote } from '../api/answers.js';
import { exampleStatement } from '../statement/example-statement.js';

const RECORDED = '2024-01-01T00:00:00.000000Z';

/** Said on one day, unless `noEarlierThan` says otherwise; the utterance is named after value and day. */
export function entry(
  value: HistoryEntry['value'],
  noLaterThan: string,
  more: Partial<HistoryEntry> = {},
): HistoryEntry {
  const utterance = more.utterance ?? `${value} ${noLaterThan}`;
  return {
    value,
    kind: 'first-recorded',
    toward: null,
    from: null,
    saidOn: noLaterThan,
    noEarlierThan: noLaterThan,
    noLaterThan,
    until: null,
    evidence: 'first-hand',
    contestedWith: null,
    alsoCodedAs: [],
    utterance,
    knownFrom: RECORDED,
    knownTo: null,
    endedBy: null,
    statement: exampleStatement({ id: utterance, recordedAt: RECORDED }),
    ...more,
  };
}

export function note(value: HistoryNote['value'], noLaterThan: string, more: Partial<HistoryNote> = {}): HistoryNote {
  const utterance = more.utterance ?? `${value} ${noLaterThan}`;
  return {
    facet: 'position',
    value,
    dropped: 'hearsay',
    noEarlierThan: noLaterThan,
    noLaterThan,
    utterance,
    knownFrom: RECORDED,
    knownTo: null,
    statement: exampleStatement({ id: utterance, recordedAt: RECORDED }),
    ...more,
  };
}

export function history(rows: Partial<History>): History {
  return {
    holder: 'a',
    proposal: 'p',
    asOf: null,
    knownAt: null,
    rules: 1,
    snapshot: 's',
    position: [],
    status: [],
    notes: [],
    ...rows,
  };
}
