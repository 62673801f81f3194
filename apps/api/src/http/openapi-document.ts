/** What the OpenAPI document says of every operation alike: its id, what it may answer, and what its parameters have in common. */
import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const STATUSES: Record<number, string> = {
  400: 'The address, a header, the query or the body is malformed.',
  403: 'A page of another origin asks for what only our own pages may do, or the Host is not ours.',
  404: 'Not found.',
  408: 'The body did not arrive in time.',
  409: 'It conflicts with what is already recorded.',
  410: 'The rules of this snapshot are no longer served.',
  412: 'It has changed since the version in If-Match.',
  413: 'The body is too large.',
  415: 'This type of body is not accepted here.',
  422: 'The body breaks the schema or a rule, or the idempotency key was used for another request.',
  428: 'If-Match is required.',
  431: 'The address and the headers are too large together.',
  500: 'Something went wrong on the server. It is safe to try again with the same idempotency key.',
  503: 'The server cannot do this at the moment. Retry-After says when to try again.',
};
const OF_ALL = [400, 403, 431, 500, 503];
const OF_BODIES = [408, 413, 415];
const OF_COMMANDS = [409, 412, 422, 428];
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
  const statuses = statusesOf(path, method, parameters);
  const problems = Object.fromEntries(statuses.map((status) => [status, problemOf(status)]));
  const unchanged = method === 'get' ? { 304: { description: 'The client has this answer already.' } } : {};
  const description = [`${operation.summary}.`, ...wordsOn(method, path, parameters)].join('\n\n');
  return { ...operation, description, responses: { ...operation.responses, ...unchanged, ...problems } };
}

function statusesOf(path: string, method: string, parameters: string[]): number[] {
  const names = path.includes('{') ? method !== 'put' : parameters.some((name) => NAMING.includes(name));
  return [
    ...OF_ALL,
    ...(names ? [404] : []),
    ...(parameters.includes('snapshot') ? [410] : []),
    ...(method === 'get' ? [] : OF_BODIES),
    ...(method === 'get' || path === '/v1/imports' ? [] : OF_COMMANDS),
  ];
}

function problemOf(status: number): Responses[string] {
  const retryAfter = { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer' as const } } };
  return { description: STATUSES[status] ?? '', content: PROBLEM, ...(status === 503 ? { headers: retryAfter } : {}) };
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
