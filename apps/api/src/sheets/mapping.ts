/** How a sheet is read: a file that its owner keeps, and uses again. */
import { z } from 'zod';
import { ACTOR_KINDS, MAXIMA, NAMESPACE, slug, uuid, wordsUpTo } from '#stance';
import { v5 as uuidv5 } from 'uuid';
import { DATE_ORDERS } from './dates.js';
import { FIELD_NAMES } from './fields.js';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'windows-1251'] as const;
export const DELIMITERS = [',', ';', '\t', '|'] as const;

const COLUMNS_MAX = 256;
const NAMES_MAX = 20_000;
const HEADER_MAX = 300;

const field = z.enum(FIELD_NAMES, { error: `expected a field, one of ${FIELD_NAMES.join(', ')}` });
const header = z.string().min(1).max(HEADER_MAX);
const dateOrder = z.enum(DATE_ORDERS);

const columnSchema = z.strictObject({
  field,
  dateOrder: dateOrder.optional().meta({ description: 'For this column, instead of the one of the mapping.' }),
  list: z.string().min(1).max(5).optional().meta({ description: 'What separates the items of a list in this column.' }),
  values: z.record(z.string().max(HEADER_MAX), z.string().max(HEADER_MAX).nullable()).optional().meta({
    description:
      'What the cells say, and what each means, for example {"strongly agree": "strongly-support"}; null: nothing. Case, accents and punctuation make no difference. Other values are refused.',
  }),
  native: z
    .string()
    .min(1)
    .max(MAXIMA.native)
    .optional()
    .meta({ description: 'The name of the scale: the cell is kept as it was, in coding.native.' }),
});

const createdActor = z.strictObject({
  create: z.strictObject({
    id: slug.optional().meta({ description: 'By default made from the name.' }),
    kind: z.enum(ACTOR_KINDS),
    name: wordsUpTo(MAXIMA.name).optional().meta({ description: 'By default as in the sheet.' }),
  }),
});
const createdProposal = z.strictObject({
  create: z.strictObject({ id: slug.optional(), title: wordsUpTo(MAXIMA.name).optional() }),
});
const settled = <T extends z.ZodType>(created: T) => z.record(z.string().max(MAXIMA.quote), z.union([slug, created]));

export const mappingSchema = z
  .strictObject({
    name: wordsUpTo(MAXIMA.name).meta({ description: 'The name of the sheet. Row keys belong to it.' }),
    namespace: uuid.optional().meta({ description: 'For row keys. By default made from the name.' }),
    encoding: z
      .enum(ENCODINGS)
      .optional()
      .meta({ description: 'For a CSV file without a byte order mark. Default: UTF-8.' }),
    delimiter: z
      .enum(DELIMITERS)
      .optional()
      .meta({ description: 'For a CSV file. Default: the one most frequent in its header.' }),
    worksheet: z.string().max(HEADER_MAX).optional().meta({ description: 'For an XLSX file. Default: the first.' }),
    headerRow: z.int().min(1).max(1_000).default(1),
    decimal: z.enum(['.', ',']).default('.'),
    list: z.string().min(1).max(5).default('|').meta({ description: 'What separates the items of a list.' }),
    trim: z.boolean().default(true).meta({ description: 'Whether white space around a cell is left out.' }),
    dateOrder: dateOrder.optional().meta({
      description: 'For dates such as 03/04/2023. Without it, ambiguous dates are refused.',
    }),
    columns: z
      .record(header, z.union([field, columnSchema]))
      .refine((columns) => Object.keys(columns).length <= COLUMNS_MAX, `expected at most ${COLUMNS_MAX} columns`)
      .meta({ description: 'Headers and their fields. A second column with the same header is “Header (2)”.' }),
    constants: z
      .partialRecord(field, z.string().max(MAXIMA.quote))
      .default({})
      .meta({ description: 'Values for fields that have no column, or whose cell is empty.' }),
    key: z
      .array(header)
      .max(16)
      .default([])
      .meta({ description: 'The columns that identify a row. They give it a stable id.' }),
    names: settled(createdActor)
      .refine((names) => Object.keys(names).length <= NAMES_MAX, `expected at most ${NAMES_MAX} names`)
      .default({})
      .meta({ description: 'Names in the sheet and their actors: an id, or one to be created.' }),
    proposals: settled(createdProposal)
      .refine((names) => Object.keys(names).length <= NAMES_MAX, `expected at most ${NAMES_MAX} names`)
      .default({})
      .meta({ description: 'Names in the sheet and their proposals: an id, or one to be created.' }),
  })
  .meta({ id: 'SheetMapping', description: 'How the rows of a sheet become statements.' });

export type SheetMapping = z.infer<typeof mappingSchema>;
export type SheetColumn = z.infer<typeof columnSchema>;

export function namespaceOf({ name, namespace }: Pick<SheetMapping, 'name' | 'namespace'>): string {
  return namespace ?? uuidv5(`sheet:${name}`, NAMESPACE);
}

export function columnOf(column: SheetMapping['columns'][string]): SheetColumn {
  return typeof column === 'string' ? { field: column } : column;
}
