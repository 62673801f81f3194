/** The topics: their names, and the settings that they are made with. */
export interface Topics {
  events: string;
  shifts: string;
  stances: string;
  checkpoint: string;
}

/** `prefix`: STANCEBOOK_TOPIC_PREFIX. */
export function topicsWith(prefix: string): Topics {
  return {
    events: `${prefix}stancebook.events.v1`,
    shifts: `${prefix}stancebook.stance-changes.v1`,
    stances: `${prefix}stancebook.stances.v1`,
    checkpoint: `${prefix}stancebook.relay`,
  };
}

/** What a topic accepts: a batch, and far more than any record needs that is made of what may be sent. */
const SIZE = { 'max.message.bytes': String(8 * 1024 * 1024) };
export const KEPT = { ...SIZE, 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' };
export const COMPACTED = { ...SIZE, 'cleanup.policy': 'compact' };
