/** What the OpenAPI document says of every operation alike: its id, what it may answer, and what its parameters have in common. */
import { isDeepStrictEqual } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Needed, neededAt } from '../access/routes.js';
import { isReviewed } from '../drafts/require-review.js';
import { type Example, EXAMPLES } from './examples.js';
import { ASKED_BY_POST } from './load.js';
import { header } from './openapi.js';
import { PROBLEMS, type ProblemSlug } from './problem.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

interface Asked {
  path: string;
  method: string;
  /** Of the query, the path and the headers. */
  parameters: string[];
}

const STATUSES: Record<number, string> = {
  401: 'A valid key is needed.',
  400: 'The address, a header, the query or the body is malformed.',
  403: 'The key lacks the scope; or a page of another origin asks for what only our own pages may do, or the Host is not ours.',
  404: 'Not found.',
  408: 'The body did not arrive in time.',
  409: 'It conflicts with what is already recorded.',
  410: 'What was recorded here has been erased, or the rules of this snapshot are no longer served.',
  412: 'It has changed since the version in If-Match.',
  413: 'The body is too large.',
  415: 'This type of body is not accepted here.',
  422: 'The body breaks the schema or a rule, or the idempotency key was used for another request.',
  428: 'If-Match is required.',
  429: 'Too many keys that do not work came from this address. Retry-After says when to try again.',
  431: 'The address and the headers are too large together.',
  500: 'Something went wrong on the server. It is safe to try again with the same idempotency key.',
  503: 'The server cannot do this at the moment. Retry-After says when to try again.',
};
/** What only some operations answer with: the others of a problem's status are anybody's. */
const ONLY: Partial<Record<ProblemSlug, (asked: Asked) => boolean>> = {
  unauthenticated: isAsked,
  'identity-provider-unavailable': isAsked,
  'too-many-sign-ins': isSignIn,
  forbidden: needsScope,
  'name-taken': ({ method, path }) => method === 'post' && path === '/v1/keys',
  'too-many-drafts': ({ method, path }) => method === 'post' && path === '/v1/drafts',
  'draft-state': ({ method, path }) => method !== 'get' && path.startsWith('/v1/drafts/'),
  'review-required': ({ method, path }) => isReviewed(method.toUpperCase(), routeOf(path)) || isApproval({ path }),
  'not-json': (asked) => sendsBody(asked) || isReconciliation(asked.path),
  'known-at-too-young': ({ parameters }) => parameters.includes('knownAt'),
  'not-found': (asked) => isNaming(asked) || asked.path === '/v1/distinctions/withdrawal',
  erased: (asked) => isCommand(asked) || OF_ONE.test(asked.path),
  'snapshot-gone': ({ parameters }) => parameters.includes('snapshot'),
  'request-timeout': sendsBody,
  'stale-version': isCommand,
  'too-large': sendsBody,
  'unsupported-media-type': sendsBody,
  'key-reused': isCommand,
  'version-required': isCommand,
  'approval-under-way': isApproval,
  'too-many-exports': ({ path }) => path === '/v1/export',
  'too-many-imports': ({ path }) => isImport(path),
  'too-many-readers': ({ path }) => path === '/v1/shifts/stream',
  'known-at-not-settled': ({ parameters }) => parameters.includes('knownAt'),
  'projection-behind': ({ method, path }) =>
    (method === 'get' && path.startsWith('/v1/')) ||
    isQuestionByPost({ method, path }) ||
    isImport(path) ||
    path.endsWith('/merge'),
  'invalid-body': (asked) =>
    isCommand(asked) ||
    isSignIn(asked) ||
    isImport(asked.path) ||
    isReconciliation(asked.path) ||
    (asked.method === 'post' && asked.path === '/v1/keys'),
  'said-after-recording': isOnStatement,
  'immutable-member': isOnStatement,
  'not-described': isCommand,
  'id-taken': isOnStatement,
  'words-recorded': isOnStatement,
  'utterance-taken': isOnStatement,
  merged: isCommand,
  'statement-voided': isOnStatement,
  'method-not-allowed': () => false,
};

function sendsBody({ method }: Asked): boolean {
  return method !== 'get';
}

/** What is asked by POST, as the question needs a body: it changes nothing. */
function isQuestionByPost({ method, path }: { method: string; path: string }): boolean {
  return method === 'post' && ASKED_BY_POST.test(path);
}

function isCommand({ method, path }: Asked): boolean {
  return method !== 'get' && !NO_COMMANDS.test(path);
}

function isReconciliation(path: string): boolean {
  return path.startsWith('/v1/reconcile/');
}

function isImport(path: string): boolean {
  return path.startsWith('/v1/imports');
}

/** They record nothing in the log, or many things at once. */
const NO_COMMANDS = /^\/v1\/(imports|keys|reconcile|session)(\/|$)/;

