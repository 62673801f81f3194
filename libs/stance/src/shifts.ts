/** Shifts: the entries of a timeline as they are published, and what a change of the timeline makes of them (domain.md section 6). */
import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { canonicalText } from './canonical.js';
import { dayOfInstant, daysBetween } from './days.js';
import { oneOf, slug, uuid } from './fields.js';
import { EVIDENCE, FACETS, POSITIONS, STATUSES } from './scale.js';
import { alsoCodedAsSchema } from './stance.js';
import { NAMESPACE, type Statement } from './statement.js';
import { ENTRY_KINDS, type Entry, NO_CHANGE } from './timeline.js';

const facetValue = oneOf([...POSITIONS, ...STATUSES.filter((status) => status !== 'deferred')]);

export const sideSchema = z.strictObject({
  value: facetValue,
  utterance: uuid,
  statement: uuid,
  speaker: slug,
  quote: z.string().nullable(),
  saidOn: z.string(),
  noLaterThan: z.string(),
  evidence: oneOf(EVIDENCE),
  source: z.strictObject({
    url: z.string().nullable(),
    reference: z.string().nullable(),
    publisher: z.string().nullable(),
    title: z.string().nullable(),
  }),
});

/** A shift itself, without what its publication adds. */
export const shiftSchema = z.strictObject({
  id: uuid,
  holder: slug,
  proposal: slug,
  facet: oneOf(FACETS),
  kind: oneOf(ENTRY_KINDS),
  toward: oneOf(['support', 'oppose']).nullable(),
  change: z.boolean(),
  from: sideSchema.nullable(),
  to: sideSchema.extend({
    contestedWith: z.array(facetValue).nullable(),
    alsoCodedAs: z.array(alsoCodedAsSchema),
  }),
});
export type Shift = z.infer<typeof shiftSchema>;

export const SHIFT_RECORD_TYPES = ['stance-shifted', 'shift-amended', 'shift-revoked'] as const;
export type ShiftRecordType = (typeof SHIFT_RECORD_TYPES)[number];

/** A record of the feed: the item of `GET /v1/shifts`, and the value of the stance-changes topic. */
export const shiftRecordSchema = shiftSchema
  .extend({
    partition: z.int(),
    sequence: z.int(),
    type: oneOf(SHIFT_RECORD_TYPES),
    holderName: z.string(),
    proposalTitle: z.string(),
    news: z.boolean(),
    lagDays: z.int(),
    replacedBy: z.array(uuid).optional(),
    because: z.union([
      z.strictObject({ event: z.string() }),
      z.strictObject({ rebuild: z.int() }),
      z.strictObject({ rules: z.string() }),
    ]),
    recordedAt: z.string(),
    rules: z.int(),
  })
  .meta({ id: 'ShiftRecord' });
export type ShiftRecord = z.infer<typeof shiftRecordSchema>;

/** The version of the rules of domain.md that this code follows. */
export const RULES_VERSION = 1;

/**
 * The shifts of one facet's timeline, in its order; with `touched`, those alone that are of these utterances or compared with them.
 * `statementOf` knows at least the representatives.
 */
