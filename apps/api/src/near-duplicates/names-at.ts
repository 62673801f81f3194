import type { Db } from '#postgres';
import { NOW, readActorsAt, readProposalsAt } from '#read-model';

export interface NamedThing {
  id: string;
  /** Of a proposal its title. */
  name: string;
  aliases: string[];
}

/** What these actors, or proposals, are called now. */
export async function namesAt(db: Db, of: 'actor' | 'proposal', ids: string[]): Promise<Map<string, NamedThing>> {
  const things =
    of === 'actor'
      ? (await readActorsAt(db, NOW, ids)).map(({ id, name, aliases }) => ({ id, name, aliases }))
      : (await readProposalsAt(db, NOW, ids)).map(({ id, title, aliases }) => ({ id, name: title, aliases }));
  return new Map(things.map((thing) => [thing.id, thing]));
}
