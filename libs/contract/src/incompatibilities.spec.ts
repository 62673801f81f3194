import { describe, expect, it } from '@jest/globals';
import { type AsyncApi, asyncApiDocument } from './asyncapi.js';
import { incompatibilities } from './incompatibilities.js';

interface Schema {
  [keyword: string]: unknown;
  properties: Record<string, Schema>;
  required: string[];
}

const copy = () => JSON.parse(JSON.stringify(asyncApiDocument())) as AsyncApi;
const schemaOf = (document: AsyncApi, name: string) => document.components.schemas[name] as Schema;
const headersOf = (document: AsyncApi, name: string) => document.components.messages[name]?.headers as Schema;

/** What is found where the present document was changed so. */
function after(change: (present: AsyncApi) => void): string[] {
  const present = copy();
  change(present);
  return incompatibilities(copy(), present).map(({ pointer, reason }) => `${pointer} ${reason}`);
}

const statement = '/components/schemas/Statement/properties';

describe('a contract that was released', () => {
  it('may get members, headers, types, topics, values of open lists, and other words', () => {
    const found = after((present) => {
      const added = schemaOf(present, 'Statement');
      added.properties.mood = { type: 'string', properties: {}, required: [] };
      added.description = 'In other words.';
      added.required.reverse();
      (added.properties.kind as Schema)['x-extensible-enum'] = [
        'a-new-kind',
        ...((added.properties.kind as Schema)['x-extensible-enum'] as string[]),
      ];
      Object.assign(added.properties, {
        speaker: { allOf: [{ $ref: '#/components/schemas/Slug' }], description: 'Who.' },
      });
      Object.assign(headersOf(present, 'Stance').properties, { ce_mood: { type: 'string' } });
      Object.assign(present.components.messages, { Added: present.components.messages.Stance });
      Object.assign(present.channels.stances.messages, { Added: { $ref: '#/components/messages/Added' } });
      Object.assign(present.channels, { added: present.channels.stances });
    });
    expect(found).toEqual([]);
  });

  const broken: [string, (present: AsyncApi) => void, string][] = [
    [
      'a member that is gone',
      (present) => delete schemaOf(present, 'Statement').properties.quote,
      `${statement}/quote was removed`,
    ],
    [
      'a member that may be absent now',
      (present) => (schemaOf(present, 'Statement').required = ['id']),
      `${statement}/speaker was always there, and may be absent`,
    ],
    [
      'a member that is required, and was not',
      (present) => headersOf(present, 'Stance').required.push('ce_causationid'),
      '/components/messages/Stance/headers/properties/ce_causationid could be absent, and is required: records written before may have none',
    ],
    [
      'a new member that is required',
      (present) => {
        Object.assign(schemaOf(present, 'Statement').properties, { mood: { type: 'string' } });
        schemaOf(present, 'Statement').required.push('mood');
      },
      `${statement}/mood was added as required, and records written before have none`,
    ],
    [
      'another type',
      (present) => Object.assign(schemaOf(present, 'Statement').properties, { quote: { type: 'integer' } }),
      `${statement}/quote/type was ["string","null"] and is "integer"`,
    ],
    [
      'a wider type',
      (present) => Object.assign(schemaOf(present, 'Slug'), { type: ['string', 'null'] }),
      '/components/schemas/Slug/type was "string" and is ["string","null"]',
    ],
    [
      'another pattern',
      (present) => Object.assign(schemaOf(present, 'Slug'), { pattern: '^[a-z]+$' }),
      '/components/schemas/Slug/pattern was "^[a-z0-9-]{1,128}$" and is "^[a-z]+$"',
    ],
    [
      'a bound that was not there',
      (present) => Object.assign(schemaOf(present, 'Edtf'), { maxLength: 10 }),
      '/components/schemas/Edtf/maxLength was absent and is 10',
    ],
    [
      'a value that is new in a closed list',
      (present) =>
        Object.assign(schemaOf(present, 'ShiftRevoked').properties.facet ?? {}, {
          enum: ['position', 'status', 'mood'],
        }),
      '/components/schemas/ShiftRevoked/properties/facet/enum was ["position","status"] and is ["mood","position","status"]',
    ],
    [
      'a value that is gone from a closed list',
      (present) => Object.assign(schemaOf(present, 'ShiftRevoked').properties.facet ?? {}, { enum: ['position'] }),
      '/components/schemas/ShiftRevoked/properties/facet/enum was ["position","status"] and is ["position"]',
    ],
    [
      'a value that is gone from an open list',
      (present) =>
        ((schemaOf(present, 'Actor').properties.kind as Schema)['x-extensible-enum'] = [
          'person',
          'organisation',
          'state',
          'group',
          'unknown',
        ]),
      '/components/schemas/Actor/properties/kind/x-extensible-enum lost outlet, which records written before may have',
    ],
    [
      'a closed list that is open now',
      (present) =>
        Object.assign(schemaOf(present, 'ShiftRevoked').properties, {
          facet: { type: 'string', 'x-extensible-enum': ['position', 'status'] },
        }),
      '/components/schemas/ShiftRevoked/properties/facet/enum was ["position","status"] and is absent',
    ],
    [
      'a list of other items',
      (present) =>
        Object.assign(schemaOf(present, 'Statement').properties.onBehalfOf ?? {}, { items: { type: 'string' } }),
      '/components/schemas/Slug/pattern was "^[a-z0-9-]{1,128}$" and is absent',
    ],
    [
      'one more alternative',
      (present) =>
        ((schemaOf(present, 'StanceShifted').properties.because as Schema).anyOf as object[]).push({ type: 'null' }),
      '/components/schemas/StanceShifted/properties/because/anyOf was',
    ],
    [
      'a header that is gone',
      (present) => delete headersOf(present, 'StanceShifted').properties.ce_news,
      '/components/messages/StanceShifted/headers/properties/ce_news was removed',
    ],
    [
      'a header with another value',
      (present) =>
        Object.assign(headersOf(present, 'Stance').properties.ce_type ?? {}, { const: 'stancebook.stance.v2' }),
      '/components/messages/Stance/headers/properties/ce_type/const was "stancebook.stance.v1" and is "stancebook.stance.v2"',
    ],
    [
      'another key',
      (present) =>
        Object.assign(present.components.messages.Stance?.bindings as object, { kafka: { key: { type: 'integer' } } }),
      '/components/messages/Stance/bindings/kafka/key/type was "string" and is "integer"',
    ],
    [
      'a type that is gone',
      (present) => delete present.channels.events.messages.StatementVoided,
      '/channels/events/messages/StatementVoided was removed',
    ],
    [
      'a topic of another name',
      (present) => Object.assign(present.channels.events, { address: '{prefix}stancebook.log.v1' }),
      '/channels/events/address was "{prefix}stancebook.events.v1" and is "{prefix}stancebook.log.v1"',
    ],
    [
      'a topic that is compacted, and was not',
      (present) =>
        Object.assign(present.channels.events.bindings as object, {
          kafka: { topicConfiguration: { 'cleanup.policy': ['compact'] } },
        }),
      '/channels/events/bindings/kafka/topicConfiguration/cleanup.policy was ["delete"] and is ["compact"]',
    ],
    [
      'a topic that is gone',
      (present) => Reflect.deleteProperty(present.channels, 'stances'),
      '/channels/stances was removed',
    ],
  ];
  it.each(broken)('is broken by %s, and the place is named', (_, change, expected) => {
    expect(after(change)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });
});
