/** Annotations of Hypothesis (the rows of https://api.hypothes.is/api/search) as statements: who stands where is read from their tags. */
import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { foldWords, instant, MAXIMA, NAMESPACE, parseBody, type Statement, statementBodySchema } from '#stance';
import { membersIn, wrong } from '../annotations/tags.js';
import { withId } from '../statements/record-statement.handler.js';

const TAGS_MAX = 200;

const selector = z.looseObject({ type: z.string() });
/** What is read of a row; all else in it is left alone. */
const row = z.looseObject({
  id: z.string().min(1).max(MAXIMA.slug),
  uri: z.string().min(1).max(MAXIMA.url),
  updated: instant,
  user: z.string().max(MAXIMA.coder).nullish(),
  text: z.string().nullish(),
  tags: z.array(z.string()).max(TAGS_MAX).default([]),
  target: z.array(z.looseObject({ selector: z.array(selector).nullish() })).default([]),
  document: z.looseObject({ title: z.array(z.string()).nullish() }).nullish(),
  references: z.array(z.string()).nullish(),
});
const quoteSelector = z.looseObject({ exact: z.string(), prefix: z.string().nullish(), suffix: z.string().nullish() });
const positionSelector = z.looseObject({ start: z.int(), end: z.int() });

/** For OpenAPI. */
export const hypothesisRowSchema = row.meta({
  id: 'HypothesisAnnotation',
  description:
    'A row of a Hypothesis search. Of its tags, `speaker:`, `proposal:`, `said:` (an EDTF date), and `position:` or `status:` are required; `for:`, `kind:`, `attribution:`, `reported-by:`, `language:`, `condition:`, `hedge:`, `confidence:` and `utterance:` are also read. All others are kept as tags of the coding.',
});

/** Its id is made from the id of the annotation. Throws Refusal where it cannot be mapped: with what was expected. */
export function statementOfAnnotation(value: unknown): Statement {
  const annotation = parseBody(row, value);
  if (annotation.references?.length) throw wrong('expected an annotation of a source, got a reply', '/references');
  const members = membersIn(annotation.tags);
  refuseUnmapped(members);
  const { quote, selector: own } = wordsOf(annotation);
  const text = annotation.text?.trim() || null;
  const { coding } = members;
  const body = parseBody(statementBodySchema, {
    ...members,
    id: uuidv5(`hypothesis:${annotation.id}`, NAMESPACE),
    kind: members.kind ?? (coding.position ? 'position' : 'status-claim'),
    attribution: members.attribution ?? 'on-record',
    quote,
    selector: own,
    paraphrase: quote ? null : text,
    source: sourceOf(annotation),
    coding: { ...coding, coder: annotation.user ?? null, note: quote ? text : null },
  });
  return withId(body);
}

const NEEDED = {
  speaker: ['speaker', 'the id of an actor'],
  proposal: ['proposal', 'the id of a proposal'],
  saidOn: ['said', 'an EDTF date such as 2023-07-12'],
} as const;

function refuseUnmapped(members: ReturnType<typeof membersIn>): void {
  const missing: string[] = Object.entries(NEEDED).flatMap(([member, [tag, what]]) =>
    members[member as keyof typeof NEEDED] === undefined ? [`${tag}: (${what})`] : [],
  );
  const { kind, coding } = members;
  if (!kind && !coding.position && !coding.status) missing.push('position:, status: or kind:');
  if (missing.length > 0) throw wrong(`expected the tags ${missing.join(', ')}: add them, or map others to them`);
}

/** The first quote that the annotation selects, with its context and place; none where it is of the page as a whole. */
function wordsOf({ target }: z.infer<typeof row>) {
  const selectors = target.flatMap(({ selector: some }) => some ?? []);
  const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (!quoted) return { quote: null, selector: null };
  const { exact, prefix, suffix } = parseBody(quoteSelector, quoted);
  const { start, end } =
    positionSelector.safeParse(selectors.find(({ type }) => type === 'TextPositionSelector')).data ?? {};
  return { quote: foldWords(exact), selector: { exact, prefix, suffix, start, end } };
}

/** A PDF that was not read on the web has a URN, which is no address. `retrievedAt` tells which of two states of an annotation is the later. */
function sourceOf({ uri, updated, document }: z.infer<typeof row>) {
  const title = document?.title?.[0]?.trim() || null;
  const isAddress = /^https?:/i.test(uri);
  return { url: isAddress ? uri : null, reference: isAddress ? null : uri, title, retrievedAt: updated };
}
