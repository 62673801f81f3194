/** The AsyncAPI 3.1 document: what a subscriber finds in the topics. */
import { EXAMPLES } from './examples.js';
import { type JsonSchema, publishedSchemas } from './json-schema.js';
import { type Channel, headersSchemaOf, KEYS, type Message, MESSAGES, PAYLOADS } from './messages.js';
import { COMPACTED, KEPT, topicsWith } from './topics.js';
import { dataSchemaOf } from './types.js';

type Json = { [member: string]: unknown };

export interface AsyncApi extends Json {
  channels: Record<Channel, Json & { address: string; messages: Record<string, { $ref: string }> }>;
  components: {
    messages: Record<string, Json & { headers: JsonSchema; payload: JsonSchema }>;
    schemas: Record<string, JsonSchema>;
  };
}

const PROPERTIES_OF: Record<Channel, { title: string; description: string; settings: Record<string, string> }> = {
  events: {
    title: 'The log',
    description:
      'Every event of the log, in order: what was recorded, recoded, voided, reinstated and described. Each carries the whole thing as it is after the event. Records are kept for ever, unless the operator limits that.',
    settings: KEPT,
  },
  shifts: {
    title: 'How stances changed',
    description:
      'Every shift of a stance, with both quotes and their sources, and any amendments and revocation. A subscriber that applies them by `id` from the start has the timelines. Records are kept for ever, unless the operator limits that.',
    settings: KEPT,
  },
  stances: {
    title: 'Where holders stand',
    description:
      'The current stance of each holder on each proposal. The topic is compacted: the last record of each key is kept. Read it from the start to fill a table, and keep reading to keep it up to date.',
    settings: COMPACTED,
  },
};

const DESCRIPTION = `Stancebook records who stands where on what, since when, and how that has changed. This document describes the Kafka topics that it writes.

Each record is a CloudEvent 1.0 in Kafka's binary mode: the attributes are headers, and the value is JSON.

**Order and completeness.** All that is about one proposal is in one partition, in order. Read with \`isolation.level=read_committed\`: each record is then there once. In the first two topics \`ce_sequence\` is 1, 2, 3, … in each partition, so that you can tell that nothing is missing, and pass over what you have seen. A topic that was lost is filled again with the same sequences; Kafka's offsets differ then.

**How this changes.** What is described here stays as it is for as long as these topics exist: no member, header or type of record is taken away or changes its meaning, and what is always there stays so. Members, headers and types of records may be added: pass over what you do not know. A list of values under \`x-extensible-enum\` may get longer; one under \`enum\` does not. Anything else comes as a topic with a name of its own.

**Not described** is the topic that ends in \`stancebook.relay\`. It is the checkpoint of the process that writes the others, and may change with any release.`;

/** `partitions`: of the log, and so of each topic. */
export function asyncApiDocument(partitions = 64): AsyncApi {
  const names = topicsWith('{prefix}');
  const channels = Object.entries(PROPERTIES_OF).map(([channel, { title, description, settings }]) => {
    const own = MESSAGES.filter((message) => message.channel === channel);
    return [
      channel,
      {
        address: names[channel as Channel],
        title,
        description,
        parameters: {
          prefix: {
            description: 'The STANCEBOOK_TOPIC_PREFIX of the installation, empty by default.',
            default: '',
          },
        },
        messages: Object.fromEntries(own.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }])),
        bindings: { kafka: { partitions, topicConfiguration: bindingOf(settings), bindingVersion: '0.5.0' } },
      },
    ];
  });
  const operations = Object.entries(PROPERTIES_OF).map(([channel, { title }]) => [
    `send${channel.charAt(0).toUpperCase()}${channel.slice(1)}`,
    {
      action: 'send',
      title,
      summary: 'Stancebook writes these records; a subscriber receives them.',
      channel: { $ref: `#/channels/${channel}` },
      messages: MESSAGES.filter((message) => message.channel === channel).map(({ name }) => ({
        $ref: `#/channels/${channel}/messages/${name}`,
      })),
    },
  ]);
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Stancebook',
      version: '1',
      description: DESCRIPTION,
      contact: { name: 'Whoever runs this server' },
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      tags: [{ name: 'cloudevents', description: 'CloudEvents 1.0, binary mode.' }],
    },
    defaultContentType: 'application/json',
    servers: {
      kafka: {
        host: '{broker}',
        protocol: 'kafka',
        description: 'The Kafka cluster that the installation writes to.',
        variables: { broker: { default: 'localhost:9092', description: 'Host and port of a broker.' } },
      },
    },
    channels: Object.fromEntries(channels) as AsyncApi['channels'],
    operations: Object.fromEntries(operations) as Json,
    components: {
      messages: Object.fromEntries(MESSAGES.map((message) => [message.name, messageOf(message)])),
      schemas: schemas(),
    },
  };
}

