import { z } from 'zod';
import type { components } from '#client';
import { agree, lineValue } from '#stance';
import { recordOf, recordSchema, recordText, type Seen } from '../addresses.js';
import { type Ask, given } from '../ask.js';
import { BadArgument } from '../refusal.js';
import { stanceAnswer, stanceSchema, stanceText } from '../stance.js';
import { namedSchema } from '../statement.js';
import { cursorAt, fitting, idInput, nextOutput, pageInput, placeIn, sightInput, tool } from '../tool.js';
import { nameAndId, shownName } from '../words.js';

type Stance = components['schemas']['ListedStance'];

const PAGE_SIZE = 1_000;

export const agreement = tool({
  name: 'agreement',
  title: 'How often two actors agree',
  description:
    'How often two actors are on the same side, over the proposals on which both hold a position (support, neutral or oppose, and not contested), and what each holds on these. Use it for "do X and Y agree" and "where do X and Y differ". Returns the counts n (in common) and agreed, the share agreed / n, and both stances on each proposal with their statements: words, speaker, date, source and address. A share of a small n says little: name n with it.',
  input: z.strictObject({
    actor: idInput('The id of an actor.'),
    other: idInput('The id of another.'),
    topic: z.string().min(1).max(300).optional().describe('Only proposals of this topic.'),
    only: z
      .enum(['same-side', 'different-sides'])
      .optional()
      .describe('Which proposals to list. The counts stay whole.'),
    ...sightInput,
    ...pageInput({ default: 5, max: 15 }),
  }),
  output: z.object({
    actors: z.array(namedSchema).length(2),
    n: z.int(),
    agreed: z.int(),
    share: z.number().nullable().describe('agreed / n; null where n is 0.'),
    items: z.array(z.object({ sameSide: z.boolean(), stances: z.array(stanceSchema).length(2) })),
    record: recordSchema,
    ...nextOutput,
  }),
  answer: async ({ ask, addresses }, { actor, other, topic, only, asOf, knownAt, limit, cursor }) => {
    if (actor === other) throw new BadArgument('expected two actors, got the same id twice');
    const { place: after = '', snapshot } = placeIn(cursor, '[a-z0-9-]{1,128}');
    const sight = { asOf, ...(snapshot === undefined ? { knownAt } : { snapshot }) };
    // The page that the others are compared with says what state of the record all are of.
    const first = await ask('/v1/stances', { query: given({ ...sight, holder: actor, topic, limit: 1 }) });
    const at = { asOf, snapshot: first.snapshot };
    const placedOf = (holder: string) => placed(ask, given({ ...at, holder, topic, limit: PAGE_SIZE }));
    let [n, agreed] = [0, 0];
    const window: string[] = [];
    for await (const { proposal, sameSide } of inCommon(placedOf(actor), placedOf(other))) {
      n += 1;
      if (sameSide) agreed += 1;
      const isListed = only === undefined || sameSide === (only === 'same-side');
      if (isListed && proposal > after && window.length <= limit) window.push(proposal);
    }
    const seen: Seen = { ...first, knownAt: knownAt ?? null };
    const record = recordOf(seen, addresses.fixed(`/actors/${actor}`, seen));
    const actors = await Promise.all([actor, other].map((id) => nameOf(ask, id)));
    const told: Awaited<ReturnType<typeof pairOn>>[] = [];
    for (const proposal of window.slice(0, limit)) told.push(await pairOn(proposal));
    async function pairOn(proposal: string) {
      const answers = await Promise.all(
        [actor, other].map((holder) =>
          ask('/v1/stances', { query: given({ ...at, holder, proposal, include: 'names,statements' }) }),
        ),
      );
      const stances = answers.flatMap(({ items, included }) =>
        items.map((one) => stanceAnswer({ ...one, status: null }, included, addresses)),
      );
      const [a, b] = answers.map(({ items }) => items[0]?.position?.value);
      return { sameSide: a !== undefined && b !== undefined && agree('position', a, b), stances };
    }
    return fitting(limit, async (wanted) => {
      const items = told.slice(0, wanted);
      const last = window[items.length - 1];
      const next = last !== undefined && window.length > items.length ? cursorAt(last, first.snapshot) : null;
      const share = n === 0 ? null : agreed / n;
      const names = actors.map(nameAndId).join(' and ');
      const head = `${names} are on the same side on ${agreed} of the ${n} proposals on which both hold a position.`;
      const lines = items.flatMap(({ sameSide, stances }) => [
        `- ${sameSide ? 'SAME SIDE' : 'DIFFERENT SIDES'} on ${stances[0] ? nameAndId(stances[0].proposal) : ''}`,
        ...stances.flatMap((one) => stanceText(nameAndId(one.holder), one).map((line) => `  ${line}`)),
      ]);
      return {
        structured: { actors, n, agreed, share, items, record, next },
        text: [head, ...lines, ...recordText(record, next)],
      };
    });
  },
});

async function nameOf(ask: Ask, id: string) {
  return { id, name: shownName((await ask('/v1/actors/{id}', { path: { id } })).name) };
}

/** The uncontested positions on the line of one holder, in order of proposal: a page at a time. */
async function* placed(
  ask: Ask,
  query: object,
): AsyncGenerator<{ proposal: string; position: NonNullable<Stance['position']> }> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await ask('/v1/stances', { query: { ...query, ...(cursor ? { cursor } : {}) } });
    for (const { proposal, position } of page.items)
      if (position && position.contestedWith === null && lineValue('position', position.value) !== null)
        yield { proposal, position };
    cursor = page.next;
  }
}

type Placed = ReturnType<typeof placed>;

/** The proposals that both have, of two lists in the same order. */
async function* inCommon(a: Placed, b: Placed): AsyncGenerator<{ proposal: string; sameSide: boolean }> {
  let [left, right] = await Promise.all([a.next(), b.next()]);
  while (!left.done && !right.done) {
    const [one, two] = [left.value, right.value];
    if (one.proposal === two.proposal)
      yield { proposal: one.proposal, sameSide: agree('position', one.position.value, two.position.value) };
    if (one.proposal <= two.proposal) left = await a.next();
    if (two.proposal <= one.proposal) right = await b.next();
  }
}
