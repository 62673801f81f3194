/**
 * Holds what was observed against what was promised (docs/reliability.md). Knows nothing of how it is done: it is given what clients were
 * told, what the API and the topics show, and works everything else out by brute force. Every check returns what it found wrong, in words.
 */
import type { LoggedEvent } from '../oracle/record.js';
import { oracleStance } from '../oracle/stance.js';
import { type At, oracleTimeline } from '../oracle/timeline.js';
import type { ReadRecord } from '../read-topics.js';
import type { Operation } from './history.js';
import type { ObservedEvent, ObservedShift, ObservedStance, ObservedTopics } from './observe.js';

/**
 * Every acknowledged command took effect once, where it was said to, and was acknowledged alike however often it was asked for; an unknown
 * one took effect once or never; one that was refused, however often, never.
 */
export function checkCommands(operations: Operation[], log: ObservedEvent[]): string[] {
  const effects = Map.groupBy(log, ({ streamId, metadata }) => `${metadata.correlationId} ${streamId}`);
  const places = new Map(log.map((event) => [`${event.partition}:${event.sequence}`, event]));
  const found: string[] = [];
  for (const [key, attempts] of Map.groupBy(operations, (operation) => operation.key)) {
    const [first] = attempts;
    if (!first) continue;
    const name = `${first.command} ${first.stream} (${key})`;
    const times = effects.get(`${key} ${first.stream}`)?.length ?? 0;
    const acknowledged = attempts.filter(({ outcome }) => outcome === 'ok');
    if (times > 1) found.push(`${name}: took effect ${times} times`);
    if (acknowledged.length > 0 && times === 0) found.push(`${name}: acknowledged, and not in the log`);
    const refused = attempts.find(({ outcome }) => outcome === 'fail');
    if (refused && times > 0) found.push(`${name}: refused (${refused.status}: ${refused.problem}), and in the log`);
    const answers = new Set(acknowledged.map(({ sequences, version }) => `version ${version} at ${sequences}`));
    if (answers.size > 1) found.push(`${name}: answered differently: ${[...answers].join('; ')}`);
    for (const { sequences, version } of acknowledged) {
      const told = (sequences ?? '').split(',').map((place) => places.get(place));
      if (!told.some((event) => event?.streamId === first.stream && event.streamVersion === version))
        found.push(`${name}: said to be version ${version} at ${sequences}, and is not there`);
    }
  }
  const keys = new Set(operations.map(({ key }) => key));
  const unasked = log.filter(({ metadata }) => !keys.has(metadata.correlationId));
  if (unasked.length > 0) found.push(`${unasked.length} events that nobody asked for, first ${placeOf(unasked[0])}`);
  return found;
}

/** 1, 2, 3, … in every partition and every stream, at strictly later times. */
export function checkLog(log: ObservedEvent[]): string[] {
  const found = [...Map.groupBy(log, ({ partition }) => partition)].flatMap(([partition, events]) => {
    const times = events.findIndex((event, i) => i > 0 && event.recordedAt <= (events[i - 1]?.recordedAt ?? ''));
    return [
      ...checkDense(
        `log, partition ${partition}`,
        events.map(({ sequence }) => sequence),
      ),
      ...(times > 0 ? [`log, partition ${partition}: ${placeOf(events[times])} is not later than the one before`] : []),
    ];
  });
  for (const [stream, events] of Map.groupBy(log, ({ streamId }) => streamId))
    found.push(
      ...checkDense(
        `stream ${stream}`,
        events.map(({ streamVersion }) => streamVersion),
      ),
    );
  return found;
}

