/** Every kind of record that is published, with the schema of its value and of its headers. */
import type { z } from 'zod';
import {
  actorSchema,
  distinctionSchema,
  ENTRY_KINDS,
  type EventType,
  eventDataSchemas,
  proposalSchema,
  SCHEMA_VERSION,
  shiftAmendedSchema,
  shiftRevokedSchema,
  stanceSchema,
  stanceShiftedSchema,
  statementSchema,
} from '#stance';
import type { JsonSchema } from './json-schema.js';
import type { Topics } from './topics.js';
import { dataSchemaOf, TYPE_OF_STANCE, typeOfEvent, typeOfShift } from './types.js';

export type Channel = Exclude<keyof Topics, 'checkpoint'>;

/** The schemas that values are described by. */
export const PAYLOADS = {
  Statement: statementSchema,
  StatementVoided: eventDataSchemas.StatementVoided,
  Actor: actorSchema,
  Proposal: proposalSchema,
  ActorMerged: eventDataSchemas.ActorMerged,
  ProposalMerged: eventDataSchemas.ProposalMerged,
  Distinction: distinctionSchema,
  StanceShifted: stanceShiftedSchema,
  ShiftAmended: shiftAmendedSchema,
  ShiftRevoked: shiftRevokedSchema,
  Stance: stanceSchema,
} as const satisfies Record<string, z.ZodType>;

export interface Message {
  name: string;
  channel: Channel;
  /** null: any of its topic. */
  type: string | null;
  summary: string;
  /** null: the record has no value. */
  payload: keyof typeof PAYLOADS | null;
}

const EVENT_PAYLOADS: Record<EventType, [keyof typeof PAYLOADS, string]> = {
  StatementRecorded: ['Statement', 'A statement was recorded. The value is the statement.'],
  StatementRecoded: ['Statement', 'A statement was recoded or corrected. The value is the statement as it is now.'],
  StatementVoided: ['StatementVoided', 'A statement was voided: it no longer counts. The value says why.'],
  StatementReinstated: ['Statement', 'A voided statement counts again. The value is the statement as it is now.'],
  ActorDescribed: [
    'Actor',
    'An actor was described, or its description was changed. The value is the whole description.',
  ],
  ProposalDescribed: [
    'Proposal',
    'A proposal was described, or its description was changed. The value is the whole description.',
  ],
  ActorMerged: [
    'ActorMerged',
    'Two actors turned out to be the same: this one was merged into another. The value also lists what named it and was changed with it.',
  ],
  ActorUnmerged: ['Actor', 'A merge was undone. The value is the actor, which is separate again.'],
  ProposalMerged: [
    'ProposalMerged',
    'Two proposals turned out to be the same: this one was merged into another. The value also lists the statements that were moved with it.',
  ],
  ProposalUnmerged: ['Proposal', 'A merge was undone. The value is the proposal, which is separate again.'],
  DistinctionMade: [
    'Distinction',
    'Two actors, or two proposals, with the same or nearly the same name were marked as different. The value says why.',
  ],
  DistinctionWithdrawn: ['Distinction', 'Two are no longer marked as different. The value says why.'],
};

export const MESSAGES: readonly Message[] = [
  ...Object.entries(EVENT_PAYLOADS).map(([name, [payload, summary]]) => ({
    name,
    channel: 'events' as const,
    type: typeOfEvent(name, SCHEMA_VERSION),
    summary,
    payload,
  })),
  {
    name: 'EventErased',
    channel: 'events',
    type: null,
    summary:
      'An event of any type whose content was erased. It has no value. Its sequence and hash remain, so there is no gap.',
    payload: null,
  },
  {
    name: 'StanceShifted',
    channel: 'shifts',
    type: typeOfShift('stance-shifted'),
    summary: 'A holder takes a position or a status for the first time, changes it, or reaffirms it: see `change`.',
    payload: 'StanceShifted',
  },
  {
    name: 'ShiftAmended',
    channel: 'shifts',
    type: typeOfShift('shift-amended'),
    summary: 'The current form of a shift that was published before. It replaces the one with the same `id`.',
    payload: 'ShiftAmended',
  },
  {
    name: 'ShiftRevoked',
    channel: 'shifts',
    type: typeOfShift('shift-revoked'),
    summary:
      'A shift that was published before no longer holds. `id` is the id of the shift; `replacedBy` lists those that hold instead.',
    payload: 'ShiftRevoked',
  },
  {
    name: 'Stance',
    channel: 'stances',
    type: TYPE_OF_STANCE,
    summary: 'Where a holder now stands on a proposal. It replaces the record with the same key.',
    payload: 'Stance',
  },
  {
    name: 'StanceTombstone',
    channel: 'stances',
    type: TYPE_OF_STANCE,
    summary: 'The holder no longer has a stance on the proposal. It has no value: delete the record with the same key.',
    payload: null,
  },
];

