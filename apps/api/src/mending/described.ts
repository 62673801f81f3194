/** The descriptions in the log that a merge joins, marks or changes. */
import { type EventLog, findOwners, partitionOf, type RecordedEvent, readStreams, type StreamAppend } from '#event-log';
import {
  type Actor,
  eventOf,
  isActorEvent,
  isProposalEvent,
  type Proposal,
  readEvent,
  type StancebookEvent,
  withoutLists,
} from '#stance';
import { keyOf } from '../commands/describe-missing.js';
import { CommandRefused } from '../commands/refused.js';

export interface Thing {
  kind: 'actor' | 'proposal';
  id: string;
}

/** An actor or a proposal: its stream, and what that says. */
export interface Described<T extends Actor | Proposal = Actor | Proposal> extends Thing {
  streamId: string;
  stream: RecordedEvent[];
  version: number;
  description: T;
  mergedInto: string | null;
}

/** Those that are described, and not erased; the others are left out. */
export async function readDescribed(log: EventLog, things: Thing[]): Promise<Described[]> {
  const owners = await findOwners(log.pool, things.map(keyOf));
  const streams = await readStreams(log.pool, [...owners.values()]);
  return things.flatMap((thing) => {
    const stream = streams.get(owners.get(keyOf(thing)) ?? '') ?? [];
    return describedIn(thing, stream) ?? [];
  });
}

export async function requireDescribed(log: EventLog, thing: Thing): Promise<Described> {
  const [described] = await readDescribed(log, [thing]);
  return described ?? refuseUnknown(thing);
}

export function refuseUnknown({ kind, id }: Thing): never {
  throw new CommandRefused('not-found', `there is no ${kind} ${id}`);
}

function describedIn(thing: Thing, stream: RecordedEvent[]): Described | null {
  const last = stream.at(-1);
  const description = last && descriptionAfter(last);
  if (!last || !description) return null;
  const { mergedInto = null } = description;
  return { ...thing, streamId: last.streamId, stream, version: last.streamVersion, description, mergedInto };
}

/** What an event of a description says; null where it was erased. */
export function descriptionAfter(stored: RecordedEvent): ((Actor | Proposal) & { mergedInto?: string }) | null {
  if (stored.data === null) return null;
  const event = readEvent(stored);
  return isActorEvent(event) || isProposalEvent(event) ? withoutLists(event.data) : null;
}

/** The actor as described, or null where it is none; and so of a proposal. */
export function isActor(described: Described): described is Described<Actor> {
  return described.kind === 'actor';
}
export function isProposal(described: Described): described is Described<Proposal> {
  return described.kind === 'proposal';
}

export function appendTo(
  { streamId, id, version }: Described,
  log: EventLog,
  ...events: StancebookEvent[]
): StreamAppend {
  return { streamId, partition: partitionOf(id, log.partitions), expectedVersion: version, events };
}

/** Described anew, as `description`. */
export function redescribed(description: Actor | Proposal): StancebookEvent {
  return 'title' in description ? eventOf('ProposalDescribed', description) : eventOf('ActorDescribed', description);
}

/** The lists of what the merges changed, of those that were not taken back: the first comes first. */
export function mergesIn(stream: RecordedEvent[]) {
  const standing = stream.slice(stream.findLastIndex(({ type }) => type.endsWith('Unmerged')) + 1);
  return standing.flatMap((stored) => {
    const event = stored.data === null ? null : readEvent(stored);
    if (!event || !(isActorEvent(event) || isProposalEvent(event)) || !('merge' in event.data)) return [];
    const { batch } = stored.metadata;
    return typeof batch === 'string' ? [{ batch, ...event.data.merge }] : [];
  });
}