/** The feed is dense; per proposal it is in the order of the log; and each record changes what the records before it left. */
export function checkFeed(feed: ObservedShift[]): string[] {
  const found: string[] = [];
  for (const [partition, records] of Map.groupBy(feed, (record) => record.partition))
    found.push(
      ...checkDense(
        `feed, partition ${partition}`,
        records.map(({ sequence }) => sequence),
      ),
    );
  for (const [proposal, records] of Map.groupBy(feed, (record) => record.proposal)) {
    const causes = records.flatMap(({ because }) => (because.event ? [sequenceIn(because.event)] : []));
    const at = causes.findIndex((cause, i) => i > 0 && cause < (causes[i - 1] ?? 0));
    if (at > 0) found.push(`feed, ${proposal}: event ${causes[at]} took effect after event ${causes[at - 1]}`);
    const held = new Set<string>();
    for (const { type, id, partition, sequence } of records) {
      if (held.has(id) === (type === 'stance-shifted'))
        found.push(
          `feed ${partition}:${sequence}: ${type} of ${id}, which ${held.has(id) ? 'holds' : 'does not hold'}`,
        );
      if (type === 'shift-revoked') held.delete(id);
      else held.add(id);
    }
  }
  return found;
}

/** The feed, applied from its start, gives the entries of every timeline, as worked out from the whole log. */
export function checkFeedApplied(feed: ObservedShift[], log: ObservedEvent[]): string[] {
  const held = new Map<string, Map<string, ObservedShift>>();
  for (const record of feed) {
    const pair = `${record.holder}|${record.proposal}`;
    const shifts = held.get(pair) ?? new Map<string, ObservedShift>();
    held.set(pair, shifts);
    if (record.type === 'shift-revoked') shifts.delete(record.id);
    else shifts.set(record.id, record);
  }
  const byProposal = eventsByProposal(log);
  return pairsIn(log).flatMap(({ holder, proposal }) => {
    const timeline = oracleTimeline(byProposal.get(proposal) ?? [], holder, proposal);
    const expected = [...timeline.position, ...timeline.status].map(
      ({ facet, kind, toward, from, earliest: _, ...to }) => JSON.stringify({ facet, kind, toward, from, to }, sorted),
    );
    const applied = [...(held.get(`${holder}|${proposal}`)?.values() ?? [])].map(
      ({ facet, kind, toward, from, to }) => {
        const { value, utterance, statement, saidOn, noLaterThan, evidence, contestedWith, alsoCodedAs } = to;
        const compared = from && { value: from.value, utterance: from.utterance, statement: from.statement };
        const shown = { value, utterance, statement, saidOn, noLaterThan, evidence, contestedWith, alsoCodedAs };
        return JSON.stringify({ facet, kind, toward, from: compared, to: shown }, sorted);
      },
    );
    return isSame(applied.sort(), expected.sort())
      ? []
      : [`feed applied, ${holder} on ${proposal}: expected ${expected.join()}, got ${applied.join()}`];
  });
}

