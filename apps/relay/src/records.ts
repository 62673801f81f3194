/** The Kafka records of events, shifts and stances: CloudEvents 1.0 in Kafka's binary mode. */
import type { EventText } from '#event-log';
import type { OutgoingRecord } from '#kafka';
import { eventId, type PublishedShift, type StanceRecord } from '#read-model';

export interface Topics {
  events: string;
  shifts: string;
  stances: string;
  checkpoint: string;
}

export function topicsWith(prefix: string): Topics {
  return {
    events: `${prefix}stancebook.events.v1`,
    shifts: `${prefix}stancebook.stance-changes.v1`,
    stances: `${prefix}stancebook.stances.v1`,
    checkpoint: `${prefix}stancebook.relay`,
  };
}

export function eventRecord(topic: string, source: string, event: EventText): OutgoingRecord {
  const { correlationId, causationId, traceparent } = event.metadata;
  return {
    topic,
    partition: event.partition,
    key: event.streamId,
    // What was erased is null in the topic, too.
    value: event.text,
    headers: headersOf({
      id: eventId(event),
      source,
      type: `stancebook.${kebab(event.type)}.v${event.schemaVersion}`,
      time: event.recordedAt,
      subject: event.streamId,
      partition: event.partition,
      sequence: event.sequence,
      hash: event.hash,
      correlationid: correlationId,
      causationid: causationId,
      traceparent: typeof traceparent === 'string' ? traceparent : null,
    }),
  };
}

export function shiftRecord(
  topic: string,
  source: string,
  { record, json, correlationId, causationId }: PublishedShift,
): OutgoingRecord {
  const key = `${record.holder}|${record.proposal}`;
  return {
    topic,
    partition: record.partition,
    key,
    value: json,
    headers: headersOf({
      id: `shift-${record.partition}-${record.sequence}`,
      source,
      type: `stancebook.${record.type}.v1`,
      time: record.recordedAt,
      subject: key,
      partition: record.partition,
      sequence: record.sequence,
      kind: record.kind,
      news: String(record.news),
      correlationid: correlationId,
      causationid: causationId,
    }),
  };
}

export function stanceRecord(topic: string, source: string, record: StanceRecord): OutgoingRecord {
  const key = `${record.holder}|${record.proposal}`;
  return {
    topic,
    partition: record.partition,
    key,
    value: record.json,
    headers: headersOf({
      id: `stance-${record.partition}-${record.sequence}`,
      source,
      type: 'stancebook.stance.v1',
      time: record.recordedAt,
      subject: key,
      partition: record.partition,
      sequence: record.sequence,
      correlationid: record.correlationId,
      causationid: record.causationId,
    }),
  };
}

/** The digits of the CloudEvents sequence extension sort as text. */
const SEQUENCE_DIGITS = 19;

interface Attributes {
  id: string;
  source: string;
  type: string;
  time: string;
  subject: string;
  partition: number;
  sequence: number;
  [extension: string]: string | number | null;
}

function headersOf({ partition, sequence, traceparent, ...attributes }: Attributes): Record<string, string> {
  const named = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined);
  return {
    ce_specversion: '1.0',
    ...Object.fromEntries(named.map(([name, value]) => [`ce_${name}`, String(value)])),
    ce_dataschema: `urn:stancebook:schema:${attributes.type}`,
    ce_sequence: String(sequence).padStart(SEQUENCE_DIGITS, '0'),
    ce_logpartition: String(partition),
    'content-type': 'application/json',
    ...(traceparent ? { traceparent: String(traceparent) } : {}),
  };
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
