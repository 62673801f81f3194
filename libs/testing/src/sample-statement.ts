import { randomUUID } from 'node:crypto';

/** A statement that every rule allows, with what a test is about in its place. */
export function sampleStatement(changes: Record<string, unknown> = {}): Record<string, unknown> & { id: string } {
  return {
    id: randomUUID(),
    speaker: 'ada',
    proposal: 'bridge',
    kind: 'position',
    saidOn: '2023-07-12',
    attribution: 'on-record',
    paraphrase: 'The bridge should be built.',
    source: { reference: 'The Gazette, 13 July 2023', publishedOn: '2023-07-13' },
    coding: { position: 'support' },
    ...changes,
  };
}
