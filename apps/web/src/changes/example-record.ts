/** A record of the feed, for tests. */
import type { ShiftRecord } from '../api/answers.js';

export const EXAMPLE_SIDE: ShiftRecord['to'] = {
  value: 'oppose',
  utterance: 'u',
  statement: 's',
  speaker: 'emmanuel-macron',
  quote: null,
  saidOn: '2023-07-12',
  noLaterThan: '2023-07-12',
  evidence: 'first-hand',
  source: { url: null, reference: 'a book', publisher: null, title: null },
  contestedWith: null,
  alsoCodedAs: [],
};

export function exampleRecord(sequence: number, holder: string, changes: Partial<ShiftRecord> = {}): ShiftRecord {
  return {
    id: `shift-${sequence}`,
    partition: 1,
    sequence,
    type: 'stance-shifted',
    holder,
    holderName: holder,
    proposal: 'tokyo',
    proposalTitle: 'Tokyo',
    facet: 'position',
    kind: 'reversal',
    toward: null,
    change: true,
    news: false,
    lagDays: 0,
    from: null,
    to: EXAMPLE_SIDE,
    because: { event: 'e' },
    recordedAt: '2023-07-13T10:00:00Z',
    rules: 1,
    ...changes,
  };
}
