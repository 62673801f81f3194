/** What a command names, and is described or not. */
import { v7 as uuidv7 } from 'uuid';
import { type AppendRequest, type EventLog, partitionOf, type Standing } from '#event-log';
import { type Actor, actorById, eventOf, type Proposal, proposalById, Refusal, type StancebookEvent } from '#stance';
import type { CommandContext } from './command-context.js';

/** A thing that a command names, which must be described. */
export interface Named {
  kind: 'actor' | 'proposal';
  id: string;
  pointer: string;
}

/** What else has to be appended so that everything named is described: nothing, or a refusal where that was not asked for. */
export function describeMissing(
  log: EventLog,
  { describeMissing: allowed, descriptions }: CommandContext,
  standing: Standing,
  named: Named[],
): Pick<AppendRequest, 'streams' | 'claims'> {
  refuseMerged(standing, named);
  const missing = named.filter((thing) => standing.ownerOf(keyOf(thing)) === undefined);
  const refused = allowed ? [] : missing.filter((thing) => !descriptions?.has(keyOf(thing)));
  if (refused.length > 0) {
    const errors = refused.map(({ kind, id, pointer }) => ({ pointer, detail: `${kind} ${id} is not described yet` }));
    const detail = `${errors.map((error) => error.detail).join('; ')}: describe them first, or send ?describe=missing`;
    throw new Refusal('not-described', detail, errors);
  }
  const each = [...new Map(missing.map((thing) => [keyOf(thing), thing])).values()].map((thing) => ({
    thing,
    streamId: uuidv7(),
  }));
  return {
    claims: each.map(({ thing, streamId }) => ({ key: keyOf(thing), owner: streamId })),
    streams: each.map(({ thing: { kind, id }, streamId }) => ({
      streamId,
      partition: partitionOf(id, log.partitions),
      expectedVersion: 0,
      events: [descriptionOf(kind, id, descriptions?.get(keyOf({ kind, id })))],
    })),
  };
}

/** Under its new name only: what named it was changed when it was merged, and nothing of it is to stay behind. */
function refuseMerged(standing: Standing, named: Named[]): void {
  const errors = named
    .filter((thing) => standing.ownerOf(mergedKeyOf(thing)) !== undefined)
    .map(({ kind, id, pointer }) => ({
      pointer,
      detail: `${kind} ${id} was merged into another: see /v1/${kind}s/${id}`,
    }));
  if (errors.length === 0) return;
  const detail = `${errors.map((error) => error.detail).join('; ')}, and name that one`;
  throw new Refusal('merged', detail, errors);
}

/** The keys by which is known whether things are described, and whether they were merged. */
export function keysOf(named: Pick<Named, 'kind' | 'id'>[]): string[] {
  return named.flatMap((thing) => [keyOf(thing), mergedKeyOf(thing)]);
}

/** Held while it is merged into another, by that one's stream. */
export function mergedKeyOf(thing: Pick<Named, 'kind' | 'id'>): string {
  return `merged:${keyOf(thing)}`;
}

function descriptionOf(
  kind: Named['kind'],
  id: string,
  described: { actor: Actor } | { proposal: Proposal } = kind === 'actor'
    ? { actor: actorById(id) }
    : { proposal: proposalById(id) },
): StancebookEvent {
  return 'actor' in described
    ? eventOf('ActorDescribed', described.actor)
    : eventOf('ProposalDescribed', described.proposal);
}

export function keyOf({ kind, id }: { kind: 'actor' | 'proposal'; id: string }): string {
  return `${kind}:${id}`;
}
