import type { Actor, Page } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { type Asked, useAnswer } from '../api/use-answer.js';

export interface NamedByActor {
  bodies: Asked<Page<Actor>>;
  members: Asked<Page<Actor>>;
}

/** Reads the bodies that an actor belongs to, and its own members. */
export function useNamedByActor(id: string, actor: Actor | null): NamedByActor {
  const ids = [...new Set(actor?.memberships.map(({ organisation }) => organisation))].join(',');
  return {
    bodies: useAnswer(ids ? pathWith('/v1/actors', { ids }) : null),
    members: useAnswer(pathWith('/v1/actors', { organisation: id, limit: 50 })),
  };
}
