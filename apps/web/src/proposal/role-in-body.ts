import type { MixedSide, MixedSignal } from '../api/answers.js';
import { texts } from '../texts/texts.js';

/** What a speaker has to do with the body: speaks for it, is a member of it, or speaks for a member of it. Null where it is the body itself. */
export function roleOf(side: MixedSide, { body, bodyName }: MixedSignal): string | null {
  if (side.speaker === body) return null;
  if (side.speaksFor || side.through === null) return texts.proposal.speaksFor(bodyName);
  if (side.through === side.speaker) return texts.proposal.memberOf(bodyName);
  return texts.proposal.forMember(side.throughName ?? side.through, bodyName);
}
