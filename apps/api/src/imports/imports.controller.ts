import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { commandQuery } from '../commands/http-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { jsonOf } from '../http/openapi.js';
import { Places } from '../http/places.js';
import { Problem } from '../http/problem.js';
import { cuttingOffSilent } from '../http/silent-readers.js';
import { LIMITS, type Limits } from '../limits.js';
import { IMPORT_FORMATS } from './import-line.js';
import { IMPORT_LIMITS } from './limits.js';
import { runImport } from './run-import.js';
import { AnswerSpool } from './spool.js';

const LINGER_MS = 5_000;
const importQuery = commandQuery.extend({ format: z.enum(IMPORT_FORMATS).default('ndjson') });

@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  private readonly places = new Places(IMPORT_LIMITS.importsMax);

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Import many lines: each is carried out on its own and answered with a line' })
  @ApiQuery({
    name: 'format',
    required: false,
    schema: { type: 'string', enum: [...IMPORT_FORMATS], default: 'ndjson' },
    description:
      'hypothesis: each line is an annotation (HypothesisAnnotation), and is recorded as a statement; one that was edited since is a recoding.',
  })
  @ApiConsumes('application/x-ndjson')
  @ApiResponse({
    status: 200,
    description:
      'A line of JSON (ImportAnswer) for each line, in their order, and last a summary, or why it went no farther.',
    content: { 'application/x-ndjson': { schema: { type: 'string', ...jsonOf('ImportAnswer') } } },
  })
  @ApiBody({
    // Of each line: OpenAPI 3.1 has no other place for it.
    schema: jsonOf('ImportLineBody', 'HypothesisAnnotationBody'),
    description:
      'A JSON object per line. ImportLineBody: `record`, and the members of what it records; with `format=hypothesis`, an annotation.',
  })
  import(
    @Body() body: unknown,
    @Query({ schema: importQuery }) { format }: z.infer<typeof importQuery>,
    @Res() reply: FastifyReply,
  ): void {
    if (!(body instanceof Readable)) {
      throw new Problem('unsupported-media-type', 'expected a body of type application/x-ndjson');
    }
    if (!this.places.take(reply.raw)) {
      const { importsMax } = IMPORT_LIMITS;
      const detail = `expected at most ${importsMax} imports at once, and half of them from one address: try again`;
      throw new Problem('too-many-imports', detail, { headers: { 'retry-after': '30' } });
    }
    const gone = new AbortController();
    const { imports: limits } = this.limits;
    const longest = setTimeout(() => reply.raw.destroy(), limits.timeMaxMs + LINGER_MS);
    reply.raw.once('close', () => {
      clearTimeout(longest);
      gone.abort();
    });
    if (reply.raw.destroyed) gone.abort();
    const answers = runImport(this.log, body, { gone: gone.signal, limits, format });
    const spool = new AnswerSpool(IMPORT_LIMITS.answersBytesMax);
    const content = Readable.from(spool.through(asLines(answers)), { objectMode: false });
    reply.raw.once('finish', () => {
      // Why it ended is read first. Then what the client still sends is read by nobody.
      const { raw } = reply.request;
      if (!raw.complete) setTimeout(() => raw.destroy(), LINGER_MS);
    });
    void reply
      .type('application/x-ndjson; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(cuttingOffSilent(content, reply.raw, { unless: () => spool.mayWait }));
  }
}

async function* asLines(answers: AsyncIterable<object[]>): AsyncGenerator<string> {
  for await (const some of answers) yield some.map((answer) => `${JSON.stringify(answer)}\n`).join('');
}
