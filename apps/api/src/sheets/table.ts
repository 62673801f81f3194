/** A sheet as it is read, a row at a time, whatever file it comes in. */
import { Problem } from '../http/problem.js';

/** What a cell says. A date is EDTF, as precise as the cell shows it. */
export type Cell = string | number | boolean | null | { date: string } | { error: string };

export interface SheetRow {
  /** As a spreadsheet shows it, from 1. */
  number: number;
  cells: Cell[];
}

export interface Table {
  /** Of an XLSX file. */
  worksheets: string[];
  /** Of a CSV file. */
  encoding: string | null;
  delimiter: string | null;
  /** All rows, the header among them; may be asked for again. */
  rows: () => AsyncGenerator<SheetRow[], void>;
  close: () => Promise<void>;
}

export const SHEET_LIMITS = {
  fileBytes: 128 * 1024 ** 2,
  /** What is left over is another sheet, or NDJSON. */
  rows: 200_000,
  columns: 256,
  cellCharacters: 32_767,
  /** Of one part of an XLSX file when it is unpacked. */
  worksheetBytes: 512 * 1024 ** 2,
  partBytes: 16 * 1024 ** 2,
  /** Texts that are kept once for all cells: they are held in memory. */
  sharedTextBytes: 64 * 1024 ** 2,
  sharedTexts: 1_000_000,
  mergedCells: 100_000,
  zipEntries: 2_000,
} as const;

export function tooLarge(what: string, max: number): Problem {
  return new Problem('too-large', `expected a sheet of at most ${max} ${what}: split it, or send it as NDJSON`);
}

/** The letters that a spreadsheet shows: A, B, …, Z, AA, … */
export function lettersOf(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** From 0; -1 where there are no such letters. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** Each once, as a mapping names them, whatever their case: a second column of the same header is “Header (2)”, and one without a header is `(C)`. */
export function headersOf(cells: Cell[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    const header = textOf(cell).trim().replace(/\s+/g, ' ') || `(${lettersOf(i)})`;
    let unique = header;
    for (let count = 2; seen.has(unique.toLowerCase()); count += 1) unique = `${header} (${count})`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}

export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.error;
  return String(cell);
}

export function isEmptyRow({ cells }: SheetRow): boolean {
  return cells.every((cell) => textOf(cell).trim() === '');
}
