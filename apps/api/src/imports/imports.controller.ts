import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { namedCallerOf } from '../access/caller.js';
import { commandQuery, sender } from '../commands/http-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { SHEET_TYPES } from '../http/content-types.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { jsonOf } from '../http/openapi.js';
import { Places } from '../http/places.js';
import { Problem } from '../http/problem.js';
import { cuttingOffSilent } from '../http/silent-readers.js';
import { LIMITS, type Limits } from '../limits.js';
import { inspectionSchema, inspectSheet, type SheetInspection } from '../sheets/inspect-sheet.js';
import { receiveSheet, type ReceivedSheet } from '../sheets/receive-sheet.js';
import { openSheetImport } from '../sheets/sheet-source.js';
import { IMPORT_FORMATS } from './import-line.js';
import { IMPORT_LIMITS } from './limits.js';
import { lineSource } from './line-source.js';
import { runImport } from './run-import.js';
import { AnswerSpool } from './spool.js';

const LINGER_MS = 5_000;
/** Each has a connection to the database of its own. */
const DRY_RUNS_MAX = 4;
/** Each may hold its shared texts in memory. */
const SHEETS_MAX = 4;
const inspectionQuery = z.strictObject({ name: z.string().min(1).max(300).default('sheet') });
const importQuery = commandQuery.extend({
  format: z.enum(IMPORT_FORMATS).default('ndjson'),
  dryRun: z.enum(['true', 'false']).default('false'),
});