/** Whether it has a caller. */
function isAsked({ method, path }: Asked): boolean {
  return (neededAtPath(method, path) ?? 'open') !== 'open';
}

function isSignIn({ method, path }: Asked): boolean {
  return method === 'post' && path === '/v1/session';
}

function needsScope({ method, path }: Asked): boolean {
  return scopeAt(method, path) !== null;
}

function neededAtPath(method: string, path: string): Needed | undefined {
  return neededAt(method.toUpperCase(), routeOf(path));
}

function scopeAt(method: string, path: string): string | null {
  const needed = neededAtPath(method, path);
  return needed === undefined || needed === 'open' || needed === 'anyone' ? null : needed;
}

function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function isOnDraft({ path }: { path: string }): boolean {
  return path.startsWith('/v1/drafts');
}

/** The one thing about a draft that the log knows. */
function isApproval({ path }: { path: string }): boolean {
  return path === '/v1/drafts/{id}/approve';
}

function isOnStatement(asked: Asked): boolean {
  const isKept = asked.method === 'post' && asked.path === '/v1/drafts';
  return isCommand(asked) && (asked.path.startsWith('/v1/statements') || isApproval(asked) || isKept);
}

/** Whether it asks for something by its id, which may not be there. */
function isNaming({ path, method, parameters }: Asked): boolean {
  if (path === '/v1/statements/batch') return true;
  return path.includes('{')
    ? method !== 'put' || isOnDraft({ path })
    : parameters.some((name) => NAMING.includes(name));
}

/** The things of the record by their ids. */
const OF_ONE = /^\/v1\/(statements|actors|proposals)\/\{id\}(\/revisions|\/annotation|\/citation)?$/;
const NAMING = ['holder', 'holders', 'proposal', 'proposals', 'speaker', 'organisation', 'ids'];

const TAGS = {
  statements: 'What was said, by whom and where: everything else is derived from it.',
  actors: 'Who speaks, and who holds stances: persons, organisations, states.',
  proposals: 'What somebody can be for or against.',
  mending: 'Many statements at once, and two actors or proposals that turn out to be one.',
  drafts: 'Statements that are not recorded yet, and their second reader.',
  imports: 'Many things at once.',
  reconciliation:
    'Who is meant by a name: for OpenRefine, and whatever else speaks the Reconciliation Service API 0.2.',
  stances: 'Who stands where, since when, and who contradicts whom.',
  search: 'Actors, proposals and statements by words.',
  shifts: 'How stances moved: a list, a stream and an Atom feed.',
  export: 'The record as files.',
  log: 'The events that everything is built from.',
  access: 'Who may ask what.',
  health: 'How this server is doing.',
};

/** Of every operation: its method and its path. */
export function completed(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item).map(([method, operation]) => [
        method,
        completedOperation(path, method, operation as Operation),
      ]),
    ),
  ]);
  return lists({
    ...document,
    servers: [{ url: '/', description: 'This server.' }],
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(paths) as OpenAPIObject['paths'],
    components: { ...document.components, examples: problemExamples() },
  });
}

function completedOperation(path: string, method: string, operation: Operation): Operation {
  const parameters = (operation.parameters ?? []).flatMap((one) => ('name' in one ? [one.name] : []));
  const problems = problemsOf({ path, method, parameters });
  const { 200: answer } = operation.responses;
  const headers = (answer !== undefined && 'headers' in answer && answer.headers) || {};
  const link = 'Link' in headers ? { Link: header('As it was.') } : {};
  const notModified = { ...NOT_MODIFIED, headers: { ...NOT_MODIFIED.headers, ...link } };
  const unchanged = method === 'get' && 'ETag' in headers ? { 304: notModified } : {};
  const own = operation.description ? [operation.description] : [];
  const description = [`${operation.summary}.`, ...own, ...wordsOn(method, path, parameters)].join('\n\n');
  const responses = { ...unchanged, ...problems, ...operation.responses };
  const security = scopeAt(method, path) === null ? {} : { security: [{}, { key: [] }] };
  return withExample(path, EXAMPLES[`${method} ${path}`], { ...operation, description, responses, ...security });
}

