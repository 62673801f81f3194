import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type EventLog, sequencesText } from '#event-log';
import { ProjectionBehind, readAbout, readNaming } from '#read-model';
import {
  type Actor,
  eventOf,
  joinActors,
  joinProposals,
  MAXIMA,
  type Proposal,
  Refusal,
  type StatementState,
} from '#stance';
import { type Answer, answerFrom } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { mergedKeyOf } from '../commands/describe-missing.js';
import { overtaken, requireVersion } from '../commands/refused.js';
import { answeredBefore, answerTo } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';
import { caughtUpNow } from '../names/caught-up-now.js';
import type { Stored } from '../statements/statement-decision.js';
import { appendTo, type Described, isActor, redescribed, requireDescribed, type Thing } from './described.js';
import { type Lists, planDescriptions, planMoving, planRenaming, type StatementsPlan } from './merge-plan.js';
import { appendWhole, newBatch, type Part, readSome } from './whole.js';

export class Merge extends Command<Answer> {
  constructor(
    readonly from: Thing,
    /** The id of the one of the same kind that stays. */
    readonly into: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

export interface MergePreview {
  statements: number;
  /** Of these, those whose words the other has as well: they are voided. */
  duplicates: number;
  /** Whose descriptions name it. */
  actors: string[];
  proposals: string[];
  isMore: boolean;
}

const PREVIEWING: CommandContext = {
  caller: '',
  coder: null,
  maySetCoder: false,
  idempotency: null,
  ifMatch: 'not-needed',
  describeMissing: false,
  correlationId: '',
  traceparent: null,
};

const TRIES_MAX = 5;
/** How often it is looked for what was recorded meanwhile. */
const SWEEPS_MAX = 3;
/** Of one request; the same request again goes on. */
const STATEMENTS_MAX = 20 * MAXIMA.batch;

/**
 * Two that are one: what named the one names the other from now on, as if it had been coded so at first. The words that both had in one source
 * stay once. More statements than go into one append are changed in several, each of them whole.
 */
@CommandHandler(Merge)
export class MergeHandler implements ICommandHandler<Merge> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  async execute({ from, into: intoId, context }: Merge): Promise<Answer> {
    const into: Thing = { kind: from.kind, id: intoId };
    if (from.id === intoId) {
      const detail = `expected a different ${from.kind} to merge ${from.id} into`;
      throw new Refusal('invalid-body', detail, [{ pointer: '/into', detail }]);
    }
    const things = { from, into };
    const before = await answeredBefore(this.log, context);
    let answer = before ?? (await this.mergeAll(things, context, { isMade: false }));
    for (let sweeps = 0; sweeps < SWEEPS_MAX; sweeps += 1) {
      if ((await requireDescribed(this.log, from)).mergedInto !== into.id) break;
      // Recorded or described under the old name while it was merged: those that asked before are not refused. The receipt is kept
      // already.
      const swept = await this.mergeAll(things, { ...context, idempotency: null }, { isMade: true });
      if (!swept?.changed) break;
      // Under a key, it stays the answer that the receipt tells.
      if (!context.idempotency) answer = swept;
    }
    if (!answer) throw new Error(`expected an answer to the merge of ${from.kind} ${from.id}`);
    return answer;
  }

  /**
   * The answer to what it changed last, or to the first of what it did where nothing changed. `isMade`: the merge is made already, and this
   * goes on with it; null where that was taken back since.
   */
  private async mergeAll(
    { from, into }: { from: Thing; into: Thing },
    context: CommandContext,
    { isMade }: { isMade: boolean },
  ): Promise<Answer | null> {
    let answer: Answer | null = null;
    for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
      const goesOn = () => isMade || answer !== null;
      // Anew each time: what was quicker may be another report of the same utterance, and all of these are changed together.
      const ids = await this.idsOf(from).catch((error) => refuseBehind(error, from, into, goesOn()));
      for (let at = 0; ; ) {
        const { statements, next } = await readSome(this.log, ids, at);
        const some = await this.mergeSome({ from, into }, statements, context, {
          isFirst: at === 0,
          isLast: next === ids.length,
          isMade: goesOn(),
          isLastTry: tries === TRIES_MAX,
        });
        if (some === 'overtaken') break;
        if (some === 'taken-back') return answer;
        if (some.changed || !answer) answer = some;
        if (next === ids.length) return answer;
        at = next;
      }
    }
    throw overtaken(TRIES_MAX);
  }

  /** What a merge would change. */
  async preview(thing: Thing, intoId: string): Promise<MergePreview> {
    const ids = await this.idsOf(thing);
    const from = await requireDescribed(this.log, thing);
    const into = await requireDescribed(this.log, { kind: thing.kind, id: intoId });
    let [changed, duplicates] = [0, 0];
    for (let at = 0; at < ids.length; ) {
      const { statements, next } = await readSome(this.log, ids, at);
      const plan = await this.planOf(from, into, statements, PREVIEWING, newBatch());
      changed += plan.ids.length;
      duplicates += plan.duplicates;
      at = next;
    }
    const { lists } = await planDescriptions(this.log, from, into);
    return { statements: changed, duplicates, ...lists, isMore: ids.length === STATEMENTS_MAX };
  }

