/** JSON Schema (draft 7, the dialect of AsyncAPI) of what is published: what a reader may rely on, for as long as records are kept. */
import { z } from 'zod';
import { ACTOR_KINDS, ATTRIBUTIONS, ENTRY_KINDS, RELATION_KINDS, STATEMENT_KINDS, VOID_REASONS } from '#stance';

export type JsonSchema = { [keyword: string]: unknown };

/** Lists that may get longer: whoever meets a value that is new to them can go by the other members. The others are closed. */
const OPEN_LISTS = [ACTOR_KINDS, ATTRIBUTIONS, ENTRY_KINDS, RELATION_KINDS, STATEMENT_KINDS, VOID_REASONS].map(
  (values) => values.join(),
);

/** The schemas by name, and those of whatever they are made of: each refers to the others as components of one document. */
export function publishedSchemas(named: Record<string, z.ZodType>): Record<string, JsonSchema> {
  const all = Object.entries(named).flatMap(([name, schema]) => {
    const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'output', override: asPublished });
    const { $schema: _, definitions = {}, ...root } = inComponents(made);
    const isNamed = root.$ref === `#/components/schemas/${name}`;
    return [...Object.entries(definitions as Record<string, JsonSchema>), ...(isNamed ? [] : [[name, root] as const])];
  });
  return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Readers are promised less than writers are asked for. Bounds are those of what is accepted now, and the log has longer texts of earlier
 * releases; members are added; URLs are kept as they came, also with letters that RFC 3986 would escape.
 */
function asPublished({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  delete jsonSchema.id;
  delete jsonSchema.default;
  delete jsonSchema.maxLength;
  delete jsonSchema.maxItems;
  delete jsonSchema.additionalProperties;
  if (jsonSchema.format === 'uri') delete jsonSchema.format;
  // The format says it all.
  if (jsonSchema.format === 'date-time' || jsonSchema.format === 'uuid') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (Array.isArray(jsonSchema.enum) && OPEN_LISTS.includes(jsonSchema.enum.join())) {
    jsonSchema['x-extensible-enum'] = jsonSchema.enum;
    delete jsonSchema.enum;
  }
}

function inComponents(schema: object): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"#/components/schemas/')) as JsonSchema;
}
