/** An import: its lines are carried out side by side as far as they do not touch the same things, and answered in their order. */
import type { Readable } from 'node:stream';
import type { CommandBus } from '@nestjs/cqrs';
import { Problem } from '../http/problem.js';
import { problemOf } from '../http/problem.filter.js';
import { type ImportLine, importLine, type LineAnswer, parseLine, refusedLine } from './import-line.js';
import { bounded, IMPORT_LIMITS, type ImportLimits } from './limits.js';
import { LINE_BYTES_MAX, linesOf } from './lines.js';

/** How many lines are under way at once. */
const UNDER_WAY_MAX = 16;

type Summary =
  | { status: 'summary'; lines: number; counts: Record<string, number>; sequence: string }
  | { status: 'aborted'; line: number; problem: object };

type Outcome = LineAnswer & { sequences?: string };

/**
 * Yields an answer a line, and last the summary, or why it went no farther. Once the client is `gone`, no further line is begun; what is
 * under way comes to its end.
 */
export async function* runImport(
  commands: CommandBus,
  input: Readable,
  {
    describeMissing,
    gone,
    limits = IMPORT_LIMITS,
  }: { describeMissing: boolean; gone: AbortSignal; limits?: ImportLimits },
): AsyncGenerator<LineAnswer | Summary> {
  const order = new Order();
  const underWay: { line: number; outcome: Promise<Outcome | { error: unknown }> }[] = [];
  const counts: Record<string, number> = {};
  const reached = new Map<string, number>();
  let lines = 0;
  const settle = async (): Promise<LineAnswer | Summary> => {
    const first = underWay.shift();
    if (!first) throw new Error('expected a line under way');
    const outcome = await first.outcome;
    if ('error' in outcome) return aborted(first.line, outcome.error);
    const { sequences, ...answer } = outcome;
    lines += 1;
    counts[answer.status] = (counts[answer.status] ?? 0) + 1;
    for (const [partition = '', sequence = '0'] of (sequences ?? '').split(',').map((place) => place.split(':'))) {
      if (partition) reached.set(partition, Math.max(Number(sequence), reached.get(partition) ?? 0));
    }
    return answer;
  };
  const ended = new AbortController();
  const endReading = () => ended.abort();
  gone.addEventListener('abort', endReading);
  if (gone.aborted) endReading();
  const received = linesOf(bounded(input, limits, ended.signal));
  let begun = 0;
  let broken: { error: unknown } | null = null;
  try {
    for (let next = nextOf(received); ; ) {
      // Whoever waits for answers before it sends more gets them.
      const first = underWay[0]?.outcome;
      const isSettled = first && (await Promise.race([first.then(() => true), next.then(() => false)]));
      if (isSettled || underWay.length >= UNDER_WAY_MAX) {
        const answer = await settle();
        yield answer;
        if (answer.status === 'aborted') return;
        continue;
      }
      const line = await next;
      if ('error' in line) broken = line;
      if ('error' in line || line.done || gone.aborted) break;
      const { number, bytes } = line.value;
      begun = number;
      const outcome = start(commands, order, number, bytes, describeMissing).catch((error: unknown) => ({ error }));
      underWay.push({ line: number, outcome });
      next = nextOf(received);
    }
    while (underWay.length > 0) {
      const answer = await settle();
      yield answer;
      if (answer.status === 'aborted') return;
    }
  } finally {
    gone.removeEventListener('abort', endReading);
    endReading();
    await Promise.all(underWay.map(({ outcome }) => outcome));
  }
  // Else the connection broke, and nobody is there to be told.
  if (broken && !(broken.error instanceof Problem)) throw broken.error;
  if (broken) return yield aborted(begun + 1, broken.error);
  const sequence = [...reached].map(([partition, at]) => [Number(partition), at] as const).sort(([a], [b]) => a - b);
  yield {
    status: 'summary',
    lines,
    counts,
    sequence: sequence.map(([partition, at]) => `${partition}:${at}`).join(','),
  };
}

function aborted(line: number, error: unknown): Summary {
  return { status: 'aborted', line, problem: problemOf(error).body() };
}

/** Never rejects: it is waited for beside others. */
function nextOf<T>(items: AsyncGenerator<T, void>): Promise<IteratorResult<T, void> | { error: unknown }> {
  return items.next().catch((error: unknown) => ({ error }));
}

async function start(
  commands: CommandBus,
  order: Order,
  number: number,
  bytes: Uint8Array | null,
  describeMissing: boolean,
): Promise<Outcome> {
  let parsed: ImportLine;
  try {
    if (bytes === null) throw new Problem('too-large', `expected a line of at most ${LINE_BYTES_MAX} bytes`);
    parsed = parseLine(bytes);
  } catch (error) {
    return refusedLine(number, null, error);
  }
  return order.run(parsed, () => importLine(commands, number, parsed, describeMissing));
}

/**
 * Lines of one proposal take effect in file order, and a description before what names it. A line that names a statement by its id alone
 * may be of any proposal: it waits for all before it, and all after it wait for it.
 */
class Order {
  private readonly last = new Map<string, Promise<unknown>>();
  private barrier: Promise<unknown> = Promise.resolve();
  private readonly running = new Set<Promise<unknown>>();

  run<T>(line: ImportLine, work: () => Promise<T>): Promise<T> {
    const keys = keysOf(line);
    const before = keys
      ? [this.barrier, ...keys.needs.map((key) => this.last.get(key) ?? Promise.resolve())]
      : [this.barrier, ...this.running];
    const done = Promise.allSettled(before).then(work);
    this.running.add(done);
    const forget = () => {
      this.running.delete(done);
      for (const key of keys?.holds ?? []) if (this.last.get(key) === done) this.last.delete(key);
    };
    done.then(forget, forget);
    if (keys) for (const key of keys.holds) this.last.set(key, done);
    else this.barrier = done.catch(() => {});
    return done;
  }
}

/** What a line waits for, and what others wait for it by; null: everything. */
function keysOf({ record, body }: ImportLine): { needs: string[]; holds: string[] } | null {
  const own = keyOf(record, body.id);
  if (record === 'actor' || record === 'proposal') return { needs: own, holds: own };
  if (record !== 'statement') return null;
  const actors = [body.speaker, body.reportedBy, ...(Array.isArray(body.onBehalfOf) ? body.onBehalfOf : [])];
  const holds = [...keyOf('proposal', body.proposal), ...own];
  return { needs: [...holds, ...actors.flatMap((id) => keyOf('actor', id))], holds };
}

/** None where it is no id: that line is refused, and touches nothing. */
function keyOf(kind: string, id: unknown): string[] {
  return typeof id === 'string' ? [`${kind}:${id}`] : [];
}
