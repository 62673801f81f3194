/** The record as a file, or on the terminal: what GET /v1/export gives, held against its checksum. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { get as plainGet, type IncomingMessage } from 'node:http';
import { get as secureGet } from 'node:https';
import { Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { keyHeader, refusalOf, unreachable } from './api-client.js';
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
    throw new CommandError(`${query.format} cannot be shown in a terminal: name a file with --output`);
  }
  const base = apiUrl(readSettings());
  const parameters = new URLSearchParams({ what, ...query });
  const response = await open(base, `${base}/v1/export?${parameters.toString()}`);
  if (response.statusCode !== 200) throw refusalOf(base, response.statusCode ?? 0, await text(response));
  const hash = createHash('sha256');
  const summed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  if (output === undefined) {
    await pipeline(response, summed, process.stdout, { end: false });
  } else {
    await pipeline(response, summed, createWriteStream(output, { flags: 'wx' })).catch(async (error: unknown) => {
      // Never over a file that is there.
      if (isCode(error, 'EEXIST')) throw new CommandError(`${output} already exists: name another file`);
      await rm(output, { force: true });
      throw new CommandError(
        `the export stopped (${error instanceof Error ? error.message : String(error)}): try again`,
      );
    });
  }
  const [expected, got] = [response.headers['stancebook-checksum'], `sha256=${hash.digest('hex')}`];
  if (expected === got) return;
  if (output !== undefined) await rm(output);
  throw new CommandError(`expected the checksum ${String(expected)}, got ${got}: the export is incomplete; try again`);
}

/** Node's own client: fetch gives up where an export takes more than 5 minutes to make. */
function open(base: string, address: string): Promise<IncomingMessage> {
  const get = address.startsWith('https:') ? secureGet : plainGet;
  return new Promise((resolve, reject) => {
    get(address, { headers: keyHeader() }, resolve).once('error', (error) => reject(unreachable(base, error)));
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