export function shiftsOf(
  holder: string,
  proposal: string,
  entries: Entry[],
  statementOf: (id: string) => Statement | undefined,
  touched?: ReadonlySet<string>,
): Shift[] {
  const isTouched = ({ utterance, from }: Entry) =>
    !touched || touched.has(utterance) || (from !== null && touched.has(from.utterance));
  const chosen = entries.filter(isTouched);
  const compared = new Set(chosen.map(({ from }) => from?.utterance));
  const byUtterance = new Map(
    entries.filter(({ utterance }) => compared.has(utterance)).map((entry) => [entry.utterance, entry]),
  );
  const side = (entry: Entry) => {
    const statement = statementOf(entry.statement);
    if (!statement) throw new Error(`statement ${entry.statement} of an entry is not at hand`);
    const { url, reference, publisher, title } = statement.source;
    return {
      value: entry.value,
      utterance: entry.utterance,
      statement: entry.statement,
      speaker: statement.speaker,
      quote: statement.quote,
      saidOn: entry.saidOn,
      noLaterThan: entry.latest,
      evidence: entry.evidence,
      source: { url, reference, publisher, title },
    };
  };
  return chosen.map((entry) => {
    const before = entry.from ? byUtterance.get(entry.from.utterance) : undefined;
    return {
      id: shiftIdOf(holder, proposal, entry),
      holder,
      proposal,
      facet: entry.facet,
      kind: entry.kind,
      toward: entry.toward,
      change: !NO_CHANGE.has(entry.kind),
      from: before ? side(before) : null,
      to: { ...side(entry), contestedWith: entry.contestedWith, alsoCodedAs: entry.alsoCodedAs },
    };
  });
}

/** UUIDv5 of holder, proposal, facet, kind, from (utterance and value), to (utterance and value). */
function shiftIdOf(holder: string, proposal: string, { facet, kind, from, utterance, value }: Entry): string {
  const identity = [holder, proposal, facet, kind, from && [from.utterance, from.value], [utterance, value]];
  return uuidv5(canonicalText(identity), NAMESPACE);
}

export interface ShiftChange {
  type: ShiftRecordType;
  shift: Shift;
  /** For a revocation: the ids of what takes its place. */
  replacedBy?: string[];
}

/** What to publish when one facet's timeline goes from `before` to `after`: revocations first, then the rest in timeline order. */
export function diffShifts(before: Shift[], after: Shift[]): ShiftChange[] {
  const held = new Map(before.map((shift) => [shift.id, shift]));
  const holds = new Set(after.map((shift) => shift.id));
  const revoked = before
    .filter((shift) => !holds.has(shift.id))
    .map((shift): ShiftChange => ({ type: 'shift-revoked', shift, replacedBy: successorsOf(shift, after) }));
  const published = after.flatMap((shift): ShiftChange[] => {
    const was = held.get(shift.id);
    if (!was) return [{ type: 'stance-shifted', shift }];
    return publishedText(was) === publishedText(shift) ? [] : [{ type: 'shift-amended', shift }];
  });
  return [...revoked, ...published];
}

// What is now said of the same speech act; where its reports name another utterance by now, of the same statement.
function successorsOf({ to }: Shift, after: Shift[]): string[] {
  const sameUtterance = after.filter((shift) => shift.to.utterance === to.utterance);
  const successors =
    sameUtterance.length > 0 ? sameUtterance : after.filter((shift) => shift.to.statement === to.statement);
  return successors.map(({ id }) => id);
}

/** Where a source's publisher or title is mended, the shift is not published again. */
function publishedText(shift: Shift): string {
  const bare = <T extends Shift['to'] | Shift['from']>(side: T) =>
    side && { ...side, source: { url: side.source.url, reference: side.source.reference } };
  return canonicalText({ ...shift, from: bare(shift.from), to: bare(shift.to) });
}

/**
 * Days from the end of the shift's day to its recording, and whether that is news: only if the speech act became known by this event, ends
 * its timeline, and was recorded within a week. Loading an archive is never news.
 */
export function newsOf(
  { type, shift }: ShiftChange,
  recordedAt: string,
  context: { wasKnown: (utterance: string) => boolean; lastUtterance: string | undefined },
): { news: boolean; lagDays: number } {
  const lagDays = daysBetween(shift.to.noLaterThan, dayOfInstant(recordedAt));
  const news =
    type === 'stance-shifted' &&
    shift.to.utterance === context.lastUtterance &&
    lagDays <= NEWS_WITHIN_DAYS &&
    !context.wasKnown(shift.to.utterance);
  return { news, lagDays };
}

const NEWS_WITHIN_DAYS = 7;
