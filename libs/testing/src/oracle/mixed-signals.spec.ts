import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describedEvents, descriptions, eventsOf, histories } from '../histories.js';
import { oracleMixedSignals } from './mixed-signals.js';
import { described, logOf, said } from './sample-log.js';

const member = (organisation: string, during: string | null = null) => ({ organisation, speaksFor: false, during });
const voice = (organisation: string, during: string | null = null) => ({ organisation, speaksFor: true, during });

const france = described('france', [member('nato', '1949-08-24/..')]);
const macron = described('macron', [voice('france', '2017-05-14/..')]);
const stoltenberg = described('stoltenberg', [voice('nato', '2014-10-01/2024-10-01')]);
const against = said('m', { speaker: 'macron', onBehalfOf: ['france'], coding: { position: 'strongly-oppose' } });
const inFavour = said('s', { speaker: 'stoltenberg', coding: { position: 'support' } });

const nato = {
  body: 'nato',
  facet: 'position',
  speakers: ['macron', 'stoltenberg'],
  statements: ['m', 's'],
  values: ['strongly-oppose', 'support'],
  speaksFor: [false, true],
};

/** Ada and Ben, both of the guild, for which Ada speaks. */
const guild = [described('ada', [voice('guild')]), described('ben', [member('guild')])];
const bodiesIn = (...args: Parameters<typeof oracleMixedSignals>) => oracleMixedSignals(...args).map((s) => s.body);

