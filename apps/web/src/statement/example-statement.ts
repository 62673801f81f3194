/** A statement for specs: only what a test is about needs saying. */
import type { KnownStatement } from '../api/answers.js';

type Changes = Partial<Omit<KnownStatement, 'source' | 'coding'>> & {
  source?: Partial<KnownStatement['source']>;
  coding?: Partial<KnownStatement['coding']>;
};

export function exampleStatement({ source, coding, ...more }: Changes = {}): KnownStatement {
  return {
    id: 'u',
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
      ...source,
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
      ...coding,
    },
    recordedAt: '2024-01-01T00:00:00.000000Z',
    version: 1,
    ...more,
  };
}
