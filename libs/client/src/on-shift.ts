import { SetMetadata } from '@nestjs/common';
import type { Shift } from './follow-shifts.js';
import type { Stancebook } from './stancebook.js';

/** Which shifts a method is called with: those that are all of this. */
export interface ShiftFilter {
  kinds?: Shift['kind'][];
  /** Any of these topics, as the proposal has them when the shift comes. */
  topics?: string[];
  proposals?: string[];
  holders?: string[];
  change?: boolean;
  news?: boolean;
}

export const ON_SHIFT = 'stancebook:on-shift';

/**
 * Calls the method of a provider with each shift that the filter takes, one at a time, in order: amendments and revocations as well. Over Kafka
 * the transaction of the checkpoint is its second argument.
 */
export function OnShift(filter: ShiftFilter = {}): MethodDecorator {
  return SetMetadata(ON_SHIFT, filter);
}

/** The API is asked only where topics decide. */
export async function isTaken(shift: Shift, filter: ShiftFilter, stancebook: Stancebook): Promise<boolean> {
  const { kinds, topics, proposals, holders, change, news } = filter;
  const isAsAsked =
    (kinds?.includes(shift.kind) ?? true) &&
    (proposals?.includes(shift.proposal) ?? true) &&
    (holders?.includes(shift.holder) ?? true) &&
    (change ?? shift.change) === shift.change &&
    (news ?? shift.news) === shift.news;
  if (!isAsAsked || !topics) return isAsAsked;
  const proposal = await stancebook.get('/v1/proposals/{id}', { path: { id: shift.proposal } });
  return topics.some((topic) => proposal.topics.includes(topic));
}
