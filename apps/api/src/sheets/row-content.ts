/**
 * What a row said when it was imported, what it says now, and what was made of its statement since: three, so that a correction in the sheet
 * and one on the page both stand, and neither overwrites the other.
 */
import { hash } from 'node:crypto';
import { canonicalText } from '#canonical-json';
import type { Statement } from '#stance';

/** Members with a dot for each level, in one order. */
const TOP = [
  'proposal',
  'speaker',
  'onBehalfOf',
  'kind',
  'saidOn',
  'quote',
  'paraphrase',
  'selector',
  'language',
  'translatedFrom',
  'attribution',
  'reportedBy',
  'supersedes',
] as const;
const SOURCE = [
  'url',
  'reference',
  'publisher',
  'title',
  'publishedOn',
  'retrievedAt',
  'archivedUrl',
  'contentHash',
  'language',
] as const;
const CODING = [
  'position',
  'status',
  'conditions',
  'hedges',
  'native',
  'utterance',
  'coder',
  'confidence',
  'note',
  'tags',
] as const;

const MEMBERS = [
  ...TOP,
  ...SOURCE.map((member) => `source.${member}` as const),
  ...CODING.map((member) => `coding.${member}` as const),
];
/** Enough to tell two values of one member of one row apart. */
const HASH_LENGTH = 10;

export interface Conflict {
  member: string;
  sheet: unknown;
  standing: unknown;
}

/** A hash of each member. `salt`: so that equal values of two rows do not look alike. */
export function contentOf(statement: Statement, salt: string): string {
  return MEMBERS.map((member) => hashOf(member, statement, salt)).join('');
}

/** The standing statement with what changed in the sheet, and where both changed the same member to different values. */
export function mergeRow(
  statement: Statement,
  { base, standing, salt }: { base: string; standing: Statement; salt: string },
): { merged: Statement; conflicts: Conflict[] } {
  const merged = structuredClone(standing);
  const conflicts: Conflict[] = [];
  MEMBERS.forEach((member, i) => {
    const before = base.slice(i * HASH_LENGTH, (i + 1) * HASH_LENGTH);
    const now = hashOf(member, statement, salt);
    const stands = hashOf(member, standing, salt);
    if (now === before || now === stands) return;
    if (stands === before) setIn(merged, member, valueIn(statement, member));
    else conflicts.push({ member, sheet: valueIn(statement, member), standing: valueIn(standing, member) });
  });
  return { merged, conflicts };
}

function hashOf(member: string, statement: Statement, salt: string): string {
  const text = canonicalText([salt, member, valueIn(statement, member) ?? null]);
  return hash('sha256', text, 'base64url').slice(0, HASH_LENGTH);
}

function valueIn(statement: Statement, member: string): unknown {
  const [first = '', second] = member.split('.');
  const value = (statement as unknown as Record<string, unknown>)[first];
  return second === undefined ? value : (value as Record<string, unknown>)[second];
}

function setIn(statement: Statement, member: string, value: unknown): void {
  const [first = '', second] = member.split('.');
  const place = (second === undefined ? statement : statement[first as 'source' | 'coding']) as Record<string, unknown>;
  place[second ?? first] = value;
}