const ID_PREFIX: Record<Channel, string> = { events: 'event', shifts: 'shift', stances: 'stance' };

/** The CloudEvents attributes and the rest, as headers: in Kafka's binary mode each is text. */
export function headersSchemaOf({ channel, type }: Message): JsonSchema {
  const pattern = (pattern: string, description: string) => ({ type: 'string', pattern, description });
  const always: Record<string, JsonSchema> = {
    ce_specversion: { type: 'string', const: '1.0', description: 'The version of CloudEvents.' },
    ce_id: pattern(
      `^${ID_PREFIX[channel]}-\\d+-\\d+$`,
      'Unique among all records of one source: `<partition>-<sequence>`.',
    ),
    ce_source: pattern('^urn:uuid:[0-9a-f-]{36}$', 'The log that this comes from. Another database is another log.'),
    ce_type: typeSchema(
      type,
      (of) => of,
      '^stancebook\\.[a-z-]+\\.v\\d+$',
      'What kind of record this is. Ignore types that you do not know.',
    ),
    ce_time: { type: 'string', format: 'date-time', description: 'When it was recorded, to the microsecond.' },
    ce_subject: { type: 'string', minLength: 1, description: 'The key of the record.' },
    ce_dataschema: typeSchema(
      type,
      dataSchemaOf,
      '^urn:stancebook:schema:stancebook\\.[a-z-]+\\.v\\d+$',
      'The JSON Schema of the value. The API serves it at `/schemas/<ce_type>`.',
    ),
    ce_sequence: pattern(
      '^\\d{19}$',
      channel === 'stances'
        ? 'The place in the feed of the partition. Compaction leaves gaps.'
        : 'The place in the partition: 1, 2, 3, … without a gap, and the same again when a topic is refilled.',
    ),
    ce_logpartition: pattern('^\\d+$', 'The partition, of the log and of the topic alike.'),
    'content-type': { type: 'string', const: 'application/json', description: 'Of the value.' },
    ...OF_CHANNEL[channel],
  };
  const sometimes: Record<string, JsonSchema> = {
    ce_correlationid: pattern('^[!-~]+$', 'The request, or the import, that this goes back to.'),
    ce_causationid: pattern('^[!-~]+$', 'What brought this about: for shifts and stances, the `ce_id` of an event.'),
    ...(channel === 'events' ? { traceparent: pattern('^[!-~]+$', 'W3C Trace Context of the request.') } : {}),
  };
  return { type: 'object', properties: { ...always, ...sometimes }, required: Object.keys(always) };
}

const OF_CHANNEL: Record<Channel, Record<string, JsonSchema>> = {
  events: {
    ce_hash: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 of this event and the hash before it.',
    },
  },
  shifts: {
    ce_kind: { type: 'string', 'x-extensible-enum': ENTRY_KINDS, description: 'As `kind` in the value.' },
    ce_news: { type: 'string', enum: ['true', 'false'], description: 'As `news` in the value.' },
  },
  stances: {},
};

function typeSchema(
  type: string | null,
  of: (type: string) => string,
  pattern: string,
  description: string,
): JsonSchema {
  return { type: 'string', ...(type === null ? { pattern } : { const: of(type) }), description };
}

/** The keys of a topic. */
export const KEYS: Record<Channel, JsonSchema> = {
  events: {
    type: 'string',
    format: 'uuid',
    description:
      'The stream: of one statement, one actor, one proposal or one distinction. All events of a stream are in one partition, in order.',
  },
  shifts: { type: 'string', pattern: '^[a-z0-9-]+\\|[a-z0-9-]+$', description: '`holder|proposal`.' },
  stances: { type: 'string', pattern: '^[a-z0-9-]+\\|[a-z0-9-]+$', description: '`holder|proposal`.' },
};