describe('mixed signals, as the oracle reads them', () => {
  it('has NATO in common where Macron speaks for a member and Stoltenberg for NATO', () => {
    const events = logOf(france, macron, stoltenberg, against, inFavour);
    expect(oracleMixedSignals(events, 'bridge')).toEqual([nato]);
    expect(oracleMixedSignals(events, 'tunnel')).toEqual([]);
  });

  it('has nothing in common where a holder of the words is not named as one', () => {
    const alone = said('m', { speaker: 'macron', coding: { position: 'strongly-oppose' } });
    expect(oracleMixedSignals(logOf(france, macron, stoltenberg, alone, inFavour), 'bridge')).toEqual([]);
  });

  it('does not find two members that disagree to be mixed signals', () => {
    const members = [described('ada', [member('guild')]), described('ben', [member('guild')])];
    const words = [said('a', {}), said('b', { speaker: 'ben', coding: { position: 'oppose' } })];
    expect(bodiesIn(logOf(...members, ...words), 'bridge')).toEqual([]);
    expect(bodiesIn(logOf(...guild, ...words), 'bridge')).toEqual(['guild']);
  });

  it('does not let one holder speak for a body because another could', () => {
    const actors = [described('ada', []), described('town', [voice('guild')]), described('ben', [member('guild')])];
    const words = [said('a', { onBehalfOf: ['town'] }), said('b', { speaker: 'ben', coding: { position: 'oppose' } })];
    expect(bodiesIn(logOf(...actors, ...words), 'bridge')).toEqual([]);
  });

  it('counts a body that is itself a speaker, and a person on whose behalf another speaks', () => {
    const words = [
      said('g', { speaker: 'guild', coding: { position: 'oppose' } }),
      said('b', { speaker: 'ben', onBehalfOf: ['cleo'] }),
      said('d', { speaker: 'dan', onBehalfOf: ['cleo'], coding: { position: 'strongly-oppose' } }),
    ];
    expect(oracleMixedSignals(logOf(...guild, ...words), 'bridge')).toMatchObject([
      { body: 'cleo', speakers: ['ben', 'dan'], speaksFor: [true, true] },
      { body: 'guild', speakers: ['ben', 'guild'], speaksFor: [false, true] },
    ]);
  });

  it('does not follow a membership of a membership', () => {
    const actors = [described('ada', [voice('guild')]), described('ben', [member('town')])];
    const words = [said('a', {}), said('b', { speaker: 'ben', coding: { position: 'oppose' } })];
    expect(bodiesIn(logOf(...actors, described('town', [member('guild')]), ...words), 'bridge')).toEqual([]);
  });

  it.each([
    [null, '2023-07-12', true],
    ['2014/2023-07-11', '2023-07-12', false],
    ['2014/2023-07-12', '2023-07-12', true],
    ['2023-07-13/..', '2023-07-12', false],
    ['../2023-07-11', '2023-07-11/2023-07-12', true],
    ['2023-07-13/..', '2023-07', true],
    ['2023-07-14/..', '2023-07', false],
    ['2001', '../2023-07-12', true],
  ])('takes a membership during %s to hold for words of %s: %s', (during, saidOn, holds) => {
    const actors = [described('ada', [voice('guild')]), described('ben', [member('guild', during)])];
    const words = [said('a', {}), said('b', { speaker: 'ben', saidOn, coding: { position: 'oppose' } })];
    expect(bodiesIn(logOf(...actors, ...words), 'bridge')).toEqual(holds ? ['guild'] : []);
  });

  it('takes a speaker to speak for a body only as long as its membership says', () => {
    const actors = [
      described('ada', [voice('guild', '2014/2022'), member('guild', '2023/..')]),
      described('ben', [member('guild')]),
    ];
    const ben = said('b', { speaker: 'ben', coding: { position: 'oppose' } });
    expect(bodiesIn(logOf(...actors, said('a', {}), ben), 'bridge')).toEqual([]);
    expect(bodiesIn(logOf(...actors, said('a', { saidOn: '2022-07-12' }), ben), 'bridge')).toEqual(['guild']);
  });

  it.each([
    ['support', 'oppose', true],
    ['strongly-oppose', 'support', true],
    ['support', 'strongly-support', false],
    ['support', 'neutral', false],
    ['oppose', 'declined', false],
    ['support', 'undecided', false],
    ['support', 'withdrawn', false],
  ])('sets the position %s against %s: %s', (a, b, opposed) => {
    const words = [said('a', { coding: { position: a } }), said('b', { speaker: 'ben', coding: { position: b } })];
    expect(bodiesIn(logOf(...guild, ...words), 'bridge')).toEqual(opposed ? ['guild'] : []);
  });

  it.each([
    ['on-the-table', 'blocked', true],
    ['shelved', 'under-discussion', true],
    ['adopted', 'dropped', true],
    ['rejected', 'revived', true],
    ['floated', 'agreed', false],
    ['blocked', 'rejected', false],
    ['deferred', 'blocked', false],
    ['on-the-table', 'deferred', false],
  ])('sets the status %s against %s: %s', (a, b, opposed) => {
    const claim = { kind: 'status-claim' };
    const words = [
      said('a', { ...claim, coding: { status: a } }),
      said('b', { ...claim, speaker: 'ben', coding: { status: b } }),
    ];
    const expected = opposed ? [{ body: 'guild', facet: 'status', values: [a, b] }] : [];
    expect(oracleMixedSignals(logOf(...guild, ...words), 'bridge')).toMatchObject(expected);
  });

  it('counts only what a speaker says now, and only in its own voice', () => {
    const ben = said('b', { speaker: 'ben', coding: { position: 'oppose' } });
    const cleoForAda = { speaker: 'cleo', onBehalfOf: ['ada'], saidOn: '2023-07-13' };
    expect(bodiesIn(logOf(...guild, said('a', {}), ben), 'bridge')).toEqual(['guild']);
    const turned = said('a2', { saidOn: '2023-07-13', coding: { position: 'oppose' } });
    expect(bodiesIn(logOf(...guild, said('a', {}), ben, turned), 'bridge')).toEqual([]);
    // Cleo's own words have the guild in common with Ben's, because she speaks on behalf of Ada; Ada's older ones no longer count.
    const voiced = oracleMixedSignals(logOf(...guild, said('a', {}), ben, said('c', cleoForAda)), 'bridge');
    expect(voiced).toEqual([]);
    const benForGuild = said('b', { speaker: 'ben', onBehalfOf: ['guild'], coding: { position: 'oppose' } });
    expect(
      oracleMixedSignals(logOf(...guild, said('a', {}), benForGuild, said('c', cleoForAda)), 'bridge'),
    ).toMatchObject([{ body: 'guild', speakers: ['ben', 'cleo'], speaksFor: [true, false] }]);
  });

  it('limits to statements within so many days', () => {
    const words = [
      said('a', { saidOn: '2023-06-28' }),
      said('b', { speaker: 'ben', saidOn: '2023-07-01/2023-07-05', coding: { position: 'oppose' } }),
    ];
    const events = logOf(...guild, ...words);
    expect(bodiesIn(events, 'bridge', { withinDays: 7 })).toEqual(['guild']);
    expect(bodiesIn(events, 'bridge', { withinDays: 6 })).toEqual([]);
  });

  it('cuts by what was said and by what was known, memberships too', () => {
    const ben = said('b', { speaker: 'ben', saidOn: '2023-07-13', coding: { position: 'oppose' } });
    const events = logOf(...guild, said('a', {}), ben, described('ben', []));
    expect(bodiesIn(events, 'bridge')).toEqual([]);
    expect(bodiesIn(events, 'bridge', { knownAt: '2023-07-14T10:03:00Z' })).toEqual(['guild']);
    expect(bodiesIn(events, 'bridge', { upTo: new Map([[0, 4]]) })).toEqual(['guild']);
    expect(bodiesIn(events, 'bridge', { upTo: new Map([[0, 4]]), asOf: '2023-07-12' })).toEqual([]);
  });

  it('lists them by body, facet and speakers', () => {
    const both = (a: string, b: string) => ({ position: a, status: b });
    const words = [
      said('c', { speaker: 'cleo', onBehalfOf: ['guild', 'arts'], coding: both('oppose', 'blocked') }),
      said('b', { speaker: 'ben', onBehalfOf: ['arts'], coding: both('oppose', 'blocked') }),
      said('a', { coding: both('support', 'floated'), onBehalfOf: ['arts'] }),
    ];
    const order = oracleMixedSignals(logOf(...guild, ...words), 'bridge').map((s) =>
      [s.body, s.facet, ...s.speakers].join(' '),
    );
    expect(order).toEqual([
      'arts position ada ben',
      'arts position ada cleo',
      'arts status ada ben',
      'arts status ada cleo',
      'guild position ada ben',
      'guild position ada cleo',
      'guild status ada ben',
      'guild status ada cleo',
    ]);
  });

  it('occur in more than a third of the generated histories whose speakers are opposed', () => {
    const opposed = histories({ opposed: true, statementsMin: 4 });
    const runs = fc.sample(fc.tuple(opposed, descriptions()), { numRuns: 300, seed: 1 });
    const signals = runs.map(([commands, all]) =>
      oracleMixedSignals([...eventsOf(commands), ...describedEvents(all)], 'bridge'),
    );
    expect(signals.filter((list) => list.length > 0).length).toBeGreaterThan(100);
    expect(signals.filter((list) => list.some(({ body }) => body === 'guild')).length).toBeGreaterThan(50);
  });
});
