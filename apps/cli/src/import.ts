/** Sends files to the API as a stream, and shows what becomes of their lines. */
import { createReadStream, existsSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SingleBar } from 'cli-progress';
import { refusalOf, unreachable } from './api-client.js';
import { annotationLines, type Mapping } from './hypothesis.js';
import { CommandError } from './settings.js';

interface Answer {
  line: number;
  status: string;
  id?: string | null;
  problem?: { detail: string };
}

export interface ImportReport {
  file: string;
  lines: number;
  counts: Record<string, number>;
  sequence: string;
}

export interface ImportOptions {
  format?: 'ndjson' | 'hypothesis';
  /** Of the tags of annotations. */
  mapping?: Mapping;
  /** Where there is a terminal to show it on. */
  progress: boolean;
  refused: (file: string, answer: Answer) => void;
}

/** Throws where the import stopped: sending the file again is safe. */
export async function importFile(
  base: string,
  file: string,
  { format = 'ndjson', mapping = {}, progress, refused }: ImportOptions,
): Promise<ImportReport> {
  if (!existsSync(file)) throw new CommandError(`there is no file ${file}: check its name`);
  const bar = new SingleBar({
    format: `${file} {bar} {percentage}% | {value}/{total} lines | {rate} lines/s | ETA {eta_formatted}`,
    etaBuffer: 1_000,
    hideCursor: true,
  });
  const lines = format === 'hypothesis' ? annotationLines(file, mapping) : null;
  if (progress) bar.start(lines?.length ?? (await countLines(file)), 0, { rate: 0 });
  const startedAt = Date.now();
  try {
    const content = lines ? Readable.from(lines.map((line) => `${line}\n`)) : createReadStream(file);
    const response = await post(`${base}/v1/imports?format=${format}`, base, content);
    for await (const text of createInterface({ input: response })) {
      if (response.statusCode !== 200) throw refusalOf(base, response.statusCode ?? 0, text);
      const answer = JSON.parse(text) as Answer & ImportReport;
      if (answer.status === 'summary')
        return { file, lines: answer.lines, counts: answer.counts, sequence: answer.sequence };
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
  const sending = open(url, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
  return new Promise((resolve, reject) => {
    sending.once('response', resolve).once('error', (error) => reject(unreachable(base, error)));
    pipeline(content, sending).catch((error: Error) => reject(unreachable(base, error)));
  });
}

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return lines;
}
