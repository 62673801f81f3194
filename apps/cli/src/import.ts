/** Sends files to the API as a stream, and shows what becomes of their lines. */
import { createReadStream, existsSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { SingleBar } from 'cli-progress';
import { keyHeader, refusalOf, unreachable } from './api-client.js';
import { annotationLines, type Mapping } from './hypothesis.js';
import { CommandError } from './settings.js';
import { postSheet } from './sheet.js';

interface Answer {
  line: number;
  status: string;
  id?: string | null;
  problem?: { detail: string };
}

export type ImportFormat = 'ndjson' | 'hypothesis' | 'sheet';

export interface ImportReport {
  file: string;
  lines: number;
  counts: Record<string, number>;
  sequence: string;
  dryRun?: true;
  /** Of a sheet: names that its mapping is to settle. */
  names?: { name: string; register: string; rows: number; candidates: { id: string; score: number }[] }[];
  /** Of a sheet: statements of rows that it had once. */
  vanished?: { count: number; statements: string[] };
}

export interface ImportOptions {
  format?: ImportFormat;
  /** Of the tags of annotations. */
  mapping?: Mapping;
  /** Of a sheet: its file. */
  sheetMapping?: string;
  /** Nothing is written. */
  dryRun?: boolean;
  /** Where there is a terminal to show it on. */
  progress: boolean;
  refused: (file: string, answer: Answer) => void;
}

/** Throws where the import stopped: sending the file again is safe. */
export async function importFile(
  base: string,
  file: string,
  { format = 'ndjson', mapping = {}, sheetMapping, dryRun = false, progress, refused }: ImportOptions,
): Promise<ImportReport> {
  if (!existsSync(file)) throw new CommandError(`there is no file ${file}: check its name`);
  const bar = new SingleBar({
    format: `${file} {bar} {percentage}% | {value}/{total} lines | {rate} lines/s | ETA {eta_formatted}`,
    etaBuffer: 1_000,
    hideCursor: true,
  });
  const lines = format === 'hypothesis' ? annotationLines(file, mapping) : null;
  // How many rows a sheet has is known to whoever has read it.
  if (progress && format !== 'sheet') bar.start(lines?.length ?? (await countLines(file)), 0, { rate: 0 });
  const startedAt = Date.now();
  const answers = async (): Promise<Readable> => {
    if (format === 'sheet') {
      const { body } = await postSheet(base, `/v1/imports?dryRun=${dryRun}`, file, sheetMapping);
      return body ? Readable.fromWeb(body as WebStream<Uint8Array>) : Readable.from([]);
    }
    const content = lines ? Readable.from(lines.map((line) => `${line}\n`)) : createReadStream(file);
    const response = await post(`${base}/v1/imports?format=${format}&dryRun=${dryRun}`, base, content);
    if (response.statusCode === 200) return response;
    throw refusalOf(base, response.statusCode ?? 0, await textOf(response));
  };
  try {
    for await (const text of createInterface({ input: await answers() })) {
      const answer = JSON.parse(text) as Answer & ImportReport;
      if (answer.status === 'summary') {
        const { status: _, ...summary } = answer;
        return { ...summary, file };
      }
      if (answer.status === 'aborted') {
        throw new CommandError(
          `the import of ${file} stopped at line ${answer.line}: ${answer.problem?.detail}. Import it again: nothing is recorded twice`,
        );
      }
      if (answer.status === 'refused') refused(file, answer);
      bar.update(answer.line, { rate: Math.round((answer.line * 1000) / Math.max(1, Date.now() - startedAt)) });
    }
    throw new CommandError(
      `the import of ${file} stopped: the API closed the connection. Import it again: nothing is recorded twice`,
    );
  } finally {
    bar.stop();
  }
}

/** Node's own client: it reads the answers while the file is still being sent. */
async function post(address: string, base: string, content: Readable): Promise<IncomingMessage> {
  const url = new URL(address);
  const open = url.protocol === 'https:' ? secureRequest : request;
  const sending = open(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...keyHeader() },
  });
  return new Promise((resolve, reject) => {
    sending.once('response', resolve).once('error', (error) => reject(unreachable(base, error)));
    pipeline(content, sending).catch((error: Error) => reject(unreachable(base, error)));
  });
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return lines;
}
