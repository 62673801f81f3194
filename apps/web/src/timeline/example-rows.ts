/** Rows for the specs of this folder: only what a test is about needs saying. */
import type { History, HistoryEntry, HistoryNote, KnownStatement } from '../api/answers.js';

const RECORDED = '2024-01-01T00:00:00.000000Z';

/** Said on one day, unless `noEarlierThan` says otherwise; the utterance is named after value and day. */
export function entry(value: string, noLaterThan: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
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
    statement: statement(utterance),
    ...more,
  };
}

export function note(value: string, noLaterThan: string, more: Partial<HistoryNote> = {}): HistoryNote {
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
    statement: statement(utterance),
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

function statement(id: string): KnownStatement {
  return {
    id,
    speaker: 'a',
    onBehalfOf: [],
    proposal: 'p',
    kind: 'position',
    saidOn: '2024-01-01',
    quote: null,
    paraphrase: 'words',
    selector: null,
    language: null,
    translatedFrom: null,
    attribution: 'on-record',
    reportedBy: null,
    source: {
      url: null,
      reference: 'a source',
      publisher: null,
      title: null,
      publishedOn: null,
      retrievedAt: null,
      archivedUrl: null,
      contentHash: null,
      language: null,
    },
    supersedes: null,
    coding: {
      position: 'oppose',
      status: null,
      conditions: [],
      hedges: [],
      native: null,
      utterance: null,
      coder: null,
      confidence: null,
      note: null,
      tags: [],
    },
    recordedAt: RECORDED,
    version: 1,
  };
}
