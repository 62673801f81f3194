/** What a column may be: the members of what a row records, with a dot for each level. */

export type FieldKind =
  | 'text'
  | 'list'
  | 'date'
  | 'number'
  | 'boolean'
  | 'actor'
  | 'actors'
  | 'proposal'
  | 'memberships';
export type SheetRecord = 'statement' | 'actor' | 'proposal' | 'recoding' | 'void' | 'reinstatement';

const SOURCE = ['url', 'reference', 'publisher', 'title', 'retrievedAt', 'archivedUrl', 'contentHash', 'language'];

const STATEMENT: Record<string, FieldKind> = {
  id: 'text',
  speaker: 'actor',
  onBehalfOf: 'actors',
  proposal: 'proposal',
  kind: 'text',
  saidOn: 'date',
  quote: 'text',
  paraphrase: 'text',
  'selector.exact': 'text',
  'selector.prefix': 'text',
  'selector.suffix': 'text',
  'selector.start': 'number',
  'selector.end': 'number',
  language: 'text',
  translatedFrom: 'text',
  attribution: 'text',
  reportedBy: 'actor',
  ...Object.fromEntries(SOURCE.map((member) => [`source.${member}`, 'text' as const])),
  'source.publishedOn': 'date',
  supersedes: 'text',
  'coding.position': 'text',
  'coding.status': 'text',
  'coding.conditions': 'list',
  'coding.hedges': 'list',
  'coding.native.scale': 'text',
  'coding.native.value': 'text',
  'coding.utterance': 'text',
  'coding.coder': 'text',
  'coding.confidence': 'number',
  'coding.note': 'text',
  'coding.tags': 'list',
};

export const FIELDS: Record<SheetRecord, Record<string, FieldKind>> = {
  statement: STATEMENT,
  recoding: STATEMENT,
  actor: {
    id: 'text',
    kind: 'text',
    name: 'text',
    aliases: 'list',
    sameAs: 'list',
    unnamed: 'boolean',
    memberships: 'memberships',
  },
  proposal: {
    id: 'text',
    title: 'text',
    description: 'text',
    owner: 'actor',
    aliases: 'list',
    sameAs: 'list',
    topics: 'list',
  },
  void: { id: 'text', reason: 'text', note: 'text' },
  reinstatement: { id: 'text' },
};

export const FIELD_NAMES = [...new Set(['record', ...Object.values(FIELDS).flatMap((fields) => Object.keys(fields))])];

/** The pointer to a member: `/source/url`. */
export function pointerTo(field: string): string {
  return `/${field.replaceAll('.', '/')}`;
}
