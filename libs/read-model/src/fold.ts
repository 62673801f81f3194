/** A batch of a partition's events, folded into projections that have come equally far; what cannot be folded is parked. */
import { type RecordedEvent, readEventsAfter } from '#event-log';
import { attempt, PostgresGaveUp, type Tx } from '#postgres';
import { type Checkpoint, moveCheckpoint } from './checkpoints/lock.js';
import type { Memory } from './memory.js';
import { keyOf, park, type Parked, readParked, Unfoldable } from './parked/parked.js';
import { NAMES_OF_ANSWERS, type Unit, unitsOf } from './parked/units.js';

/** How many events a batch holds at most. */
export const BATCH_SIZE_MAX = 500;

/** How many timelines it touches at most, as events of many holders take their number of times as long. */
const BATCH_TIMELINES_MAX = 2_000;

export interface FoldOptions {
  publish: boolean;
  /** The last sequence. */
  upTo?: number;
  /** At most this many events. */
  limit?: number;
  /** Those that cannot be folded are parked, and put here. Without it they are thrown. */
  unfoldable?: Unfoldable[];
  /** What the batch before this one left, and this one leaves to the next. To be told when the transaction is committed, or forget. */
  memory?: Memory | undefined;
}

/** Folds the next events after the checkpoints, which are at one sequence, into each of them, and moves them on. Returns how many. */
export async function foldNext(
  tx: Tx,
  partition: number,
  checkpoints: Checkpoint[],
  { publish, upTo = Number.MAX_SAFE_INTEGER, limit = BATCH_SIZE_MAX, unfoldable, memory }: FoldOptions,
): Promise<number> {
  const from = checkpoints[0]?.sequence ?? 0;
  const size = Math.min(BATCH_SIZE_MAX, limit, upTo - from);
  const read = size > 0 ? bounded(await readEventsAfter(tx, partition, from, size)) : [];
  // Not where one is asked for: then something is wrong with what comes next, which is to be found.
  const events = limit === 1 ? read : await completed(tx, partition, read, upTo);
  const last = events.at(-1);
  if (!last) return 0;
  memory?.begin(partition, from);
  const parked = await readParked(tx, partition, events, last.sequence, NAMES_OF_ANSWERS);
  for (const unit of unitsOf(checkpoints, parked.isAnyAlone)) {
    await foldOrPark({ tx, partition, unit, publish, parked, unfoldable, memory }, events);
  }
  await moveCheckpoint(tx, partition, checkpoints, last.sequence);
  if (parked.isAny) memory?.forget(partition);
  else memory?.end(partition, last.sequence);
  return events.length;
}

/** Parks the next event, unfolded, and moves the checkpoints past it. */
export async function parkNext(
  tx: Tx,
  partition: number,
  checkpoints: Checkpoint[],
  because: string,
  unfoldable: Unfoldable[],
): Promise<number> {
  const [event] = await readEventsAfter(tx, partition, checkpoints[0]?.sequence ?? 0, 1);
  if (!event) return 0;
  const failure = new Unfoldable(event, because);
  const parked = await readParked(tx, partition, [event], event.sequence, NAMES_OF_ANSWERS);
  for (const unit of unitsOf(checkpoints, parked.isAnyAlone)) await park(tx, unit, [{ event, error: failure.message }]);
  unfoldable.push(failure);
  await moveCheckpoint(tx, partition, checkpoints, event.sequence);
  return 1;
}

/** With the rest of what was appended together with the last of them, which is published together. */
async function completed(tx: Tx, partition: number, read: RecordedEvent[], upTo: number): Promise<RecordedEvent[]> {
  const events = [...read];
  for (let last = events.at(-1); last?.metadata.batch !== undefined; last = events.at(-1)) {
    const { batch } = last.metadata;
    const room = Math.min(BATCH_SIZE_MAX, upTo - last.sequence);
    const next = room > 0 ? await readEventsAfter(tx, partition, last.sequence, room) : [];
    const rest = next.findIndex(({ metadata }) => metadata.batch !== batch);
    events.push(...(rest < 0 ? next : next.slice(0, rest)));
    if (rest >= 0 || next.length === 0) break;
  }
  return events;
}

function bounded(events: RecordedEvent[]): RecordedEvent[] {
  let timelines = 0;
  const end = events.findIndex((event, i) => {
    timelines += holdersIn(event);
    return i > 0 && timelines > BATCH_TIMELINES_MAX;
  });
  return end < 0 ? events : events.slice(0, end);
}

