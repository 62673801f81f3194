import { activityProjection } from './activity/activity.projection.js';
import { passagesProjection } from './passages/passages.projection.js';
import type { Projection } from './projection.js';
import { actorsProjection, proposalsProjection } from './registers/registers.projection.js';
import { searchProjection } from './search/search.projection.js';
import { stancesProjection } from './stances/stances.projection.js';
import { statementsProjection } from './statements/statements.projection.js';

/** What all answers are made from together: the sequences that an answer tells are reached in each of these. */
export const ANSWERS: Projection[] = [actorsProjection, proposalsProjection, statementsProjection, stancesProjection];

/** Every view that the projector keeps. A new one is a folder and a line here. */
export const PROJECTIONS: Projection[] = [...ANSWERS, activityProjection, passagesProjection, searchProjection];

export function projectionNamed(name: string): Projection {
  const projection = PROJECTIONS.find((one) => one.name === name);
  if (!projection) {
    throw new Error(`expected a projection out of ${PROJECTIONS.map((one) => one.name).join(', ')}; got ${name}`);
  }
  return projection;
}

export function codeVersionOf({ codeVersion = 1 }: Projection): number {
  return codeVersion;
}
