/** The unit of record: the words, and one coding of them (domain.md section 2). */
import { parse as bytesOfUuid, v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { type Bounds, boundsOf, type Day, earlier, isAtMostADayAfter, later } from './days.js';
import {
  edtf,
  foldWords,
  instant,
  isFarBeyond,
  language,
  list,
  oneOf,
  optional,
  slug,
  textUpTo,
  uuid,
  webUrl,
  WHOLE_EXPECTED,
  wholeOf,
  wordsUpTo,
} from './fields.js';
import { MAXIMA } from './maxima.js';
import { ATTRIBUTIONS, POSITIONS, STATEMENT_KINDS, STATUSES } from './scale.js';

export const sourceSchema = z
  .strictObject({
    url: optional(webUrl),
    reference: optional(wordsUpTo(MAXIMA.citation)),
    publisher: optional(textUpTo(MAXIMA.name)),
    title: optional(textUpTo(MAXIMA.citation)),
    publishedOn: optional(edtf),
    retrievedAt: optional(instant),
    archivedUrl: optional(webUrl),
    contentHash: optional(textUpTo(MAXIMA.contentHash)),
    language: optional(language),
  })
  .meta({ id: 'Source' });

export const selectorSchema = z.strictObject({
  exact: wordsUpTo(MAXIMA.exact),
  prefix: optional(textUpTo(MAXIMA.context)),
  suffix: optional(textUpTo(MAXIMA.context)),
  start: optional(z.int().min(0)),
  end: optional(z.int().min(0)),
});

export const codingSchema = z
  .strictObject({
    position: optional(oneOf(POSITIONS)),
    status: optional(oneOf(STATUSES)),
    conditions: list(wordsUpTo(MAXIMA.condition), MAXIMA.conditions),
    hedges: list(wordsUpTo(MAXIMA.condition), MAXIMA.hedges),
    native: optional(z.strictObject({ scale: textUpTo(MAXIMA.native), value: textUpTo(MAXIMA.native) })),
    utterance: optional(uuid),
    coder: optional(textUpTo(MAXIMA.coder)),
    confidence: optional(z.number().min(0).max(1)),
    note: optional(textUpTo(MAXIMA.note)),
    tags: list(wordsUpTo(MAXIMA.tag), MAXIMA.tags),
  })
  .meta({ id: 'Coding' });

const members = {
  speaker: slug,
  onBehalfOf: list(slug, MAXIMA.onBehalfOf),
  proposal: slug,
  kind: oneOf(STATEMENT_KINDS),
  saidOn: edtf,
  quote: optional(wordsUpTo(MAXIMA.quote)),
  paraphrase: optional(wordsUpTo(MAXIMA.paraphrase)),
  selector: optional(selectorSchema),
  language: optional(language),
  translatedFrom: optional(language),
  attribution: oneOf(ATTRIBUTIONS),
  reportedBy: optional(slug),
  source: sourceSchema,
  supersedes: optional(uuid),
  coding: codingSchema,
};

const bodyShape = z.strictObject({ id: uuid.optional(), ...members });
/** A statement as it is stored, without the rules that span its fields. */
export const statementShape = z.strictObject({ id: uuid, ...members });
export type StatementBody = z.infer<typeof bodyShape>;
export type Statement = z.infer<typeof statementShape>;

interface Rule {
  path: (string | number)[];
  holds: (s: Partial<StatementBody>) => boolean;
  error: string;
}

const POSITION_REQUIRED: readonly unknown[] = ['position', 'act', 'vote', 'no-comment'];
const NO_COMMENTS: readonly unknown[] = ['declined', 'deferred', 'undecided'];
const STRONG: readonly unknown[] = ['strongly-support', 'strongly-oppose'];

/** The rules that span fields. Each holds where a field it needs is itself at fault: that fault is reported on its own. */
const RULES: Rule[] = [
  {
    path: ['quote'],
    holds: (s) => Boolean(s.quote || s.paraphrase),
    error: 'expected a quote or a paraphrase, got neither',
  },
  {
    path: ['selector', 'exact'],
    holds: (s) => !fits(s.selector?.exact, MAXIMA.exact) || sameWords(s.selector.exact, s.quote),
    error: 'expected the selector to be the quote itself (after NFC and folding of white space); it is not',
  },
  {
    path: ['selector', 'end'],
    holds: (s) => !isNumber(s.selector?.start) || !isNumber(s.selector.end) || s.selector.start <= s.selector.end,
    error: 'expected an end that is not before the start',
  },
  {
    path: ['source'],
    holds: (s) => !s.source || Boolean(s.source.url || s.source.reference),
    error: 'expected a source with a url or a reference, got neither',
  },
  {
    path: ['reportedBy'],
    holds: (s) => s.attribution !== 'second-hand' || Boolean(s.reportedBy),
    error: 'expected the actor who reports it, as the attribution is second-hand',
  },
  {
    path: ['coding', 'position'],
    holds: (s) => !s.coding || !POSITION_REQUIRED.includes(s.kind) || Boolean(s.coding.position),
    error: 'expected a position: the kinds position, act, vote and no-comment carry one',
  },
  {
    path: ['coding', 'position'],
    holds: (s) => s.kind !== 'description' || !s.coding?.position,
    error: 'expected no position: a description is neither for nor against',
  },
  {
    path: ['coding', 'position'],
    holds: (s) => s.coding?.position !== 'abstained' || s.kind === 'vote',
    error: 'expected a vote: only a vote is abstained',
  },
  {
    path: ['coding', 'position'],
    holds: (s) => s.kind !== 'vote' || !STRONG.includes(s.coding?.position),
    error: 'expected support, oppose, neutral or abstained: a vote has a side and no strength',
  },
  {
    path: ['coding', 'position'],
    holds: (s) => s.kind !== 'no-comment' || !s.coding?.position || NO_COMMENTS.includes(s.coding.position),
    error: 'expected declined, deferred or undecided: a no-comment is one of these',
  },
  {
    path: ['coding', 'status'],
    holds: (s) => !s.coding || s.kind !== 'status-claim' || Boolean(s.coding.status),
    error: 'expected a status: a status-claim carries one',
  },
  {
    path: ['saidOn'],
    holds: (s) => {
      const said = fits(s.saidOn, MAXIMA.edtf) && boundsOf(s.saidOn);
      const published = fits(s.source?.publishedOn, MAXIMA.edtf) && boundsOf(s.source.publishedOn);
      return !said || !published || isAtMostADayAfter(said.earliest, published.latest);
    },
    error:
      'expected a day no later than one day after the publication (source.publishedOn): nothing is reported before it is said',
  },
];

function withRules<T extends Partial<StatementBody>>(schema: z.ZodType<T>): z.ZodType<T> {
  return RULES.reduce(
    (all, rule) =>
      all.refine((value) => rule.holds(value), {
        path: rule.path,
        error: rule.error,
        // Also where other fields are at fault, so that a caller sees every error at once.
        when: (payload) => typeof payload.value === 'object' && payload.value !== null,
      }),
    schema,
  );
}

/** What a caller sends: `id` may be left to the server. */
export const statementBodySchema: z.ZodType<StatementBody> = wholeOf(withRules(bodyShape)).meta({
  id: 'StatementBody',
  description: WHOLE_EXPECTED,
});

export const statementSchema: z.ZodType<Statement> = wholeOf(withRules(statementShape)).meta({
  id: 'Statement',
  description: WHOLE_EXPECTED,
});

function sameWords(exact: string, quote: string | null | undefined): boolean {
  return typeof quote === 'string' && (isFarBeyond(MAXIMA.quote, quote) || foldWords(exact) === foldWords(quote));
}

// The rules see members that are at fault: of any type, and of any size.
function fits(value: unknown, max: number): value is string {
  return typeof value === 'string' && !isFarBeyond(max, value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

/** The speaker and all on whose behalf it was said, each once. */
export function holdersOf(statement: Statement): string[] {
  return [...new Set([statement.speaker, ...statement.onBehalfOf])];
}

/** The speech act that a statement reports: the one its coding names, else its own. */
export function utteranceOf(
  statement: Pick<Statement, 'id'> & { coding: Pick<Statement['coding'], 'utterance'> },
): string {
  return statement.coding.utterance ?? statement.id;
}

/** The days between which it was said (domain.md section 4): nothing is reported before it is said. */
export function saidBetween(statement: Statement, firstRecordedOn: Day): Bounds {
  const said = knownBounds(statement.saidOn);
  const published = statement.source.publishedOn ? knownBounds(statement.source.publishedOn).latest : said.latest;
  const latest = earlier(earlier(said.latest, published), firstRecordedOn);
  return { earliest: said.earliest, latest: later(said.earliest, latest) };
}

function knownBounds(date: string): Bounds {
  const bounds = boundsOf(date);
  if (!bounds) throw new Error(`a stored date is not one that the schema accepts: ${date}`);
  return bounds;
}

/** The actors that a statement names, with the JSON Pointer to each. */
export function actorsNamedByStatement(statement: Statement): { id: string; pointer: string }[] {
  return [
    { id: statement.speaker, pointer: '/speaker' },
    ...statement.onBehalfOf.map((id, i) => ({ id, pointer: `/onBehalfOf/${i}` })),
    ...(statement.reportedBy ? [{ id: statement.reportedBy, pointer: '/reportedBy' }] : []),
  ];
}

/** Stancebook's own name space for name-based UUIDs (RFC 9562). */
export const NAMESPACE = '3f1d0c52-6d0a-5d0e-9a53-0b6d4b1f7a11';

export interface Claim {
  key: string;
  owner: string;
}

/**
 * What a statement holds while it is not voided: its words in their source, which are recorded once, and its utterance, which has
 * one speaker and one proposal (domain.md section 3).
 */
export function claimsOf(statement: Statement): Claim[] {
  const { id, quote, source, speaker, proposal } = statement;
  const claims = [{ key: `utterance:${utteranceOf(statement)}`, owner: uuidOf(JSON.stringify([speaker, proposal])) }];
  if (quote && source.url) {
    const words = JSON.stringify([source.url, speaker, proposal, foldWords(quote)]);
    claims.push({ key: `words:${uuidOf(words)}`, owner: id });
  }
  return claims;
}

const UTF_8 = new TextEncoder();
const NAMESPACE_BYTES = bytesOfUuid(NAMESPACE);

/** Of bytes: from texts the library makes them anew, and slowly. */
function uuidOf(name: string): string {
  return uuidv5(UTF_8.encode(name), NAMESPACE_BYTES);
}
