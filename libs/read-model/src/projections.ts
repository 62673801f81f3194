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
