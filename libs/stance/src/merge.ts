/** What a merge of two actors, or of two proposals, does to what names them, and how it is taken back. Pure. */
import { canonicalText } from '#canonical-json';
import type { Actor } from './actor.js';
import { MAXIMA } from './maxima.js';
import type { Proposal } from './proposal.js';
import type { Statement } from './statement.js';

export interface Renaming {
  from: string;
  into: string;
}

/** The statement with the one actor named for the other; null where it does not name that one. */
export function renameInStatement(statement: Statement, { from, into }: Renaming): Statement | null {
  const rename = (id: string) => (id === from ? into : id);
  const { speaker, onBehalfOf, reportedBy } = statement;
  if (speaker !== from && reportedBy !== from && !onBehalfOf.includes(from)) return null;
  return {
    ...statement,
    speaker: rename(speaker),
    onBehalfOf: distinct(onBehalfOf.map(rename)),
    reportedBy: reportedBy && rename(reportedBy),
  };
}

/** The reverse, of a statement that was `before` when it was renamed: what was changed by hand since stays as it is now. null: nothing to do. */
export function restoreInStatement(now: Statement, before: Statement, { from, into }: Renaming): Statement | null {
  const restore = <T extends string | null>(is: T, was: string | null) => (was === from && is === into ? from : is);
  const restored: Statement = {
    ...now,
    speaker: restore(now.speaker, before.speaker),
    reportedBy: restore(now.reportedBy, before.reportedBy),
    onBehalfOf: restoreIn(now.onBehalfOf, before.onBehalfOf, { from, into }),
  };
  return isSame(restored, now) ? null : restored;
}

function restoreIn(now: string[], before: string[], { from, into }: Renaming): string[] {
  if (!before.includes(from) || !now.includes(into)) return now;
  // Where both were named before, the one that was left out comes back at its place.
  if (before.includes(into)) return now.includes(from) ? now : now.toSpliced(before.indexOf(from), 0, from);
  return now.map((id) => (id === into ? from : id));
}

/** What is known of both, under the id and the name of the one. Lists end at what a description may hold. */
export function joinActors(into: Actor, from: Actor): Actor {
  const memberships = [...into.memberships, ...from.memberships]
    .map((one) => ({ ...one, organisation: one.organisation === from.id ? into.id : one.organisation }))
    .filter(({ organisation }) => organisation !== into.id);
  return {
    ...into,
    kind: into.kind === 'unknown' ? from.kind : into.kind,
    aliases: namesOf(into.name, [...into.aliases, from.name, ...from.aliases]),
    sameAs: distinct([...into.sameAs, ...from.sameAs]).slice(0, MAXIMA.sameAs),
    memberships: distinct(memberships).slice(0, MAXIMA.memberships),
  };
}

export function joinProposals(into: Proposal, from: Proposal): Proposal {
  const relations = [...into.relations, ...from.relations]
    .map((one) => ({ ...one, proposal: one.proposal === from.id ? into.id : one.proposal }))
    .filter(({ proposal }) => proposal !== into.id);
  return {
    ...into,
    description: into.description ?? from.description,
    owner: into.owner ?? from.owner,
    aliases: namesOf(into.title, [...into.aliases, from.title, ...from.aliases]),
    sameAs: distinct([...into.sameAs, ...from.sameAs]).slice(0, MAXIMA.sameAs),
    topics: distinct([...into.topics, ...from.topics]).slice(0, MAXIMA.topics),
    relations: distinct(relations).slice(0, MAXIMA.relations),
  };
}

function namesOf(name: string, others: string[]): string[] {
  return distinct(others.filter((other) => other !== name)).slice(0, MAXIMA.aliases);
}

/**
 * A description without what a merge put in (`before` and `after` are the descriptions around it). What was changed by hand since stays as it is
 * now. null: nothing to do.
 */
export function restoreDescription<T extends Actor | Proposal>(now: T, before: T, after: T): T | null {
  const restored = Object.fromEntries(
    Object.entries(now).map(([member, value]: [string, unknown]) => [
      member,
      restoreMember(value, before[member as keyof T], after[member as keyof T]),
    ]),
  ) as T;
  return isSame(restored, now) ? null : restored;
}

function restoreMember(now: unknown, before: unknown, after: unknown): unknown {
  if (!Array.isArray(now) || !Array.isArray(before) || !Array.isArray(after)) return isSame(now, after) ? before : now;
  if (isSame(now, after)) return before;
  const has = (list: unknown[], one: unknown) => list.some((other) => isSame(one, other));
  const left = now.filter((one) => !has(after, one) || has(before, one));
  return [...left, ...before.filter((one) => !has(after, one) && !has(left, one))];
}

/** A description that names the one actor as an organisation or an owner, with the other in its place; null where it does not. */
export function renameInActor(actor: Actor, { from, into }: Renaming): Actor | null {
  if (!actor.memberships.some(({ organisation }) => organisation === from)) return null;
  const memberships = actor.memberships
    .map((one) => ({ ...one, organisation: one.organisation === from ? into : one.organisation }))
    .filter(({ organisation }) => organisation !== actor.id);
  return { ...actor, memberships: distinct(memberships) };
}

export function renameOwner(proposal: Proposal, { from, into }: Renaming): Proposal | null {
  return proposal.owner === from ? { ...proposal, owner: into } : null;
}

export function renameRelated(proposal: Proposal, { from, into }: Renaming): Proposal | null {
  if (!proposal.relations.some((one) => one.proposal === from)) return null;
  const relations = proposal.relations
    .map((one) => ({ ...one, proposal: one.proposal === from ? into : one.proposal }))
    .filter((one) => one.proposal !== proposal.id);
  return { ...proposal, relations: distinct(relations) };
}

/** The description in the data of an event, without the lists of what a merge changed. */
export function withoutLists<T extends object>(data: T): T {
  if (!('merge' in data)) return data;
  const { merge: _, ...description } = data;
  return description as T;
}

function distinct<T>(list: T[]): T[] {
  return [...new Map(list.map((one) => [textOf(one), one])).values()];
}

function isSame(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: unknown): string {
  return canonicalText({ value });
}
