/** CSV files: in any common encoding, with any common delimiter. */
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '../http/problem.js';
import { DELIMITERS } from './mapping.js';
import { SHEET_LIMITS, type SheetRow, type Table, tooLarge } from './table.js';

const CHUNK_ROWS = 500;
const HEAD_BYTES = 65_536;
const RECORD_CHARACTERS = 1024 * 1024;

export async function openCsv(
  path: string,
  asked: { encoding?: string | undefined; delimiter?: string | undefined },
): Promise<Table> {
  const head = await readHead(path);
  const encoding = encodingOf(head, asked.encoding);
  const delimiter = asked.delimiter ?? delimiterOf(new TextDecoder(encoding).decode(head));
  return {
    worksheets: [],
    encoding,
    delimiter,
    rows: () => rowsOf(path, encoding, delimiter),
    close: async () => {},
  };
}

/** Whether a file is UTF-8, as far as its beginning tells. */
export function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export async function readHead(path: string): Promise<Uint8Array> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file?.close();
  }
}

/** A byte order mark tells, then the mapping; else it is UTF-8, and bytes that are not are refused. */
function encodingOf(head: Uint8Array, asked = 'utf-8'): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  return asked;
}

/** The one that the header has most often, outside of quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let inQuotes = false;
  for (const character of text) {
    if (character === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (character === '\n' || character === '\r')) break;
    else if (!inQuotes && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? ',';
}

async function* rowsOf(path: string, encoding: string, delimiter: string): AsyncGenerator<SheetRow[], void> {
  const file = await open(path, 'r');
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: RECORD_CHARACTERS,
  });
  // What goes wrong on the way is told by the parser, which is read.
  const feeding = pipeline(Readable.from(decoded(file.createReadStream(), encoding)), parser).catch(() => {});
  let number = 0;
  let rows: SheetRow[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      if (number > SHEET_LIMITS.rows + 1) throw tooLarge('rows', SHEET_LIMITS.rows);
      if (cells.length > SHEET_LIMITS.columns) throw tooLarge('columns', SHEET_LIMITS.columns);
      rows.push({ number, cells });
      if (rows.length < CHUNK_ROWS) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  } catch (error) {
    throw error instanceof CsvError
      ? new Problem(
          'bad-request',
          `row ${number + 1}: expected CSV with “${delimiter}” between cells: ${error.message}`,
        )
      : error;
  } finally {
    parser.destroy();
    await feeding;
    await file.close().catch(() => {});
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new Problem(
      'bad-request',
      `expected a file in ${encoding}, got bytes that are not: name its encoding in the mapping, for example "encoding": "windows-1252"`,
    );
  }
}
