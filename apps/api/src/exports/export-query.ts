import { z } from 'zod';
import { slug, text } from '#stance';
import { sightQuery } from '../http/sight.js';

export const exportQuery = z.strictObject({
  what: z.enum(['stances', 'histories', 'statements']).default('stances'),
  format: z.enum(['ndjson', 'csv']).default('ndjson'),
  holder: slug.optional(),
  proposal: slug.optional(),
  topic: text.min(1).optional(),
  ...sightQuery,
});
export type ExportQuery = z.infer<typeof exportQuery>;
