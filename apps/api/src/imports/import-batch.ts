/**
 * Carries a batch of lines out: what they are decided by is read at once, each is decided as if those before it were carried out, in the
 * order of the file, and all are appended in one transaction. So no line waits for another, whatever the two have in common.
 */
import { canonicalText } from '#canonical-json';
import { type AppendRequest, appendInOrder, type EventLog, findReceipts, sequencesText } from '#event-log';
import { PostgresFailure, type Tx } from '#postgres';
import { keepSheetRows } from '#sheets';
import { CommandRefused, overtaken } from '../commands/refused.js';
import { type Decision, refuseTaken, requestOf } from '../commands/run-command.js';
import { readRowsAgain } from '../sheets/known-rows.js';
import type { DryRun } from './dry-run.js';
import { type LineAnswer, type LineCommand, refusedLine } from './import-line.js';
import { BatchStanding, LogRead, Names, NotRead } from './standing.js';

export type Outcome = LineAnswer | { line: number; error: unknown };

/** Of an import as a whole. */
export interface Progress {
  /**
   * Whether statements are taken for new ones, and their words for free, until the append says otherwise: nothing of them is read. So it
   * is until a batch finds some of its lines in the log, and again after one that finds none.
   */
  assumesNew: boolean;
  /** Is told the places in the log of what was recorded, or is there. */
  reached: (partition: number, sequence: number) => void;
  /** Nothing more is appended then. */
  gone: AbortSignal;
  /** Where nothing is appended at all: what the lines so far would have done. */
  dryRun: DryRun | null;
}

const TRIES_MAX = 5;

/** How many streams are read at once: each may hold several things of 128 KiB. */
export const READ_TOGETHER_MAX = 64;

/** Whether a line records a statement under an id of its own, of which nothing need be read if it is new. */
export function mayBeNew({ done, context }: LineCommand): boolean {
  return done === 'recorded' && context.idempotency === null;
}

/**
 * Answers each, in their order. The last answer is an error where that line could not be carried out for a reason that is not its own, and
 * those after it were not tried.
 */
export async function carryOut(log: EventLog, commands: LineCommand[], progress: Progress): Promise<Outcome[]> {
  const [first] = commands;
  if (!first || progress.gone.aborted) return [];
  if (!progress.assumesNew && commands.length > READ_TOGETHER_MAX) return inHalves(log, commands, progress);
  let current = commands;
  try {
    if (progress.dryRun) return (await decideAll(log, commands, false, progress.dryRun)).answers;
    for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
      const { assumesNew } = progress;
      const { answers, requests, places, read } = await decideAll(log, current, assumesNew);
      if (progress.gone.aborted) return [];
      const refused = current.filter((_, i) => isRefused(answers[i]));
      // What refuses a line may be an assumption about another.
      const isSure = assumesNew ? refused.length === 0 : !(await isImportedMeanwhile(log, refused, read));
      const kept = current.flatMap(({ row }, i) => (row && !isRefused(answers[i]) ? row.kept() : []));
      const alongside = kept.length > 0 ? (tx: Tx) => keepSheetRows(tx, kept) : undefined;
      const appended = isSure ? await appendInOrder(log, requests, alongside) : null;
      if (appended) {
        const isKnown = current.some((command, i) => mayBeNew(command) && answers[i]?.status !== 'recorded');
        progress.assumesNew = requests.length === commands.length && !isKnown;
        for (const [partition, sequence] of places) progress.reached(partition, sequence);
        for (const events of appended) {
          for (const { partition, sequence } of events) progress.reached(partition, sequence);
        }
        return answers;
      }
      current = await readRowsAgain(log, current);
      if (assumesNew) {
        progress.assumesNew = false;
        return carryOut(log, current, progress);
      }
    }
    if (commands.length === 1) throw overtaken(TRIES_MAX);
  } catch (error) {
    if (error instanceof PostgresFailure || commands.length === 1) return [{ line: first.line, error }];
  }
  // Others write the same, or one of the lines fails: let it do so alone.
  return inHalves(log, current, progress);
}

/**
 * Whether another import has carried one of them out since: no append finds that of what is refused. An effect of it that was read comes
 * with a receipt, or with the content of a row, that is there by now.
 */
async function isImportedMeanwhile(log: EventLog, refused: LineCommand[], { receipts }: LogRead): Promise<boolean> {
  const keys = refused.flatMap(({ context: { idempotency } }) => idempotency?.key ?? []);
  const missing = keys.filter((key) => !receipts.get(key));
  const [found, again] = await Promise.all([
    findReceipts(log.pool, refused[0]?.context.caller ?? '', missing),
    readRowsAgain(log, refused),
  ]);
  return found.size > 0 || again.some((command, i) => command !== refused[i]);
}

function isRefused(answer: LineAnswer | undefined): boolean {
  return answer?.status === 'refused';
}

async function inHalves(log: EventLog, commands: LineCommand[], progress: Progress): Promise<Outcome[]> {
  const middle = Math.ceil(commands.length / 2);
  const answers = await carryOut(log, commands.slice(0, middle), progress);
  const last = answers.at(-1);
  if (last && 'error' in last) return answers;
  return [...answers, ...(await carryOut(log, commands.slice(middle), progress))];
}

