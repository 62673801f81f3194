/** What a Reconciliation Service tells of itself. */
import { z } from 'zod';
import { ACTOR_KINDS } from '#stance';
import type { Register } from '../names/find-names.js';
import { typeOf } from './reconcile.js';

const service = z.object({ service_url: z.string(), service_path: z.string() });
const typeSchema = z.object({ id: z.string(), name: z.string() });

export const manifestSchema = z
  .object({
    versions: z.array(z.string()),
    name: z.string(),
    identifierSpace: z.string(),
    schemaSpace: z.string(),
    documentation: z.string(),
    defaultTypes: z.array(typeSchema),
    view: z.object({ url: z.string() }),
    preview: z.object({ url: z.string(), width: z.int(), height: z.int() }),
    suggest: z.object({ entity: service, type: service }),
  })
  .meta({ id: 'ReconciliationManifest' });
export type Manifest = z.infer<typeof manifestSchema>;

export const suggestedSchema = z
  .object({
    result: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string().optional(),
        notable: z.array(typeSchema).optional(),
      }),
    ),
  })
  .meta({ id: 'ReconciliationSuggestions' });
export type Suggested = z.infer<typeof suggestedSchema>;

export const PREVIEW = { width: 400, height: 160 } as const;

export function manifestOf(register: Register, origin: string): Manifest {
  const list = `${register}s`;
  const own = `/v1/reconcile/${list}`;
  return {
    versions: ['0.2'],
    name: `Stancebook ${list}`,
    identifierSpace: `${origin}/v1/${list}/`,
    schemaSpace: `${origin}/docs`,
    documentation: `${origin}/docs`,
    defaultTypes: typesOf(register),
    view: { url: `${origin}/${list}/{{id}}` },
    preview: { url: `${origin}${own}/preview?id={{id}}`, ...PREVIEW },
    suggest: {
      entity: { service_url: origin, service_path: `${own}/suggest` },
      type: { service_url: origin, service_path: `${own}/types` },
    },
  };
}

export function typesOf(register: Register) {
  return register === 'proposal' ? [typeOf(register, null)] : ACTOR_KINDS.map((kind) => typeOf(register, kind));
}

/** A small page, for a frame of a client. All that is of the record is escaped. */
export function previewOf({ title, facts }: { title: string; facts: string[] }): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><h1>${escaped(title)}</h1>${facts.map((fact) => `<p>${escaped(fact)}</p>`).join('')}</body>
</html>
`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
