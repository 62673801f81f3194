import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiQueryOf } from '../http/openapi.js';
import { Problem } from '../http/problem.js';
import { cuttingOffSilent } from '../http/silent-readers.js';
import { withSight } from '../http/sight.js';
import { requireActors, requireProposals } from '../registers/known.js';
import { csvOf } from './csv.js';
import { type ExportQuery, exportQuery } from './export-query.js';
import { exportRecords, headOf } from './export-records.js';
import { ndjsonOf } from './ndjson.js';
import { type Spooled, spool } from './spool.js';

const TYPES = { ndjson: 'application/x-ndjson', csv: 'text/csv; charset=utf-8; header=present' };
/** Being made at once: each holds a connection to the database. */
const UNDER_WAY_MAX = 4;

@ApiTags('export')
@Controller('v1/export')
export class ExportsController {
  private underWay = 0;

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf(
    'Stances, histories, or statements with all recodings, as a file: the same snapshot gives the same bytes',
    exportQuery,
    Object.values(TYPES),
  )
  async export(
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await requireActors(this.log, [query.holder, ...(query.holders ?? [])]);
    await requireProposals(this.log, [query.proposal, ...(query.proposals ?? [])]);
    const { head, file } = await this.oneOfFew(() => this.make(query, request));
    // Its length and checksum are told: it goes as it is.
    request.headers['x-no-compression'] = 'true';
    const { what, format } = query;
    const day = head.recordedAt?.slice(0, 10) ?? 'empty';
    reply
      .type(TYPES[format])
      .header('content-length', file.bytes)
      .header('content-disposition', `attachment; filename="stancebook-${what}-${day}.${format}"`)
      .header('etag', `"${file.sha256}"`)
      .header('stancebook-snapshot', head.snapshot)
      .headers(head.stale ? { 'stancebook-stale': 'true' } : {})
      .header('stancebook-checksum', `sha256=${file.sha256}`)
      .header('link', `<${head.address}&format=${format}>; rel="cite-as"`);
    if (isKnown(request, file.sha256)) {
      file.read().destroy();
      return void reply.status(304).removeHeader('content-length').send();
    }
    await reply.send(cuttingOffSilent(file.read(), reply.raw));
  }

  private async oneOfFew<T>(work: () => Promise<T>): Promise<T> {
    if (this.underWay >= UNDER_WAY_MAX) {
      throw new Problem('too-many-readers', `expected at most ${UNDER_WAY_MAX} exports at once: try again`, {
        headers: { 'retry-after': '5' },
      });
    }
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
    }
  }

  /** Written whole before the first byte is sent: what fails on the way is an error, never half a file. */
  private async make(query: ExportQuery, request: FastifyRequest) {
    let file: Spooled | undefined;
    try {
      const { result } = await withSight(this.log, query, async (tx, sight, snapshot) => {
        const head = await headOf(tx, sight, query, snapshot);
        const records = exportRecords(tx, sight, query);
        const content = query.format === 'csv' ? csvOf(query.what, records) : ndjsonOf(head, records);
        file = await spool(content, () => request.raw.socket.destroyed);
        return { head, file };
      });
      return result;
    } catch (error) {
      file?.read().destroy();
      throw error;
    }
  }
}

function isKnown({ headers }: FastifyRequest, sha256: string): boolean {
  return (headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim() === `"${sha256}"`);
}
