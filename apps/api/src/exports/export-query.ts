import { z } from 'zod';
import { slug, text } from '#stance';
import { slugs } from '../http/paging.js';
import { sightQuery } from '../http/sight.js';

export const exportQuery = z.strictObject({
  what: z.enum(['stances', 'histories', 'statements']).default('stances'),
  format: z.enum(['ndjson', 'csv']).default('ndjson').meta({
    description:
      'ndjson is to the letter. In csv an apostrophe stands before what a spreadsheet would take for a formula: before `=`, `+`, `-` or `@` (full-width ones, too) at the start of a cell, and after a line break or other control character, comma or semicolon within it, and before a tab or carriage return at the start of a cell. Apostrophes and quotation marks that already stand there stay. To undo it, take one apostrophe away at each of these places.',
  }),
  holder: slug.optional(),
  proposal: slug.optional(),
  holders: slugs.meta({ description: 'Any of these.' }),
  proposals: slugs.meta({ description: 'Any of these.' }),
  topic: text.min(1).optional(),
  ...sightQuery,
});
export type ExportQuery = z.infer<typeof exportQuery>;
