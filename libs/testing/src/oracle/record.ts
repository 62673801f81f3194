/** The record as the log holds it: which statements count, as known, and between which days each was said. */
import { AFTER_ALL_DAYS, boundsOf, earlierDay, laterDay, microseconds } from './days.js';

export interface LoggedEvent {
  partition: number;
  sequence: number;
  recordedAt: string;
  type: string;
  streamId: string;
  streamVersion: number;
  data: unknown;
}

export type Facet = 'position' | 'status';

/** What was recorded by then: by an instant, or up to a sequence in each partition (nothing of a partition that is not named). */
export interface Known {
  knownAt?: string;
  upTo?: ReadonlyMap<number, number>;
}

export interface Statement {
  id: string;
  speaker: string;
  onBehalfOf: string[];
  proposal: string;
  kind: string;
  saidOn: string;
  quote: string | null;
  attribution: string;
  source: { url: string | null; publishedOn: string | null };
  position: string | null;
  status: string | null;
  conditions: string[];
  utterance: string;
  coder: string | null;
}

/** A statement that is not voided, and the days it was said between. */
export interface Said {
  statement: Statement;
  earliest: string;
  latest: string;
}

type Optional<T> = { [K in keyof T]?: T[K] | null };

interface StatementData {
  id: string;
  speaker: string;
  onBehalfOf?: string[] | null;
  proposal: string;
  kind: string;
  saidOn: string;
  quote?: string | null;
  attribution: string;
  source: Optional<{ url: string; publishedOn: string }>;
  coding: Optional<{
    position: string;
    status: string;
    conditions: string[];
    utterance: string;
    coder: string;
  }>;
}

function readStatement(data: StatementData): Statement {
  return {
    id: data.id,
    speaker: data.speaker,
    onBehalfOf: data.onBehalfOf ?? [],
    proposal: data.proposal,
    kind: data.kind,
    saidOn: data.saidOn,
    quote: data.quote ?? null,
    attribution: data.attribution,
    source: { url: data.source.url ?? null, publishedOn: data.source.publishedOn ?? null },
    position: data.coding.position ?? null,
    status: data.coding.status ?? null,
    conditions: data.coding.conditions ?? [],
    utterance: data.coding.utterance ?? data.id,
    coder: data.coding.coder ?? null,
  };
}

/** The statement that an event leaves behind it, or null for events that are about no statement. */
export function statementIn(event: LoggedEvent): Statement | null {
  switch (event.type) {
    case 'StatementVoided':
      return readStatement((event.data as { statement: StatementData }).statement);
    case 'StatementRecorded':
    case 'StatementRecoded':
    case 'StatementReinstated':
      return readStatement(event.data as StatementData);
    default:
      return null;
  }
}

export function isKnown(event: LoggedEvent, { knownAt, upTo }: Known): boolean {
  if (knownAt !== undefined && microseconds(event.recordedAt) > microseconds(knownAt)) return false;
  return upTo === undefined || event.sequence <= (upTo.get(event.partition) ?? 0);
}

/** Every statement that is not voided, in its words and coding as known. */
export function saidStatements(events: readonly LoggedEvent[], known: Known): Said[] {
  const streams = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const id = statementIn(event)?.id;
    if (id === undefined || !isKnown(event, known)) continue;
    streams.set(id, [...(streams.get(id) ?? []), event]);
  }
  return [...streams.values()].flatMap((stream) => {
    const inOrder = stream.sort((a, b) => a.sequence - b.sequence);
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    const statement = last && statementIn(last);
    if (!first || !last || !statement || last.type === 'StatementVoided') return [];
    return [{ statement, ...saidBetween(statement, first.recordedAt) }];
  });
}

function saidBetween({ saidOn, source }: Statement, firstRecordedAt: string) {
  const said = boundsOf(saidOn);
  const published = source.publishedOn === null ? AFTER_ALL_DAYS : boundsOf(source.publishedOn).latest;
  const recorded = firstRecordedAt.slice(0, 10);
  const latest = laterDay(said.earliest, earlierDay(said.latest, earlierDay(published, recorded)));
  return { earliest: said.earliest, latest };
}

export function holdersOf(statement: Statement): string[] {
  return [...new Set([statement.speaker, ...statement.onBehalfOf])];
}

/** All that is on record of a holder on a proposal. */
export function saidBy(events: readonly LoggedEvent[], holder: string, proposal: string, known: Known): Said[] {
  return saidStatements(events, known).filter(
    ({ statement }) => statement.proposal === proposal && holdersOf(statement).includes(holder),
  );
}
