/** What the values of the scale are called in English. */
import type { Position, Status } from '#stance/scale';

/** As an adjective where there is one: of whoever holds it, of a vote, and in a count alike. */
export const positionName: Record<Position, string> = {
  'strongly-support': 'Strongly in favour',
  support: 'In favour',
  neutral: 'Neutral',
  oppose: 'Opposed',
  'strongly-oppose': 'Strongly opposed',
  undecided: 'Undecided',
  deferred: 'Will not say yet',
  declined: 'Declined to comment',
  abstained: 'Abstained',
  withdrawn: 'Withdrew its position',
};

/** As it is claimed of a proposal. */
export const statusName: Record<Status, string> = {
  floated: 'Floated',
  'under-discussion': 'Under discussion',
  'on-the-table': 'On the table',
  blocked: 'Blocked',
  deferred: 'Deferred',
  agreed: 'Agreed',
  adopted: 'Adopted',
  rejected: 'Rejected',
  shelved: 'Shelved',
  dropped: 'Dropped',
  revived: 'Revived',
};

/** As a participle, for sentences: "opposed from 13 July 2021". */
export const positionHeld: Record<Position, string> = {
  'strongly-support': 'strongly in favour',
  support: 'in favour',
  neutral: 'neutral',
  oppose: 'opposed',
  'strongly-oppose': 'strongly opposed',
  undecided: 'undecided',
  deferred: 'not ready to say',
  declined: 'declining to comment',
  abstained: 'abstaining',
  withdrawn: 'withdrew its position',
};
