import { describe, expect, it } from '@jest/globals';
import { oracleAgreement, oracleAgreementOverAll, oracleDiffering } from './agreement.js';
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

describe('agreement over all that both said, as the oracle counts it', () => {
  const votes = (speaker: string, days: Record<string, string>) =>
    Object.entries(days).map(([saidOn, position]) =>
      holds(speaker, 'bridge', position, { id: `${speaker} ${saidOn}`, kind: 'vote', saidOn }),
    );

  it('compares votes of one day, and no vote with one that was cast on another', () => {
    const events = logOf(
      ...votes('ada', {
        '2020-05-01': 'support',
        '2021-05-01': 'support',
        '2022-05-01': 'oppose',
        '2023-05-01': 'oppose',
      }),
      ...votes('ben', { '2020-05-01': 'support', '2021-05-01': 'oppose', '2023-05-01': 'oppose' }),
      ...votes('cleo', { '2020-05-01': 'abstained', '2022-05-01': 'support' }),
    );
    expect(oracleAgreementOverAll(events, 'ada')).toEqual([
      { actor: 'ben', n: 3, agreed: 2 },
      { actor: 'cleo', n: 1, agreed: 0 },
    ]);
    expect(oracleAgreementOverAll(events, 'ada', { asOf: '2021' })).toEqual([{ actor: 'ben', n: 2, agreed: 1 }]);
  });

  it('compares what either says on any other day with what the other last said', () => {
    const said = (speaker: string, saidOn: string, position: string) =>
      holds(speaker, 'bridge', position, { id: `${speaker} ${saidOn}`, saidOn });
    const events = logOf(
      said('ada', '2020-01-01', 'support'),
      said('ben', '2020-02-01', 'support'),
      said('ada', '2020-03-01', 'oppose'),
      said('ada', '2020-04-01', 'support'),
      said('ben', '2020-05-01', 'undecided'),
      said('ada', '2020-06-01', 'support'),
    );
    expect(oracleAgreementOverAll(events, 'ada')).toEqual([{ actor: 'ben', n: 3, agreed: 2 }]);
    expect(oracleAgreement(events, 'ada')).toEqual([]);
  });
});

it('two differ where they are on different sides, however strongly, and where neither is contested', () => {
  const events = logOf(
    holds('ada', 'bridge', 'support'),
    holds('ben', 'bridge', 'strongly-support'),
    holds('ada', 'tower', 'neutral'),
    holds('ben', 'tower', 'support'),
    holds('ada', 'tunnel', 'support'),
    holds('ben', 'tunnel', 'undecided'),
    holds('ada', 'quay', 'support'),
    holds('ben', 'quay', 'support'),
    holds('ben', 'quay', 'oppose'),
  );
  expect(oracleDiffering(events, ['ada', 'ben'])).toEqual(['tower']);
});
