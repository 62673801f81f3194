/** The stance at the end of a timeline: domain.md section 5, step 8. */
import { z } from 'zod';
import type { Day } from './days.js';
import { oneOf, slug, uuid } from './fields.js';
import { MAXIMA } from './maxima.js';
import { EVIDENCE, type Facet, POSITIONS, STATUSES } from './scale.js';
import { CONTINUES, ENTRY_KINDS, type Entry } from './timeline.js';

export const saidSchema = z.strictObject({
  saidOn: z.string().describe('When it was said, as precisely as the source gives it: an EDTF date.'),
  noLaterThan: z.string().describe('The last day on which it can have been said, `YYYY-MM-DD`.'),
});

export const alsoCodedAsSchema = z.strictObject({
  value: z.string(),
  coder: z.string().nullable().describe('Who coded it this way.'),
  statement: uuid,
});

function facetSchema<const V extends readonly string[]>(values: V) {
  return z.strictObject({
    value: oneOf(values),
    kind: oneOf(ENTRY_KINDS).describe('How it compares with what the holder said before.'),
    evidence: oneOf(EVIDENCE).describe('Whether the holder said it on the record, or others report it.'),
    contestedWith: z
      .array(oneOf(values))
      .nullable()
      .describe('Other values stated at what may be the same time; null if there are none.'),
    alsoCodedAs: z
      .array(alsoCodedAsSchema)
      .max(MAXIMA.alsoCodedAs)
      .describe('How other reports of the same speech act were coded.'),
    ...saidSchema.shape,
    since: saidSchema.describe('When the holder first said so, with no other stance since.'),
    reaffirmed: z
      .strictObject({ times: z.int(), last: z.string().nullable().describe('An EDTF date.') })
      .describe('How often the holder has repeated it since, and when it last did.'),
    statement: uuid.describe('The statement this comes from.'),
  });
}

/** The stance of a holder on a proposal: the item of `GET /v1/stances`, and the value of the compacted topic. */
export const stanceSchema = z
  .strictObject({
    holder: slug.describe('Whose stance it is.'),
    proposal: slug.describe('What the stance is about.'),
    position: facetSchema(POSITIONS).nullable().describe('Where the holder stands; null if it took no position.'),
    status: facetSchema(STATUSES)
      .nullable()
      .describe('What the holder says the status of the proposal is; null if it says nothing about it.'),
    lastSpoke: z
      .string()
      .nullable()
      .describe('The last day on which the holder was on the record about the proposal, in any way.'),
    statements: z.int().describe('How many statements of the holder on the proposal count.'),
    utterances: z.int().describe('How many speech acts they report.'),
  })
  .meta({ id: 'Stance' });
export type Stance = z.infer<typeof stanceSchema>;

/** What counts towards `statements`, `utterances` and `lastSpoke`, whichever facet it carries, or none. */
export interface Spoken {
  utterance: string;
  latest: Day;
  strong: boolean;
}

/** `entries` are those of both facets in timeline order; `asOf`, the last day of the cut, leaves out what was not certainly said by then. */
export function stanceOf(
  holder: string,
  proposal: string,
  entries: Entry[],
  spoken: Spoken[],
  asOf: Day | null = null,
): Stance {
  const within = <T extends { latest: Day }>(all: T[]) => (asOf ? all.filter(({ latest }) => latest <= asOf) : all);
  const said = within(spoken);
  let lastSpoke: Day | null = null;
  for (const { strong, latest } of said) if (strong && (lastSpoke === null || latest > lastSpoke)) lastSpoke = latest;
  const facet = (name: Facet) => facetOf(within(entries).filter((entry) => entry.facet === name));
  return stanceFrom(holder, proposal, {
    position: facet('position'),
    status: facet('status'),
    lastSpoke,
    statements: said.length,
    utterances: new Set(said.map(({ utterance }) => utterance)).size,
  });
}

type InFacet = ReturnType<typeof stanceIn>;

export function stanceFrom(
  holder: string,
  proposal: string,
  {
    position,
    status,
    lastSpoke,
    statements,
    utterances,
  }: Pick<Stance, 'lastSpoke' | 'statements' | 'utterances'> & { [F in Facet]: InFacet | null },
): Stance {
  return {
    holder,
    proposal,
    position: position as Stance['position'],
    status: status as Stance['status'],
    lastSpoke,
    statements,
    utterances,
  };
}

function facetOf(timeline: Entry[]) {
  const run = runOf(timeline);
  const [first] = run;
  const last = run.at(-1);
  return first && last ? stanceIn({ first, last, times: run.length - 1 }) : null;
}

/** A stance in one facet, from the run that ends its timeline: its first and last entry, and how many there are after the first. */
export function stanceIn({ first, last, times }: { first: Entry; last: Entry; times: number }) {
  return {
    value: last.value,
    kind: last.kind,
    evidence: last.evidence,
    contestedWith: last.contestedWith,
    alsoCodedAs: last.alsoCodedAs,
    saidOn: last.saidOn,
    noLaterThan: last.latest,
    since: { saidOn: first.saidOn, noLaterThan: first.latest },
    reaffirmed: { times, last: times > 0 ? last.latest : null },
    statement: last.statement,
  };
}

/** The entries that the stance has stood for; where the end is contested, its cluster. */
function runOf(timeline: Entry[]): Entry[] {
  let start = timeline.length - 1;
  const goesOn = (entry: Entry, before: Entry | undefined) =>
    before !== undefined && (entry.contestedWith ? entry.earliest <= before.latest : CONTINUES.has(entry.kind));
  for (let entry = timeline[start]; entry && goesOn(entry, timeline[start - 1]); entry = timeline[start]) start -= 1;
  return timeline.slice(start);
}