/** Every stance that is listed is the one that the whole log gives, and no other is. `at`: the cut that was asked for. */
export function checkStances(listed: ObservedStance[], log: ObservedEvent[], at: At = {}): string[] {
  const byPair = new Map(listed.map((stance) => [`${stance.holder}|${stance.proposal}`, stance]));
  const byProposal = eventsByProposal(log);
  const found = pairsIn(log).flatMap(({ holder, proposal }) => {
    const pair = `${holder}|${proposal}`;
    const expected = oracleStance(byProposal.get(proposal) ?? [], holder, proposal, at);
    const got = byPair.get(pair);
    byPair.delete(pair);
    return JSON.stringify(got ?? null, sorted) === JSON.stringify(expected, sorted)
      ? []
      : [
          `stance of ${holder} on ${proposal} ${JSON.stringify(at)}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
        ];
  });
  return [...found, ...[...byPair.keys()].map((pair) => `stance of ${pair}: listed, and nobody said anything`)];
}

/** The topics hold what the log and the feed hold, each record once, in the same order, in the partition of the same number. */
export function checkTopics(
  topics: ObservedTopics,
  { log, feed, stances }: { log: ObservedEvent[]; feed: ObservedShift[]; stances: ObservedStance[] },
): string[] {
  return [
    ...checkTopic(
      'events topic',
      topics.events,
      log,
      (event, { headers, key, value }) =>
        headers.ce_hash === event.hash && key === event.streamId && isSameJson(value, event.data),
    ),
    ...checkTopic('stance-changes topic', topics.shifts, feed, (shift, { value }) => isSameJson(value, shift)),
    ...checkCompacted(topics.stances, stances),
  ];
}

function checkTopic<T extends { partition: number; sequence: number }>(
  name: string,
  records: ReadRecord[],
  source: T[],
  isCopy: (of: T, record: ReadRecord) => boolean,
): string[] {
  const found: string[] = [];
  const sources = Map.groupBy(source, ({ partition }) => partition);
  const byPartition = Map.groupBy(records, ({ partition }) => partition);
  for (const partition of new Set([...sources.keys(), ...byPartition.keys()])) {
    const own = byPartition.get(partition) ?? [];
    const expected = sources.get(partition) ?? [];
    found.push(
      ...checkDense(
        `${name}, partition ${partition}`,
        own.map(({ headers }) => Number(headers.ce_sequence)),
      ),
    );
    if (own.length !== expected.length)
      found.push(`${name}, partition ${partition}: expected ${expected.length} records, got ${own.length}`);
    const wrong = own.find((record, i) => expected[i] !== undefined && !isCopy(expected[i], record));
    if (wrong) found.push(`${name}, partition ${partition}: record ${wrong.headers.ce_sequence} is not what it copies`);
  }
  return found;
}

/** Compaction may take earlier records of a key, and nothing else: what is left is in order, and the last of each key is its stance. */
function checkCompacted(records: ReadRecord[], stances: ObservedStance[]): string[] {
  const found = [...Map.groupBy(records, ({ partition }) => partition)].flatMap(([partition, own]) => {
    const sequences = own.map(({ headers }) => Number(headers.ce_sequence));
    const at = sequences.findIndex((sequence, i) => i > 0 && sequence <= (sequences[i - 1] ?? 0));
    return at > 0 ? [`stances topic, partition ${partition}: ${sequences[at]} after ${sequences[at - 1]}`] : [];
  });
  const last = new Map(records.map(({ key, value }) => [key, value]));
  for (const [key, value] of last) if (value === null) last.delete(key);
  for (const stance of stances) {
    const key = `${stance.holder}|${stance.proposal}`;
    if (!isSameJson(last.get(key) ?? null, stance)) found.push(`stances topic: ${key} is not what the API answers`);
    last.delete(key);
  }
  return [...found, ...[...last.keys()].map((key) => `stances topic: ${key} has a stance, and none is listed`)];
}

/** Says of numbers whether they are 1, 2, 3, …, and where not. */
export function checkDense(name: string, numbers: number[]): string[] {
  const at = numbers.findIndex((number, i) => number !== i + 1);
  return at < 0 ? [] : [`${name}: expected ${at + 1}, got ${numbers[at]} (of ${numbers.length})`];
}

export function pairsIn(log: ObservedEvent[]): { holder: string; proposal: string }[] {
  const pairs = new Map<string, { holder: string; proposal: string }>();
  for (const event of log) {
    const said = statementIn(event);
    if (!said) continue;
    for (const holder of [said.speaker, ...(said.onBehalfOf ?? [])])
      pairs.set(`${holder}|${said.proposal}`, { holder, proposal: said.proposal });
  }
  return [...pairs.values()];
}

export function eventsByProposal(log: ObservedEvent[]): Map<string, LoggedEvent[]> {
  return Map.groupBy(log, (event) => statementIn(event)?.proposal ?? '');
}

function statementIn({ type, data }: ObservedEvent) {
  if (!type.startsWith('Statement')) return null;
  const { statement, ...said } = data as { statement?: unknown };
  return (statement ?? said) as { speaker: string; onBehalfOf?: string[]; proposal: string };
}

function sequenceIn(eventId: string): number {
  return Number(eventId.split('-').at(-1));
}

function placeOf(event: ObservedEvent | undefined): string {
  return `${event?.partition}:${event?.sequence} (${event?.type})`;
}

function isSame(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

/** For JSON.stringify: members in the order of their names. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
