import type { Included } from '../api/answers.js';

/** What an actor is called in the answer; its id where the answer does not say. */
export function nameOf(included: Included | null | undefined, actor: string): string {
  return orId(included?.actors[actor]?.name, actor);
}

export function titleOf(included: Included | null | undefined, proposal: string): string {
  return orId(included?.proposals[proposal]?.title, proposal);
}

/** A name, or the id where it has none: some sources leave it empty. Without the marks of code that sources write in titles (`srcset`). */
export function orId(name: string | undefined, id: string): string {
  return name?.replaceAll(/`([^`]*)`/g, '$1').trim() || id;
}
