import { z } from 'zod';
import { slug, text } from '#stance';
import { slugs } from '../http/paging.js';
import { sightQuery } from '../http/sight.js';
import { APOSTROPHES } from './csv.js';
import { TABLE_NAMES } from './tables.js';

const shape = z.strictObject({
  what: z
    .enum([...TABLE_NAMES, 'all'])
    .default('stances')
    .meta({ description: 'all: the three tables in a data package, each referring to the others.' }),
  format: z
    .enum(['ndjson', 'csv', 'parquet', 'datapackage', 'annotations'])
    .default('ndjson')
    .meta({
      description: `parquet has typed columns, named as in csv. datapackage is a zip (Data Package version 2): CSV files as in csv, the actors and proposals that they name, schemas, citation and licence. annotations, of statements, is a collection of W3C Web Annotations in JSON-LD. ndjson and parquet keep the exact words. In csv an ${APOSTROPHES} Apostrophes and quotation marks that are already there stay. To undo it, remove one apostrophe at each of these places.`,
    }),
  holder: slug.optional(),
  proposal: slug.optional(),
  holders: slugs.meta({ description: 'Any of these.' }),
  proposals: slugs.meta({ description: 'Any of these.' }),
  topic: text.min(1).optional(),
  ...sightQuery,
});

export const exportQuery = shape
  .refine(({ what, format }) => what !== 'all' || format === 'datapackage', {
    path: ['what'],
    error: 'expected stances, histories or statements: all is for format=datapackage, as other formats hold one table',
  })
  .refine(({ what, format }) => what === 'statements' || format !== 'annotations', {
    path: ['what'],
    error: 'expected what=statements: annotations are of statements',
  });
export type ExportQuery = z.infer<typeof exportQuery>;
