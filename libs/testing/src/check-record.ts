/** Whether a record is what the contract says, and what the CloudEvents SDK accepts: judged from outside, by what subscribers have. */
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { type CloudEvent, Kafka } from 'cloudevents';
import { asyncApiDocument, type JsonSchema, topicsWith } from '#contract';

/** As Kafka has it. */
export interface RawRecord {
  topic: string;
  key: string;
  value: string | null;
  headers: Record<string, string>;
}

const document = asyncApiDocument();
const ADDRESSES = topicsWith('');

const ajv = new Ajv({ allowUnionTypes: true, keywords: ['components'] });
addFormats.default(ajv);
ajv.addSchema({ $id: 'contract', components: closed(document.components) as JsonSchema });

const CHECKS = Object.entries(document.components.messages).map(([name, { headers }]) => ({
  name,
  topic: Object.entries(document.channels).flatMap(([channel, { messages }]) =>
    messages[name] ? [ADDRESSES[channel as keyof typeof document.channels]] : [],
  )[0],
  headers: ajv.compile(closed(headers) as JsonSchema),
  payload: ajv.compile({ $ref: `contract#/components/messages/${name}/payload` }),
  type: (headers.properties as { ce_type: { const?: string } }).ce_type.const,
  isEmpty: document.components.messages[name]?.payload.type === 'null',
}));

/** What is wrong with the record, in a sentence each. Records of topics that are not described are passed over. */
export function breachesIn(record: RawRecord): string[] {
  const { topic, key, value, headers } = record;
  const own = CHECKS.filter((check) => check.topic !== undefined && topic.endsWith(check.topic));
  if (own.length === 0) return [];
  const isEmpty = value === null;
  const check = own.find((one) => one.isEmpty === isEmpty && (one.type ?? headers.ce_type) === headers.ce_type);
  const place = `${topic} ${key} (${headers.ce_id})`;
  if (!check) {
    const types = own.map(({ type }) => type ?? 'any without a value').join(', ');
    return [`${place}: expected one of ${types}; got ${headers.ce_type} ${isEmpty ? 'without' : 'with'} a value`];
  }
  return [
    ...errorsOf(check.headers, headers).map((error) => `${place}: header ${error}`),
    ...errorsOf(check.payload, isEmpty ? null : JSON.parse(value)).map((error) => `${place}: value ${error}`),
    ...sdkErrors(record).map((error) => `${place}: ${error}`),
  ];
}

function errorsOf(validate: ValidateFunction, data: unknown): string[] {
  if (validate(data)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** The SDK takes no record without a value: its attributes are then tried with that of null in JSON. */
function sdkErrors({ key, value, headers }: RawRecord): string[] {
  try {
    const message = { key, value: value ?? 'null', headers, body: undefined };
    const event = Kafka.toEvent(message) as CloudEvent;
    event.validate();
    const expected: Record<string, unknown> = { partitionkey: key, datacontenttype: headers['content-type'] };
    for (const [name, text] of Object.entries(headers)) {
      if (name.startsWith('ce_')) expected[name.slice('ce_'.length)] = text;
    }
    // The SDK has milliseconds.
    expected.time = new Date(String(headers.ce_time)).toISOString();
    return Object.entries(expected).flatMap(([name, text]) =>
      event[name] === text ? [] : [`expected ${name} ${String(text)} of the CloudEvent, got ${String(event[name])}`],
    );
  } catch (error) {
    return [`the CloudEvents SDK refuses it: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * What the contract does not name is refused here: readers are told to pass over what they do not know, and tests are not. And an open list
 * is closed.
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { 'x-extensible-enum': open, ...rest } = schema as JsonSchema;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([keyword, value]) => [keyword, closed(value)])),
    ...(rest.type === 'object' ? { additionalProperties: false } : {}),
    ...(open ? { enum: open } : {}),
  };
}