@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  private readonly places = new Places(IMPORT_LIMITS.importsMax);
  private readonly dryRunPlaces = new Places(DRY_RUNS_MAX);
  private readonly sheetPlaces = new Places(SHEETS_MAX);

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Import many lines: each is carried out separately and answered with a line' })
  @ApiQuery({
    name: 'format',
    required: false,
    schema: { type: 'string', enum: [...IMPORT_FORMATS], default: 'ndjson' },
    description:
      'hypothesis: each line is an annotation (HypothesisAnnotation) and is recorded as a statement; one edited since the last import becomes a recoding.',
  })
  @ApiQuery({
    name: 'dryRun',
    required: false,
    schema: { type: 'boolean', default: false },
    description:
      'true: the answer to each line says what would happen to it if the lines before it were carried out; nothing is written. A statement without an id has none yet.',
  })
  @ApiConsumes('application/x-ndjson', ...SHEET_TYPES)
  @ApiResponse({
    status: 200,
    description:
      'One line of JSON (ImportAnswer) for each line, in order; the last is a summary, or says why the import stopped.',
    content: { 'application/x-ndjson': { schema: { type: 'string', ...jsonOf('ImportAnswer') } } },
  })
  @ApiBody({
    // Of each line: OpenAPI 3.1 has no other place for it.
    schema: jsonOf('ImportLineBody', 'HypothesisAnnotationBody', 'SheetMappingBody'),
    description:
      'One JSON object per line. ImportLineBody: `record`, and the fields of what it records; with `format=hypothesis`, an annotation. Or a sheet, CSV or XLSX, by itself with fields as headers; or as multipart/form-data, `mapping` (SheetMappingBody) and then `file`.',
  })
  async import(
    @Body() body: unknown,
    @Query({ schema: importQuery }) { format, dryRun: asked }: z.infer<typeof importQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const dryRun = asked === 'true';
    const { input, contentType, gone } = this.begin(body, reply, { dryRun });
    const { imports: limits } = this.limits;
    const caller = namedCallerOf(reply.request);
    const mayRead = caller.scopes.has('read');
    const sent = sender(caller);
    if (contentType === 'application/x-ndjson') {
      const answers = runImport(this.log, lineSource(this.log, input, format, limits), { sender: sent, gone, dryRun });
      this.send(answers, reply);
      return;
    }
    const sheet = await this.receive(input, reply, gone);
    const { source, summary, close } = await openSheetImport(this.log, sheet.path, sheet.mapping, {
      gone,
      mayRead,
    }).catch(async (error) => {
      await sheet.remove();
      throw error;
    });
    const answers = runImport(this.log, source, { sender: sent, gone, dryRun, summary });
    this.send(
      thenAlways(answers, () => close().then(sheet.remove)),
      reply,
    );
  }

  @Post('inspection')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Inspect a sheet: its columns, its first rows, and a first mapping for it; nothing is kept',
  })
  @ApiQuery({
    name: 'name',
    required: false,
    schema: { type: 'string', minLength: 1, maxLength: 300 },
    description: 'The name of the new mapping; row keys belong to it.',
  })
  @ApiConsumes(...SHEET_TYPES)
  @ApiBody({
    schema: jsonOf('SheetMappingBody'),
    description: 'A sheet, CSV or XLSX; or as multipart/form-data, `mapping` (SheetMappingBody) and then `file`.',
  })
  @ApiResponse({ status: 200, description: 'The answer.', standardSchema: inspectionSchema })
  async inspect(
    @Body() body: unknown,
    @Query({ schema: inspectionQuery }) { name }: z.infer<typeof inspectionQuery>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<SheetInspection> {
    const { input, gone } = this.begin(body, reply, { dryRun: false });
    const sheet = await this.receive(input, reply, gone);
    try {
      return await inspectSheet(sheet.path, sheet.mapping, name);
    } finally {
      await sheet.remove();
    }
  }

  /** Takes a place, which the response gives back. */
  private begin(body: unknown, reply: FastifyReply, { dryRun }: { dryRun: boolean }) {
    const [contentType = ''] = (reply.request.headers['content-type'] ?? '').split(';');
    if (!(body instanceof Readable)) {
      throw new Problem('unsupported-media-type', 'expected a body of type application/x-ndjson, or a sheet');
    }
    if (dryRun) requirePlace(this.dryRunPlaces, DRY_RUNS_MAX, 'dry runs', reply);
    requirePlace(this.places, IMPORT_LIMITS.importsMax, 'imports', reply);
    const gone = new AbortController();
    const longest = setTimeout(() => reply.raw.destroy(), this.limits.imports.timeMaxMs + LINGER_MS);
    reply.raw.once('close', () => {
      clearTimeout(longest);
      gone.abort();
    });
    if (reply.raw.destroyed) gone.abort();
    reply.raw.once('finish', () => {
      // Why it ended is read first. Then what the client still sends is read by nobody.
      const { raw } = reply.request;
      if (!raw.complete) setTimeout(() => raw.destroy(), LINGER_MS);
    });
    return { input: body, contentType: contentType.trim().toLowerCase(), gone: gone.signal };
  }

  private receive(input: Readable, reply: FastifyReply, gone: AbortSignal): Promise<ReceivedSheet> {
    requirePlace(this.sheetPlaces, SHEETS_MAX, 'sheets', reply);
    const contentType = reply.request.headers['content-type'] ?? '';
    return receiveSheet(input, { contentType, limits: this.limits.imports, gone });
  }

  private send(answers: AsyncIterable<object[]>, reply: FastifyReply): void {
    const spool = new AnswerSpool(IMPORT_LIMITS.answersBytesMax);
    const content = Readable.from(spool.through(asLines(answers)), { objectMode: false });
    void reply
      .type('application/x-ndjson; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(cuttingOffSilent(content, reply.raw, { unless: () => spool.mayWait }));
  }
}

async function* thenAlways<T>(items: AsyncIterable<T>, last: () => Promise<void>): AsyncGenerator<T> {
  try {
    yield* items;
  } finally {
    await last();
  }
}

function requirePlace(places: Places, max: number, what: string, reply: FastifyReply): void {
  if (places.take(reply.raw)) return;
  const detail = `expected at most ${max} ${what} at once, and half of them from one address: try again`;
  throw new Problem('too-many-imports', detail, { headers: { 'retry-after': '30' } });
}

async function* asLines(answers: AsyncIterable<object[]>): AsyncGenerator<string> {
  for await (const some of answers) yield some.map((answer) => `${JSON.stringify(answer)}\n`).join('');
}
