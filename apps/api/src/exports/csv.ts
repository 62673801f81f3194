/** Exports as CSV (RFC 4180): nested names are dotted, lists separated by `|`, as in an import. */
import { stringify } from 'csv-stringify/sync';
import { type Column, type Row, valueOf } from './tables.js';

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

/** How that is told to readers, after An. */
export const APOSTROPHES =
  'apostrophe stands before what a spreadsheet would take for a formula: before `=`, `+`, `-` or `@` (full-width ones, too) at the start of a cell, and after a line break or other control character, comma or semicolon within it, and before a tab or carriage return at the start of a cell.';

/** A line a row. */
export function csvText(rows: string[][]): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    { record_delimiter: 'windows', quote_record_delimiter: true, quoted_match: LINE_BREAK },
  );
}

/** A line of the columns' names, and a line a row. */
export async function* csvOf(columns: Column[], pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield csvText([columns.map(({ name }) => name)]);
  for await (const rows of pages) yield csvText(rows.map((row) => columns.map(({ name }) => cellOf(row, name))));
}

function cellOf(row: Row, name: string): string {
  const value = valueOf(row, name);
  return Array.isArray(value) ? value.map(textOf).join('|') : textOf(value);
}

/** Of another coding of an utterance, its value. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'value' in value) return textOf(value.value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
