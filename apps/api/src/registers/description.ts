/** The decision behind a description: of an actor or a proposal that is new, or in place of the former one. */
import { v7 as uuidv7 } from 'uuid';
import { type EventLog, partitionOf } from '#event-log';
import { readEvent, Refusal, type StancebookEvent } from '#stance';
import { describeMissing, keyOf, keysOf, type Named } from '../commands/describe-missing.js';
import { CommandRefused, requireVersion } from '../commands/refused.js';
import type { CommandContext } from '../commands/command-context.js';
import type { Deciding } from '../commands/run-command.js';

export interface Description {
  kind: 'actor' | 'proposal';
  id: string;
  /** What the description names besides. */
  named: Named[];
  /** What to record, given the last description; none where it is so already. */
  decide: (last: StancebookEvent | null) => StancebookEvent[];
}

export function decidingDescription(
  log: EventLog,
  context: CommandContext,
  { kind, id, named, decide }: Description,
): Deciding {
  const key = keyOf({ kind, id });
  const made = uuidv7();
  // A thing may name itself: it is described by this very command.
  const others = named.filter((thing) => keyOf(thing) !== key);
  return {
    asks: { keysOfStreams: [key], keys: keysOf(others) },
    decide: (standing) => {
      const owner = standing.ownerOf(key);
      const stream = owner ? standing.stream(owner) : [];
      const last = stream.at(-1);
      // Of what was erased nothing is known but that it was there.
      const event = last && last.data !== null ? readEvent(last) : null;
      if (event && 'mergedInto' in event.data) {
        const { mergedInto } = event.data;
        throw new Refusal(
          'merged',
          `${kind} ${id} was merged into ${mergedInto}: describe that one, or unmerge it first`,
        );
      }
      const events = decide(event);
      const streamId = owner ?? made;
      const versionAsked = context.ifMatch !== null && context.ifMatch !== 'not-needed';
      if (!last && versionAsked) {
        throw new CommandRefused('stale-version', `expected no If-Match, as there is no ${kind} ${id} yet`);
      }
      // Sent again without a version it is no harm: nothing changes.
      if (last && (events.length > 0 || versionAsked)) requireVersion(context, last.streamVersion);
      const shown = { streamId, stream, streamVersion: stream.length + events.length };
      if (events.length === 0) return { streams: [], claims: [], releases: [], created: false, ...shown };
      const missing = describeMissing(log, context, standing, others);
      const described = {
        streamId,
        partition: partitionOf(id, log.partitions),
        expectedVersion: stream.length,
        events,
      };
      return {
        streams: [...missing.streams, described],
        claims: [...missing.claims, ...(last ? [] : [{ key, owner: streamId }])],
        releases: [],
        created: !last,
        ...shown,
      };
    },
  };
}
