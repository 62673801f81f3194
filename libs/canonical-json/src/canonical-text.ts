import canonicalize from 'canonicalize';

/** Values that nest deeper than any that is recorded are left to the library, which does not call itself for each level. */
const DEPTH_MAX = 32;
/** Begins a member's name that every object keeps where it was put: numbers come first in an object, and `__proto__` is no member. */
const LETTER = /^[A-Za-z]/;

/** RFC 8785 text: equal values have equal text, whatever the order of their members. Throws for what JSON cannot write. */
export function canonicalText(value: object): string {
  const sorted = sortedMembers(value, DEPTH_MAX);
  if (sorted !== undefined) {
    const text = JSON.stringify(sorted);
    // JSON.stringify escapes a lone surrogate, which is refused. The letters may also stand for themselves.
    if (!text.includes('\\ud')) return text;
  }
  const text = canonicalize(value);
  if (text === undefined) throw new Error('expected a JSON value');
  return text;
}

/** With its members in order, so that JSON.stringify writes the canonical text; undefined where it would not. It takes half the library's time. */
function sortedMembers(value: unknown, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || depth === 0) return undefined;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const sorted = sortedMembers(item, depth - 1);
      if (sorted === undefined) return undefined;
      items.push(sorted);
    }
    return items;
  }
  const members: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    const sorted = sortedMembers((value as Record<string, unknown>)[name], depth - 1);
    if (sorted === undefined || !LETTER.test(name)) return undefined;
    members[name] = sorted;
  }
  return members;
}