function messageOf(message: Message): AsyncApi['components']['messages'][string] {
  const { name, channel, summary, payload } = message;
  const example = EXAMPLES[name];
  return {
    name: message.type ?? name,
    title: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    summary,
    contentType: 'application/json',
    headers: headersSchemaOf(message),
    payload: payload === null ? { type: 'null' } : { $ref: `#/components/schemas/${payload}` },
    bindings: { kafka: { key: KEYS[channel], bindingVersion: '0.5.0' } },
    ...(example ? { examples: [{ name: `${name}Example`, ...example }] } : {}),
  };
}

function schemas(): Record<string, JsonSchema> {
  const made = publishedSchemas(PAYLOADS);
  return Object.fromEntries(
    Object.entries(made).map(([name, { description: _, ...schema }]) => [
      name,
      { title: name, description: DESCRIPTIONS[name] ?? _, ...schema },
    ]),
  );
}

const DESCRIPTIONS: Record<string, string> = {
  Actor: 'Somebody who speaks or holds stances: a person, an organisation, a state, a group, an outlet.',
  Coding: 'How the words are read.',
  Proposal: 'Something that one can be for or against.',
  ShiftAmended: 'A shift as it reads now. It replaces the one with the same `id`.',
  ShiftRevoked: 'A shift that no longer holds, as it read last, and what holds instead.',
  Source: 'Where the words stand.',
  Stance: 'Where a holder stands on a proposal.',
  StanceShifted: 'A stance that was taken, changed or reaffirmed.',
  Statement: 'What somebody said or did, where it stands, and how it is read.',
  StatementVoided: 'A statement that no longer counts, and why.',
};

/** AsyncAPI has the settings of a topic as numbers and lists. */
function bindingOf(settings: Record<string, string>): Json {
  const { 'cleanup.policy': policy, ...others } = settings;
  return {
    'cleanup.policy': [policy],
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [name, Number(value)])),
  };
}

/** The schema of each type's value, on its own: what `ce_dataschema` names. By CloudEvents type. */
export function payloadSchemas(): Map<string, JsonSchema> {
  const all = schemas();
  const definitions = JSON.parse(
    JSON.stringify(all).replaceAll('"#/components/schemas/', '"#/definitions/'),
  ) as typeof all;
  return new Map(
    MESSAGES.flatMap(({ type, payload, summary }) => {
      if (type === null || payload === null) return [];
      return [
        [
          type,
          {
            $schema: 'http://json-schema.org/draft-07/schema#',
            $id: dataSchemaOf(type),
            title: type,
            description: summary,
            allOf: [{ $ref: `#/definitions/${payload}` }],
            definitions: Object.fromEntries(namedBy(payload, definitions).map((name) => [name, definitions[name]])),
          },
        ],
      ];
    }),
  );
}

/** A schema and all that it refers to. */
function namedBy(name: string, definitions: Record<string, JsonSchema>, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  for (const [, other = ''] of JSON.stringify(definitions[name]).matchAll(/"#\/definitions\/(\w+)"/g)) {
    namedBy(other, definitions, seen);
  }
  return [...seen];
}
