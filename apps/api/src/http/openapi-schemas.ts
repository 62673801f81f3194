/** From the schemas of the code to those of the OpenAPI document. */
import { z } from 'zod';

type Schema = Record<string, unknown>;

/**
 * The schema, and under their names those that it refers to. What is sent (`input`) is checked strictly, and may leave out what has a default;
 * what is answered (`output`) has every member, and may have more one day. Where the two differ, what is sent is called …Body.
 */
export function componentsOf(
  schema: z.ZodType,
  io: 'input' | 'output',
): { schema: Schema; components: Record<string, Schema> } {
  const { $defs = {}, $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  if (io === 'output') return inComponents({ schema: openEnded(rest), components: openEnded($defs) });
  const names = new Map(Object.entries($defs).map(([name, definition]) => [name, nameOfBody(name, definition)]));
  const renamed = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replace(
        /"#\/\$defs\/([^"]+)"/g,
        (_, name: string) => `"#/$defs/${names.get(name) ?? name}"`,
      ),
    ) as T;
  const components = Object.entries($defs).map(([name, definition]) => [names.get(name), renamed(definition)]);
  return inComponents({ schema: renamed(rest), components: Object.fromEntries(components) });
}

/** OpenAPI keeps under components/schemas what JSON Schema keeps under $defs. */
export function inComponents<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as T;
}

function nameOfBody(name: string, { type }: { type?: unknown }): string {
  return type === 'object' && !name.endsWith('Body') ? `${name}Body` : name;
}

/** Without what it may not have: members may be added, none renamed. Nor what it would be if it were not there: it is. */
function openEnded<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(openEnded) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !(key === 'additionalProperties' && value === false) && key !== 'default',
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, openEnded(value as unknown)])) as T;
}
