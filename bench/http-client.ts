/** A client that costs little of the processor which it shares with what it asks. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Pool } from 'undici';

const ANSWER_MAX_MS = 30_000;

export class HttpClient {
  private readonly pool: Pool;

  constructor(
    readonly base: string,
    connections: number,
  ) {
    this.pool = new Pool(base, { connections, headersTimeout: ANSWER_MAX_MS, bodyTimeout: ANSWER_MAX_MS });
  }

  get(path: string): Promise<string> {
    return this.ask('GET', path, 200);
  }

  post(path: string, body: object): Promise<string> {
    return this.ask('POST', path, 201, JSON.stringify(body));
  }

  private async ask(method: 'GET' | 'POST', path: string, expected: number, json?: string): Promise<string> {
    const sent = json === undefined ? {} : { body: json, headers: { 'content-type': 'application/json' } };
    const { statusCode, body } = await this.pool.request({ method, path, ...sent });
    const text = await body.text();
    if (statusCode !== expected)
      throw new Error(`expected ${expected} of ${method} ${path}, got ${statusCode}: ${text.slice(0, 300)}`);
    return text;
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}

interface ImportSummary {
  status: string;
  lines: number;
  counts: Record<string, number>;
}

const TAIL_LENGTH = 10_000;
const CHUNK_LENGTH = 64 * 1024;

/** Lines as they are sent: in chunks, as from a file. */
export function inChunks(lines: Iterable<string>): Buffer[] {
  const chunks: Buffer[] = [];
  let text = '';
  for (const line of lines) {
    text += line.endsWith('\n') ? line : `${line}\n`;
    if (text.length < CHUNK_LENGTH) continue;
    chunks.push(Buffer.from(text));
    text = '';
  }
  return [...chunks, Buffer.from(text)];
}

/**
 * Sends a file to POST /v1/imports; answers are read while it is sent. Returns how many statements were recorded. Throws unless each line took
 * effect.
 */
export async function importLines(base: string, file: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<number> {
  const sending = request(new URL('/v1/imports', base), {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const responding = once(sending, 'response') as Promise<[IncomingMessage]>;
  const sent = pipeline(Readable.from(file), sending);
  let tail = '';
  const [[response]] = await Promise.all([responding, Promise.race([sent, responding])]);
  for await (const chunk of response as AsyncIterable<Buffer>) tail = (tail + String(chunk)).slice(-TAIL_LENGTH);
  await sent;
  const last = tail.trimEnd().split('\n').at(-1) ?? '';
  if (response.statusCode !== 200) throw new Error(`expected 200 of an import, got ${response.statusCode}: ${last}`);
  const { status, lines: answered, counts } = JSON.parse(last) as ImportSummary;
  const { recorded = 0, described = 0 } = counts ?? {};
  if (status !== 'summary' || recorded + described !== answered)
    throw new Error(`expected every line of an import to take effect, got ${last}`);
  return recorded;
}
