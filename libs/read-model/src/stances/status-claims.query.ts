/** What each claims the status of a proposal to be, whose claims exclude each other, and who has said the contrary since. */
import { conflict, type Day, type Stance, type Status } from '#stance';
import type { Db } from '#postgres';
import { lastEntries, type Sight } from './last-entries.js';
import { readStances } from './stances.query.js';
import { withinOf } from './within.js';

export interface StatusClaim extends Stance {
  /** The holders whose claims exclude it and were made close enough to it, in order of id. */
  conflictsWith: string[];
  /** The holders whose claims exclude it and were made later than that, in order of id. */
  contradictedSince: string[];
}

export interface StatusConflict {
  /** In order of id. */
  holders: [string, string];
  values: [string, string];
}

/** The same, the earlier claim first. */
export type StatusChange = StatusConflict;

export interface StatusClaims {
  claims: StatusClaim[];
  conflictsOf: (claims: StatusClaim[]) => StatusConflict[];
  changesOf: (claims: StatusClaim[]) => StatusChange[];
}

/** A page of them in order of holder. `within`: an ISO 8601 duration, the most that may lie between two that exclude each other; null: any time. */
export async function readStatusClaims(
  db: Db,
  sight: Sight,
  { proposal, within }: { proposal: string; within: string | null },
  page: { after: string | null; limit: number },
): Promise<StatusClaims> {
  const after = page.after === null ? null : { holder: page.after, proposal };
  const stances = await readStances(db, sight, { proposal, facet: 'status' }, { after, limit: page.limit });
  const parameters: unknown[] = [];
  const { rows } = await db.query<{ holder: string; value: Status; latest: Day }>(
    lastEntries(sight, { proposal, facet: 'status' }, 't.value, t.latest', parameters),
    parameters,
  );
  const isWithin = await withinOf(
    db,
    within,
    rows.map(({ latest }) => latest),
  );
  const valueOf = new Map<string, string>(rows.map(({ holder, value }) => [holder, value]));
  const pairOf = (a: string, b: string): StatusConflict => ({
    holders: [a, b],
    values: [valueOf.get(a) ?? '', valueOf.get(b) ?? ''],
  });
  const claims = stances.map((stance) => {
    const { value, noLaterThan } = stance.status ?? {};
    const contrary = rows.filter((other) => value !== undefined && conflict('status', value, other.value));
    const isClose = (other: { latest: Day }) => noLaterThan !== undefined && isWithin(noLaterThan, other.latest);
    const idsOf = (some: typeof rows) => some.map(({ holder }) => holder);
    return {
      ...stance,
      conflictsWith: idsOf(contrary.filter(isClose)),
      contradictedSince: idsOf(
        contrary.filter((other) => !isClose(other) && noLaterThan !== undefined && other.latest > noLaterThan),
      ),
    };
  });
  return {
    claims,
    // Each pair once, by the first of its holders: so that pages of claims have all pairs between them, and none twice.
    conflictsOf: (shown) =>
      shown.flatMap(({ holder, conflictsWith }) =>
        conflictsWith.filter((other) => other > holder).map((other) => pairOf(holder, other)),
      ),
    changesOf: (shown) =>
      shown.flatMap(({ holder, contradictedSince }) => contradictedSince.map((other) => pairOf(holder, other))),
  };
}
