/** Who stands where on a proposal, and where an actor stands. */
import { z } from 'zod';
import { recordOf, recordSchema, recordText } from '../addresses.js';
import { given } from '../ask.js';
import { positionInput, stanceAnswer, stanceSchema, stanceText, statusInput } from '../stance.js';
import { named, namedSchema, titled } from '../statement.js';
import { fitting, idInput, nextOutput, pageInput, sightInput, tool } from '../tool.js';
import { nameAndId } from '../words.js';

const totals = z
  .record(z.string(), z.int())
  .describe('How many stances there are with each position; none: those with a status alone.');
const listed = { totals, items: z.array(stanceSchema), record: recordSchema, ...nextOutput };
const filters = {
  position: positionInput,
  status: statusInput,
  ...sightInput,
  ...pageInput({ default: 15, max: 50 }),
};

export const stancesOnProposal = tool({
  name: 'stances_on_proposal',
  title: 'Who stands where on a proposal',
  description:
    'Who supports, opposes or is neutral on a proposal, since when, and on whose word. Use it for "who is against X", "who supports X" and "where does everybody stand". With asOf: as it was on an earlier day. With knownAt: as a reader could know it then. Filtering by position is exact: for all opponents, read the whole list, as oppose and strongly-oppose are two positions. Returns totals by position, and each stance with the statement that it is read from: its words, speaker, date, source and address. Nobody without a statement is listed: silence is not neutrality.',
  input: z.strictObject({ proposal: idInput('The id of a proposal, as find_ids gives it.'), ...filters }),
  output: z.object({ proposal: namedSchema, ...listed }),
  answer: ({ ask, addresses }, { proposal: id, limit, ...filter }) =>
    fitting(limit, async (wanted) => {
      const query = given({ ...filter, limit: wanted, include: 'names,statements' });
      const answer = await ask('/v1/proposals/{id}/stances', { path: { id }, query });
      const items = answer.items.map((stance) => stanceAnswer(stance, answer.included, addresses));
      const proposal = items[0]?.proposal ?? titled(id, answer.included);
      const record = recordOf(answer, addresses.fixed(`/proposals/${id}`, answer));
      const structured = { proposal, totals: answer.totals, items, record, next: answer.next };
      const head = `Stances on ${nameAndId(proposal)}: ${totalsText(answer.totals)}.`;
      const lines = items.flatMap((stance) => stanceText(nameAndId(stance.holder), stance));
      return { structured, text: [head, ...lines, ...recordText(record, answer.next)] };
    }),
});

export const stancesOfActor = tool({
  name: 'stances_of_actor',
  title: 'Where an actor stands',
  description:
    'Where one actor (a person, organisation, state or outlet) stands on each proposal, since when, and on which words. Use it for "what does X support" and "what is the position of X". What somebody said on behalf of the actor counts as the actor\'s. Returns totals by position, and each stance with the statement that it is read from: its words, speaker, date, source and address.',
  input: z.strictObject({
    actor: idInput('The id of an actor, as find_ids gives it.'),
    topic: z.string().min(1).max(300).optional().describe('Only proposals of this topic, as find_ids shows topics.'),
    ...filters,
  }),
  output: z.object({ actor: namedSchema, ...listed }),
  answer: ({ ask, addresses }, { actor: id, limit, ...filter }) =>
    fitting(limit, async (wanted) => {
      const query = given({ ...filter, limit: wanted, include: 'names,statements' });
      const answer = await ask('/v1/actors/{id}/stances', { path: { id }, query });
      const items = answer.items.map((stance) => stanceAnswer(stance, answer.included, addresses));
      const actor = items[0]?.holder ?? named(id, answer.included);
      const record = recordOf(answer, addresses.fixed(`/actors/${id}`, answer));
      const structured = { actor, totals: answer.totals, items, record, next: answer.next };
      const head = `Stances of ${nameAndId(actor)}: ${totalsText(answer.totals)}.`;
      const lines = items.flatMap((stance) => stanceText(`on ${nameAndId(stance.proposal)}`, stance));
      return { structured, text: [head, ...lines, ...recordText(record, answer.next)] };
    }),
});

function totalsText(counts: Record<string, number>): string {
  const told = Object.entries(counts).map(([position, count]) =>
    position === 'none' ? `${count} with a status alone` : `${count} ${position}`,
  );
  return told.join(', ') || 'none on record';
}
