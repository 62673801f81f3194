/** Statements as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): who stands where, at the words that say so. */
import { z } from 'zod';
import type { Included, StatementResource, StatementRevision } from '#read-model';
import type { Position } from '#stance';
import { instant } from '../http/recorded.js';
import { tagsOf } from './tags.js';

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const ANNOTATION_TYPE = `application/ld+json; profile="${CONTEXT}"`;

const iri = z.string().meta({ format: 'uri' });
const selector = z.union([
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().meta({ description: 'The quote.' }),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z.object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
]);

const members = z.object({
  id: iri.meta({ description: "urn:uuid: and the statement's id." }),
  type: z.literal('Annotation'),
  motivation: z.literal('classifying'),
  creator: z.object({ name: z.string() }).optional().meta({ description: 'The coder, if one is named.' }),
  created: instant,
  modified: instant.optional().meta({ description: 'When it was last recoded.' }),
  generator: z.object({ type: z.literal('Software'), name: z.literal('Stancebook') }),
  rights: iri.optional(),
  body: z
    .array(
      z.object({
        type: z.literal('TextualBody'),
        purpose: z.enum(['describing', 'commenting', 'tagging']),
        format: z.literal('text/plain'),
        language: z.literal('en').optional(),
        value: z.string(),
      }),
    )
    .meta({ description: "A sentence, the coder's note, and tags such as `position:oppose`, which imports read." }),
  target: z.object({
    type: z.literal('SpecificResource'),
    source: iri,
    selector: z.array(selector).optional().meta({ description: 'Absent if the statement has no quote.' }),
    state: z.object({ type: z.literal('TimeState'), cached: iri }).optional(),
  }),
});
export type Annotation = z.infer<typeof members>;

const context = { '@context': z.literal(CONTEXT) };
export const annotationSchema = members.extend(context).meta({ id: 'Annotation' });

export const annotationCollectionSchema = z
  .object({
    ...context,
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string().meta({ description: 'How to cite it.' }),
    generator: members.shape.generator,
    rights: iri.optional(),
    first: z.object({
      id: iri,
      type: z.literal('AnnotationPage'),
      startIndex: z.literal(0),
      items: z.array(members),
    }),
    total: z.int(),
  })
  .meta({ id: 'AnnotationCollection' });

export const GENERATOR = { type: 'Software', name: 'Stancebook' } as const;

/** The current revision. null where nothing can be annotated: the statement is voided, or its source has no address. */
export function annotationOf(statement: StatementRevision, names: Included, license: string | null): Annotation | null {
  const { id, version, knownFrom, voided, recordedAt, coding, source } = statement;
  const address = source.url ?? source.archivedUrl;
  if (voided || !address) return null;
  const text = { type: 'TextualBody', format: 'text/plain' } as const;
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'classifying',
    ...(coding.coder ? { creator: { name: coding.coder } } : {}),
    created: recordedAt,
    ...(version > 1 ? { modified: knownFrom } : {}),
    generator: GENERATOR,
    ...rightsOf(license),
    body: [
      { ...text, purpose: 'describing', language: 'en', value: sentenceOf(statement, names) },
      ...(coding.note ? [{ ...text, purpose: 'commenting' as const, value: coding.note }] : []),
      ...tagsOf(statement).map((value) => ({ ...text, purpose: 'tagging' as const, value })),
    ],
    target: {
      type: 'SpecificResource',
      source: address,
      ...selectorsOf(statement),
      ...(source.url && source.archivedUrl ? { state: { type: 'TimeState', cached: source.archivedUrl } } : {}),
    },
  };
}

export function rightsOf(license: string | null): { rights?: string } {
  if (!license) return {};
  return { rights: license.startsWith('https://') ? license : `https://spdx.org/licenses/${license}` };
}

function selectorsOf({ quote, selector: own }: StatementResource): Pick<Annotation['target'], 'selector'> {
  const exact = own?.exact ?? quote;
  if (!exact) return {};
  const { prefix, suffix, start, end } = own ?? {};
  const quoted = {
    type: 'TextQuoteSelector' as const,
    exact,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
  };
  const isPlaced = typeof start === 'number' && typeof end === 'number';
  return { selector: isPlaced ? [quoted, { type: 'TextPositionSelector', start, end }] : [quoted] };
}

const PHRASES: Record<Position, string> = {
  'strongly-support': 'strongly supports',
  support: 'supports',
  neutral: 'is neutral on',
  oppose: 'opposes',
  'strongly-oppose': 'strongly opposes',
  undecided: 'is undecided on',
  deferred: 'will not say yet about',
  declined: 'will not comment on',
  abstained: 'abstains on',
  withdrawn: 'takes back an earlier position on',
};

/** In words for people: "France's president (for France) opposes “…” (said on 2023-07-12)." */
function sentenceOf(statement: StatementResource, { actors, proposals }: Included): string {
  const { speaker, onBehalfOf, proposal, saidOn, paraphrase, coding } = statement;
  const nameOf = (id: string) => actors[id]?.name ?? id;
  const holders = onBehalfOf.length > 0 ? ` (for ${onBehalfOf.map(nameOf).join(', ')})` : '';
  const title = `“${proposals[proposal]?.title ?? proposal}”`;
  const said = coding.position ? PHRASES[coding.position] : 'speaks of';
  const status = coding.status ? `, and says that its status is ${coding.status}` : '';
  const short = paraphrase ? ` ${paraphrase}` : '';
  return `${nameOf(speaker)}${holders} ${said} ${title}${status} (said on ${saidOn}).${short}`;
}
