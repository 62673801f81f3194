import { describe, expect, it } from '@jest/globals';
import type { ReadRecord } from '../read-topics.js';
import { sampleStatement } from '../sample-statement.js';
import { checkCommands, checkFeed, checkFeedApplied, checkLog, checkStances, checkTopics } from './check.js';
import type { Operation } from './history.js';
import type { ObservedEvent, ObservedShift } from './observe.js';

/** Three statements of three speakers, each asked for and acknowledged. */
const LOG: ObservedEvent[] = ['ada', 'ben', 'cleo'].map((speaker, i) => {
  const data = sampleStatement({ speaker });
  return {
    partition: 0,
    sequence: i + 1,
    streamId: data.id,
    streamVersion: 1,
    type: 'StatementRecorded',
    data,
    metadata: { correlationId: `key-${i}` },
    recordedAt: `2023-07-14T10:00:0${i}.000000Z`,
    hash: `hash-${i}`,
  };
});

const OPERATIONS: Operation[] = LOG.map(({ streamId, sequence }, i) => ({
  key: `key-${i}`,
  stream: streamId,
  command: 'record',
  invokedAt: i,
  completedAt: i + 1,
  outcome: 'ok',
  status: 201,
  problem: null,
  sequences: `0:${sequence}`,
  version: 1,
}));

const FEED: ObservedShift[] = LOG.map(({ data, sequence, recordedAt, streamId }) => ({
  partition: 0,
  sequence,
  type: 'stance-shifted',
  id: `shift-${sequence}`,
  holder: (data as { speaker: string }).speaker,
  proposal: 'bridge',
  facet: 'position',
  kind: 'first-recorded',
  toward: null,
  from: null,
  to: {
    value: 'support',
    utterance: streamId,
    statement: streamId,
    saidOn: '2023-07-12',
    noLaterThan: '2023-07-12',
    evidence: 'first-hand',
    contestedWith: null,
    alsoCodedAs: [],
  },
  recordedAt,
  because: { event: `event-0-${sequence}` },
}));

const STANCES = LOG.map(({ data, streamId }) => ({
  holder: (data as { speaker: string }).speaker,
  proposal: 'bridge',
  position: {
    value: 'support',
    kind: 'first-recorded',
    evidence: 'first-hand',
    contestedWith: null,
    alsoCodedAs: [],
    saidOn: '2023-07-12',
    noLaterThan: '2023-07-12',
    since: { saidOn: '2023-07-12', noLaterThan: '2023-07-12' },
    reaffirmed: { times: 0, last: null },
    statement: streamId,
  },
  status: null,
  lastSpoke: '2023-07-12',
  statements: 1,
  utterances: 1,
}));

function recordOf(sequence: number, key: string, value: unknown, headers = {}): ReadRecord {
  return {
    topic: 't',
    partition: 0,
    key,
    value: value as ReadRecord['value'],
    headers: { ce_sequence: String(sequence), ...headers },
  };
}

const TOPICS = {
  events: LOG.map(({ sequence, streamId, data, hash }) => recordOf(sequence, streamId, data, { ce_hash: hash })),
  shifts: FEED.map((shift) => recordOf(shift.sequence, `${shift.holder}|bridge`, shift)),
  stances: STANCES.map((stance, i) => recordOf(i + 1, `${stance.holder}|bridge`, stance)),
};
const SOURCES = { log: LOG, feed: FEED, stances: STANCES };

function asked(i: number): Operation {
  const operation = OPERATIONS[i];
  if (!operation) throw new Error(`there is no operation ${i}`);
  return operation;
}

function without<T>(all: T[], i: number): T[] {
  return all.filter((_, at) => at !== i);
}

function changed<T>(all: T[], i: number, change: Partial<T>): T[] {
  return all.map((one, at) => (at === i ? { ...one, ...change } : one));
}

function twice<T>(all: T[], i: number): T[] {
  return all.flatMap((one, at) => (at === i ? [one, one] : [one]));
}

