/** The decision behind a description: of an actor or a proposal that is new, or in place of the former one. */
import { v7 as uuidv7 } from 'uuid';
import { type EventLog, findOwners, partitionOf, readStream } from '#event-log';
import { readEvent, type StancebookEvent } from '#stance';
import { describeMissing, keyOf, type Named } from '../commands/describe-missing.js';
import { CommandRefused, requireVersion } from '../commands/refused.js';
import type { CommandContext } from '../commands/command-context.js';
import type { Decision } from '../commands/run-command.js';

export interface Description {
  kind: 'actor' | 'proposal';
  id: string;
  /** What the description names besides. */
  named: Named[];
  /** What to record, given the last description; none where it is so already. */
  decide: (last: StancebookEvent | null) => StancebookEvent[];
}

export async function decideDescription(
  log: EventLog,
  context: CommandContext,
  { kind, id, named, decide }: Description,
): Promise<Decision> {
  const key = keyOf({ kind, id });
  const owner = (await findOwners(log.pool, [key])).get(key);
  const stream = owner ? await readStream(log.pool, owner) : [];
  const last = stream.at(-1);
  const events = decide(last ? readEvent(last) : null);
  const streamId = owner ?? uuidv7();
  const versionAsked = context.ifMatch !== null && context.ifMatch !== 'not-needed';
  if (!last && versionAsked) {
    throw new CommandRefused('stale-version', `expected no If-Match, as there is no ${kind} ${id} yet`);
  }
  // Sent again without a version it is no harm: nothing changes.
  if (last && (events.length > 0 || versionAsked)) requireVersion(context, last.streamVersion);
  const shown = { streamId, streamVersion: stream.length + events.length };
  if (events.length === 0) return { streams: [], claims: [], releases: [], created: false, ...shown };
  // A thing may name itself: it is described by this very command.
  const others = named.filter((thing) => keyOf(thing) !== key);
  const missing = await describeMissing(log, context, others);
  const described = { streamId, partition: partitionOf(id, log.partitions), expectedVersion: stream.length, events };
  return {
    streams: [...missing.streams, described],
    claims: [...missing.claims, ...(last ? [] : [{ key, owner: streamId }])],
    releases: [],
    created: !last,
    ...shown,
  };
}