type Place = readonly [partition: number, sequence: number];

export interface Decided {
  answers: LineAnswer[];
  requests: AppendRequest[];
  /** Of what is there already. */
  places: Place[];
  /** What they were decided by. */
  read: LogRead;
}

/** What becomes of each, as if those before it were carried out; nothing is appended. */
export async function decideAll(
  log: EventLog,
  commands: LineCommand[],
  assumesNew: boolean,
  dryRun: DryRun | null = null,
): Promise<Decided> {
  const read = new LogRead(commands[0]?.context.caller ?? '', assumesNew);
  let names = namesOf(commands, read);
  for (;;) {
    await read.read(log, names);
    await dryRun?.readOver(read, names);
    const standing = new BatchStanding(read);
    const decided: Decided = { answers: [], requests: [], places: [], read };
    const recordedAt = new Date().toISOString();
    for (const command of commands) {
      try {
        const { answer, request, sequences } = decide(standing, command);
        // The id that it would be given is not made yet.
        decided.answers.push(dryRun && command.idSent === null && sequences === '' ? { ...answer, id: null } : answer);
        decided.places.push(...placesIn(sequences));
        if (!request) continue;
        standing.add(request, recordedAt);
        decided.requests.push(request);
      } catch (error) {
        if (error instanceof NotRead) continue;
        decided.answers.push(refusedLine(command.line, command.idSent, error));
      }
    }
    if (standing.wanted.isEmpty) {
      await dryRun?.keep(standing.changed);
      return decided;
    }
    names = standing.wanted;
  }
}

/** What the lines ask for. What is taken for new counts as read. */
function namesOf(commands: LineCommand[], read: LogRead): Names {
  const names = new Names();
  for (const command of commands) {
    const { streamIds = [], keys = [], keysOfStreams = [] } = command.deciding.asks;
    const { idempotency } = command.context;
    for (const id of streamIds) {
      if (read.assumesNew && mayBeNew(command)) read.streams.set(id, []);
      else names.streams.add(id);
    }
    for (const key of keys) names.keys.add(key);
    for (const key of keysOfStreams) names.keys.add(key);
    if (idempotency) names.receipts.add(idempotency.key);
  }
  // A line that changes a statement asks for it, and that may be one that another line of the batch records.
  for (const id of names.streams) read.streams.delete(id);
  return names;
}

/** `sequences`: of what is there already, as far as it has a place. */
function decide(
  standing: BatchStanding,
  { line, id, done, context, deciding }: LineCommand,
): { answer: LineAnswer; request?: AppendRequest; sequences: string } {
  const { idempotency } = context;
  const kept = idempotency && standing.receiptOf(idempotency.key);
  if (kept) {
    if (standing.stream(kept.streamId)[kept.streamVersion - 1]?.data === null) {
      throw new CommandRefused('erased', 'what this command was answered with has been erased');
    }
    // The id of a statement that was sent without one is that of its stream.
    const answer: LineAnswer = { line, status: 'exists', id: done === 'recorded' ? kept.streamId : id };
    return { answer, sequences: kept.sequences };
  }
  const decision = deciding.decide(standing);
  refuseTaken(decision, (key) => standing.reservation(key));
  const request = requestOf(context, decision);
  // What is recorded anew where it stands already is a recoding.
  const status = decision.moved ? 'moved' : done === 'recorded' && !decision.created ? 'recoded' : done;
  // What was moved is another statement.
  const answer: LineAnswer = { line, status, id: decision.moved ? decision.streamId : id };
  if (decision.streams.length > 0) {
    const changed = done === 'described' && !decision.created ? changedBy(decision) : undefined;
    return { answer: { ...answer, ...(changed && { changed }) }, request, sequences: '' };
  }
  const shown = decision.stream[decision.streamVersion - 1];
  // What this batch itself appends has no place yet, and is counted when it has.
  const sequences = shown && shown.sequence > 0 ? sequencesText([shown]) : '';
  const exists: LineAnswer = { ...answer, status: 'exists' };
  if (!request.receipt) return { answer: exists, sequences };
  return { answer: exists, request: { ...request, receipt: { ...request.receipt, sequences } }, sequences };
}

/** The members of a description that are other than before. */
function changedBy({ streamId, stream, streams }: Decision): string[] {
  const [before, after] = [stream.at(-1)?.data, streams.find((one) => one.streamId === streamId)?.events.at(-1)?.data];
  const textOf = (data: unknown, member: string) =>
    canonicalText({ of: (data as Record<string, unknown>)[member] ?? null });
  return Object.keys(after ?? {})
    .sort()
    .filter((member) => textOf(before ?? {}, member) !== textOf(after, member));
}

function placesIn(sequences: string): Place[] {
  if (sequences === '') return [];
  return sequences.split(',').map((place) => {
    const [partition = 0, sequence = 0] = place.split(':').map(Number);
    return [partition, sequence] as const;
  });
}