/** With a request that was made, and its answer. */
function withExample(path: string, example: Example | undefined, operation: Operation): Operation {
  if (!example) return operation;
  const { status, type, answer, body } = example;
  const asked = askedIn(path, example);
  const parameters = (operation.parameters ?? []).map((one) =>
    'name' in one && asked.has(one.name.toLowerCase()) ? { ...one, example: asked.get(one.name.toLowerCase()) } : one,
  );
  const told = contentOf(operation.responses[status])[type];
  // What is there already is answered as what is new is: with the same thing.
  const responses = Object.fromEntries(
    Object.entries(operation.responses).map(([code, of]) => [
      code,
      told && code < '300' && isDeepStrictEqual(contentOf(of)[type], told)
        ? { ...of, content: { ...contentOf(of), [type]: { ...told, example: answer } } }
        : of,
    ]),
  ) as Responses;
  const { requestBody } = operation;
  if (body === undefined || !requestBody) return { ...operation, parameters, responses };
  const sent = Object.entries(contentOf(requestBody)).map(([name, media]) => [name, { ...media, example: body }]);
  return { ...operation, parameters, requestBody: { ...requestBody, content: Object.fromEntries(sent) }, responses };
}

function contentOf(told: object | undefined): Record<string, object> {
  return told && 'content' in told ? (told.content as Record<string, object>) : {};
}

/** The values of an example's parameters by their names: in the path, in the query, in the headers. */
function askedIn(path: string, { path: address, headers = {} }: Example): Map<string, unknown> {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const parts = pathname.split('/');
  const inPath = path.split('/').flatMap((part, i) => (part.startsWith('{') ? [[part.slice(1, -1), parts[i]]] : []));
  const inQuery = [...searchParams].map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]);
  return new Map([...inPath, ...inQuery, ...Object.entries(headers)] as [string, unknown][]);
}

const NOT_MODIFIED = { description: 'The client already has this answer.', headers: { ETag: header('As it was.') } };

/** By status, with the types that it may have. */
function problemsOf(asked: Asked): Responses {
  const possible = PROBLEMS.filter(({ slug }) => ONLY[slug]?.(asked) ?? true);
  const byStatus = Map.groupBy(possible, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, problems]) => [
      status,
      {
        description: `${STATUSES[status] ?? ''} ${problems.map(({ slug }) => `\`${slug}\``).join(', ')}`,
        headers: headersOf(status),
        content: {
          'application/problem+json': {
            schema: schemaOf(problems.map(({ slug }) => slug)),
            examples: Object.fromEntries(problems.map(({ slug }) => [slug, { $ref: `#/components/examples/${slug}` }])),
          },
        },
      },
    ]),
  );
}

/** Each problem once; every operation refers to those that it may answer with. */
function problemExamples() {
  return Object.fromEntries(
    PROBLEMS.filter(({ slug }) => slug !== 'method-not-allowed').map(({ slug, title, status }) => [
      slug,
      { summary: title, value: { type: `/problems/${slug}`, title, status, detail: STATUSES[status] ?? title } },
    ]),
  );
}

function schemaOf(slugs: ProblemSlug[]) {
  const type = { type: 'string' as const, enum: slugs.map((slug) => `/problems/${slug}`) };
  return { allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object' as const, properties: { type } }] };
}

function headersOf(status: number) {
  if (status === 401) return { 'WWW-Authenticate': header('Bearer.', { required: true }) };
  if (status === 409) return { Location: header('Of words that are recorded already: the statement that has them.') };
  if (status === 412) return { ETag: header('The version that it has now.') };
  if (status === 429 || status === 503) return { 'Retry-After': header('In seconds.', { type: 'integer' }) };
  return {};
}

function wordsOn(method: string, path: string, parameters: string[]): string[] {
  const has = (name: string) => parameters.includes(name);
  const scope = scopeAt(method, path);
  return [
    ...(scope === null ? [] : [`Where keys are needed, the key has to have the scope \`${scope}\`.`]),
    ...(isCommand({ method, path, parameters }) &&
    !isQuestionByPost({ method, path }) &&
    (!isOnDraft({ path }) || isApproval({ path }))
      ? ['It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.']
      : []),
    ...(has('snapshot') && !path.endsWith('{snapshot}')
      ? [
          'Every answer names the state of the record that it was made from (`snapshot`). The same question with that `snapshot` has the same answer at any time. `asOf` asks for a day in the world, `knownAt` for what was recorded by an instant.',
        ]
      : []),
    ...(has('cursor') && has('limit')
      ? ['It comes in pages: `next`, and the `Link` header, lead to the following one.']
      : []),
    ...(has('min-sequence')
      ? ['`min-sequence` takes the `Stancebook-Sequence` of a write, and waits until the answer has it.']
      : []),
  ];
}

/** A list of a fixed length: validators of OpenAPI expect `items` beside `prefixItems`. */
function lists<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(lists) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const each = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, lists(value as unknown)]));
  const { prefixItems, ...rest } = each;
  if (!Array.isArray(prefixItems)) return each as T;
  const kinds = [...new Set(prefixItems.map((item) => JSON.stringify(item)))].map((item) => JSON.parse(item) as object);
  const items = kinds.length === 1 ? kinds[0] : { anyOf: kinds };
  return { ...rest, items, minItems: prefixItems.length, maxItems: prefixItems.length } as T;
}
