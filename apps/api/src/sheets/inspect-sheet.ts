/** What a sheet looks like, and a first mapping for it. */
import { z } from 'zod';
import { Problem } from '../http/problem.js';
import { isUtf8, readHead } from './csv-table.js';
import { FIELD_NAMES } from './fields.js';
import { inferMapping, type InspectedColumn } from './infer-mapping.js';
import { ENCODINGS, mappingSchema, type SheetMapping } from './mapping.js';
import { openTable } from './open-table.js';
import { headersOf, isEmptyRow, lettersOf, type SheetRow, textOf } from './table.js';

const ROWS_LOOKED_AT = 1_000;
const ROWS_SHOWN = 20;
const SAMPLES = 8;
const SAMPLE_CHARACTERS = 120;

export const inspectionSchema = z
  .object({
    columns: z.array(
      z.object({
        header: z.string(),
        letters: z.string().meta({ description: 'As a spreadsheet shows it: A, B, …' }),
        field: z.string().nullable().meta({ description: 'What it is in the mapping.' }),
        samples: z.array(z.string()).meta({ description: 'Its first different values.' }),
      }),
    ),
    rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })).meta({
      description: `The first ${ROWS_SHOWN} with something in them, cells cut to ${SAMPLE_CHARACTERS} characters.`,
    }),
    worksheets: z.array(z.string()),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    fields: z.array(z.string()).meta({ description: 'All that a column may be.' }),
    mapping: mappingSchema.meta({ description: 'The one that was sent, or a first one.' }),
  })
  .meta({ id: 'SheetInspection' });
export type SheetInspection = z.infer<typeof inspectionSchema>;

/** `name`: of the mapping that is made, where none is sent. */
export async function inspectSheet(path: string, sent: SheetMapping | null, name: string): Promise<SheetInspection> {
  // A file that is no UTF-8 was, as a rule, saved by a spreadsheet on Windows.
  const encoding = sent?.encoding ?? (isUtf8(await readHead(path)) ? undefined : 'windows-1252');
  const table = await openTable(path, { ...sent, encoding });
  try {
    const headerRow = sent?.headerRow ?? 1;
    const rows: SheetRow[] = [];
    let headers: string[] | null = null;
    for await (const some of table.rows()) {
      for (const row of some) {
        if (row.number < headerRow) continue;
        if (headers === null) headers = headersOf(row.cells);
        else if (!isEmptyRow(row)) rows.push(row);
      }
      if (rows.length >= ROWS_LOOKED_AT) break;
    }
    if (headers === null)
      throw new Problem('bad-request', `expected the headers in row ${headerRow}, but there is no such row`);
    const own = ENCODINGS.find((one) => one === table.encoding && one !== 'utf-8');
    const told = { ...(own && { encoding: own }), ...(table.delimiter && { delimiter: table.delimiter as ',' }) };
    const mapping = sent ?? inferMapping(name, headers, rows, told);
    const columns = headers.map((header, at): InspectedColumn => {
      const mapped = mapping.columns[header];
      const samples = new Set(rows.map(({ cells }) => cut(textOf(cells[at] ?? null))).filter((value) => value !== ''));
      return {
        header,
        letters: lettersOf(at),
        field: (typeof mapped === 'string' ? mapped : mapped?.field) ?? null,
        samples: [...samples.values().take(SAMPLES)],
      };
    });
    return {
      columns,
      rows: rows
        .slice(0, ROWS_SHOWN)
        .map(({ number, cells }) => ({ row: number, cells: cells.map((cell) => cut(textOf(cell))) })),
      worksheets: table.worksheets,
      encoding: table.encoding,
      delimiter: table.delimiter,
      fields: FIELD_NAMES,
      mapping,
    };
  } finally {
    await table.close();
  }
}

function cut(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > SAMPLE_CHARACTERS ? `${trimmed.slice(0, SAMPLE_CHARACTERS - 1).toWellFormed()}…` : trimmed;
}
