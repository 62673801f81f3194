/** What OpenAPI says of commands and queries beyond what their schemas tell. */
import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { commandHeaders } from '../commands/http-command.js';

type ApiQueryOptions = Parameters<typeof ApiQuery>[0];
type ApiHeaderOptions = Parameters<typeof ApiHeader>[0];

export function header(
  description: string,
  { required = false, type = 'string' }: { required?: boolean; type?: 'string' | 'integer' } = {},
) {
  return { description, required, schema: { type } };
}

export const ETAG = {
  ETag: header('Names this very answer: sent as If-None-Match, it is answered with 304 while nothing has changed.'),
};
const OF_A_COMMAND = {
  ETag: header("The version of the thing's stream: what If-Match names.", { required: true }),
  'Stancebook-Sequence': header(
    'Where this was written, for use as min-sequence: <partition>:<sequence>[,…]. Empty where nothing had to be.',
    { required: true },
  ),
};
const LOCATION = { Location: header('The address of the new thing.', { required: true }) };
const LINK = { Link: header('The following page, as rel="next"; absent on the last one.') };
const OF_AN_EXPORT = {
  'Content-Disposition': header('The name of the file.', { required: true }),
  'Stancebook-Checksum': header('sha256=, and the SHA-256 of the file in hex.', { required: true }),
  'Stancebook-Snapshot': header('The state of the record: with it, the same bytes are had again.', { required: true }),
  'Stancebook-Stale': header('true where the file lacks something that could not be folded yet.'),
  Link: header('The address that cites this file, as rel="cite-as".', { required: true }),
};
/** That is made while it is sent. */
const OF_A_FILE = {
  'Content-Disposition': OF_AN_EXPORT['Content-Disposition'],
  'Stancebook-Snapshot': OF_AN_EXPORT['Stancebook-Snapshot'],
  'Stancebook-Stale': OF_AN_EXPORT['Stancebook-Stale'],
};

const DESCRIBE =
  'Describe actors and proposals that have not been described yet by their ids alone, instead of refusing.';

/** `answer`: the thing as it then stands. `success`: 201 where it may make a new thing, which is 200 where nothing had to change, too. */
export function ApiCommand(summary: string, answer: z.ZodType, success: 200 | 201 = 200): MethodDecorator {
  const { properties = {} } = z.toJSONSchema(commandHeaders, { target: 'draft-2020-12', io: 'input' });
  const thing = { standardSchema: answer };
  return applyDecorators(
    ApiOperation({ summary }),
    ApiQuery({
      name: 'describe',
      required: false,
      schema: { type: 'string', enum: ['missing'] },
      description: DESCRIBE,
    }),
    ...Object.entries(properties).map(([name, schema]) => {
      const { description, ...rest } = schema as { description?: string };
      return ApiHeader({
        name: HEADER_NAMES[name] ?? name,
        description,
        schema: rest,
        required: false,
      } as ApiHeaderOptions);
    }),
    ApiResponse({ status: 200, description: 'The thing as it now is.', headers: OF_A_COMMAND, ...thing }),
    ...(success === 201
      ? [
          ApiResponse({
            status: 201,
            description: 'The new thing.',
            headers: { ...OF_A_COMMAND, ...LOCATION },
            ...thing,
          }),
        ]
      : []),
  );
}

/** What is asked by POST, as the question needs a body: nothing is changed by it. */
export function ApiQuestion(summary: string, description: string, answer: z.ZodType): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary, description }),
    ApiResponse({ status: 200, description: 'The answer.', standardSchema: answer }),
  );
}

/** A change of a draft: it has versions, and no place in the log. */
export function ApiDraft(summary: string, answer: z.ZodType, success: 200 | 201 = 200): MethodDecorator {
  const headers = { ETag: header('The version of the draft: what If-Match names.') };
  const of = (status: number, description: string, more = {}) =>
    ApiResponse({ status, description, headers: { ...headers, ...more }, standardSchema: answer });
  return applyDecorators(
    ApiOperation({ summary }),
    ApiHeader({ name: 'If-Match', description: 'The version to change, as given in ETag.', required: false }),
    of(200, 'How it stands.'),
    ...(success === 201 ? [of(201, 'It is new.', LOCATION)] : []),
  );
}

/** What a command would change. */
export function ApiPreview(summary: string, description: string, answer: z.ZodType): MethodDecorator {
  return applyDecorators(
    ApiQuestion(summary, description, answer),
    ApiQuery({
      name: 'describe',
      required: false,
      schema: { type: 'string', enum: ['missing'] },
      description: DESCRIBE,
    }),
  );
}

/** As they are usually written. */
const HEADER_NAMES: Record<string, string> = {
  'idempotency-key': 'Idempotency-Key',
  'if-match': 'If-Match',
  'x-correlation-id': 'X-Correlation-Id',
};

/** The query's members as parameters. The answer: a schema of JSON, or the media types of what is not. */
export function ApiQueryOf(
  summary: string,
  query: z.ZodObject,
  response: z.ZodType | readonly string[],
): MethodDecorator {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { target: 'draft-2020-12', io: 'input' });
  const parameters = Object.entries(properties).map(([name, schema]) =>
    ApiQuery({ name, required: required.includes(name), schema } as ApiQueryOptions),
  );
  const isPage = response instanceof z.ZodType && 'cursor' in properties;
  return applyDecorators(
    ApiOperation({ summary }),
    ...parameters,
    response instanceof z.ZodType
      ? ApiResponse({
          status: 200,
          description: 'The answer.',
          headers: { ...ETAG, ...(isPage ? LINK : {}) },
          standardSchema: response,
        })
      : ApiResponse({ status: 200, description: 'The answer.', ...filesOf(response) }),
  );
}

function filesOf(types: readonly string[]) {
  // Without their parameters.
  const names = types.map((type) => type.split(';', 1)[0] ?? type);
  const isExport = names.includes('application/zip');
  const isFile = !isExport && names.includes('text/csv');
  const headers = names.includes('text/event-stream')
    ? {}
    : { ...ETAG, ...(isExport ? OF_AN_EXPORT : {}), ...(isFile ? OF_A_FILE : {}) };
  const schemaOf = (name: string) =>
    name === 'application/ld+json' ? refTo(isExport ? 'AnnotationCollection' : 'Annotation') : (SCHEMAS[name] ?? TEXT);
  return { headers, content: Object.fromEntries(names.map((name) => [name, { schema: schemaOf(name) }])) };
}

/** What JSON in a text, or in each line of it, is: one of these. */
export function jsonOf(...schemas: string[]): object {
  const [only, ...others] = schemas.map(refTo);
  return {
    contentMediaType: 'application/json',
    contentSchema: others.length === 0 ? only : { anyOf: [only, ...others] },
  };
}

function refTo(schema: string) {
  return { $ref: `#/components/schemas/${schema}` };
}

const TEXT = { type: 'string' as const };
/** Bytes, which no schema describes. */
const BYTES = {};
const SCHEMAS: Record<string, object> = {
  'application/vnd.apache.parquet': BYTES,
  'application/zip': BYTES,
  // Of each event: OpenAPI 3.1 has no other place for it.
  'text/event-stream': {
    ...TEXT,
    description: 'The `data` of each event is a ShiftRecord; its `id` is the cursor to continue from.',
    ...jsonOf('ShiftRecord'),
  },
};