/** Told without reading the event as its type says, as that may be what fails. */
function holdersIn({ data }: RecordedEvent): number {
  const { statement, ...said } = (data ?? {}) as { statement?: unknown };
  const { onBehalfOf } = (statement ?? said) as { onBehalfOf?: unknown };
  return 1 + (Array.isArray(onBehalfOf) ? onBehalfOf.length : 0);
}

interface Batch {
  tx: Tx;
  partition: number;
  unit: Unit;
  publish: boolean;
  parked: Parked;
  unfoldable: Unfoldable[] | undefined;
  memory: Memory | undefined;
}

/** All at once, but for what cannot be folded: where they fail, those at fault are looked for, and parked, and the rest is folded. */
async function foldOrPark(batch: Batch, events: RecordedEvent[]): Promise<void> {
  const { tx, unit, parked } = batch;
  for (;;) {
    const waiting = events.filter((event) => parked.isWaiting(event, unit.heeds));
    await park(
      tx,
      unit,
      waiting.map((event) => ({ event, error: null })),
    );
    const failure = await foldPart(batch, events, unit.checkpoints);
    if (!failure) return;
    // By the one view that failed, so that little is folded in vain.
    const alone = await findAtFault(batch, events, [failure.checkpoint]);
    const found = alone.length > 0 ? alone : await findAtFault(batch, events, unit.checkpoints);
    if (found.length === 0) throw failure.error;
    for (const { event, error } of found) await parkUnfoldable(batch, event, error);
  }
}

interface AtFault {
  event: RecordedEvent;
  error: Error;
}

/**
 * The events that cannot be folded into these views, by folding them in parts, of which nothing stays. A part that fails is tried again up to
 * the event at fault, where that is told, and never more than half of it; parts grow again as they succeed. What waits for those that are
 * found is left aside from then on.
 */
async function findAtFault(batch: Batch, events: RecordedEvent[], checkpoints: Checkpoint[]): Promise<AtFault[]> {
  const { tx, unit, parked, memory, partition } = batch;
  const found: AtFault[] = [];
  const ended = await attempt(tx, async () => {
    let size = Math.ceil(events.length / 2);
    let suspect = -1;
    for (let from = 0; from < events.length; ) {
      const upTo = suspect === from ? from + 1 : Math.min(from + size, suspect > from ? suspect : Infinity);
      const part = events.slice(from, upTo);
      const failure = await foldPart(batch, part, checkpoints);
      if (failure && part.length > 1) {
        suspect = failure.error instanceof Unfoldable ? events.indexOf(failure.error.event) : -1;
        size = Math.ceil(part.length / 2);
        continue;
      }
      const [event] = part;
      if (failure && event) {
        found.push({ event, error: failure.error });
        parked.add(unit.parkedFor, keyOf(event), event.sequence);
      }
      from += part.length;
      if (part.length === size) size *= 2;
    }
    throw new NothingStays();
  });
  memory?.forget(partition);
  if (!(ended instanceof NothingStays)) throw ended;
  return found;
}

class NothingStays extends Error {}

/** Folds what does not wait, or nothing of it: returns what that failed of, and where. */
async function foldPart(
  { tx, partition, unit, publish, parked, unfoldable, memory }: Batch,
  events: RecordedEvent[],
  checkpoints: Checkpoint[],
): Promise<{ error: Error; checkpoint: Checkpoint } | null> {
  const foldable = events.filter((event) => event.data !== null && !parked.isWaiting(event, unit.heeds));
  if (foldable.length === 0) return null;
  let at: Checkpoint | undefined;
  const error = await attempt(tx, async () => {
    for (const checkpoint of checkpoints) {
      at = checkpoint;
      const { projection, version } = checkpoint;
      await projection.project(tx, { partition, version }, foldable, { publish, memory });
    }
  });
  if (!error || !at) return null;
  // Of what is rolled back.
  memory?.forget(partition);
  if (!unfoldable || isGivenUp(error)) throw error;
  return { error, checkpoint: at };
}

/** What Postgres gives up on may be no fault of an event: that is for the attempts to tell. */
function isGivenUp(error: Error): boolean {
  return error instanceof PostgresGaveUp || error.cause instanceof PostgresGaveUp;
}

async function parkUnfoldable({ tx, unit, unfoldable }: Batch, event: RecordedEvent, error: Error): Promise<void> {
  const failure = error instanceof Unfoldable ? error : new Unfoldable(event, error);
  unfoldable?.push(failure);
  await park(tx, unit, [{ event, error: failure.message }]);
}
