/** Which bodies an actor belongs to and speaks for, as its last known description says. */
import { boundsOf } from './days.js';
import { isKnown, type Known, type LoggedEvent } from './record.js';

export interface Membership {
  organisation: string;
  speaksFor: boolean;
  /** Null: at any date. */
  during: string | null;
}

interface DescriptionData {
  id: string;
  memberships?: { organisation: string; speaksFor?: boolean; during?: string | null }[] | null;
}

/** The memberships of the actor that hold on some day from `earliest` to `latest`. */
export function membershipsOn(
  events: readonly LoggedEvent[],
  actor: string,
  { earliest, latest }: { earliest: string; latest: string },
  known: Known,
): Membership[] {
  return membershipsOf(events, actor, known).filter(({ during }) => {
    if (during === null) return true;
    const bounds = boundsOf(during);
    return bounds.earliest <= latest && earliest <= bounds.latest;
  });
}

function membershipsOf(events: readonly LoggedEvent[], actor: string, known: Known): Membership[] {
  const last = events
    .filter((event) => event.type.startsWith('Actor') && isKnown(event, known))
    .filter(({ data }) => (data as DescriptionData).id === actor)
    .sort((a, b) => a.sequence - b.sequence)
    .at(-1);
  const memberships = (last?.data as DescriptionData | undefined)?.memberships ?? [];
  return memberships.map(({ organisation, speaksFor, during }) => ({
    organisation,
    speaksFor: speaksFor ?? false,
    during: during ?? null,
  }));
}
