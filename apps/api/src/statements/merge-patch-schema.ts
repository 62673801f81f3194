import { z } from 'zod';

/** The body of a merge patch (RFC 7396). */
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
