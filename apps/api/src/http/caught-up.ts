/** Waiting for the read models: only for what exists, and not with everybody. */
import { type EventLog, readHeads } from '#event-log';
import { isStandby } from '#postgres';
import { ProjectionBehind, readProjected, type Sequences, waitUntilProjected } from '#read-model';
import { Problem } from './problem.js';

/** A few, where each keeps others from their turn while it waits. */
export interface Queue {
  waiting: number;
  readonly waitingMax: number;
}

/** Resolves once the read models have all of `wanted`. Throws where that was never written, or does not come in time. */
export async function untilCaughtUp(log: EventLog, wanted: Sequences, queue: Queue): Promise<void> {
  const projected = await readProjected(log.pool);
  if ([...wanted].every(([partition, sequence]) => sequence <= (projected.get(partition) ?? -1))) return;
  await requireWritten(log, wanted);
  if (queue.waiting >= queue.waitingMax) {
    throw new ProjectionBehind(`${queue.waiting} others wait for the read models already`);
  }
  queue.waiting += 1;
  try {
    await waitUntilProjected(log.pool, wanted);
  } finally {
    queue.waiting -= 1;
  }
}

async function requireWritten(log: EventLog, wanted: Sequences): Promise<void> {
  const heads = new Map((await readHeads(log.pool)).map(({ partition, sequence }) => [partition, sequence]));
  let beyond: [number, number, number] | null = null;
  for (const [partition, sequence] of wanted) {
    const head = heads.get(partition);
    if (head === undefined) throw new Problem('bad-request', `this log has no partition ${partition}`);
    if (sequence > head) beyond ??= [partition, head, sequence];
  }
  // What a standby does not have yet may well be written.
  if (!beyond || (await isStandby(log.pool))) return;
  const [partition, head, sequence] = beyond;
  throw new Problem(
    'bad-request',
    `expected a sequence that has been written: the last of partition ${partition} is ${head}, got ${sequence}`,
  );
}
