/** Who contradicts whom on a proposal: its status by claimant, and its mixed signals (domain.md section 7). */
import {
  type Actor,
  conflict,
  type Day,
  type Facet,
  type MixedSignal,
  mixedSignalsOf,
  type Stance,
  type Status,
} from '#stance';
import type { Db } from '#postgres';
import { readActorsAt } from '../names.js';
import { lastEntries, readCurrentEntries, type Sight } from './last-entries.js';
import { readStances } from './stances.query.js';

export type StatusClaim = Stance & { conflictsWith: string[] };

export interface StatusConflict {
  /** In order of id. */
  holders: [string, string];
  values: [string, string];
}

/** The stances that claim a status, each with the holders whose claims exclude it, in order of holder. */
export async function readStatusClaims(
  db: Db,
  sight: Sight,
  proposal: string,
  page: { after: string | null; limit: number },
): Promise<{ claims: StatusClaim[]; conflictsOf: (claims: StatusClaim[]) => StatusConflict[] }> {
  const after = page.after === null ? null : { holder: page.after, proposal };
  const stances = await readStances(db, sight, { proposal, facet: 'status' }, { after, limit: page.limit });
  const parameters: unknown[] = [];
  const { rows } = await db.query<{ holder: string; value: Status }>(
    lastEntries(sight, { proposal, facet: 'status' }, 't.value', parameters),
    parameters,
  );
  const valueOf = new Map(rows.map(({ holder, value }) => [holder, value]));
  const claims = stances.map((stance) => ({
    ...stance,
    conflictsWith: rows
      .filter(({ value }) => stance.status && conflict('status', stance.status.value, value))
      .map(({ holder }) => holder),
  }));
  return { claims, conflictsOf: (shown) => shown.flatMap((claim) => conflictsAfter(claim, valueOf)) };
}

/** Each pair once, by the first of its holders: so that pages of claims have all pairs between them, and none twice. */
function conflictsAfter({ holder, conflictsWith }: StatusClaim, valueOf: Map<string, string>): StatusConflict[] {
  return conflictsWith
    .filter((other) => other > holder)
    .map((other) => ({ holders: [holder, other], values: [valueOf.get(holder) ?? '', valueOf.get(other) ?? ''] }));
}

export interface SignalPlace {
  body: string;
  facet: Facet;
  speakers: [string, string];
}

/** In order of body, facet and speakers, after the place `after`. `within`: an ISO 8601 duration, the most that may lie between the two. */
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

/** Postgres knows how long a duration is from a given day on. */
async function withinOf(db: Db, within: string | null, days: Day[]): Promise<(a: Day, b: Day) => boolean> {
  if (within === null) return () => true;
  const { rows } = await db.query<{ day: Day; last: Day }>(
    "SELECT day, least(day + $2::interval, '9999-12-31')::date AS last FROM unnest($1::date[]) AS day",
    [[...new Set(days)], within],
  );
  const lastOf = new Map(rows.map(({ day, last }) => [day, last]));
  return (a, b) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    return second <= (lastOf.get(first) ?? first);
  };
}
