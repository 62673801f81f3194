/** A stance as an answer carries it, with the statements behind it. */
import { z } from 'zod';
import type { components } from '#client';
import { ENTRY_KINDS, EVIDENCE, FACETS, type Facet, POSITIONS, STATUSES } from '#stance';
import type { Addresses } from './addresses.js';
import { type Cited, citedStatement, named, namedSchema, statementSchema, statementText, titled } from './statement.js';
import { saidInWords } from './words.js';

type Schemas = components['schemas'];
type Stance = Pick<
  Schemas['ListedStance'],
  'holder' | 'proposal' | 'position' | 'status' | 'lastSpoke' | 'statements' | 'utterances'
>;
type Held = NonNullable<Stance[Facet]>;

/** Schemas with an id are told once in each tool's schema of answers. */
export const facetValue = z.enum([...new Set([...POSITIONS, ...STATUSES])]).meta({ id: 'PositionOrStatus' });
export const entryKind = z.enum(ENTRY_KINDS).meta({ id: 'KindOfEntry' });

const heldSchema = z
  .object({
    value: facetValue,
    kind: entryKind.describe('How it compares with what the holder said before.'),
    evidence: z.enum(EVIDENCE).describe('first-hand: the holder is on the record with it. indirect: others report it.'),
    contestedWith: z
      .array(facetValue)
      .nullable()
      .describe('Other values of a time that may be the same, so that none can be called the present one.'),
    since: z.object({ saidOn: z.string(), noLaterThan: z.string() }).describe('When the holder first said so.'),
    saidOn: z.string().describe('When it was last said: an EDTF date.'),
    noLaterThan: z.string().describe('The last day on which that can have been.'),
    reaffirmed: z.object({ times: z.int(), last: z.string().nullable() }),
    statement: statementSchema.nullable().describe('What it is read from. Null where it was erased.'),
  })
  .meta({ id: 'HeldValue' });
export type HeldAnswer = z.output<typeof heldSchema>;

export const stanceSchema = z.object({
  holder: namedSchema.describe('Whose stance it is.'),
  proposal: namedSchema.describe('What it is on.'),
  position: heldSchema.nullable().describe('For or against. Null: none is on record, which is not neutral.'),
  status: heldSchema.nullable().describe('What the holder says the state of the proposal is. Null: nothing.'),
  lastSpoke: z.string().nullable(),
  statements: z.int().describe('How many statements count.'),
});
export type StanceAnswer = z.output<typeof stanceSchema>;

export const positionInput = z.enum(POSITIONS).optional().describe('Only those who hold exactly this position.');
export const statusInput = z.enum(STATUSES).optional().describe('Only those who say that this is the status.');

export function stanceAnswer(
  stance: Stance,
  included: Schemas['Included'] | undefined,
  addresses: Addresses,
): StanceAnswer {
  const held = (facet: Held | null): HeldAnswer | null => {
    if (facet === null) return null;
    const { value, kind, evidence, contestedWith, since, saidOn, noLaterThan, reaffirmed, statement } = facet;
    const known = included?.statements[statement];
    return {
      value,
      kind,
      evidence,
      contestedWith,
      since,
      saidOn,
      noLaterThan,
      reaffirmed,
      statement: known ? citedStatement(known, included, addresses) : null,
    };
  };
  return {
    holder: named(stance.holder, included),
    proposal: titled(stance.proposal, included),
    position: held(stance.position),
    status: held(stance.status),
    lastSpoke: stance.lastSpoke,
    statements: stance.statements,
  };
}

/** A line for each statement that the stance is read from. */
export function stanceText(who: string, stance: StanceAnswer, facets: readonly Facet[] = FACETS): string[] {
  const byStatement = new Map<string, { statement: Cited | null; held: string[] }>();
  for (const facet of facets) {
    const held = stance[facet];
    if (!held) continue;
    const { statement } = held;
    const line = byStatement.get(statement?.id ?? facet) ?? { statement, held: [] };
    byStatement.set(statement?.id ?? facet, { statement, held: [...line.held, `${facet} ${heldText(held)}`] });
  }
  return [...byStatement.values()].map(
    ({ statement, held }) =>
      `- ${who}: ${held.join('; ')}. ${statement ? statementText(statement) : 'The statement was erased.'}`,
  );
}

function heldText({ value, contestedWith, since, reaffirmed, evidence }: HeldAnswer): string {
  const contested = contestedWith ? `, CONTESTED with ${contestedWith.join(', ')} (their order is not known)` : '';
  const again = reaffirmed.times > 0 ? `, said again (${reaffirmed.times}×, last by ${reaffirmed.last})` : '';
  return `${value}${contested}, first said ${dated(since)}${again}, ${evidence}`;
}

function dated({ saidOn, noLaterThan }: { saidOn: string; noLaterThan: string }): string {
  const said = saidInWords(saidOn);
  return said.endsWith(noLaterThan) ? said : `${said} (${noLaterThan} at the latest)`;
}
