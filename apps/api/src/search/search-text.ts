/** The words that a reader looks for, as `q` takes them. */
import { hasWords, TERMS_MAX, termsOf } from '#read-model';
import { text } from '#stance';

export const searchText = text
  .max(1_000)
  .refine(hasWords, 'expected words to look for')
  .refine((q) => termsOf(q).length <= TERMS_MAX, {
    error: ({ input }) =>
      `expected at most ${TERMS_MAX} words or phrases to look for, got ${termsOf(String(input)).length}: put quotation marks around words that stand together`,
  })
  .meta({
    description:
      'What must match: words, "a phrase", begin* (words that begin this way), -without. They are looked for in the words of a statement, the title of its source, and the names and aliases of the speaker, those spoken for, and the proposal.',
  });
