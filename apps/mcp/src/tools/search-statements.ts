import { z } from 'zod';
import { POSITIONS, STATEMENT_KINDS, STATUSES } from '#stance';
import { recordOf, recordSchema, recordText } from '../addresses.js';
import { given } from '../ask.js';
import { citedStatement, namedSchema, statementSchema, statementText, titled } from '../statement.js';
import { fitting, idInput, nextOutput, pageInput, sightInput, tool } from '../tool.js';
import { nameAndId } from '../words.js';

const day = (what: string) => z.string().max(64).optional().describe(what);

export const searchStatements = tool({
  name: 'search_statements',
  title: 'Search statements',
  description:
    'Search everything that was said: by words, speaker, holder, proposal or date. Use it for "what did X say about Y" and "who mentioned Z". For where somebody stands, use stances_on_proposal or stances_of_actor instead: they weigh the statements. Returns statements with their words, speaker, date, source and address, and how each was read (position, status).',
  input: z.strictObject({
    words: z
      .string()
      .min(1)
      .max(1_000)
      .optional()
      .describe('What must match: words, "a phrase", begin* (words that begin this way), -without.'),
    speaker: idInput('Who said it.').optional(),
    holder: idInput('Whose stance it expresses: its speaker, or somebody on whose behalf it was said.').optional(),
    proposal: idInput('What it is about.').optional(),
    kind: z.enum(STATEMENT_KINDS).optional(),
    saidFrom: day('Said on or after this day, month or year.'),
    saidTo: day('Said on or before this day, month or year.'),
    order: z.enum(['newest', 'oldest']).default('newest'),
    ...sightInput,
    ...pageInput({ default: 10, max: 25 }),
  }),
  output: z.object({
    items: z.array(
      z.object({
        proposal: namedSchema,
        kind: z.enum(STATEMENT_KINDS),
        position: z.enum(POSITIONS).nullable(),
        status: z.enum(STATUSES).nullable(),
        voided: z.string().nullable().describe('Why it no longer counts; null while it does.'),
        statement: statementSchema,
      }),
    ),
    record: recordSchema,
    ...nextOutput,
  }),
  answer: ({ ask, addresses }, { words, limit, ...filter }) =>
    fitting(limit, async (wanted) => {
      const query = given({ ...filter, q: words, limit: wanted, include: 'names' });
      const { items: found, included, next, ...seen } = await ask('/v1/statements', { query });
      const items = found.map(({ voided, ...statement }) => ({
        proposal: titled(statement.proposal, included),
        kind: statement.kind,
        position: statement.coding.position,
        status: statement.coding.status,
        voided: voided?.reason ?? null,
        statement: citedStatement(statement, included, addresses),
      }));
      const { asOf: _, knownAt: __, cursor: ___, ...about } = filter;
      // The page of the search knows words alone.
      const record = recordOf(seen, addresses.fixed('/v1/statements', seen, { q: words, ...about }));
      const lines = items.map(({ proposal: about, position, status, voided, statement }) => {
        const read = [position && `position ${position}`, status && `status ${status}`, voided && `VOIDED: ${voided}`];
        const reading = read.filter(Boolean).join(', ') || 'no position';
        return `- on ${nameAndId(about)}, read as ${reading}: ${statementText(statement)}`;
      });
      const text = [...(items.length === 0 ? ['No statement matches.'] : lines), ...recordText(record, next)];
      return { structured: { items, record, next }, text };
    }),
});
