/** A file as a table: its first bytes tell what it is. */
import { Problem } from '../http/problem.js';
import { openCsv, readHead } from './csv-table.js';
import type { SheetMapping } from './mapping.js';
import type { Table } from './table.js';
import { openXlsx } from './xlsx-table.js';

type Asked = Partial<Pick<SheetMapping, 'encoding' | 'delimiter' | 'worksheet'>>;

export async function openTable(path: string, asked: Asked): Promise<Table> {
  const head = await readHead(path);
  const begins = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return openXlsx(path, asked);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new Problem(
      'bad-request',
      'expected CSV or XLSX, got an old workbook (.xls) or one with a password: save it as .xlsx without a password',
    );
  }
  return openCsv(path, asked);
}
