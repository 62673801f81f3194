/** The stored format of the log's data. Change by adding only: what was written stays readable for good. */
import { z } from 'zod';
import { actorSchema, actorShape } from './actor.js';
import { distinctionSchema } from './distinction.js';
import { list, oneOf, optional, slug, textUpTo, uuid } from './fields.js';
import { MAXIMA } from './maxima.js';
import { proposalSchema, proposalShape } from './proposal.js';
import { type Statement, statementSchema } from './statement.js';

export const SCHEMA_VERSION = 1;

export const VOID_REASONS = ['report-wrong', 'recorded-in-error', 'duplicate', 'moved'] as const;

export const voidingSchema = z
  .strictObject({ reason: oneOf(VOID_REASONS), note: optional(textUpTo(MAXIMA.note)) })
  .meta({ id: 'Voiding' });
export type Voiding = z.infer<typeof voidingSchema>;

/** What an actor, or a proposal, was merged into, and what else this changed in the same append. */
const merged = {
  mergedInto: slug,
  merge: z.strictObject({
    statements: list(uuid, MAXIMA.batch).describe('Statements that named it, or were about it.'),
    actors: list(slug, MAXIMA.batch).describe('Actors and proposals whose descriptions named it.'),
    proposals: list(slug, MAXIMA.batch).describe('Actors and proposals whose descriptions named it.'),
  }),
};

/** Each event carries the whole thing as it stands after it. */
export const eventDataSchemas = {
  StatementRecorded: statementSchema,
  StatementRecoded: statementSchema,
  StatementVoided: voidingSchema.extend({ statement: statementSchema }).meta({ id: 'StatementVoided' }),
  StatementReinstated: statementSchema,
  ActorDescribed: actorSchema,
  ProposalDescribed: proposalSchema,
  ActorMerged: actorShape.extend(merged).meta({ id: 'ActorMerged' }),
  ActorUnmerged: actorSchema,
  ProposalMerged: proposalShape.extend(merged).meta({ id: 'ProposalMerged' }),
  ProposalUnmerged: proposalSchema,
  DistinctionMade: distinctionSchema,
  DistinctionWithdrawn: distinctionSchema,
} as const;

export type EventType = keyof typeof eventDataSchemas;

export type StancebookEvent = {
  [T in EventType]: { type: T; schemaVersion: number; data: z.infer<(typeof eventDataSchemas)[T]> };
}[EventType];

/** A stored event as its type says, checked: data that does not fit means a damaged log or a newer writer. */
export function readEvent(stored: { type: string; schemaVersion: number; data: unknown }): StancebookEvent {
  if (!isEventType(stored.type) || stored.schemaVersion > SCHEMA_VERSION) {
    throw new Error(
      `expected an event type of schema version ${SCHEMA_VERSION}, got ${stored.type} of version ${stored.schemaVersion}: update Stancebook`,
    );
  }
  return stored as StancebookEvent;
}

export type StatementEvent = Extract<StancebookEvent, { type: `Statement${string}` }>;

export function isStatementEvent(event: StancebookEvent): event is StatementEvent;
/** Also of a stored event, whose data may have been erased, or be of a newer writer. */
export function isStatementEvent(stored: { type: string }): boolean;
export function isStatementEvent({ type }: { type: string }): boolean {
  return type.startsWith('Statement');
}

export type ActorEvent = Extract<StancebookEvent, { type: `Actor${string}` }>;
export type ProposalEvent = Extract<StancebookEvent, { type: `Proposal${string}` }>;
export type DistinctionEvent = Extract<StancebookEvent, { type: `Distinction${string}` }>;

/** The event's `data` is an actor, and where it was merged, into which. */
export function isActorEvent(event: StancebookEvent): event is ActorEvent {
  return event.type.startsWith('Actor');
}

export function isProposalEvent(event: StancebookEvent): event is ProposalEvent {
  return event.type.startsWith('Proposal');
}

export function isDistinctionEvent(event: StancebookEvent): event is DistinctionEvent {
  return event.type.startsWith('Distinction');
}

/** The statement as it stands after the event: voided or not. */
export function statementIn(event: StatementEvent): Statement {
  return event.type === 'StatementVoided' ? event.data.statement : event.data;
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventDataSchemas, type);
}

export function eventOf<T extends EventType>(type: T, data: z.infer<(typeof eventDataSchemas)[T]>) {
  return { type, schemaVersion: SCHEMA_VERSION, data };
}

/** Of an event's metadata: the merge that it is part of, or that it takes back. */
export const mergeOfSchema = z.strictObject({
  of: oneOf(['actor', 'proposal'] as const),
  from: slug,
  into: slug,
  undone: z.boolean().describe('Whether it undid the merge.'),
});
export type MergeOf = z.infer<typeof mergeOfSchema>;
