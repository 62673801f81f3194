/** What a command does to a statement, an actor or a proposal, given what stands: pure. [] means that it is so already. */
import { canonicalText } from '#canonical-json';
import { type Actor, actorSchema } from './actor.js';
import { type Day, dayOfInstant, isAtMostADayAfter } from './days.js';
import type { Distinction } from './distinction.js';
import { type DistinctionEvent, eventOf, type StancebookEvent, type StatementEvent, type Voiding } from './events.js';
import { type Proposal, proposalSchema } from './proposal.js';
import { Refusal } from './refusal.js';
import { type Claim, claimsOf, saidBetween, type Statement } from './statement.js';

/** A statement as its stream tells it. */
export interface StatementState {
  statement: Statement;
  voided: (Voiding & { recordedAt: string }) | null;
  version: number;
  /** As first recorded: sending that again is a repeat, not a conflict. */
  first: Statement;
  firstRecordedAt: string;
  recordedAt: string;
}

export function evolveStatement(
  state: StatementState | null,
  event: StatementEvent,
  stored: { streamVersion: number; recordedAt: string },
): StatementState {
  const { streamVersion: version, recordedAt } = stored;
  switch (event.type) {
    case 'StatementRecorded':
      return {
        statement: event.data,
        voided: null,
        version,
        first: event.data,
        firstRecordedAt: recordedAt,
        recordedAt,
      };
    case 'StatementRecoded':
      return { ...begun(state), statement: event.data, version, recordedAt };
    case 'StatementVoided': {
      const { statement, reason, note } = event.data;
      return { ...begun(state), statement, voided: { reason, note, recordedAt }, version, recordedAt };
    }
    case 'StatementReinstated':
      return { ...begun(state), statement: event.data, voided: null, version, recordedAt };
  }
}

function begun(state: StatementState | null): StatementState {
  if (!state) throw new Error('expected a stream of a statement to begin with StatementRecorded');
  return state;
}

export function recordStatement(state: StatementState | null, statement: Statement, today: Day): StatementEvent[] {
  if (state) {
    if (isSame(state.first, statement) || isSame(state.statement, statement)) return [];
    throw new Refusal(
      'id-taken',
      `statement ${statement.id} is already recorded with different content: recode it, or choose another id`,
      [{ pointer: '/id', detail: 'recorded with different content' }],
      statement.id,
    );
  }
  refuseSaidAfter(statement, today);
  return [eventOf('StatementRecorded', statement)];
}

/**
 * Of a source that keeps its statements under ids of its own, and changes them there: what it changed is a recoding. `source.retrievedAt` tells
 * which of two states is the later.
 */
export function recordLatest(state: StatementState | null, statement: Statement, today: Day): StatementEvent[] {
  if (!state) return recordStatement(null, statement, today);
  const isOlder = instantOf(statement) < instantOf(state.statement);
  return isOlder || isSame(state.first, statement) ? [] : recodeStatement(state, statement);
}

function instantOf({ source }: Statement): number {
  return source.retrievedAt === null ? -Infinity : Date.parse(source.retrievedAt);
}

/** What is voided is mended and stays voided: whoever folds events takes one that is recoded for one that counts. */
export function recodeStatement(state: StatementState, statement: Statement): StatementEvent[] {
  const errors = (['id', 'proposal'] as const)
    .filter((member) => statement[member] !== state.statement[member])
    .map((member) => ({
      pointer: `/${member}`,
      detail: `expected ${state.statement[member]}, got ${statement[member]}`,
    }));
  if (errors.length > 0) {
    throw new Refusal(
      'immutable-member',
      'a recoding keeps the id and the proposal; to change the proposal, move the statement',
      errors,
    );
  }
  if (isSame(state.statement, statement)) return [];
  refuseSaidAfter(statement, dayOfInstant(state.firstRecordedAt));
  if (!state.voided) return [eventOf('StatementRecoded', statement)];
  const { reason, note } = state.voided;
  return [eventOf('StatementVoided', { statement, reason, note })];
}

/** Voiding again with another reason or note corrects these. */
export function voidStatement(state: StatementState, { reason, note }: Voiding): StatementEvent[] {
  if (state.voided?.reason === reason && state.voided.note === note) return [];
  return [eventOf('StatementVoided', { statement: state.statement, reason, note })];
}

export function reinstateStatement(state: StatementState): StatementEvent[] {
  return state.voided ? [eventOf('StatementReinstated', state.statement)] : [];
}

/**
 * A statement on another proposal is another statement, and supersedes this one. A named utterance becomes one of the other proposal's:
 * the same for all its reports, so that reports that are moved one by one stay reports of one speech act.
 */
export function moveStatement(
  state: StatementState,
  to: { id: string; proposal: string; utterance: string | null },
): { voided: StatementEvent; recorded: Statement } | null {
  if (state.statement.proposal === to.proposal) return null;
  if (state.voided) {
    throw new Refusal('statement-voided', `statement ${state.statement.id} is voided: reinstate it, then move it`);
  }
  const recorded: Statement = {
    ...state.statement,
    id: to.id,
    proposal: to.proposal,
    supersedes: state.statement.id,
    coding: { ...state.statement.coding, utterance: to.utterance },
  };
  return {
    voided: eventOf('StatementVoided', { statement: state.statement, reason: 'moved', note: null }),
    recorded,
  };
}

/** What changes in the reservations between two states of a statement. */
export function claimChanges(
  before: StatementState | null,
  after: StatementState,
): { claims: Claim[]; releases: Claim[] } {
  const held = before && !before.voided ? claimsOf(before.statement) : [];
  const wanted = after.voided ? [] : claimsOf(after.statement);
  const isIn = (claims: Claim[]) => (one: Claim) => claims.some((c) => c.key === one.key && c.owner === one.owner);
  return {
    claims: wanted.filter((claim) => !isIn(held)(claim)),
    releases: held.filter((claim) => !isIn(wanted)(claim)),
  };
}

export function describeActor(current: Actor | null, actor: Actor): StancebookEvent[] {
  return current && isSame(current, actor) ? [] : [eventOf('ActorDescribed', actorSchema.parse(actor))];
}

export function describeProposal(current: Proposal | null, proposal: Proposal): StancebookEvent[] {
  return current && isSame(current, proposal) ? [] : [eventOf('ProposalDescribed', proposalSchema.parse(proposal))];
}

/** Said again without a reason, it stands with the one that it has. */
export function makeDistinction(last: DistinctionEvent | null, distinction: Distinction): StancebookEvent[] {
  const isSaid = last?.type === 'DistinctionMade' && [null, last.data.note].includes(distinction.note);
  return isSaid ? [] : [eventOf('DistinctionMade', distinction)];
}

export function withdrawDistinction(last: DistinctionEvent | null, distinction: Distinction): StancebookEvent[] {
  return last?.type === 'DistinctionMade' ? [eventOf('DistinctionWithdrawn', distinction)] : [];
}

function refuseSaidAfter(statement: Statement, recordedOn: Day): void {
  const { earliest } = saidBetween(statement, recordedOn);
  if (!isAtMostADayAfter(earliest, recordedOn)) {
    const detail = `expected a day no later than one day after the recording (${recordedOn}), got ${statement.saidOn}`;
    throw new Refusal('said-after-recording', detail, [{ pointer: '/saidOn', detail }]);
  }
}

function isSame(a: object, b: object): boolean {
  return canonicalText(a) === canonicalText(b);
}
