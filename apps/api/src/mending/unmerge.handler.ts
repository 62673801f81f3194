import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type EventLog, type RecordedEvent, sequencesText } from '#event-log';
import {
  type Actor,
  eventOf,
  isStatementEvent,
  type Proposal,
  readEvent,
  Refusal,
  type Renaming,
  restoreDescription,
  restoreInStatement,
  type Statement,
  statementIn,
  type StatementState,
  utteranceOf,
} from '#stance';
import { type Answer, answerFrom } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { mergedKeyOf } from '../commands/describe-missing.js';
import { overtaken, requireVersion } from '../commands/refused.js';
import { answeredBefore, answerTo, refuseReserved } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import type { Stored } from '../statements/statement-decision.js';
import {
  appendTo,
  type Described,
  descriptionAfter,
  isActor,
  mergesIn,
  readDescribed,
  redescribed,
  refuseUnknown,
  requireDescribed,
  type Thing,
} from './described.js';
import { movedIdOf } from './merge-plan.js';
import { appendWhole, changeTo, newBatch, type Part, readChangeable } from './whole.js';

export class Unmerge extends Command<Answer> {
  constructor(
    readonly from: Thing,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const TRIES_MAX = 5;

type MergeInLog = ReturnType<typeof mergesIn>[number];

/** Takes a merge back. What was changed by hand since, and what was recorded since under the name that stayed, stays as it is. */
@CommandHandler(Unmerge)
export class UnmergeHandler implements ICommandHandler<Unmerge> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  async execute({ from: thing, context }: Unmerge): Promise<Answer> {
    for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
      const [from] = await readDescribed(this.log, [thing]);
      // Looked for after the version that it guards was read: the effect of this same command is never seen without it.
      const before = await answeredBefore(this.log, context);
      const answer = before ?? (await this.unmerge(from ?? refuseUnknown(thing), context));
      if (answer) return answer;
    }
    throw overtaken(TRIES_MAX);
  }

  /** null where another writer was quicker. */
  private async unmerge(from: Described, context: CommandContext): Promise<Answer | null> {
    requireVersion(context, from.version);
    const shown = { created: false, streamId: from.streamId, stream: from.stream };
    if (from.mergedInto === null) {
      const last = sequencesText(from.stream.slice(-1));
      return answerFrom(from.stream, { ...shown, streamVersion: from.version, sequences: last, changed: false });
    }
    const into = await requireDescribed(this.log, { kind: from.kind, id: from.mergedInto });
    if (into.mergedInto !== null) {
      const detail = `${from.kind} ${into.id}, into which ${from.id} was merged, was itself merged into ${into.mergedInto}: unmerge that one first`;
      throw new Refusal('merged', detail);
    }
    const merge = { of: from.kind, from: from.id, into: into.id, undone: true };
    const [first, ...later] = mergesIn(from.stream);
    if (!first) throw new Error(`expected the stream of ${from.kind} ${from.id} to tell how it was merged`);
    // What came last goes first; with the last of it the one stands alone again.
    for (const one of later.toReversed()) {
      const parts = await this.partsOf(one, { from, into }, context);
      if (parts.length === 0) continue;
      const result = await appendWhole(this.log, context, {
        parts,
        batch: newBatch(),
        merge,
        shown: { ...shown, streamVersion: from.version },
        isLast: false,
      });
      if (result.outcome === 'reserved') refuseReserved(result);
      if (result.outcome !== 'appended') return null;
    }
    const streamVersion = from.version + 1;
    const result = await appendWhole(this.log, context, {
      parts: [...(await this.partsOf(first, { from, into }, context)), ...this.apart(from, into, first)],
      batch: newBatch(),
      merge,
      shown: { ...shown, streamVersion },
      isLast: true,
    });
    return answerTo(this.log, context, { ...shown, streamVersion }, result);
  }

  private apart(from: Described, into: Described, { batch }: MergeInLog): Part[] {
    const { mergedInto: _, ...description } = from.description as (Actor | Proposal) & { mergedInto?: string };
    const event =
      'title' in description ? eventOf('ProposalUnmerged', description) : eventOf('ActorUnmerged', description);
    const alone: Part = {
      streams: [appendTo(from, this.log, event)],
      claims: [],
      releases: [{ key: mergedKeyOf(from), owner: into.streamId }],
    };
    return [alone, ...this.restored(into, batch)];
  }

