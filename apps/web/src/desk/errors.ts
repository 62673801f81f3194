/** From a refusal to the fields at which it shows. */
import type { Problem } from '../api/answers.js';

/** By the name of the field, which is its JSON Pointer without the first stroke; a list shows the errors of its items. */
export function errorsByField(
  problem: Problem | null,
  fields: readonly string[],
): { at: Map<string, string>; rest: string[] } {
  const at = new Map<string, string>();
  const rest: string[] = [];
  for (const { pointer, detail } of problem?.errors ?? []) {
    const path = pointer.slice(1);
    const field = fields.find((name) => path === name || path.startsWith(`${name}/`));
    if (field === undefined) rest.push(detail);
    else at.set(field, [at.get(field), detail].filter((part) => part !== undefined).join('; '));
  }
  return { at, rest };
}

export function problemFor(detail: string): Problem {
  return { type: 'about:blank', title: '', status: 0, detail };
}
