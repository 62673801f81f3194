/** Holders that rest on the same words are read as one: "France, by Emmanuel Macron". */
import type { KnownStatement } from '../api/answers.js';

interface Resting {
  holder: string;
  statement: string;
}

export interface HeldTogether<T extends Resting> {
  /** The statement that they rest on. */
  statement: string;
  holders: string[];
  items: [T, ...T[]];
}

/** In the order of the first of each. */
export function heldTogether<T extends Resting>(items: T[], kindOf: (item: T) => string = () => ''): HeldTogether<T>[] {
  const groups = new Map<string, HeldTogether<T>>();
  for (const item of items) {
    const key = `${item.statement} ${kindOf(item)}`;
    const group = groups.get(key);
    if (group) {
      group.holders.push(item.holder);
      group.items.push(item);
    } else groups.set(key, { statement: item.statement, holders: [item.holder], items: [item] });
  }
  return [...groups.values()];
}

interface Facts {
  value: string;
  since: { saidOn: string };
  reaffirmed: { times: number };
  evidence: string;
  contestedWith: string[] | null;
  alsoCodedAs: unknown[];
}

/** Tells apart what differs in anything but the holder: one's own words may reach further back than those for another. */
export function sameFacts(facet: Facts | null): string {
  if (facet === null) return '';
  const { value, since, reaffirmed, evidence, contestedWith, alsoCodedAs } = facet;
  return JSON.stringify([value, since.saidOn, reaffirmed.times, evidence, contestedWith, alsoCodedAs]);
}

/** Those of the holders who are spoken for, and the one who speaks: null where a holder speaks for itself alone. */
export function spokenFor(
  holders: string[],
  speaker: KnownStatement['speaker'] | undefined,
): { holders: string[]; by: string | null } {
  const others = holders.filter((holder) => holder !== speaker);
  if (speaker === undefined || others.length === 0) return { holders, by: null };
  return { holders: others, by: speaker };
}
