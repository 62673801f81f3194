/** The Kafka records of events, shifts and stances: CloudEvents 1.0 in Kafka's binary mode. */
import { dataSchemaOf, TYPE_OF_STANCE, typeOfEvent, typeOfShift } from '#contract';
import type { EventText } from '#event-log';
import type { OutgoingRecord } from '#kafka';
import { eventId, type PublishedShift, type StanceRecord } from '#read-model';

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
      type: typeOfEvent(event.type, event.schemaVersion),
      time: event.recordedAt,
      subject: event.streamId,
      partition: event.partition,
      sequence: event.sequence,
      extensions: { ce_hash: event.hash },
      correlationId,
      causationId,
      traceparent,
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
      type: typeOfShift(record.type),
      time: record.recordedAt,
      subject: key,
      partition: record.partition,
      sequence: record.sequence,
      extensions: { ce_kind: record.kind, ce_news: String(record.news) },
      correlationId,
      causationId,
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
      type: TYPE_OF_STANCE,
      time: record.recordedAt,
      subject: key,
      partition: record.partition,
      sequence: record.sequence,
      correlationId: record.correlationId,
      causationId: record.causationId,
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
  extensions?: Record<string, string>;
  correlationId: string | null;
  causationId: string | null;
  traceparent?: unknown;
}

/** Member by member, as there are a dozen of them for each record. */
function headersOf(attributes: Attributes): Record<string, string> {
  const { id, source, type, time, subject, partition, sequence, extensions } = attributes;
  const { correlationId, causationId, traceparent } = attributes;
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: source,
    ce_type: type,
    ce_time: time,
    ce_subject: subject,
    ...extensions,
  };
  if (typeof correlationId === 'string') headers.ce_correlationid = correlationId;
  if (typeof causationId === 'string') headers.ce_causationid = causationId;
  headers.ce_dataschema = dataSchemaOf(type);
  headers.ce_sequence = String(sequence).padStart(SEQUENCE_DIGITS, '0');
  headers.ce_logpartition = String(partition);
  headers['content-type'] = 'application/json';
  if (typeof traceparent === 'string' && traceparent !== '') headers.traceparent = traceparent;
  return headers;
}
