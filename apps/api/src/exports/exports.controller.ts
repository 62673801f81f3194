import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Tx, transaction } from '#postgres';
import type { Sight } from '#read-model';
import { callerOf } from '../access/caller.js';
import { publicValues, seesAll } from '../access/public-view.js';
import { ANNOTATION_TYPE } from '../annotations/annotation.js';
import { CONFIG, type Config } from '../config.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiQueryOf } from '../http/openapi.js';
import { Places } from '../http/places.js';
import { Problem } from '../http/problem.js';
import { cuttingOffSilent } from '../http/silent-readers.js';
import { reachedNow } from '../http/reached-now.js';
import { isKnown, withSight } from '../http/sight.js';
import { annotationsOf } from './annotations.js';
import { csvOf } from './csv.js';
import { dataPackageOf } from './data-package.js';
import { type ExportQuery, exportQuery } from './export-query.js';
import { type ExportHead, exportRecords, headOf, revisionPages, rowsIn } from './export-records.js';
import { ndjsonOf } from './ndjson.js';
import { metadataOf, parquetOf } from './parquet.js';
import { Spool, type Spooled } from './spool.js';
import { TABLES } from './tables.js';

const TYPES = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
  datapackage: 'application/zip',
  annotations: ANNOTATION_TYPE,
};
const SUFFIXES = { ndjson: 'ndjson', csv: 'csv', parquet: 'parquet', datapackage: 'zip', annotations: 'jsonld' };
/** Being made at once: each holds a connection to the database, of 20. */
const MAKING_MAX = 12;
/** Being made or sent at once: each keeps a file. */
const EXPORTS_MAX = 24;
/** Of all these files: the statements of a million votes, with all that is said of each, are about 1.5 GiB. */
const BYTES_MAX = 8 * 1024 ** 3;
/** 1.5 GiB within an hour are 430 kB a second. */
const SENDING_MAX_MS = 3_600_000;

interface Asked {
  tx: Tx;
  sight: Sight;
  query: ExportQuery;
  head: ExportHead;
  isPublic: boolean;
}

@ApiTags('export')
@Controller('v1/export')
export class ExportsController {
  private readonly making = new Places(MAKING_MAX);
  private readonly underWay = new Places(EXPORTS_MAX);
  private readonly spool = new Spool(BYTES_MAX);

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiQueryOf(
    'Export stances, histories, or statements with all their recodings; the same snapshot always gives the same bytes',
    exportQuery,
    Object.values(TYPES),
  )
  async export(@Query({ schema: exportQuery }) query: ExportQuery, @Res() reply: FastifyReply): Promise<void> {
    await reachedNow(this.log, namedIn(query));
    if (!this.underWay.take(reply.raw)) throw tooMany();
    const { head, file } = await this.oneOfFew(reply, () => this.make(query, reply.request));
    // Its length and checksum are told: it goes as it is.
    reply.request.headers['x-no-compression'] = 'true';
    const { what, format } = query;
    const day = head.recordedAt?.slice(0, 10) ?? 'empty';
    const tag = `"${file.sha256}"`;
    if (isKnown(reply.request.headers['if-none-match'], tag)) {
      file.read().destroy();
      return void reply.status(304).header('etag', tag).send();
    }
    reply
      .type(TYPES[format])
      .header('content-length', file.bytes)
      .header('content-disposition', `attachment; filename="stancebook-${what}-${day}.${SUFFIXES[format]}"`)
      .header('etag', tag)
      .header('stancebook-snapshot', head.snapshot)
      .headers(head.stale ? { 'stancebook-stale': 'true' } : {})
      .header('stancebook-checksum', `sha256=${file.sha256}`)
      .header('link', `<${head.address}&format=${format}>; rel="cite-as"`);
    const content = file.read();
    if (reply.raw.destroyed) return void content.destroy();
    const slowest = setTimeout(() => reply.raw.destroy(), SENDING_MAX_MS);
    reply.raw.once('close', () => clearTimeout(slowest));
    await reply.send(cuttingOffSilent(content, reply.raw));
  }

  private async oneOfFew<T>(reply: FastifyReply, work: () => Promise<T>): Promise<T> {
    const giveBack = this.making.take(reply.raw);
    if (!giveBack) throw tooMany();
    try {
      return await work();
    } finally {
      giveBack();
    }
  }

  /** Written whole before the first byte is sent: what fails on the way is an error, never half a file. */
  private async make(query: ExportQuery, request: FastifyRequest) {
    let file: Spooled | undefined;
    const isPublic = !seesAll(callerOf(request));
    try {
      const write = async (tx: Tx, sight: Sight, snapshot: string) => {
        const head = await headOf(tx, sight, query, snapshot);
        file = await this.spool.write(
          this.contentOf({ tx, sight, query, head, isPublic }),
          () => request.raw.socket.destroyed,
        );
        return { head, file };
      };
      // By one transaction, as it is read by a cursor.
      const { result } = await withSight(this.log, query, {}, (_, sight, snapshot) =>
        transaction(this.log.pool, (tx) => write(tx, sight, snapshot), { mode: 'snapshot' }),
      );
      return result;
    } catch (error) {
      file?.read().destroy();
      throw error;
    }
  }

  private contentOf({ tx, sight, query, head, isPublic }: Asked): AsyncIterable<string | Uint8Array> {
    const { what, format } = query;
    const license = this.config.STANCEBOOK_DATA_LICENSE ?? null;
    const seen = <T>(values: AsyncIterable<T>) => (isPublic ? publicValues(values) : values);
    if (format === 'datapackage') return dataPackageOf({ tx, sight, query, head, license, seen });
    if (format === 'annotations')
      return annotationsOf({ tx, sight, head, license }, seen(revisionPages(tx, sight, query)));
    // The query is refused where it asks for all in another format.
    const table = what === 'all' ? 'stances' : what;
    const records = seen(exportRecords(tx, sight, { ...query, what: table }));
    if (format === 'ndjson') return ndjsonOf(head, records);
    const { columns } = TABLES[table];
    return format === 'csv'
      ? csvOf(columns, rowsIn(records))
      : parquetOf(columns, metadataOf(head, license), rowsIn(records));
  }
}

function tooMany(): Problem {
  const detail = `expected at most ${MAKING_MAX} exports being made and ${EXPORTS_MAX} under way, and half of these from one address: try again`;
  return new Problem('too-many-exports', detail, { headers: { 'retry-after': '5' } });
}

function namedIn({ holder, holders = [], proposal, proposals = [] }: ExportQuery) {
  return { actors: [holder, ...holders], proposals: [proposal, ...proposals] };
}
