import { z } from 'zod';
import type { AnswerTo, components } from '#client';
import { ENTRY_KINDS, EVIDENCE, FACETS, SHIFT_RECORD_TYPES } from '#stance';
import { moreText } from '../addresses.js';
import { type Asking, given } from '../ask.js';
import { entryKind, facetValue } from '../stance.js';
import { citedSide, citedStatement, named, namedSchema, statementSchema, statementText } from '../statement.js';
import { fitting, idInput, nextOutput, pageInput, tool } from '../tool.js';
import { BYTES, nameAndId, shown, shownName } from '../words.js';

type Shift = components['schemas']['ShiftRecord'];
type Side = NonNullable<Shift['from']>;
type Shifts = AnswerTo<'/v1/shifts'>;
type History = AnswerTo<'/v1/stances/{holder}/{proposal}/history'>;

/** Pages of the feed for one answer: most of a feed that was corrected much may no longer hold. */
const ROUNDS_MAX = 5;

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
      type: z.enum(SHIFT_RECORD_TYPES),
      holds: z.boolean().describe('Whether the record still says so.'),
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
    'Who changed position, when, from what to what, and on which words: the latest recorded first. Use it for "who changed their mind on X", "what is new" and "has anybody reversed". Filter by actor, proposal, kind or topic. For the full story of one actor on one proposal use stance_history. Returns both sides of each change that still holds, each with its words, speaker, date, source and address.',
  input: z.strictObject({
    actor: idInput('Only changes of this actor.').optional(),
    proposal: idInput('Only changes on this proposal.').optional(),
    kind: z.enum(ENTRY_KINDS).optional().describe('Only changes of this kind, such as reversal.'),
    topic: z.string().min(1).max(300).optional().describe('Only on proposals of this topic.'),
    all: z.boolean().default(false).describe('Also what is no change: first words and reaffirmations.'),
    corrections: z
      .boolean()
      .default(false)
      .describe('Also every correction, and what no longer holds: what was published, rather than what is so.'),
    ...pageInput({ default: 10, max: 25 }),
  }),
  output,
  answer: (asking, { actor, proposal, kind, topic, all, corrections, limit, cursor }) => {
    const change = all || kind !== undefined ? undefined : ('true' as const);
    const filter = given({ holder: actor, proposal, kind, topic, change, order: 'newest' as const, include: 'names' });
    const address = asking.addresses.live('/changes', { holder: actor, proposal, kind, topic });
    return fitting(limit, async (wanted) => {
      const items: Item[] = [];
      let next: string | null = cursor ?? null;
      for (let round = 0; round < ROUNDS_MAX && items.length < wanted && (round === 0 || next !== null); round += 1) {
        const query = { ...filter, limit: wanted - items.length, ...(next === null ? {} : { cursor: next }) };
        const page: Shifts = await asking.ask('/v1/shifts', { query });
        for (const item of await itemsOf(page, asking))
          if (corrections || (item.holds && !items.some(({ id }) => id === item.id))) items.push(item);
        next = page.next;
      }
      const none = next === null ? 'No such change is on record.' : 'None of the last changes holds.';
      const lines = items.length === 0 ? [none] : items.flatMap(linesOf);
      return { structured: { items, address, next }, text: [...lines, `Changes: ${address}`, ...moreText(next)] };
    });
  },
});

async function itemsOf({ items: shifts, included }: Shifts, asking: Asking): Promise<Item[]> {
  const histories = new Map<string, History>();
  const items: Item[] = [];
  for (const shift of shifts) {
    const { id, type, holder, proposal, facet, kind, toward, change, from, to, news, recordedAt } = shift;
    const pair = `${holder}/${proposal}`;
    const history =
      histories.get(pair) ??
      (await asking.ask('/v1/stances/{holder}/{proposal}/history', {
        path: { holder, proposal },
        query: { include: 'names' },
      }));
    histories.set(pair, history);
    const side = async (one: Side) => {
      const { value, noLaterThan, evidence } = one;
      const entry = history[facet].find(({ utterance }) => utterance === one.utterance);
      const isAsPublished = entry?.statement.id === one.statement && entry.noLaterThan === noLaterThan;
      const statement = isAsPublished
        ? citedStatement(entry.statement, history.included, asking.addresses)
        : await citedSide(one, named(one.speaker, included), asking);
      return { value, noLaterThan, evidence, statement };
    };
    items.push({
      id,
      type,
      holds: isIn(history, shift),
      holder: { id: holder, name: shownName(shift.holderName) },
      proposal: { id: proposal, name: shown(shift.proposalTitle, BYTES.title).text },
      facet,
      kind,
      toward,
      change,
      from: from && (await side(from)),
      to: await side(to),
      news,
      recordedAt,
    });
  }
  return items;
}

/** Whether the timeline has the entry that the shift tells of: what makes a shift the same is what its id is made from. */
function isIn(history: History, { facet, kind, from, to }: Shift): boolean {
  return history[facet].some(
    (entry) =>
      entry.kind === kind &&
      entry.utterance === to.utterance &&
      entry.value === to.value &&
      entry.from?.utterance === from?.utterance &&
      entry.from?.value === from?.value,
  );
}

function linesOf({ type, holds, holder, proposal, facet, kind, toward, from, to, recordedAt }: Item): string[] {
  const correction = type === 'stance-shifted' ? '' : `${type}: `;
  const moved = `${facet} ${from ? `${from.value} → ` : ''}${to.value}`;
  return [
    `- ${holds ? '' : 'NO LONGER HOLDS: '}${correction}${nameAndId(holder)} on ${nameAndId(proposal)}: ${moved}, ${kind}${toward ? ` toward ${toward}` : ''}, recorded ${recordedAt}`,
    ...(from ? [`  before: ${statementText(from.statement)}`] : []),
    `  now: ${statementText(to.statement)}`,
  ];
}
