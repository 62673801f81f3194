/** An import: while the lines of a batch are carried out, those of the next are read and checked; all are answered in their order. */
import type { EventLog } from '#event-log';
import { type CommandContext, newCorrelationId } from '../commands/command-context.js';
import { Problem } from '../http/problem.js';
import { problemOf } from '../http/problem.filter.js';
import { DryRun } from './dry-run.js';
import { carryOut, mayBeNew, type Outcome, type Progress, READ_TOGETHER_MAX } from './import-batch.js';
import type { ContextOfAll, LineAnswer, LineCommand } from './import-line.js';
import type { ImportItem, ImportSource } from './line-source.js';

/** Of a batch: what one transaction takes without holding others up for long. A line may be longer than what is left. */
const BATCH_LINES_MAX = 500;
const BATCH_BYTES_MAX = 1024 * 1024;

type Summary =
  | { status: 'summary'; lines: number; counts: Record<string, number>; sequence: string; dryRun?: true }
  | { status: 'aborted'; line: number; problem: object };

type Answer = LineAnswer | Summary;
/** Who imports. */
type Sent = Pick<CommandContext, 'caller' | 'coder' | 'maySetCoder'>;

export interface ImportOptions {
  sender: Sent;
  gone: AbortSignal;
  /** Each line is decided as it would be, and nothing is written. */
  dryRun?: boolean;
  /** What the summary tells besides. */
  summary?: () => Promise<object>;
}

/**
 * Yields an answer a line, as many at once as there are, and last the summary, or why it went no farther. Once the client is `gone`, no
 * further line is begun; what is under way comes to its end.
 */
export async function* runImport(
  log: EventLog,
  source: ImportSource,
  { sender, gone, dryRun: isDryRun = false, summary = async () => ({}) }: ImportOptions,
): AsyncGenerator<Answer[]> {
  const tally = new Tally();
  const context: ContextOfAll = {
    ...sender,
    ifMatch: 'not-needed',
    describeMissing: true,
    // All that one import records belongs together.
    correlationId: newCorrelationId(),
    traceparent: null,
  };
  const dryRun = isDryRun ? new DryRun(log) : null;
  const progress: Progress = { assumesNew: !isDryRun, reached: tally.reach, gone, dryRun };
  const ended = new AbortController();
  const endReading = () => ended.abort();
  gone.addEventListener('abort', endReading);
  if (gone.aborted) endReading();
  const received = source(ended.signal);
  let toCheck: Iterator<ImportItem> = [].values();
  let isAllChecked = true;
  let batch = new Batch();
  let underWay: Promise<Answer[]> | null = null;
  let begun = 0;
  let broken: { error: unknown } | null = null;
  let isRead = false;
  try {
    for (let next = nextOf(received); ; ) {
      while (!isAllChecked && !batch.isFull) {
        const { value: line, done } = toCheck.next();
        if (line) begun = line.number;
        if (line) batch.add(line, context);
        isAllChecked = Boolean(done);
      }
      if (!underWay && batch.lines.length > 0 && !gone.aborted) {
        underWay = batch.carryOut(log, progress, tally);
        batch = new Batch();
        continue;
      }
      const mayRead = !isRead && isAllChecked;
      if (!underWay && !mayRead) break;
      // Whoever waits for answers before it sends more gets them.
      const isAnswered = underWay?.then(() => true);
      const isThere = mayRead ? next.then(() => false) : undefined;
      if (underWay && (await Promise.race([isAnswered, isThere].filter((promise) => promise !== undefined)))) {
        const answers: Answer[] = await underWay;
        underWay = null;
        if (answers.length > 0) yield answers;
        if (answers.at(-1)?.status === 'aborted') return;
        continue;
      }
      const lines = await next;
      if ('error' in lines) broken = lines;
      isRead = 'error' in lines || Boolean(lines.done) || gone.aborted;
      if ('error' in lines || lines.done || gone.aborted) continue;
      toCheck = lines.value.values();
      isAllChecked = false;
      next = nextOf(received);
    }
  } finally {
    gone.removeEventListener('abort', endReading);
    endReading();
    await underWay;
    dryRun?.end();
  }
  // Else the connection broke, and nobody is there to be told.
  if (broken && !(broken.error instanceof Problem)) throw broken.error;
  yield [
    broken
      ? aborted(begun + 1, broken.error)
      : { ...tally.summary(), ...(isDryRun && { dryRun: true }), ...(await summary()) },
  ];
}

/** Lines that are checked, and wait to be carried out together. */
class Batch {
  readonly lines: (LineCommand | Outcome)[] = [];
  private bytes = 0;
  /** Of statements that are read for it. */
  private changes = 0;

  get isFull(): boolean {
    return this.lines.length >= BATCH_LINES_MAX || this.bytes >= BATCH_BYTES_MAX || this.changes >= READ_TOGETHER_MAX;
  }

  add({ number, bytes, commandOf }: ImportItem, context: ContextOfAll): void {
    this.bytes += bytes;
    try {
      const line = commandOf(context);
      this.lines.push(line);
      if ('deciding' in line && !mayBeNew(line)) this.changes += 1;
    } catch (error) {
      this.lines.push({ line: number, error });
    }
  }

  /** Never rejects: an answer says so. */
  async carryOut(log: EventLog, progress: Progress, tally: Tally): Promise<Answer[]> {
    const commands = this.lines.filter((line) => 'deciding' in line);
    const outcomes = (await carryOut(log, commands, progress)).values();
    const answers: Answer[] = [];
    for (const line of this.lines) {
      const outcome = 'deciding' in line ? outcomes.next().value : line;
      if (!outcome) break;
      if ('error' in outcome) return [...answers, aborted(outcome.line, outcome.error)];
      answers.push(outcome);
      tally.count(outcome);
    }
    return answers;
  }
}

class Tally {
  private lines = 0;
  private readonly counts: Record<string, number> = {};
  private readonly reached = new Map<number, number>();

  count({ status }: LineAnswer): void {
    this.lines += 1;
    this.counts[status] = (this.counts[status] ?? 0) + 1;
  }

  readonly reach = (partition: number, sequence: number): void => {
    if (sequence > (this.reached.get(partition) ?? 0)) this.reached.set(partition, sequence);
  };

  summary(): Extract<Summary, { status: 'summary' }> {
    const reached = [...this.reached].sort(([a], [b]) => a - b);
    const sequence = reached.map(([partition, at]) => `${partition}:${at}`).join(',');
    return { status: 'summary', lines: this.lines, counts: this.counts, sequence };
  }
}

function aborted(line: number, error: unknown): Summary {
  return { status: 'aborted', line, problem: problemOf(error).body() };
}

/** Never rejects: it is waited for beside others. */
function nextOf<T>(items: AsyncGenerator<T, void>): Promise<IteratorResult<T, void> | { error: unknown }> {
  return items.next().catch((error: unknown) => ({ error }));
}
