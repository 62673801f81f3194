import { actorsProjection } from './actors/actors.projection.js';
import { proposalsProjection } from './proposals/proposals.projection.js';
import type { Projection } from './projection.js';
import { stancesProjection } from './stances/stances.projection.js';
import { statementsProjection } from './statements/statements.projection.js';

/** Every view that the projector keeps. A new one is a folder and a line here. */
export const PROJECTIONS: Projection[] = [
  actorsProjection,
  proposalsProjection,
  statementsProjection,
  stancesProjection,
];

export function projectionNamed(name: string): Projection {
  const projection = PROJECTIONS.find((one) => one.name === name);
  if (!projection) {
    throw new Error(`expected a projection out of ${PROJECTIONS.map((one) => one.name).join(', ')}; got ${name}`);
  }
  return projection;
}
