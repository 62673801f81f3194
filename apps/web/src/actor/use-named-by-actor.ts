import type { Actor, Page } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { type Asked, useAnswer } from '../api/use-answer.js';

export interface NamedByActor {
  bodies: Asked<Page<Actor>>;
  members: Asked<Page<Actor>>;
}

/** Reads the bodies that an actor belongs to, into which it was merged, and its own members. */
export function useNamedByActor(id: string, actor: Actor | null): NamedByActor {
  const bodies = actor?.memberships.map(({ organisation }) => organisation) ?? [];
  const ids = [...new Set([...bodies, actor?.mergedInto].filter((one) => one !== undefined))].join(',');
  return {
    bodies: useAnswer(ids ? pathWith('/v1/actors', { ids }) : null),
    members: useAnswer(pathWith('/v1/actors', { organisation: id, limit: 50 })),
  };
}
