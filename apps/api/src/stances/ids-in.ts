import type { Stance } from '#stance';

/** What stances name by id. */
export function idsIn(stances: Stance[]) {
  return {
    actors: stances.map(({ holder }) => holder),
    proposals: stances.map(({ proposal }) => proposal),
    statements: stances.flatMap(({ position, status }) =>
      [position, status].flatMap((facet) => (facet ? [facet.statement] : [])),
    ),
  };
}
