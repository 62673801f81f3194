/** The mixed signals on a proposal (domain.md section 7). */
import { type Actor, type Facet, type MixedSignal, mixedSignalsOf } from '#stance';
import type { Db } from '#postgres';
import { readActorsAt } from '../names.js';
import { readCurrentEntries, type Sight } from './last-entries.js';
import { withinOf } from './within.js';

export interface SignalPlace {
  body: string;
  facet: Facet;
  speakers: [string, string];
}

/** In order of body, facet and speakers, after the place `after`. `within`: an ISO 8601 duration, the most that may lie between the two; null: any time. */
export async function readMixedSignals(
  db: Db,
  sight: Sight,
  { proposal, within }: { proposal: string; within: string | null },
  { after, limit }: { after: SignalPlace | null; limit: number },
): Promise<MixedSignal[]> {
  const current = await readCurrentEntries(db, sight, proposal);
  const actors = await readNamedActors(db, sight, current);
  const isWithin = await withinOf(
    db,
    within,
    current.map(({ entry }) => entry.latest),
  );
  const found: MixedSignal[] = [];
  for (const signal of mixedSignalsOf(current, (id) => actors.get(id), isWithin)) {
    if (after === null || isAfter(placeOfSignal(signal), after)) found.push(signal);
    if (found.length === limit) break;
  }
  return found;
}

export function placeOfSignal({ body, facet, pair: [a, b] }: MixedSignal): SignalPlace {
  return { body, facet, speakers: [a.speaker, b.speaker] };
}

/** In the order of mixedSignalsOf. No id has a space in it, which comes before all that they have. */
function isAfter(a: SignalPlace, b: SignalPlace): boolean {
  const [textA = '', textB = ''] = [a, b].map(({ body, facet, speakers }) => [body, facet, ...speakers].join(' '));
  return textA > textB;
}

/** Those that the statements name, and the organisations whose members they are. */
async function readNamedActors(
  db: Db,
  { cut }: Sight,
  current: Awaited<ReturnType<typeof readCurrentEntries>>,
): Promise<Map<string, Actor>> {
  const named = current.flatMap(({ statement: { speaker, onBehalfOf } }) => [speaker, ...onBehalfOf]);
  const holders = await readActorsAt(db, cut, [...new Set(named)]);
  const organisations = holders.flatMap(({ memberships }) => memberships.map(({ organisation }) => organisation));
  const bodies = await readActorsAt(db, cut, [...new Set(organisations)]);
  return new Map([...holders, ...bodies].map((actor) => [actor.id, actor]));
}
