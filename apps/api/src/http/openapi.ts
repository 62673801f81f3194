/** What OpenAPI says of commands and queries beyond what their schemas tell. */
import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

type ApiQueryOptions = Parameters<typeof ApiQuery>[0];

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

export function ApiCommand(summary: string, success = 200): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiQuery({
      name: 'describe',
      required: false,
      schema: { type: 'string', enum: ['missing'] },
      description: 'Describe what is named and not described yet by its id alone, instead of refusing.',
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'The same key and body give the first answer again.',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The version that the change is made to, as ETag gave it.',
    }),
    ApiResponse({
      status: success,
      description: 'The thing as it now stands. 200 where nothing had to change.',
      headers: {
        ETag: { description: "The version of the thing's stream.", schema: { type: 'string' } },
        'Stancebook-Sequence': {
          description: 'Where it was written, for min-sequence: <partition>:<sequence>[,…].',
          schema: { type: 'string' },
        },
      },
    }),
    ApiResponse({ status: '4XX', description: 'Refused; nothing was recorded.', content: PROBLEM }),
    ApiResponse({
      status: 503,
      description: 'The database is away: the retry under the same key is safe.',
      content: PROBLEM,
    }),
  );
}

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
    ApiResponse({ status: '4XX', description: 'Refused.', content: PROBLEM }),
    ApiResponse({ status: 503, description: 'Not at the moment: try again.', content: PROBLEM }),
  );
}

function contentOf(response: z.ZodType | readonly string[] | undefined) {
  if (response === undefined) return {};
  if (response instanceof z.ZodType) return { standardSchema: response };
  return { content: Object.fromEntries(response.map((type) => [type, { schema: { type: 'string' as const } }])) };
}
