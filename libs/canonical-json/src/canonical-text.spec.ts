import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalText } from './canonical-text.js';

describe('canonical text', () => {
  it('is RFC 8785, as a library that knows nothing else writes it, of any JSON value', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'Z', '1', '9', '_', '"', '\\', 'u', 'd', '8', '\u0000', '\ud800', 'é', '💡'),
    });
    const names = fc.oneof(letters, fc.constantFrom('__proto__', '10', '9', 'toJSON', 'constructor', ''));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        letters,
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constantFrom(null, undefined),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.array(fc.tuple(names, tie('value')), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
      ),
    }));
    const outcome = (write: (value: object) => unknown, of: unknown) => {
      try {
        return write({ of });
      } catch (error) {
        return (error as Error).message;
      }
    };
    fc.assert(
      fc.property(value, (of) => {
        expect(outcome(canonicalText, of)).toBe(outcome(canonicalize, of));
      }),
      { numRuns: 2_000 },
    );
  });

  it('goes through what nests deeper than anything recorded', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(canonicalText({ deep: JSON.parse(deep) })).toBe(`{"deep":${deep}}`);
  });
});