describe('the checker', () => {
  it('finds nothing where all is as promised', () => {
    expect([
      ...checkCommands(OPERATIONS, LOG),
      ...checkLog(LOG),
      ...checkFeed(FEED),
      ...checkFeedApplied(FEED, LOG),
      ...checkStances(STANCES, LOG),
      ...checkTopics(TOPICS, SOURCES),
    ]).toEqual([]);
  });

  it('takes an unknown command for carried out once or never, and asked again for one', () => {
    const unknown = changed(OPERATIONS, 1, { outcome: 'unknown', sequences: null, version: null });
    expect(checkCommands(unknown, LOG)).toEqual([]);
    expect(checkCommands(unknown, without(LOG, 1))).toEqual([]);
    expect(checkCommands([...unknown, ...OPERATIONS.slice(1, 2)], LOG)).toEqual([]);
  });

  it.each([
    ['an acknowledged command that is not stored', checkCommands(OPERATIONS, without(LOG, 1)), 'not in the log'],
    ['one that is stored twice', checkCommands(OPERATIONS, twice(LOG, 1)), 'took effect 2 times'],
    ['one that is elsewhere', checkCommands(changed(OPERATIONS, 1, { version: 2 }), LOG), 'is not there'],
    [
      'a refused one that is stored',
      checkCommands(changed(OPERATIONS, 1, { outcome: 'fail', status: 412, problem: 'stale' }), LOG),
      'refused (412: stale), and in the log',
    ],
    [
      'one that took effect, was not answered, and was refused when it was asked for again',
      checkCommands([...changed(OPERATIONS, 1, { outcome: 'unknown' }), { ...asked(1), outcome: 'fail' }], LOG),
      'and in the log',
    ],
    [
      'one that was acknowledged, and refused when it was asked for again',
      checkCommands([...OPERATIONS, { ...asked(1), outcome: 'fail' }], LOG),
      'and in the log',
    ],
    [
      'one that was answered differently when it was asked for again',
      checkCommands([...OPERATIONS, { ...asked(1), sequences: '0:2,1:1' }], LOG),
      'answered differently: version 1 at 0:2; version 1 at 0:2,1:1',
    ],
    ['an event that nobody asked for', checkCommands(without(OPERATIONS, 1), LOG), 'nobody asked for'],
    ['a gap in the log', checkLog(without(LOG, 1)), 'expected 2, got 3'],
    ['time that stands still', checkLog(changed(LOG, 1, { recordedAt: LOG[0]?.recordedAt ?? '' })), 'not later'],
    ['a gap in the feed', checkFeed(without(FEED, 1)), 'expected 2, got 3'],
    ['effects in another order', checkFeed(changed(FEED, 0, { because: { event: 'event-0-9' } })), 'took effect after'],
    ['an effect twice', checkFeed(changed(FEED, 1, { id: 'shift-1' })), 'which holds'],
    ['an effect that is lost', checkFeedApplied(without(FEED, 1), LOG), 'feed applied, ben on bridge'],
    ['a stance that differs', checkStances(changed(STANCES, 1, { statements: 2 }), LOG), 'stance of ben on bridge'],
    ['a stance that is missing', checkStances(without(STANCES, 1), LOG), 'stance of ben on bridge'],
    [
      'a record lost',
      checkTopics({ ...TOPICS, events: without(TOPICS.events, 2) }, SOURCES),
      'expected 3 records, got 2',
    ],
    ['a record twice', checkTopics({ ...TOPICS, shifts: twice(TOPICS.shifts, 1) }, SOURCES), 'expected 3, got 2'],
    [
      'a record altered',
      checkTopics({ ...TOPICS, events: changed(TOPICS.events, 1, { key: 'another' }) }, SOURCES),
      'record 2 is not what it copies',
    ],
    [
      'a stance in the topic alone',
      checkTopics(TOPICS, { ...SOURCES, stances: without(STANCES, 1) }),
      'ben|bridge has a stance, and none is listed',
    ],
  ])('finds %s', (_, found, words) => {
    expect(found.join('\n')).toContain(words);
  });
});
