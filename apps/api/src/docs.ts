/** OpenAPI 3.1 at /openapi.json, and a page to browse it at /docs. */
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { citationSchema } from './citations/citations.controller.js';
import { annotationCollectionSchema, annotationSchema } from './annotations/annotation.js';
import { completed } from './http/openapi-document.js';
import { componentsOf, inComponents } from './http/openapi-schemas.js';
import { PROBLEMS, problemSchema } from './http/problem.js';
import { hypothesisRowSchema } from './imports/hypothesis.js';
import { importAnswerSchema, importLineSchema } from './imports/import-line.js';
import { mappingSchema } from './sheets/mapping.js';

export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, openApiOf(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Stancebook API',
    customCss: ERRORS_IN_A_LINE,
  });
}

/** Of an answer that is an error the page shows the line that says what it is and which problems it may be: the body is the same for all. */
const ERRORS_IN_A_LINE = ['3', '4', '5']
  .map((hundred) => `.swagger-ui .response[data-code^="${hundred}"]`)
  .flatMap((row) => [
    `${row} .response-col_description > :not(.response-col_description__inner) { display: none }`,
    `${row} td { padding-block: 0 }`,
  ])
  .join('\n');

export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Stancebook')
    .setDescription(`Who stands where on what, since when, and how that has changed.\n\n${TOPICS}\n\n${problemTable()}`)
    .setVersion('1')
    .addBearerAuth(
      { type: 'http', description: 'A key, which `stancebook keys create` or `POST /v1/keys` shows once.' },
      'key',
    )
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  config.info.contact = { name: 'Whoever runs this server' };
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) =>
      controller.replace(/Controller$/, '').toLowerCase() + method.charAt(0).toUpperCase() + method.slice(1),
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? componentsOf(schema, schemaType) : undefined,
  });
  const others = UNASKED.map(({ schema, io }) => componentsOf(schema, io).components);
  document.components = Object.assign(document.components ?? {}, {
    schemas: Object.assign({}, document.components?.schemas, ...others) as object,
  });
  // Parameters name schemas as bodies do.
  return completed(inComponents(document));
}

const TOPICS =
  'What is written to Kafka is described at [/asyncapi.json](/asyncapi.json), and the value of each type of record at `/schemas/{ce_type}`.';

/** What is referred to from where Nest does not look: by lines, and by what every operation may answer. */
const UNASKED = [
  { schema: problemSchema, io: 'output' },
  { schema: importLineSchema, io: 'input' },
  { schema: hypothesisRowSchema, io: 'input' },
  { schema: mappingSchema, io: 'input' },
  { schema: importAnswerSchema, io: 'output' },
  { schema: annotationSchema, io: 'output' },
  { schema: citationSchema, io: 'output' },
  { schema: annotationCollectionSchema, io: 'output' },
] as const;

function problemTable(): string {
  const rows = PROBLEMS.map(({ slug, status, title }) => `| \`/problems/${slug}\` | ${status} | ${title} |`);
  return [
    'Errors are problems of RFC 9457 (the schema `Problem`): each operation lists, by status, which it may answer with.',
    '',
    `<details><summary>All ${PROBLEMS.length} problems</summary>`,
    '',
    '| problem | status | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '</details>',
  ].join('\n');
}
