/** What answers say of when something was recorded, and the things of the record as readers get them. */
import { z } from 'zod';
import {
  actorShape,
  distinctionSchema,
  eventDataSchemas,
  type EventType,
  isStatementEvent,
  proposalShape,
  slug,
  statementShape,
  voidingSchema,
} from '#stance';
import { staleMember } from './sight.js';

export const instant = z.string().meta({ format: 'date-time', description: 'An instant in UTC, with microseconds.' });

export const day = z.string().meta({ format: 'date', description: 'A day, as YYYY-MM-DD.' });

const EVENT_TYPES = Object.keys(eventDataSchemas) as EventType[];
type StatementEventType = Extract<EventType, `Statement${string}`>;

export const eventType = z.enum(EVENT_TYPES);
export const statementEventType = z.enum(
  EVENT_TYPES.filter((type): type is StatementEventType => isStatementEvent({ type })),
);

const recorded = {
  recordedAt: instant.meta({ description: 'When it was recorded; of a statement, when it was first recorded.' }),
  version: z.int().min(1).meta({ description: 'The version of its stream, as in ETag: send it as If-Match.' }),
};

/** A statement in its words at a state of the record. */
export const knownStatementSchema = statementShape.extend(recorded).meta({ id: 'KnownStatement' });

const statement = statementShape.extend({
  ...recorded,
  voided: voidingSchema
    .extend({ recordedAt: instant })
    .nullable()
    .meta({ description: 'Why it no longer counts; null while it does.' }),
});

export const statementSchema = statement.extend(staleMember).meta({ id: 'Statement' });

export const statementRevisionSchema = statement
  .extend({
    type: statementEventType.meta({ description: 'The event that made this revision.' }),
    knownFrom: instant.meta({ description: 'When this revision was recorded.' }),
    knownTo: instant.nullable().meta({ description: 'When the next one was recorded; null for the current one.' }),
  })
  .meta({ id: 'StatementRevision' });

const mergedInto = slug.optional().meta({
  description:
    'If it was merged: the one it was merged into. It is in no list, and nothing more can be recorded about it.',
});

export const actorSchema = actorShape.extend({ mergedInto, ...recorded, ...staleMember }).meta({ id: 'Actor' });
export const proposalSchema = proposalShape
  .extend({ mergedInto, ...recorded, ...staleMember })
  .meta({ id: 'Proposal' });

export const distinctionResourceSchema = distinctionSchema
  .extend({ stands: z.boolean().meta({ description: 'False where it was withdrawn.' }), ...recorded })
  .meta({ id: 'KnownDistinction' });
