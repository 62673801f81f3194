import type { Actor } from '#stance';
import type { Tx } from '#postgres';
import { type Page, readRegister } from '../register.js';

export type ActorResource = Actor & { recordedAt: string; version: number };

/** In order of id. `q` looks in ids, names and aliases. */
export function readActors(tx: Tx, q: string | undefined, page: Page): Promise<ActorResource[]> {
  return readRegister<Actor>(tx, { view: 'live_actor', id: 'actor' }, q, page);
}

export async function readActor(tx: Tx, id: string): Promise<ActorResource | null> {
  return (await readRegister<Actor>(tx, { view: 'live_actor', id: 'actor' }, undefined, { only: id }))[0] ?? null;
}
