/** Shifts: the entries of a timeline as they are published, and what a change of the timeline makes of them (domain.md section 6). */
import { parse as bytesOfUuid, v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { canonicalText } from '#canonical-json';
import { type Day, dayOfInstant, daysBetween } from './days.js';
import { mergeOfSchema } from './events.js';
import { oneOf, slug, uuid } from './fields.js';
import { EVIDENCE, FACETS, POSITIONS, STATUSES } from './scale.js';
import { alsoCodedAsSchema } from './stance.js';
import { NAMESPACE } from './statement.js';
import { ENTRY_KINDS, type Entry, NO_CHANGE } from './timeline.js';

/** Of either facet. */
export const facetValue = oneOf([...POSITIONS, ...STATUSES.filter((status) => status !== 'deferred')]);

const NO_LATER_THAN = 'The last day on which it can have been said, `YYYY-MM-DD`.';

export const sideSchema = z.strictObject({
  value: facetValue.describe('The position, or the claimed status.'),
  utterance: uuid.describe('The speech act. Several statements can report it.'),
  statement: uuid.describe('The statement this comes from.'),
  speaker: slug.describe('Who said it: the holder, or somebody on behalf of the holder.'),
  quote: z.string().nullable().describe('The exact words; null if there is only a paraphrase.'),
  saidOn: z.string().describe('When it was said, as precisely as the source gives it: an EDTF date.'),
  noLaterThan: z.string().describe(NO_LATER_THAN),
  evidence: oneOf(EVIDENCE).describe('Whether the holder said it on the record, or others report it.'),
  source: z
    .strictObject({
      url: z.string().nullable(),
      reference: z.string().nullable().describe('A citation, for a source that may have no URL.'),
      publisher: z.string().nullable(),
      title: z.string().nullable(),
    })
    .describe('Where it can be read: at a `url`, or in a `reference`.'),
});

/** A shift itself, without what its publication adds. */
export const shiftSchema = z.strictObject({
  id: uuid.describe('The id of the shift. Its amendments and its revocation have the same.'),
  holder: slug.describe('Whose stance it is.'),
  proposal: slug.describe('What the stance is about.'),
  facet: oneOf(FACETS).describe('Whether this is about where the holder stands, or what it says the status is.'),
  kind: oneOf(ENTRY_KINDS).describe('How `to` compares with `from`.'),
  toward: oneOf(['support', 'oppose'])
    .nullable()
    .describe('The side that a `strengthening` or a `weakening` moves to; null for every other kind.'),
  change: z
    .boolean()
    .describe('Whether the stance changed. False if it is the first on record, is reaffirmed, or cannot be compared.'),
  from: sideSchema.nullable().describe('What it is compared with; null if there is nothing.'),
  to: sideSchema
    .extend({
      contestedWith: z
        .array(facetValue)
        .nullable()
        .describe('Other values stated at what may be the same time; null if there are none.'),
      alsoCodedAs: z.array(alsoCodedAsSchema).describe('How other reports of the same speech act were coded.'),
    })
    .describe('What the holder now says.'),
});
export type Shift = z.infer<typeof shiftSchema>;
export type Side = z.infer<typeof sideSchema>;

/** What a side quotes of its statement. */
export type Words = Pick<Side, 'quote' | 'source'>;

/** Of a statement that was erased. */
export const NO_WORDS: Words = {
  quote: null,
  source: { url: null, reference: null, publisher: null, title: null },
};

/** A side that refers to its statement for the words, as it stood at a version of its stream. */
export type ReferringSide = Omit<Side, keyof Words> & { version: number };

/** A shift before its words are filled in. */
export interface ReferringShift extends Omit<Shift, 'from' | 'to'> {
  from: ReferringSide | null;
  to: ReferringSide & Pick<Shift['to'], 'contestedWith' | 'alsoCodedAs'>;
}

export const SHIFT_RECORD_TYPES = ['stance-shifted', 'shift-amended', 'shift-revoked'] as const;
export type ShiftRecordType = (typeof SHIFT_RECORD_TYPES)[number];

const recordShape = shiftSchema.extend({
  partition: z.int().describe('All records on one proposal are in one partition.'),
  sequence: z.int().describe('The place in the partition: 1, 2, 3, … without a gap.'),
  type: oneOf(SHIFT_RECORD_TYPES).describe('Whether this is a new shift, an amended one, or a revocation.'),
  holderName: z.string().describe('To be read by people, as it was when this was published.'),
  proposalTitle: z.string().describe('To be read by people, as it was when this was published.'),
  news: z
    .boolean()
    .describe(
      'Whether it is the latest statement of the holder and was recorded within a week. Whatever is loaded from an archive is not news.',
    ),
  lagDays: z.int().describe('Days from `to.noLaterThan` to the recording.'),
  replacedBy: z.array(uuid).optional().describe('For a revocation: the shifts that hold instead.'),
  because: z
    .union([
      z.strictObject({
        event: z.string().describe('`event-<partition>-<sequence>`, as `ce_id` has it.'),
        merge: mergeOfSchema.optional().describe('The merge of two actors or two proposals that the event is part of.'),
      }),
      z.strictObject({ rebuild: z.int() }),
      z.strictObject({ rules: z.string() }),
    ])
    .describe('What brought this about: an event, a rebuild of the read model, or new rules.'),
  recordedAt: z.string().describe('When this was published, in UTC, to the microsecond.').meta({ format: 'date-time' }),
  rules: z.int().describe('The version of the rules used to work out stances.'),
});

/** A record of the feed: the item of `GET /v1/shifts`, and the value of the stance-changes topic. */
export const shiftRecordSchema = recordShape.meta({ id: 'ShiftRecord' });

/** The same, each type for itself. */
export const stanceShiftedSchema = recordShape
  .omit({ replacedBy: true })
  .extend({ type: z.literal('stance-shifted') })
  .meta({ id: 'StanceShifted' });
export const shiftAmendedSchema = stanceShiftedSchema
  .extend({ type: z.literal('shift-amended') })
  .meta({ id: 'ShiftAmended' });
export const shiftRevokedSchema = recordShape
  .extend({ type: z.literal('shift-revoked'), replacedBy: z.array(uuid).describe('The shifts that hold instead.') })
  .meta({ id: 'ShiftRevoked' });
export type ShiftRecord = z.infer<typeof shiftRecordSchema>;

/** The version of the rules of domain.md that this code follows. */
export const RULES_VERSION = 1;

/**
 * The shifts of one facet's timeline, in its order. `revisionOf` knows at least the representatives. `entryOf` finds the entries that they are
 * compared with, where `entries` are only some.
 */
export function shiftsOf(
  holder: string,
  proposal: string,
  entries: Entry[],
  revisionOf: (statement: string) => { speaker: string; version: number } | undefined,
  entryOf: (utterance: string) => Entry | null | undefined = entriesBy(entries),
): ReferringShift[] {
  const side = (entry: Entry) => {
    const revision = revisionOf(entry.statement);
    if (!revision) throw new Error(`statement ${entry.statement} of an entry is not at hand`);
    return {
      value: entry.value,
      utterance: entry.utterance,
      statement: entry.statement,
      version: revision.version,
      speaker: revision.speaker,
      saidOn: entry.saidOn,
      noLaterThan: entry.latest,
      evidence: entry.evidence,
    };
  };
  return entries.map((entry) => {
    const before = entry.from && entryOf(entry.from.utterance);
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

function entriesBy(entries: Entry[]) {
  const byUtterance = new Map(entries.map((entry) => [entry.utterance, entry]));
  return (utterance: string) => byUtterance.get(utterance);
}

/** UUIDv5 of holder, proposal, facet, kind, from (utterance and value), to (utterance and value). */
function shiftIdOf(holder: string, proposal: string, { facet, kind, from, utterance, value }: Entry): string {
  const identity = [holder, proposal, facet, kind, from && [from.utterance, from.value], [utterance, value]];
  // Of text and null this is canonical. As bytes, uuid takes half the time.
  return uuidv5(UTF_8.encode(JSON.stringify(identity)), NAMESPACE_BYTES);
}

const UTF_8 = new TextEncoder();
const NAMESPACE_BYTES = bytesOfUuid(NAMESPACE);

export interface ShiftChange {
  type: ShiftRecordType;
  shift: ReferringShift;
  /** For a revocation: the ids of what takes its place. */
  replacedBy?: string[];
}

/** The shift with its words filled in. */
export function withWords({ from, to, ...shift }: ReferringShift, wordsOf: (side: ReferringSide) => Words): Shift {
  const { contestedWith, alsoCodedAs } = to;
  return {
    ...shift,
    from: from && sideWithWords(from, wordsOf(from)),
    to: { ...sideWithWords(to, wordsOf(to)), contestedWith, alsoCodedAs },
  };
}

export function sideWithWords(side: ReferringSide, { quote, source }: Words): Side {
  const { value, utterance, statement, speaker, saidOn, noLaterThan, evidence } = side;
  const { url, reference, publisher, title } = source;
  return {
    value,
    utterance,
    statement,
    speaker,
    quote,
    saidOn,
    noLaterThan,
    evidence,
    source: { url, reference, publisher, title },
  };
}

function isOneRevision(a: ReferringSide, b: ReferringSide): boolean {
  return a.version === b.version;
}

/**
 * What to publish when one facet's timeline goes from `before` to `after`: revocations first, then the rest in timeline order.
 * `quotesTheSame` says of two revisions of one statement whether their quote, URL and reference are the same; where a source's publisher or
 * title is mended, the shift is not published again.
 */
export function diffShifts(
  before: ReferringShift[],
  after: ReferringShift[],
  quotesTheSame: (a: ReferringSide, b: ReferringSide) => boolean = isOneRevision,
): ShiftChange[] {
  const held = new Map(before.map((shift) => [shift.id, shift]));
  const holds = new Set(after.map((shift) => shift.id));
  const revoked = before
    .filter((shift) => !holds.has(shift.id))
    .map((shift): ShiftChange => ({ type: 'shift-revoked', shift, replacedBy: successorsOf(shift, after) }));
  const published = after.flatMap((shift): ShiftChange[] => {
    const was = held.get(shift.id);
    if (!was) return [{ type: 'stance-shifted', shift }];
    const isSame =
      textOf(was) === textOf(shift) &&
      quotesTheSame(was.to, shift.to) &&
      (!was.from || !shift.from || quotesTheSame(was.from, shift.from));
    return isSame ? [] : [{ type: 'shift-amended', shift }];
  });
  return [...revoked, ...published];
}

// What is now said of the same speech act; where its reports name another utterance by now, of the same statement.
function successorsOf({ to }: ReferringShift, after: ReferringShift[]): string[] {
  const sameUtterance = after.filter((shift) => shift.to.utterance === to.utterance);
  const successors =
    sameUtterance.length > 0 ? sameUtterance : after.filter((shift) => shift.to.statement === to.statement);
  return successors.map(({ id }) => id);
}

function textOf({ from, to, ...shift }: ReferringShift): string {
  return canonicalText({ ...shift, from: from && { ...from, version: 0 }, to: { ...to, version: 0 } });
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

/** Later than this a statement comes from an archive: what is late by a month still belongs to what goes on. */
export const ARCHIVE_AFTER_DAYS = 30;

/** Whether a shift is told from an archive: by the day on which the statement behind it was first recorded, whatever is recorded of it later. */
export function isFromArchive(noLaterThan: Day, firstRecorded: Day): boolean {
  return daysBetween(noLaterThan, firstRecorded) > ARCHIVE_AFTER_DAYS;
}
