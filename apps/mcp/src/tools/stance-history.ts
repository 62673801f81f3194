import { z } from 'zod';
import type { components } from '#client';
import { EVIDENCE, FACETS } from '#stance';
import { recordOf, recordSchema, recordText } from '../addresses.js';
import { given } from '../ask.js';
import { entryKind, facetValue } from '../stance.js';
import { citedStatement, named, namedSchema, statementSchema, statementText, titled } from '../statement.js';
import { cursorAt, fitting, idInput, nextOutput, pageInput, placeIn, sightInput, tool } from '../tool.js';
import { nameAndId } from '../words.js';

type Entry = components['schemas']['HistoryEntry'];
type Note = components['schemas']['HistoryNote'];

const output = z.object({
  holder: namedSchema,
  proposal: namedSchema,
  entries: z.int().describe('How many there are in all.'),
  items: z.array(
    z.object({
      facet: z.enum(FACETS),
      value: facetValue,
      leftOut: z
        .enum(['hearsay', 'no-comment'])
        .nullable()
        .describe('Why it does not count for the stance; null where it does.'),
      kind: entryKind.nullable(),
      toward: z.enum(['support', 'oppose']).nullable(),
      before: facetValue.nullable().describe('The value that it is compared with.'),
      noLaterThan: z.string().describe('The last day on which it can have been said.'),
      until: z.string().nullable().describe('When the next was said, at the latest; null: it still stands.'),
      evidence: z.enum(EVIDENCE).nullable(),
      contestedWith: z.array(facetValue).nullable(),
      knownFrom: z.string().describe('Since when the record has it so.'),
      statement: statementSchema,
    }),
  ),
  record: recordSchema,
  ...nextOutput,
});
type Item = z.output<typeof output>['items'][number];

export const stanceHistory = tool({
  name: 'stance_history',
  title: 'How a stance came about',
  description:
    'How the stance of one actor on one proposal came about and moved, oldest first: each thing said, how it compares with the one before (reversal, strengthening, reaffirmation …), and the words, speaker, date, source and address of each. Use it for "has X changed position on Y", "since when" and "what exactly did X say". Returns positions first, then claims about the status, then what was left out as hearsay or no comment.',
  input: z.strictObject({
    holder: idInput('The id of an actor: whose stance.'),
    proposal: idInput('The id of a proposal: on what.'),
    ...sightInput,
    ...pageInput({ default: 15, max: 50 }),
  }),
  output,
  answer: async ({ ask, addresses }, { holder, proposal, asOf, knownAt, limit, cursor }) => {
    const { place = 0, snapshot } = placeIn(cursor, '\\d{1,9}');
    const after = Number(place);
    const query = given({ asOf, include: 'names', ...(snapshot === undefined ? { knownAt } : { snapshot }) });
    const answer = await ask('/v1/stances/{holder}/{proposal}/history', { path: { holder, proposal }, query });
    const names = answer.included;
    const seen = { ...answer, knownAt: knownAt ?? null };
    const record = recordOf(seen, addresses.fixed(`/stances/${holder}/${proposal}`, seen));
    const all: Item[] = [
      ...FACETS.flatMap((facet) => answer[facet].map((entry) => ({ ...itemOf(facet, entry), ...cited(entry) }))),
      ...answer.notes.map((note) => ({ ...noteOf(note), ...cited(note) })),
    ];
    function cited({ statement }: Entry | Note) {
      return { statement: citedStatement(statement, names, addresses) };
    }
    const known = { holder: named(holder, names), proposal: titled(proposal, names), entries: all.length };
    return fitting(limit, async (wanted) => {
      const items = all.slice(after, after + wanted);
      const reached = after + items.length;
      const next = reached < all.length ? cursorAt(reached, answer.snapshot) : null;
      const head = `${nameAndId(known.holder)} on ${nameAndId(known.proposal)}: ${all.length === 0 ? 'nothing is on record' : `${all.length} entries`}.`;
      const text = [head, ...items.map(lineOf), ...recordText(record, next)];
      return { structured: { ...known, items, record, next }, text };
    });
  },
});

function itemOf(facet: Item['facet'], entry: Entry): Omit<Item, 'statement'> {
  const { value, kind, toward, from, noLaterThan, until, evidence, contestedWith, knownFrom } = entry;
  const before = from?.value ?? null;
  return { facet, value, leftOut: null, kind, toward, before, noLaterThan, until, evidence, contestedWith, knownFrom };
}

function noteOf({ facet, value, dropped, noLaterThan, knownFrom }: Note): Omit<Item, 'statement'> {
  const none = { kind: null, toward: null, before: null, until: null, evidence: null, contestedWith: null };
  return { facet, value, leftOut: dropped, ...none, noLaterThan, knownFrom };
}

function lineOf({ facet, value, leftOut, kind, toward, before, until, contestedWith, statement }: Item): string {
  const how = leftOut
    ? `left out as ${leftOut}`
    : `${kind}${toward ? ` toward ${toward}` : ''}${before ? `, before: ${before}` : ''}, ${until ? `until ${until}` : 'still stands'}`;
  const contested = contestedWith ? `, CONTESTED with ${contestedWith.join(', ')}` : '';
  return `- ${facet} ${value} (${how}${contested}): ${statementText(statement)}`;
}
