import { describe, expect, it } from '@jest/globals';
import { oracleAgreement } from './agreement.js';
import { logOf, said } from './sample-log.js';

const holds = (speaker: string, proposal: string, position: string, changes: Record<string, unknown> = {}) =>
  said(`${speaker}-${proposal}-${position}`, { speaker, proposal, coding: { position }, ...changes });

describe('agreement, as the oracle counts it', () => {
  it('counts the proposals on which both take a side, and those on which it is the same one', () => {
    const events = logOf(
      holds('ada', 'bridge', 'support'),
      holds('ada', 'tunnel', 'neutral'),
      holds('ada', 'tower', 'oppose'),
      holds('ben', 'bridge', 'strongly-support'),
      holds('ben', 'tower', 'neutral'),
      holds('cleo', 'bridge', 'oppose'),
      holds('dan', 'tower', 'strongly-oppose', { onBehalfOf: ['arts', 'town'] }),
      holds('dan', 'tunnel', 'neutral'),
      holds('dan', 'bridge', 'neutral'),
      holds('eve', 'quay', 'support'),
    );
    expect(oracleAgreement(events, 'ada')).toEqual([
      { actor: 'dan', n: 3, agreed: 2 },
      { actor: 'ben', n: 2, agreed: 1 },
      { actor: 'arts', n: 1, agreed: 1 },
      { actor: 'cleo', n: 1, agreed: 0 },
      { actor: 'town', n: 1, agreed: 1 },
    ]);
    expect(oracleAgreement(events, 'eve')).toEqual([]);
  });

  it.each(['declined', 'undecided', 'withdrawn'])('counts nothing where one has %s', (position) => {
    const events = logOf(holds('ada', 'bridge', 'support'), holds('ben', 'bridge', position));
    expect(oracleAgreement(events, 'ada')).toEqual([]);
    expect(oracleAgreement(events, 'ben')).toEqual([]);
  });

  it('counts nothing where one is contested', () => {
    const events = logOf(
      holds('ada', 'bridge', 'support'),
      holds('ben', 'bridge', 'support'),
      holds('ben', 'bridge', 'oppose'),
    );
    expect(oracleAgreement(events, 'ada')).toEqual([]);
    expect(oracleAgreement(events, 'ada', { upTo: new Map([[0, 2]]) })).toEqual([{ actor: 'ben', n: 1, agreed: 1 }]);
  });

  it('compares what each holds as of and as known', () => {
    const events = logOf(
      holds('ada', 'bridge', 'support'),
      holds('ben', 'bridge', 'support'),
      holds('ben', 'bridge', 'oppose', { saidOn: '2023-07-13' }),
    );
    expect(oracleAgreement(events, 'ada')).toEqual([{ actor: 'ben', n: 1, agreed: 0 }]);
    expect(oracleAgreement(events, 'ada', { asOf: '2023-07-12' })).toEqual([{ actor: 'ben', n: 1, agreed: 1 }]);
    expect(oracleAgreement(events, 'ada', { knownAt: '2023-07-14T10:00:00Z' })).toEqual([]);
  });
});
