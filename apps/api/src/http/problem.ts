/** Every refusal that a client can meet: `/problems/<slug>`, its status and its title. */
import { z } from 'zod';
import { type FieldError, MAXIMA, REFUSAL_REASONS, type RefusalReason } from '#stance';

const REFUSAL_STATUS: Record<RefusalReason, number> = {
  'invalid-body': 422,
  'said-after-recording': 422,
  'immutable-member': 422,
  'not-described': 422,
  'id-taken': 409,
  'words-recorded': 409,
  'utterance-taken': 422,
  merged: 409,
  'statement-voided': 409,
};

const HTTP_PROBLEMS = {
  'not-json': [400, 'The body is not JSON'],
  'bad-request': [400, 'The address, a header or the query is malformed'],
  'known-at-too-young': [400, 'That instant is too recent: what was known then could still change'],
  unauthenticated: [401, 'A valid key is needed'],
  forbidden: [403, 'The key does not allow this'],
  'foreign-origin': [403, 'Pages from other origins, or requests to other host names, may not do this'],
  'not-found': [404, 'Not found'],
  'name-taken': [409, 'Another key has this name'],
  'method-not-allowed': [405, 'This address does not support that method'],
  'too-many-drafts': [409, 'You have too many drafts'],
  'draft-state': [409, 'The draft is in another state'],
  'review-required': [403, 'This needs a second reader'],
  erased: [410, 'What was recorded here has been erased'],
  'snapshot-gone': [410, 'The rules of this snapshot are no longer served'],
  'request-timeout': [408, 'The request did not arrive in time'],
  'stale-version': [412, 'It has changed since you read it'],
  'too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'This type of body is not accepted here'],
  'key-reused': [422, 'This idempotency key was used for another request'],
  'version-required': [428, 'If-Match is required'],
  'too-many-sign-ins': [429, 'Too many invalid keys were tried'],
  'headers-too-large': [431, 'The headers are too large'],
  'internal-error': [500, 'Something went wrong on the server'],
  'database-unavailable': [503, 'The database is unreachable, full or busy'],
  'database-gave-up': [503, 'The database stopped the query because it took too long or needed too much memory'],
  'identity-provider-unavailable': [503, 'The identity provider cannot be reached'],
  'approval-under-way': [503, 'Another approval of this draft is under way'],
  'too-many-exports': [503, 'Too many exports are under way'],
  'too-many-imports': [503, 'Too many imports are under way'],
  overloaded: [503, 'The server is overloaded'],
  'too-many-readers': [503, 'Too many readers are being served'],
  'known-at-not-settled': [503, 'A command that began before that instant is still being recorded'],
  'projection-behind': [503, 'The read models have not caught up yet'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemSlug = keyof typeof HTTP_PROBLEMS | RefusalReason;

/** Slug, status and title of every problem, for `/docs`. */
export const PROBLEMS: { slug: ProblemSlug; status: number; title: string }[] = [
  ...Object.entries(HTTP_PROBLEMS).map(([slug, [status, title]]) => ({ slug: slug as ProblemSlug, status, title })),
  ...Object.entries(REFUSAL_REASONS).map(([slug, title]) => ({
    slug: slug as ProblemSlug,
    status: REFUSAL_STATUS[slug as RefusalReason],
    title,
  })),
];

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Identifies the problem, and never changes.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(z.object({ pointer: z.string().meta({ description: 'JSON Pointer (RFC 6901).' }), detail: z.string() }))
      .optional()
      .meta({ description: 'The fields at fault, at most 100.' }),
    existing: z
      .string()
      .optional()
      .meta({ description: 'With words-recorded: the address of the statement that has them.' }),
    version: z.int().optional().meta({ description: 'With stale-version: the current version.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457: what was expected, what was sent, where, and what to do.' });
export type ProblemBody = z.infer<typeof problemSchema>;

export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly slug: ProblemSlug,
    detail: string,
    readonly more: { errors?: FieldError[]; headers?: Record<string, string>; extensions?: object } = {},
  ) {
    super(detail.length > MAXIMA.detail ? `${detail.slice(0, MAXIMA.detail)}… and more` : detail);
    this.status = entryOf(slug).status;
  }

  body(): ProblemBody {
    const { status, title } = entryOf(this.slug);
    const { errors, extensions } = this.more;
    return {
      type: `/problems/${this.slug}`,
      title,
      status,
      detail: this.message,
      ...(errors?.length ? { errors: errors.slice(0, MAXIMA.errors) } : {}),
      ...extensions,
    };
  }
}

function entryOf(slug: ProblemSlug) {
  const entry = PROBLEMS.find((problem) => problem.slug === slug);
  if (!entry) throw new Error(`${slug} is not in the list of problems`);
  return entry;
}

/** The client has the answer already: 304. */
export class NotModified extends Error {}
