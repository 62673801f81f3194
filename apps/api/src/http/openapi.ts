/** What OpenAPI says of commands and queries beyond what their schemas tell. */
import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { commandHeaders } from '../commands/http-command.js';

type ApiQueryOptions = Parameters<typeof ApiQuery>[0];
type ApiHeaderOptions = Parameters<typeof ApiHeader>[0];

const DONE = {
  headers: {
    ETag: { description: "The version of the thing's stream.", schema: { type: 'string' as const } },
    'Stancebook-Sequence': {
      description: 'Where this was written, for use as min-sequence: <partition>:<sequence>[,…].',
      schema: { type: 'string' as const },
    },
  },
  content: { 'application/json': { schema: { type: 'object' as const } } },
};
const LOCATION = { Location: { description: 'The address of the new thing.', schema: { type: 'string' as const } } };

/** `success`: 201 where it may make a new thing, which is 200 where nothing had to change, too. */
export function ApiCommand(summary: string, success: 200 | 201 = 200): MethodDecorator {
  const { properties = {} } = z.toJSONSchema(commandHeaders, { target: 'draft-2020-12', io: 'input' });
  return applyDecorators(
    ApiOperation({ summary }),
    ApiQuery({
      name: 'describe',
      required: false,
      schema: { type: 'string', enum: ['missing'] },
      description:
        'Describe actors and proposals that have not been described yet by their ids alone, instead of refusing.',
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
    ApiResponse({ status: 200, description: 'The thing as it now stands.', ...DONE }),
    ...(success === 201
      ? [
          ApiResponse({
            ...DONE,
            status: 201,
            description: 'The new thing.',
            headers: { ...DONE.headers, ...LOCATION },
          }),
        ]
      : []),
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
  response?: z.ZodType | readonly string[],
): MethodDecorator {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { target: 'draft-2020-12', io: 'input' });
  const parameters = Object.entries(properties).map(([name, schema]) =>
    ApiQuery({ name, required: required.includes(name), schema } as ApiQueryOptions),
  );
  return applyDecorators(
    ApiOperation({ summary }),
    ...parameters,
    ApiResponse({ status: 200, description: 'The answer.', ...contentOf(response) }),
  );
}

function contentOf(response: z.ZodType | readonly string[] | undefined) {
  if (response instanceof z.ZodType) return { standardSchema: response };
  const types = response ?? ['application/json'];
  return { content: Object.fromEntries(types.map((type) => [type, { schema: SCHEMAS[type] ?? TEXT }])) };
}

const TEXT = { type: 'string' as const };
const SCHEMAS: Record<string, object> = {
  'application/json': { type: 'object' },
  // Of each event: OpenAPI 3.1 has no other place for it.
  'text/event-stream': {
    type: 'object',
    properties: {
      id: { type: 'string', description: 'The cursor to continue with after this event.' },
      data: {
        type: 'string',
        contentMediaType: 'application/json',
        contentSchema: { $ref: '#/components/schemas/ShiftRecord' },
      },
    },
  },
};
