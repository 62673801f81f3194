import type { StatementRevision } from '../api/answers.js';
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
]);

/** What a revision says otherwise than the one before it, field by field, the reading after the words. */
export function changesBetween(before: StatementRevision, after: StatementRevision): FieldChange[] {
  const flat = ({ coding, ...rest }: StatementRevision): Record<string, unknown> => ({
    ...Object.fromEntries(Object.entries(rest).filter(([field]) => !NOT_ITS_OWN.has(field))),
    ...coding,
  });
  const [old, next] = [flat(before), flat(after)];
  return Object.keys({ ...old, ...next }).flatMap((field) => {
    const [from, to] = [inWords(field, old[field]), inWords(field, next[field])];
    return from === to ? [] : [{ field, from, to }];
  });
}

function inWords(field: string, value: unknown): string | null {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (field === 'position' || field === 'status') return texts.valueOf(field, text(value));
  if (Array.isArray(value)) return value.map(text).join('; ');
  if (typeof value === 'object') {
    return Object.values(value)
      .filter((part) => part !== null)
      .join(', ');
  }
  return text(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
