/** A first mapping, from what the headers and the first rows say; what they do not tell is left to whoever completes it. */
import { ATTRIBUTIONS, POSITIONS, STATEMENT_KINDS, STATUSES } from '#stance';
import { foldName } from '#words/names';
import type { DateOrder } from './dates.js';
import { FIELD_NAMES } from './fields.js';
import type { SheetColumn, SheetMapping } from './mapping.js';
import { keyOfValue } from './row-body.js';
import { type SheetRow, textOf } from './table.js';

/** Headers, folded, that are commonly given to a field. */
const HEADERS: Record<string, string[]> = {
  speaker: [
    'speaker',
    'who',
    'actor',
    'person',
    'politician',
    'name',
    'sprecher',
    'akteur',
    'acteur',
    'country',
    'state',
    'party',
  ],
  onBehalfOf: ['on behalf of', 'behalf', 'for', 'speaks for', 'represents', 'organisation', 'organization'],
  proposal: [
    'proposal',
    'topic',
    'issue',
    'motion',
    'bill',
    'question',
    'concept',
    'policy',
    'resolution',
    'thema',
    'sujet',
  ],
  saidOn: ['date', 'said on', 'said', 'when', 'day', 'datum', 'fecha', 'date of statement', 'statement date'],
  quote: ['quote', 'words', 'quotation', 'statement', 'text', 'zitat', 'citation'],
  paraphrase: ['paraphrase', 'summary', 'gist'],
  kind: ['kind', 'type'],
  attribution: ['attribution'],
  reportedBy: ['reported by'],
  language: ['language', 'lang', 'sprache', 'langue'],
  'coding.position': ['position', 'stance', 'vote', 'agreement', 'view', 'haltung', 'agree'],
  'coding.status': ['status'],
  'coding.conditions': ['conditions', 'condition'],
  'coding.coder': ['coder', 'coded by'],
  'coding.confidence': ['confidence', 'certainty'],
  'coding.note': ['note', 'notes', 'comment', 'comments', 'remarks'],
  'coding.tags': ['tags', 'keywords'],
  'source.url': ['url', 'link', 'source url', 'source link', 'article', 'web address'],
  'source.reference': ['source', 'reference', 'document', 'quelle'],
  'source.publisher': ['publisher', 'outlet', 'newspaper', 'medium', 'media'],
  'source.title': ['title', 'headline', 'article title'],
  'source.publishedOn': ['published', 'published on', 'publication date', 'date published'],
};
const KEYS = ['id', 'key', 'no', 'nr', 'number', 'row', 'ref', 'row id', 'statement id', 'record', 'case'];

/** What is commonly said of positions, as keyOfValue has it. */
const POSITION_WORDS: Record<string, string[]> = {
  'strongly-support': [
    'strongly agree',
    'strongly support',
    'strongly for',
    'strong support',
    'fully agree',
    '2',
    'stimme voll zu',
  ],
  support: [
    'agree',
    'support',
    'supports',
    'for',
    'yes',
    'y',
    'pro',
    'in favour',
    'in favor',
    'favour',
    'positive',
    'yea',
    'aye',
    '1',
  ],
  neutral: ['neutral', 'neither', 'neither agree nor disagree', 'mixed', '0'],
  oppose: ['disagree', 'oppose', 'opposes', 'against', 'no', 'n', 'con', 'contra', 'negative', 'nay', '-1'],
  'strongly-oppose': [
    'strongly disagree',
    'strongly oppose',
    'strongly against',
    'strong opposition',
    'fully disagree',
    '-2',
  ],
  undecided: ['undecided', 'unsure', 'unclear'],
  deferred: ['deferred'],
  declined: ['declined', 'no comment', 'declined to comment'],
  abstained: ['abstain', 'abstained', 'abstention', 'a'],
  withdrawn: ['withdrawn'],
};
const VALUES: Record<string, readonly string[]> = {
  'coding.position': POSITIONS,
  'coding.status': STATUSES,
  kind: STATEMENT_KINDS,
  attribution: ATTRIBUTIONS,
};
const VALUES_MAX = 50;

export interface InspectedColumn {
  header: string;
  letters: string;
  field: string | null;
  /** Its first different values. */
  samples: string[];
}

export function fieldOf(header: string): string | null {
  const exact = FIELD_NAMES.find((field) => field.toLowerCase() === header.trim().toLowerCase());
  if (exact !== undefined) return exact;
  const folded = foldName(header);
  return Object.entries(HEADERS).find(([, headers]) => headers.includes(folded))?.[0] ?? null;
}

export function inferMapping(
  name: string,
  headers: string[],
  rows: SheetRow[],
  told: Pick<SheetMapping, 'encoding' | 'delimiter' | 'worksheet'>,
): SheetMapping {
  const columns: SheetMapping['columns'] = {};
  const taken = new Set<string>();
  const key: string[] = [];
  headers.forEach((header, at) => {
    const values = [
      ...new Set(rows.map(({ cells }) => textOf(cells[at] ?? null).trim()).filter((value) => value !== '')),
    ];
    if (KEYS.includes(foldName(header)) && key.length === 0) {
      key.push(header);
      return;
    }
    const field = fieldOf(header);
    if (field === null || taken.has(field)) return;
    taken.add(field);
    columns[header] = columnFor(field, header, values);
  });
  const order = orderOf(headers, rows, columns);
  return {
    name,
    ...told,
    headerRow: 1,
    decimal: '.',
    list: '|',
    trim: true,
    ...(order && { dateOrder: order }),
    columns,
    constants: {},
    key,
    names: {},
    proposals: {},
  };
}

function columnFor(field: string, header: string, values: string[]): string | SheetColumn {
  const allowed = VALUES[field];
  if (
    !allowed ||
    values.length === 0 ||
    values.length > VALUES_MAX ||
    values.every((value) => allowed.includes(value))
  ) {
    return field;
  }
  const meant = values.flatMap((value) => {
    const key = keyOfValue(value);
    const own = allowed.find((one) => keyOfValue(one) === key);
    const word = field === 'coding.position' ? positionOf(key) : undefined;
    const to = own ?? word;
    return to === undefined ? [] : [[value, to] as const];
  });
  return { field, values: Object.fromEntries(meant), ...(field === 'coding.position' && { native: header }) };
}

function positionOf(key: string): string | undefined {
  return Object.entries(POSITION_WORDS).find(([, words]) => words.includes(key))?.[0];
}

/** Only where a day beyond the 12th tells it. */
function orderOf(headers: string[], rows: SheetRow[], columns: SheetMapping['columns']): DateOrder | null {
  const dates = headers.flatMap((header, at) => {
    const column = columns[header];
    const field = typeof column === 'string' ? column : column?.field;
    return field === 'saidOn' || field === 'source.publishedOn' ? [at] : [];
  });
  const parts = rows.flatMap(({ cells }) =>
    dates.flatMap((at) => {
      const match = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}/.exec(textOf(cells[at] ?? null).trim());
      return match ? [[Number(match[1]), Number(match[2])] as const] : [];
    }),
  );
  const isDmy = parts.some(([first]) => first > 12);
  const isMdy = parts.some(([, second]) => second > 12);
  if (isDmy === isMdy) return null;
  return isDmy ? 'dmy' : 'mdy';
}
