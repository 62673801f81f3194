import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type CommandQuery, commandQuery } from '../commands/http-command.js';
import { Problem } from '../http/problem.js';
import { runImport } from './run-import.js';
import { spooled } from './spool.js';

@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Import lines of any number: each is carried out by itself, and answered by a line' })
  @ApiConsumes('application/x-ndjson')
  @ApiProduces('application/x-ndjson')
  @ApiBody({
    schema: { type: 'string' },
    description: 'A JSON object a line: `record` and the members of what it records.',
  })
  import(
    @Body() body: unknown,
    @Query({ schema: commandQuery }) _query: CommandQuery,
    @Res() reply: FastifyReply,
  ): void {
    if (!(body instanceof Readable)) {
      throw new Problem('unsupported-media-type', 'expected a body of type application/x-ndjson');
    }
    const answers = runImport(this.commands, body, { describeMissing: true });
    void reply
      .type('application/x-ndjson; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(Readable.from(spooled(asLines(answers)), { objectMode: false }));
  }
}

async function* asLines(answers: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const answer of answers) yield `${JSON.stringify(answer)}\n`;
}
