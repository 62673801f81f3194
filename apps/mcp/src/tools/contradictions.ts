/** Who contradicts whom on a proposal: by what they say its status is, and within one body. */
import { z } from 'zod';
import type { components } from '#client';
import { EVIDENCE, FACETS } from '#stance';
import { recordOf, recordSchema, recordText } from '../addresses.js';
import { type Asking, given } from '../ask.js';
import { facetValue, stanceAnswer, stanceSchema, stanceText } from '../stance.js';
import { citedSide, namedSchema, statementSchema, statementText, titled } from '../statement.js';
import { fitting, idInput, nextOutput, pageInput, sightInput, tool } from '../tool.js';
import { nameAndId, shownName } from '../words.js';

const CONFLICTS_MAX = 10;

const withinInput = z
  .string()
  .max(64)
  .optional()
  .describe('How far apart two may be said and still contradict each other: P30D, P2W, P1Y, or any. By default P90D.');

export const statusClaims = tool({
  name: 'status_claims',
  title: 'What is said to be the status of a proposal',
  description:
    'What each actor says the state of a proposal is (on the table, blocked, agreed, dropped …), and whose claims exclude each other. Use it for "is X still planned", "was X blocked" and "who contradicts whom about X". Nobody\'s claim is the truth: report each as what its claimant says. Returns each claim with its words, speaker, date, source and address, and the ids of those who claim the opposite.',
  input: z.strictObject({
    proposal: idInput('The id of a proposal, as find_ids gives it.'),
    within: withinInput,
    ...sightInput,
    ...pageInput({ default: 15, max: 50 }),
  }),
  output: z.object({
    proposal: namedSchema,
    items: z.array(
      stanceSchema.extend({
        conflicts: z.int().describe('How many claim the opposite.'),
        conflictsWith: z.array(z.string()).describe(`Their ids, at most ${CONFLICTS_MAX}.`),
        contradictedSince: z
          .array(z.string())
          .describe(
            `The ids of those who claimed the opposite too long after it to contradict it, at most ${CONFLICTS_MAX}.`,
          ),
      }),
    ),
    record: recordSchema,
    ...nextOutput,
  }),
  answer: ({ ask, addresses }, { proposal: id, limit, ...rest }) =>
    fitting(limit, async (wanted) => {
      const query = given({ ...rest, limit: wanted, include: 'names,statements' });
      const answer = await ask('/v1/proposals/{id}/status', { path: { id }, query });
      const items = answer.items.map(({ conflictsWith, contradictedSince, ...claim }) => ({
        ...stanceAnswer(claim, answer.included, addresses),
        conflicts: conflictsWith.length,
        conflictsWith: conflictsWith.slice(0, CONFLICTS_MAX),
        contradictedSince: contradictedSince.slice(0, CONFLICTS_MAX),
      }));
      const proposal = items[0]?.proposal ?? titled(id, answer.included);
      const record = recordOf(answer, addresses.fixed(`/proposals/${id}`, answer));
      const lines = items.flatMap((claim) => [
        ...stanceText(nameAndId(claim.holder), claim, ['status']),
        ...(claim.conflicts > 0 ? [`  CONTRADICTED by ${claim.conflictsWith.join(', ')}`] : []),
        ...(claim.contradictedSince.length > 0
          ? [`  since then, ${claim.contradictedSince.join(', ')} claimed the opposite`]
          : []),
      ]);
      const head = `Claims about the status of ${nameAndId(proposal)}${items.length === 0 ? ': none is on record' : ''}.`;
      const text = [head, ...lines, ...recordText(record, answer.next)];
      return { structured: { proposal, items, record, next: answer.next }, text };
    }),
});

const signalSide = z.object({
  value: facetValue,
  speaksFor: z.boolean().describe('Whether this one speaks for the body.'),
  through: namedSchema.nullable().describe('By which member it belongs to the body; null where it is the body itself.'),
  noLaterThan: z.string(),
  evidence: z.enum(EVIDENCE),
  statement: statementSchema,
});

const signal = z.object({ body: namedSchema, facet: z.enum(FACETS), pair: z.array(signalSide).length(2) });

type Side = components['schemas']['MixedSignal']['pair'][number];

async function sideOf(side: Side, asking: Asking): Promise<z.output<typeof signalSide>> {
  const { value, speaksFor, through, throughName, noLaterThan, evidence } = side;
  return {
    value,
    speaksFor,
    noLaterThan,
    evidence,
    through: through === null ? null : { id: through, name: shownName(throughName ?? through) },
    statement: await citedSide(side, { id: side.speaker, name: shownName(side.speakerName) }, asking),
  };
}

export const mixedSignals = tool({
  name: 'mixed_signals',
  title: 'Mixed signals within a body',
  description:
    'Pairs of speakers who speak for, or within, one body (an alliance, a government, a company) and contradict each other on a proposal. Use it for "does NATO speak with one voice on X" and "do they contradict each other". Members that merely disagree are no mixed signals: one of the two speaks for the body. Returns each pair with the body they have in common and both quotes, each with its speaker, date, source and address.',
  input: z.strictObject({
    proposal: idInput('The id of a proposal, as find_ids gives it.'),
    within: withinInput,
    ...sightInput,
    ...pageInput({ default: 10, max: 25 }),
  }),
  output: z.object({
    proposal: namedSchema,
    items: z.array(signal),
    record: recordSchema,
    ...nextOutput,
  }),
  answer: async (asking, { proposal: id, limit, ...rest }) => {
    const { ask, addresses } = asking;
    const { title } = await ask('/v1/proposals/{id}', { path: { id } });
    const proposal = titled(id, { actors: {}, proposals: { [id]: { title } } });
    return fitting(limit, async (wanted) => {
      const query = given({ ...rest, limit: wanted });
      const answer = await ask('/v1/proposals/{id}/mixed-signals', { path: { id }, query });
      const items: z.output<typeof signal>[] = [];
      for (const { body, bodyName, facet, pair } of answer.items)
        items.push({
          body: { id: body, name: shownName(bodyName) },
          facet,
          pair: [await sideOf(pair[0], asking), await sideOf(pair[1], asking)],
        });
      const record = recordOf(answer, addresses.fixed(`/proposals/${id}`, answer));
      const lines = items.flatMap(({ body, facet, pair }) => [
        `- within ${nameAndId(body)}, ${facet} ${pair.map(({ value }) => value).join(' against ')}:`,
        ...pair.map(
          ({ speaksFor, statement }) => `  ${speaksFor ? '(speaks for it) ' : ''}${statementText(statement)}`,
        ),
      ]);
      const head = `Mixed signals on ${nameAndId(proposal)}${items.length === 0 ? ': none' : ''}.`;
      const text = [head, ...lines, ...recordText(record, answer.next)];
      return { structured: { proposal, items, record, next: answer.next }, text };
    });
  },
});
