import { describe, expect, it } from '@jest/globals';
import { logOf, said } from './sample-log.js';
import { oracleStatusChanges, oracleStatusConflicts } from './status-conflicts.js';

const claims = (speaker: string, status: string, changes: Record<string, unknown> = {}) =>
  said(`${speaker}-${status}`, { speaker, kind: 'status-claim', coding: { status }, ...changes });

describe('status conflicts, as the oracle reads them', () => {
  it('sets who claims that a proposal goes on against who claims that it does not', () => {
    const events = logOf(
      claims('cleo', 'on-the-table', { onBehalfOf: ['town'] }),
      claims('ben', 'blocked'),
      claims('ada', 'agreed'),
      claims('dan', 'deferred'),
      claims('eve', 'dropped', { proposal: 'tunnel' }),
    );
    expect(oracleStatusConflicts(events, 'bridge')).toEqual([
      { holders: ['ada', 'ben'], values: ['agreed', 'blocked'] },
      { holders: ['ben', 'cleo'], values: ['blocked', 'on-the-table'] },
      { holders: ['ben', 'town'], values: ['blocked', 'on-the-table'] },
    ]);
  });

  it('does not set positions against each other', () => {
    const events = logOf(said('a', {}), said('b', { speaker: 'ben', coding: { position: 'oppose' } }));
    expect(oracleStatusConflicts(events, 'bridge')).toEqual([]);
  });

  it('counts what each claims last, as of and as known', () => {
    const events = logOf(
      claims('ada', 'floated'),
      claims('ben', 'floated'),
      claims('ben', 'shelved', { saidOn: '2023-07-13' }),
    );
    expect(oracleStatusConflicts(events, 'bridge')).toEqual([
      { holders: ['ada', 'ben'], values: ['floated', 'shelved'] },
    ]);
    expect(oracleStatusConflicts(events, 'bridge', { asOf: '2023-07-12' })).toEqual([]);
    expect(oracleStatusConflicts(events, 'bridge', { upTo: new Map([[0, 2]]) })).toEqual([]);
  });

  it('tells what was said within so many days from what was said since', () => {
    const events = logOf(claims('cleo', 'blocked', { saidOn: '2023-07-01' }), claims('ada', 'floated'));
    const pair = { holders: ['cleo', 'ada'], values: ['blocked', 'floated'] };
    const sameDay = { holders: ['ada', 'cleo'], values: ['floated', 'blocked'] };
    expect(oracleStatusConflicts(events, 'bridge', { withinDays: 11 })).toEqual([sameDay]);
    expect(oracleStatusChanges(events, 'bridge', { withinDays: 11 })).toEqual([]);
    expect(oracleStatusConflicts(events, 'bridge', { withinDays: 10 })).toEqual([]);
    expect(oracleStatusChanges(events, 'bridge', { withinDays: 10 })).toEqual([pair]);
    expect(oracleStatusChanges(events, 'bridge')).toEqual([]);
  });
});
