import type { Attribution, StatementKind } from '#stance/scale';
import type { Statement, StatementRevision } from '../api/answers.js';
import { texts } from '../texts/texts.js';

export interface FieldChange {
  field: string;
  /** In words; null: it had none. */
  from: string | null;
  to: string | null;
}

/** Of the answer about a statement, what is no part of the statement itself. */
const NOT_ITS_OWN = new Set([
  'id',
  'coding',
  'recordedAt',
  'version',
  'voided',
  'type',
  'knownFrom',
  'knownTo',
  'included',
  'stale',
]);

/** Whatever else an answer tells, it is compared by the members of a statement. */
type Compared = Statement | StatementRevision;

/** What a revision says otherwise than the one before it, field by field, the reading after the words. `nameOf`: what an actor is called. */
export function changesBetween(
  before: Compared,
  after: Compared,
  nameOf: (actor: string) => string = (actor) => actor,
): FieldChange[] {
  const flat = ({ coding, source, ...rest }: Compared): Record<string, unknown> => ({
    ...Object.fromEntries(Object.entries(rest).filter(([field]) => !NOT_ITS_OWN.has(field))),
    ...Object.fromEntries(Object.entries(source).map(([member, value]) => [`source.${member}`, value])),
    ...coding,
  });
  const [old, next] = [flat(before), flat(after)];
  return Object.keys({ ...old, ...next }).flatMap((field) => {
    const [from, to] = [inWords(field, old[field], nameOf), inWords(field, next[field], nameOf)];
    return from === to ? [] : [{ field, from, to }];
  });
}

const ACTORS = new Set(['speaker', 'onBehalfOf', 'reportedBy']);

function inWords(field: string, value: unknown, nameOf: (actor: string) => string): string | null {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (field === 'position' || field === 'status') return texts.valueOf(field, text(value));
  if (field === 'kind') return texts.statementKind[value as StatementKind];
  if (field === 'attribution') return texts.attribution[value as Attribution];
  const wordsOf = (one: unknown) => (ACTORS.has(field) ? nameOf(text(one)) : text(one));
  if (Array.isArray(value)) return value.map(wordsOf).join('; ');
  if (typeof value === 'object') {
    return Object.values(value)
      .filter((part) => part !== null)
      .join(', ');
  }
  return wordsOf(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
