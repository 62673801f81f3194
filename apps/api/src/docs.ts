/** OpenAPI 3.1 at /openapi.json, and a page to browse it at /docs. */
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { completed } from './http/openapi-document.js';
import { PROBLEMS } from './http/problem.js';

export function serveDocs(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Stancebook')
    .setDescription(`Who stands where on what, since when, and how that moved.\n\n${TOPICS}\n\n${problemTable()}`)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  config.info.contact = { name: 'Whoever runs this server' };
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) =>
      controller.replace(/Controller$/, '').toLowerCase() + method.charAt(0).toUpperCase() + method.slice(1),
    standardSchemaConverter: (schema, { schemaType }) => {
      if (!(schema instanceof z.ZodType)) return undefined;
      const { $defs, $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: schemaType });
      return { schema: inComponents(rest), components: inComponents($defs ?? {}) };
    },
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
  };
  // Parameters name schemas as bodies do.
  SwaggerModule.setup('docs', app, completed(inComponents(document)), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Stancebook API',
  });
}

const TOPICS =
  'What is written to Kafka is described at [/asyncapi.json](/asyncapi.json), and the value of each type of record at `/schemas/{ce_type}`.';

/** OpenAPI keeps under components/schemas what JSON Schema keeps under $defs. */
function inComponents<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as T;
}

const PROBLEM_SCHEMA = {
  type: 'object' as const,
  description: 'RFC 9457. `errors` lists the fields at fault, at most 100.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' as const, enum: PROBLEMS.map(({ slug }) => `/problems/${slug}`) },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['pointer', 'detail'],
        properties: { pointer: { type: 'string' as const }, detail: { type: 'string' as const } },
      },
    },
  },
};

function problemTable(): string {
  const rows = PROBLEMS.map(({ slug, status, title }) => `| \`/problems/${slug}\` | ${status} | ${title} |`);
  return ['| problem | status | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
