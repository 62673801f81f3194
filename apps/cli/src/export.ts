/** The record as a file, or on the terminal: what GET /v1/export gives, held against its checksum. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusalOf, unreachable } from './api-client.js';
import { apiUrl, CommandError, readSettings } from './settings.js';

export interface ExportOptions {
  format: string;
  holder?: string;
  proposal?: string;
  topic?: string;
  asOf?: string;
  knownAt?: string;
  snapshot?: string;
  output?: string;
}

const BINARY = ['parquet', 'datapackage'];

export async function exportRecord(what: string, { output, ...query }: ExportOptions): Promise<void> {
  if (output === undefined && BINARY.includes(query.format) && process.stdout.isTTY) {
    throw new CommandError(`${query.format} is not for a terminal: name a file with --output`);
  }
  const base = apiUrl(readSettings());
  const parameters = new URLSearchParams({ what, ...query });
  const response = await fetch(`${base}/v1/export?${parameters.toString()}`).catch((error: Error) => {
    throw unreachable(base, error);
  });
  if (!response.ok || !response.body) throw refusalOf(base, response.status, await response.text());
  const hash = createHash('sha256');
  const summed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = Readable.fromWeb(response.body);
  if (output === undefined) {
    await pipeline(source, summed, process.stdout, { end: false });
  } else {
    await pipeline(source, summed, createWriteStream(output, { flags: 'wx' })).catch(async (error: unknown) => {
      // Never over a file that is there.
      if (isCode(error, 'EEXIST')) throw new CommandError(`${output} exists already: name another file`);
      await rm(output, { force: true });
      throw new CommandError(
        `the export stopped (${error instanceof Error ? error.message : String(error)}): try again`,
      );
    });
  }
  const [expected, got] = [response.headers.get('stancebook-checksum'), `sha256=${hash.digest('hex')}`];
  if (expected === got) return;
  if (output !== undefined) await rm(output);
  throw new CommandError(`expected the checksum ${expected}, got ${got}: the export is incomplete; try again`);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
