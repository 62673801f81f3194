import { z } from 'zod';
import type { components } from '#client';
import { ENTRY_KINDS, EVIDENCE, FACETS, SHIFT_RECORD_TYPES } from '#stance';
import { type Asking, given } from '../ask.js';
import { entryKind, facetValue } from '../stance.js';
import { citedSide, named, namedSchema, type Names, statementSchema, statementText } from '../statement.js';
import { fitting, idInput, nextOutput, pageInput, tool } from '../tool.js';
import { BYTES, nameAndId, shown, shownName } from '../words.js';

type Shift = components['schemas']['ShiftRecord'];

const sideSchema = z
  .object({
    value: facetValue,
    noLaterThan: z.string().describe('The last day on which it can have been said.'),
    evidence: z.enum(EVIDENCE),
    statement: statementSchema,
  })
  .meta({ id: 'SideOfChange' });

const output = z.object({
  items: z.array(
    z.object({
      id: z.string().describe('The change. A correction of it has the same.'),
      type: z
        .enum(SHIFT_RECORD_TYPES)
        .describe(
          'shift-amended: an earlier one, as it reads now. shift-revoked: an earlier one that no longer holds.',
        ),
      holder: namedSchema,
      proposal: namedSchema,
      facet: z.enum(FACETS),
      kind: entryKind,
      toward: z.enum(['support', 'oppose']).nullable(),
      change: z.boolean(),
      from: sideSchema.nullable(),
      to: sideSchema,
      news: z.boolean().describe('Said, and recorded, within a week.'),
      recordedAt: z.string(),
    }),
  ),
  address: z.string().describe('A page that lists the changes.'),
  ...nextOutput,
});
type Item = z.output<typeof output>['items'][number];

export const changes = tool({
  name: 'changes',
  title: 'Who changed position',
  description:
    'Who changed position, when, from what to what, and on which words: the latest recorded first. Use it for "who changed their mind on X", "what is new" and "has anybody reversed". Filter by actor, proposal, kind or topic. A correction is an item of its own: ignore a change whose id comes again as shift-revoked. For the full story of one actor on one proposal use stance_history. Returns both sides of each change, each with its words, speaker, date, source and address.',
  input: z.strictObject({
    actor: idInput('Only changes of this actor.').optional(),
    proposal: idInput('Only changes on this proposal.').optional(),
    kind: z.enum(ENTRY_KINDS).optional().describe('Only changes of this kind, such as reversal.'),
    topic: z.string().min(1).max(300).optional().describe('Only on proposals of this topic.'),
    all: z.boolean().default(false).describe('Also what is no change: first words and reaffirmations.'),
    ...pageInput({ default: 10, max: 25 }),
  }),
  output,
  answer: (asking, { actor, proposal, kind, topic, all, limit, cursor }) =>
    fitting(limit, async (wanted) => {
      const change = all || kind !== undefined ? undefined : ('true' as const);
      const filter = { holder: actor, proposal, kind, topic, change };
      const query = given({ ...filter, order: 'newest' as const, include: 'names', limit: wanted, cursor });
      const answer = await asking.ask('/v1/shifts', { query });
      const items: Item[] = [];
      for (const shift of answer.items) items.push(await itemOf(shift, answer.included, asking));
      const address = asking.addresses.live('/changes', { holder: actor, proposal, kind, topic });
      const more =
        answer.next === null ? [] : ['There is more: call again with the same arguments and this cursor:', answer.next];
      const lines = items.length === 0 ? ['No change is on record.'] : items.flatMap(linesOf);
      return { structured: { items, address, next: answer.next }, text: [...lines, `Changes: ${address}`, ...more] };
    }),
});

async function itemOf(shift: Shift, names: Names | undefined, asking: Asking): Promise<Item> {
  const { id, type, holder, proposal, facet, kind, toward, change, from, to, news, recordedAt } = shift;
  const side = async (one: NonNullable<Shift['from']>) => ({
    value: one.value,
    noLaterThan: one.noLaterThan,
    evidence: one.evidence,
    statement: await citedSide(one, named(one.speaker, names), asking),
  });
  return {
    id,
    type,
    facet,
    kind,
    toward,
    change,
    news,
    recordedAt,
    holder: { id: holder, name: shownName(shift.holderName) },
    proposal: { id: proposal, name: shown(shift.proposalTitle, BYTES.title).text },
    from: from && (await side(from)),
    to: await side(to),
  };
}

function linesOf({ type, holder, proposal, facet, kind, toward, from, to, recordedAt }: Item): string[] {
  const correction = type === 'stance-shifted' ? '' : `${type.toUpperCase()}: `;
  const moved = `${facet} ${from ? `${from.value} → ` : ''}${to.value}`;
  return [
    `- ${correction}${nameAndId(holder)} on ${nameAndId(proposal)}: ${moved}, ${kind}${toward ? ` toward ${toward}` : ''}, recorded ${recordedAt}`,
    ...(from ? [`  before: ${statementText(from.statement)}`] : []),
    `  now: ${statementText(to.statement)}`,
  ];
}
