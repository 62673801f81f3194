/** What a command names, and is described or not. */
import { v7 as uuidv7 } from 'uuid';
import { type AppendRequest, type EventLog, partitionOf, type Standing } from '#event-log';
import { actorById, eventOf, proposalById, Refusal } from '#stance';
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
  { describeMissing: allowed }: CommandContext,
  standing: Standing,
  named: Named[],
): Pick<AppendRequest, 'streams' | 'claims'> {
  const missing = named.filter((thing) => standing.ownerOf(keyOf(thing)) === undefined);
  if (missing.length > 0 && !allowed) {
    const errors = missing.map(({ kind, id, pointer }) => ({ pointer, detail: `${kind} ${id} is not described yet` }));
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
      events: [
        kind === 'actor' ? eventOf('ActorDescribed', actorById(id)) : eventOf('ProposalDescribed', proposalById(id)),
      ],
    })),
  };
}

export function keyOf({ kind, id }: { kind: 'actor' | 'proposal'; id: string }): string {
  return `${kind}:${id}`;
}
