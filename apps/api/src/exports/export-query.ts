import { z } from 'zod';
import { slug, text } from '#stance';
import { slugs } from '../http/paging.js';
import { sightQuery } from '../http/sight.js';

export const exportQuery = z.strictObject({
  what: z.enum(['stances', 'histories', 'statements']).default('stances'),
  format: z.enum(['ndjson', 'csv']).default('ndjson'),
  holder: slug.optional(),
  proposal: slug.optional(),
  holders: slugs.meta({ description: 'Any of these.' }),
  proposals: slugs.meta({ description: 'Any of these.' }),
  topic: text.min(1).optional(),
  ...sightQuery,
});
export type ExportQuery = z.infer<typeof exportQuery>;
