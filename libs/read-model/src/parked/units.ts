/** What is folded all or nothing, and parked together. */
import type { Checkpoint } from '../checkpoints/lock.js';
import { ANSWERS } from '../projections.js';
import type { ParkedFor } from './parked.js';

export interface Unit extends ParkedFor {
  checkpoints: Checkpoint[];
}

/** Parked for all the views that answers are made from. The release before parks everything so. */
export const FOR_ANSWERS = '';

export const NAMES_OF_ANSWERS = ANSWERS.map(({ name }) => name);

/**
 * The live views that answers are made from are one unit, so that no answer has of an event one half. Each other view, and each copy, is one of
 * its own. So are those four where one of them has parked something alone (a changed one, that came to be live with it).
 */
export function unitsOf(checkpoints: Checkpoint[], isAnyParkedAlone: boolean): Unit[] {
  const answers = checkpoints.filter(({ live, projection }) => live && ANSWERS.includes(projection));
  const isOne = answers.length === ANSWERS.length && !isAnyParkedAlone;
  const alone = checkpoints.filter((checkpoint) => !isOne || !answers.includes(checkpoint));
  return [
    ...(isOne ? [{ checkpoints: answers, ...unitNamed(FOR_ANSWERS) }] : []),
    ...alone.map((checkpoint) => ({ checkpoints: [checkpoint], ...unitNamed(nameOf(checkpoint)) })),
  ];
}

/** Of checkpoints that are folded together, those that could be folded without the others. */
export function firstApart(checkpoints: Checkpoint[]): Checkpoint[] {
  const answers = checkpoints.filter(({ live, projection }) => live && ANSWERS.includes(projection));
  return answers.length > 0 ? answers : checkpoints.slice(0, 1);
}

/** `parkedFor`: FOR_ANSWERS, a projection's name, or `<name>@<version>` of a copy that is being made. */
export function unitNamed(parkedFor: string): ParkedFor {
  if (parkedFor === FOR_ANSWERS) return { parkedFor, heeds: [FOR_ANSWERS, ...NAMES_OF_ANSWERS] };
  const [name = ''] = parkedFor.split('@');
  const isAnswer = ANSWERS.some((projection) => projection.name === name);
  return { parkedFor, heeds: [...new Set([...(isAnswer ? [FOR_ANSWERS] : []), name, parkedFor])] };
}

export function nameOf({ projection, version, live }: Checkpoint): string {
  return live ? projection.name : copyNamed(projection.name, version);
}

export function copyNamed(name: string, version: number): string {
  return `${name}@${version}`;
}

/** Of these checkpoints, those into which an event that is parked for `parkedFor` is to be folded; copies fold it in their own time. */
export function checkpointsOf(parkedFor: string, checkpoints: Checkpoint[]): Checkpoint[] {
  return checkpoints.filter(
    (checkpoint) =>
      nameOf(checkpoint) === parkedFor ||
      checkpoint.projection.name === parkedFor ||
      (parkedFor === FOR_ANSWERS && ANSWERS.includes(checkpoint.projection)),
  );
}
