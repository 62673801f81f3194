/** RFC 7396: the change of a thing, as its members that change. */
import { z } from 'zod';

/** Pure: neither argument is changed; a member named `__proto__` stays a member, and is refused as unknown later. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergePatch(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const mergePatchSchema = z.preprocess(
  (value, context) => {
    // A record leaves it out; it is as unknown as any other that a statement does not have.
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
      context.addIssue({ code: 'unrecognized_keys', keys: ['__proto__'] });
    }
    return value;
  },
  z.record(z.string(), z.unknown()),
);
