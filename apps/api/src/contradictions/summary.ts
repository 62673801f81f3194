/** The sentence at the head of a proposal, and the statements that it rests on. */
import { z } from 'zod';
import type { ProposalSummary } from '#read-model';
import { EVIDENCE, FACETS, slug } from '#stance';
import { dateWords, shortNameOf, summaryInWords } from '#words';

const named = z.object({
  id: slug,
  name: z.string(),
  shortName: z.string().meta({ description: 'The usual acronym, if it has one; otherwise the name.' }),
});

const said = { saidOn: z.string(), noLaterThan: z.string() };

export const summarySchema = z
  .object({
    text: z.string().nullable().meta({ description: 'In English; null if nobody has said anything yet.' }),
    clauses: z
      .array(
        z.object({
          text: z.string(),
          holders: z.array(named),
          facet: z.enum(FACETS),
          value: z.string(),
          contestedWith: z.array(z.string()).nullable(),
          evidence: z.enum(EVIDENCE),
          ...said,
          since: z.object(said),
          statement: z.uuid(),
        }),
      )
      .meta({
        description:
          'The clauses of the text, each with the statement it rests on: about status if anybody claims one, otherwise about positions; the owner first, then the latest.',
      }),
    counts: z
      .object({ facet: z.enum(FACETS), of: z.record(z.string(), z.int()) })
      .nullable()
      .meta({ description: 'How many hold each value, if there are too many clauses to list; otherwise null.' }),
    lastWord: z
      .string()
      .nullable()
      .meta({ description: 'The last day on which any of it can have been said; null if nothing was.' }),
    owner: named
      .extend({
        lastSpoke: z
          .string()
          .nullable()
          .meta({ description: 'The last day on which the owner was on the record; null if never.' }),
      })
      .nullable(),
    seenOn: z.string().nullable().meta({
      description:
        'The day as of which the summary is written: asOf, or the day of the last recording; null if nothing is recorded.',
    }),
  })
  .meta({ id: 'ProposalSummary' });

const dates = dateWords('en-GB');

export function summaryOf(summary: ProposalSummary): z.infer<typeof summarySchema> {
  const { counts, lastWord, owner, ownerSpoke, actors, seenOn } = summary;
  const namedAs = (id: string) => {
    const actor = actors.get(id);
    return { id, name: actor?.name ?? id, shortName: actor ? shortNameOf(actor) : id };
  };
  const parts = {
    clauses: summary.clauses.map(
      ({ holders, facet, of: { value, contestedWith, evidence, saidOn, noLaterThan, since, statement } }) => {
        const stance = { value, contestedWith, evidence, saidOn, noLaterThan, since, statement };
        return { holders: holders.map(namedAs), facet, ...stance };
      },
    ),
    counts,
    lastWord,
    owner: owner === null ? null : { ...namedAs(owner), lastSpoke: ownerSpoke },
    seenOn,
  };
  const words = summaryInWords(parts, dates);
  const sentences = [...words.clauses, ...words.rest];
  return {
    ...parts,
    text: sentences.length === 0 ? null : sentences.join(' '),
    clauses: parts.clauses.map((clause, i) => ({ text: words.clauses[i] ?? '', ...clause })),
  };
}
