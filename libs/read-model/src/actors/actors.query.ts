import type { Actor } from '#stance';
import type { Tx } from '#postgres';
import { type Page, readRegister, type RegisterFilter } from '../register.js';

export type ActorResource = Actor & { recordedAt: string; version: number };

export interface ActorFilter extends Pick<RegisterFilter, 'q' | 'ids'> {
  kind?: string | undefined;
  /** With a membership in it, at whatever time. */
  organisation?: string | undefined;
}

const VIEW = { view: 'live_actor', id: 'actor' };

/** In order of id. `q` looks in ids, names and aliases. */
export function readActors(
  tx: Tx,
  { kind, organisation, ...filter }: ActorFilter,
  page: Page,
): Promise<ActorResource[]> {
  const where: RegisterFilter['where'] = [
    [(parameter) => `kind = ${parameter}`, kind],
    [isMemberOf, organisation],
  ];
  return readRegister<Actor>(tx, VIEW, { ...filter, where }, page);
}

export async function readActor(tx: Tx, id: string): Promise<ActorResource | null> {
  return (await readRegister<Actor>(tx, VIEW, {}, { only: id }))[0] ?? null;
}

/** SQL: whether an actor has, had or will have a membership in the organisation. */
export function isMemberOf(organisation: string): string {
  return `EXISTS (SELECT FROM json_array_elements(data->'memberships') m WHERE m->>'organisation' = ${organisation})`;
}
