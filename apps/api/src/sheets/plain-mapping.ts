/** A sheet without a mapping: its headers are the fields. */
import { Problem } from '../http/problem.js';
import { FIELD_NAMES } from './fields.js';
import { mappingSchema, type SheetMapping } from './mapping.js';

export function plainMapping(headers: string[]): SheetMapping {
  const unknown = headers.filter((header) => !FIELD_NAMES.includes(header));
  if (unknown.length > 0) {
    throw new Problem(
      'bad-request',
      `expected fields as headers, or a mapping; got ${unknown
        .slice(0, 20)
        .map((header) => `“${header}”`)
        .join(', ')}. The fields: ${FIELD_NAMES.join(', ')}`,
    );
  }
  return mappingSchema.parse({ name: 'plain', columns: Object.fromEntries(headers.map((header) => [header, header])) });
}