  private async idsOf({ kind, id }: Thing): Promise<string[]> {
    await caughtUpNow(this.log, { waitsMax: 1 });
    return (kind === 'actor' ? readNaming : readAbout)(this.log.pool, id, STATEMENTS_MAX);
  }

  /** `overtaken`: another writer was quicker; `taken-back`: the merge that was to go on is not there any more. */
  private async mergeSome(
    things: { from: Thing; into: Thing },
    statements: Stored<StatementState>[],
    context: CommandContext,
    { isFirst, isLast, isMade, isLastTry }: { isFirst: boolean; isLast: boolean; isMade: boolean; isLastTry: boolean },
  ): Promise<Answer | 'overtaken' | 'taken-back'> {
    const from = await requireDescribed(this.log, things.from);
    const into = await requireDescribed(this.log, things.into);
    if (isMade && from.mergedInto !== into.id) return 'taken-back';
    // Looked for after the version that it guards was read: the effect of this same command is never seen without it.
    const before = isMade ? null : await answeredBefore(this.log, context);
    if (before) return before;
    if (from.mergedInto !== null && from.mergedInto !== into.id) throw mergedAlready(from, 'unmerge it first');
    if (from.mergedInto === null) requireVersion(context, from.version);
    const batch = newBatch();
    const plan = await this.planOf(from, into, statements, context, batch);
    const others = isFirst
      ? await planDescriptions(this.log, from, into)
      : { parts: [], lists: { actors: [], proposals: [] } };
    const parts = [...plan.parts, ...others.parts];
    const shown = { created: false, streamId: from.streamId, stream: from.stream };
    if (from.mergedInto !== null && parts.length === 0) {
      const made = { streamVersion: from.version, sequences: sequencesText(from.stream.slice(-1)), changed: false };
      return answerFrom(from.stream, { ...shown, ...made });
    }
    if (into.mergedInto !== null) throw mergedAlready(into, 'merge into that one');
    const streamVersion = from.version + 1;
    const result = await appendWhole(this.log, context, {
      parts: [...parts, this.join(from, into, { statements: plan.ids, ...others.lists })],
      batch,
      merge: { of: from.kind, from: from.id, into: into.id, undone: false },
      shown: { ...shown, streamVersion },
      isLast,
    });
    // Recorded meanwhile: it is a duplicate then, or goes with the others.
    if (result.outcome === 'reserved' && !isLastTry) return 'overtaken';
    return (await answerTo(this.log, context, { ...shown, streamVersion }, result)) ?? 'overtaken';
  }

  private planOf(
    from: Described,
    into: Described,
    statements: Stored<StatementState>[],
    context: CommandContext,
    batch: string,
  ): Promise<StatementsPlan> {
    return isActor(from)
      ? planRenaming(this.log, statements, { from: from.id, into: into.id }, context)
      : planMoving(this.log, statements, { into: into.id, batch }, context);
  }

  /** The one takes the names and all else of the other in, and the other says so. */
  private join(from: Described, into: Described, merge: Lists): Part {
    const { mergedInto: _, ...description } = from.description as Actor & Proposal & { mergedInto?: string };
    const merged = { mergedInto: into.id, merge };
    const joined =
      isActor(from) && isActor(into)
        ? joinActors(into.description, from.description)
        : joinProposals(into.description as Proposal, from.description as Proposal);
    const event = isActor(from)
      ? eventOf('ActorMerged', { ...description, ...merged })
      : eventOf('ProposalMerged', { ...description, ...merged });
    return {
      streams: [
        appendTo(from, this.log, event),
        // Also where it stays as it was: so it cannot be merged itself, into this one or another, at the same time.
        appendTo(into, this.log, redescribed(from.mergedInto === null ? joined : into.description)),
      ],
      claims: from.mergedInto === null ? [{ key: mergedKeyOf(from), owner: into.streamId }] : [],
      releases: [],
    };
  }
}

/** Where the merge itself is made: whether all of it is, whoever is told so must be able to rely on. */
function refuseBehind(error: unknown, from: Thing, into: Thing, isMade: boolean): never {
  if (!isMade || !(error instanceof ProjectionBehind)) throw error;
  throw new ProjectionBehind(
    `${from.kind} ${from.id} is merged into ${into.id}, but what was recorded under ${from.id} meanwhile cannot be told yet: send the request again to take it along`,
  );
}

function mergedAlready({ kind, id, mergedInto }: Described, advice: string): Refusal {
  return new Refusal('merged', `${kind} ${id} was merged into ${mergedInto}: ${advice}`);
}
