/** Exports as CSV (RFC 4180): nested names are dotted, lists separated by `|`, as in an import. */
import { stringify } from 'csv-stringify/sync';
import type { ExportRecord } from './export-records.js';

type Row = Record<string, unknown>;

const FACET_COLUMNS = [
  'value',
  'kind',
  'evidence',
  'contestedWith',
  'alsoCodedAs',
  'saidOn',
  'noLaterThan',
  'since.saidOn',
  'since.noLaterThan',
  'reaffirmed.times',
  'reaffirmed.last',
  'statement',
  'words.speaker',
  'words.attribution',
  'words.quote',
  'words.paraphrase',
  'words.source.url',
  'words.source.reference',
  'words.source.publisher',
  'words.source.title',
  'words.source.publishedOn',
  'words.source.archivedUrl',
];

const STATEMENT_COLUMNS = [
  'speaker',
  'onBehalfOf',
  'proposal',
  'kind',
  'saidOn',
  'quote',
  'paraphrase',
  'language',
  'translatedFrom',
  'attribution',
  'reportedBy',
  'source.url',
  'source.reference',
  'source.publisher',
  'source.title',
  'source.publishedOn',
  'source.retrievedAt',
  'source.archivedUrl',
  'source.contentHash',
  'source.language',
  'supersedes',
  'coding.position',
  'coding.status',
  'coding.conditions',
  'coding.hedges',
  'coding.native.scale',
  'coding.native.value',
  'coding.utterance',
  'coding.coder',
  'coding.confidence',
  'coding.note',
  'coding.tags',
];

const COLUMNS = {
  stances: [
    'holder',
    'holderName',
    'proposal',
    'proposalTitle',
    ...FACET_COLUMNS.map((name) => `position.${name}`),
    ...FACET_COLUMNS.map((name) => `status.${name}`),
    'lastSpoke',
    'statements',
    'utterances',
  ],
  histories: [
    'holder',
    'holderName',
    'proposal',
    'proposalTitle',
    'facet',
    'value',
    'dropped',
    'kind',
    'toward',
    'from.value',
    'from.statement',
    'saidOn',
    'noEarlierThan',
    'noLaterThan',
    'until',
    'evidence',
    'contestedWith',
    'alsoCodedAs',
    'utterance',
    'knownFrom',
    'statement.id',
    ...STATEMENT_COLUMNS.filter((name) => name !== 'proposal').map((name) => `statement.${name}`),
  ],
  statements: [
    'id',
    'version',
    'type',
    'recordedAt',
    'knownFrom',
    'knownTo',
    'voided.reason',
    'voided.note',
    ...STATEMENT_COLUMNS,
  ],
};

/** Some readers end a row at more than CR and LF. */
const LINE_BREAK = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/**
 * A spreadsheet carries out a cell that begins like a formula, and it may begin a cell where the file does not: at a line break within
 * quotes, or at another separator than the comma. An apostrophe stands before each such beginning. Quotes and apostrophes already there
 * count as part of it, so that taking one apostrophe away wherever this pattern stands gives the text back.
 */
const FORMULA = /(?<=^|[,;\p{Cc}\p{Zl}\p{Zp}])(?=["']*[=+\-@＝＋－＠﹦﹢﹣﹫])|^(?=["']*[\t\r])/gu;

function guarded(cell: string): string {
  return cell.replaceAll(FORMULA, "'");
}

/** A row a stance; a row an entry of a history, or a note beside it; or a row a revision of a statement. */
export async function* csvOf(what: keyof typeof COLUMNS, records: AsyncIterable<ExportRecord>): AsyncGenerator<string> {
  const columns = COLUMNS[what];
  const text = (rows: string[][]) =>
    stringify(
      rows.map((row) => row.map(guarded)),
      { record_delimiter: 'windows', quote_record_delimiter: true, quoted_match: LINE_BREAK },
    );
  yield text([columns]);
  for await (const record of records) {
    const rows = what === 'histories' ? entriesOf(record) : [record];
    yield text(rows.map((row) => columns.map((column) => cellOf(row, column))));
  }
}

function entriesOf({ position, status, notes, ...names }: ExportRecord): Row[] {
  const of = (facet: string, entries: unknown) => (entries as Row[]).map((entry) => ({ ...names, facet, ...entry }));
  return [...of('position', position), ...of('status', status), ...of('', notes)];
}

function cellOf(row: Row, column: string): string {
  const value = column.split('.').reduce<unknown>((inner, name) => (inner as Row | null | undefined)?.[name], row);
  return Array.isArray(value) ? value.map(textOf).join('|') : textOf(value);
}

/** Of another coding of an utterance, its value. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'value' in value) return textOf(value.value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
