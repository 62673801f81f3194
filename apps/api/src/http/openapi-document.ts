/** What the OpenAPI document says of every operation alike: its id, what it may answer, and what its parameters have in common. */
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Example, EXAMPLES } from './examples.js';
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
  400: 'The address, a header, the query or the body is malformed.',
  403: 'A page of another origin asks for what only our own pages may do, or the Host is not ours.',
  404: 'Not found.',
  408: 'The body did not arrive in time.',
  409: 'It conflicts with what is already recorded.',
  410: 'What was recorded here has been erased, or the rules of this snapshot are no longer served.',
  412: 'It has changed since the version in If-Match.',
  413: 'The body is too large.',
  415: 'This type of body is not accepted here.',
  422: 'The body breaks the schema or a rule, or the idempotency key was used for another request.',
  428: 'If-Match is required.',
  431: 'The address and the headers are too large together.',
  500: 'Something went wrong on the server. It is safe to try again with the same idempotency key.',
  503: 'The server cannot do this at the moment. Retry-After says when to try again.',
};
/** What only some operations answer with: the others of a problem's status are anybody's. */
const ONLY: Partial<Record<ProblemSlug, (asked: Asked) => boolean>> = {
  'not-json': sendsBody,
  'known-at-too-young': ({ parameters }) => parameters.includes('knownAt'),
  'not-found': isNaming,
  erased: (asked) => isCommand(asked) || OF_ONE.test(asked.path),
  'snapshot-gone': ({ parameters }) => parameters.includes('snapshot'),
  'request-timeout': sendsBody,
  'stale-version': isCommand,
  'too-large': sendsBody,
  'unsupported-media-type': sendsBody,
  'key-reused': isCommand,
  'version-required': isCommand,
  'too-many-exports': ({ path }) => path === '/v1/export',
  'too-many-imports': ({ path }) => path === '/v1/imports',
  'too-many-readers': ({ path }) => path === '/v1/shifts/stream',
  'known-at-not-settled': ({ parameters }) => parameters.includes('knownAt'),
  'projection-behind': ({ method, path }) => method === 'get' && path.startsWith('/v1/'),
  'invalid-body': isCommand,
  'said-after-recording': isOnStatement,
  'immutable-member': isOnStatement,
  'not-described': isCommand,
  'id-taken': isOnStatement,
  'words-recorded': isOnStatement,
  'utterance-taken': isOnStatement,
  'statement-voided': isOnStatement,
  'method-not-allowed': () => false,
};

function sendsBody({ method }: Asked): boolean {
  return method !== 'get';
}

function isCommand({ method, path }: Asked): boolean {
  return method !== 'get' && path !== '/v1/imports';
}

function isOnStatement(asked: Asked): boolean {
  return isCommand(asked) && asked.path.startsWith('/v1/statements');
}

/** Whether it asks for something by its id, which may not be there. */
function isNaming({ path, method, parameters }: Asked): boolean {
  return path.includes('{') ? method !== 'put' : parameters.some((name) => NAMING.includes(name));
}

/** The things of the record by their ids. */
const OF_ONE = /^\/v1\/(statements|actors|proposals)\/\{id\}(\/revisions|\/annotation)?$/;
const NAMING = ['holder', 'holders', 'proposal', 'proposals', 'speaker', 'organisation', 'ids'];

const TAGS = {
  statements: 'What was said, by whom and where: everything else is derived from it.',
  actors: 'Who speaks, and who holds stances: persons, organisations, states.',
  proposals: 'What somebody can be for or against.',
  imports: 'Many things at once.',
  stances: 'Who stands where, since when, and who contradicts whom.',
  shifts: 'How stances moved: a list, a stream and an Atom feed.',
  export: 'The record as files.',
  log: 'The events that everything is built from.',
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
  });
}

function completedOperation(path: string, method: string, operation: Operation): Operation {
  const parameters = (operation.parameters ?? []).flatMap((one) => ('name' in one ? [one.name] : []));
  const problems = problemsOf({ path, method, parameters });
  const { 200: answer } = operation.responses;
  const hasTag = answer !== undefined && 'headers' in answer && 'ETag' in (answer.headers ?? {});
  const unchanged = method === 'get' && hasTag ? { 304: NOT_MODIFIED } : {};
  const description = [`${operation.summary}.`, ...wordsOn(method, path, parameters)].join('\n\n');
  const responses = { ...unchanged, ...problems, ...operation.responses };
  return withExample(path, EXAMPLES[`${method} ${path}`], { ...operation, description, responses });
}

/** With a request that was made, and its answer. */
function withExample(path: string, example: Example | undefined, operation: Operation): Operation {
  if (!example) return operation;
  const { status, type, answer, body } = example;
  const asked = askedIn(path, example);
  const parameters = (operation.parameters ?? []).map((one) =>
    'name' in one && asked.has(one.name.toLowerCase()) ? { ...one, example: asked.get(one.name.toLowerCase()) } : one,
  );
  const response = operation.responses[status];
  const told = response && 'content' in response ? response.content?.[type] : undefined;
  const answered = told && {
    [status]: { ...response, content: { ...contentOf(response), [type]: { ...told, example: answer } } },
  };
  const responses = { ...operation.responses, ...answered } as Responses;
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

const NOT_MODIFIED = { description: 'The client has this answer already.', headers: { ETag: header('As it was.') } };

/** By status, with the types that it may have. */
function problemsOf(asked: Asked): Responses {
  const possible = PROBLEMS.filter(({ slug }) => ONLY[slug]?.(asked) ?? true);
  const byStatus = Map.groupBy(possible, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, problems]) => [
      status,
      {
        description: STATUSES[status] ?? '',
        headers: headersOf(status),
        content: { 'application/problem+json': { schema: schemaOf(problems.map(({ slug }) => slug)) } },
      },
    ]),
  );
}

function schemaOf(slugs: ProblemSlug[]) {
  const type = { type: 'string' as const, enum: slugs.map((slug) => `/problems/${slug}`) };
  return { allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object' as const, properties: { type } }] };
}

function headersOf(status: number) {
  if (status === 409) return { Location: header('Of words that are recorded already: the statement that has them.') };
  if (status === 412) return { ETag: header('The version that it has now.') };
  if (status === 503) return { 'Retry-After': header('In seconds.', { type: 'integer' }) };
  return {};
}

function wordsOn(method: string, path: string, parameters: string[]): string[] {
  const has = (name: string) => parameters.includes(name);
  return [
    ...(method !== 'get' && path !== '/v1/imports'
      ? ['It is carried out once: the same request under the same `Idempotency-Key` gets the first answer again.']
      : []),
    ...(has('snapshot')
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