  private async partsOf(
    merge: MergeInLog,
    { from, into }: { from: Described; into: Described },
    context: CommandContext,
  ): Promise<Part[]> {
    const statements = await readChangeable(this.log, merge.statements);
    const renaming = { from: from.id, into: into.id };
    const parts = isActor(from)
      ? statements.flatMap((stored) => this.renamed(stored, merge.batch, renaming, context))
      : await this.movedBack(statements, merge.batch, from.id, context);
    const named = await readDescribed(this.log, [
      ...merge.actors.map((id) => ({ kind: 'actor' as const, id })),
      ...merge.proposals.map((id) => ({ kind: 'proposal' as const, id })),
    ]);
    return [...parts, ...named.flatMap((one) => this.restored(one, merge.batch))];
  }

  /** A description without what the merge changed in it. */
  private restored(described: Described, batch: string): Part[] {
    const at = placeIn(described.stream, batch);
    const [before, after] = [described.stream[at - 1], described.stream[at]].map(
      (stored) => stored && descriptionAfter(stored),
    );
    const restored =
      before && after && described.mergedInto === null
        ? restoreDescription(described.description, before, after)
        : null;
    if (!restored) return [];
    return [{ streams: [appendTo(described, this.log, redescribed(restored))], claims: [], releases: [] }];
  }

  private renamed(stored: Stored<StatementState>, batch: string, renaming: Renaming, context: CommandContext): Part[] {
    const { before: state, stream } = stored;
    const at = placeIn(stream, batch);
    const before = statementAt(stream[at - 1]);
    if (!before) return [];
    const restored = restoreInStatement(state.statement, before, renaming);
    const after = restored ?? state.statement;
    if (isVoidedBy(stored, at))
      return [changeTo(this.log, context, stored, [eventOf('StatementReinstated', after)], after)];
    if (!restored) return [];
    const event = state.voided
      ? eventOf('StatementVoided', { statement: after, reason: state.voided.reason, note: state.voided.note })
      : eventOf('StatementRecoded', after);
    return [changeTo(this.log, context, stored, [event], after)];
  }

  /** Each comes back as it reads by now where it was moved to; with the reason for which it was voided there, if it was. */
  private async movedBack(
    statements: Stored<StatementState>[],
    batch: string,
    proposal: string,
    context: CommandContext,
  ): Promise<Part[]> {
    const movedOnes = await readChangeable(
      this.log,
      statements.map(({ id }) => movedIdOf(id, batch)),
    );
    const moved = new Map(movedOnes.map((one) => [one.id, one]));
    return statements.flatMap((stored): Part[] => {
      const { before: state, stream } = stored;
      // By hand, it was reinstated or voided anew.
      if (!isVoidedBy(stored, placeIn(stream, batch)) || !state.voided) return [];
      const { statement } = state;
      const reinstated = (after: Statement) =>
        changeTo(this.log, context, stored, [eventOf('StatementReinstated', after)], after);
      if (state.voided.reason === 'duplicate') return [reinstated(statement)];
      const there = moved.get(movedIdOf(stored.id, batch));
      if (!there) return [];
      const { voided, statement: now } = there.before;
      if (voided?.reason === 'moved') return [];
      const after = backFrom(now, statement, proposal);
      if (voided) {
        const { reason, note } = voided;
        return [
          changeTo(this.log, context, stored, [eventOf('StatementVoided', { statement: after, reason, note })], after),
        ];
      }
      const gone = eventOf('StatementVoided', { statement: now, reason: 'moved', note: null });
      return [changeTo(this.log, context, there, [gone], now), reinstated(after)];
    });
  }
}

function backFrom(now: Statement, was: Statement, proposal: string): Statement {
  const { utterance } = now.coding;
  return {
    ...now,
    id: was.id,
    proposal,
    supersedes: was.supersedes,
    coding: { ...now.coding, utterance: utterance === utteranceOf(was) ? was.coding.utterance : utterance },
  };
}

function placeIn(stream: RecordedEvent[], batch: string): number {
  return stream.findIndex(({ metadata }) => metadata.batch === batch);
}

/** Whether the event at that place voided it, and is the last word. */
function isVoidedBy({ stream }: Stored, at: number): boolean {
  return (
    at === stream.length - 1 && stream[at]?.type === 'StatementVoided' && stream[at - 1]?.type !== 'StatementVoided'
  );
}

function statementAt(stored: RecordedEvent | undefined): Statement | null {
  if (!stored || stored.data === null) return null;
  const event = readEvent(stored);
  return isStatementEvent(event) ? statementIn(event) : null;
}
