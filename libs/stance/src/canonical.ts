import canonicalize from 'canonicalize';

/** RFC 8785 text: equal values have equal text, whatever the order of their members. */
export function canonicalText(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('expected a JSON value');
  return text;
}
