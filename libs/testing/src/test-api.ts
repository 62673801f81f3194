/** The API on a database of a test's own, with the read models kept up beside it; asked over real HTTP. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool, whenAvailable } from '#postgres';
import { prepareReadModel, projectPartition, readPartitionsBehind } from '#read-model';
import { checkAnswers, type Document } from './check-answers.js';
import { testDatabase } from './test-database.js';

/** The files in samples/. */
export const SAMPLES = ['nato-tokyo-2023-07-12', 'web-positions-2017-2023'] as const;

export interface ListeningApp {
  listen(port: number, host: string): Promise<unknown>;
  getHttpServer(): { address(): unknown };
  getHttpAdapter(): { getInstance(): FastifyInstance };
  close(): Promise<void>;
}

export interface Reply<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

export interface TestApi {
  base: string;
  url: string;
  log: EventLog;
  /** The body of a request is sent as JSON; a text as it is. The answer's is parsed where it is JSON. */
  ask<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply<T>>;
  /** The body of a GET that is answered with 200. */
  get<T>(path: string): Promise<T>;
  /** The answers to the lines of an import. */
  import(body: string | Uint8Array | object[]): Promise<Record<string, unknown>[]>;
  /** Returns once all that is in the log is in the read models. */
  projected(): Promise<void>;
  close(): Promise<void>;
}

/** The API shares a process with the test, a browser's driver and a projector: what these keep it from is asked again, as a client does. */
const TOO_BUSY = /this server is too busy/;

export async function testApi(
  create: (log: EventLog) => Promise<ListeningApp>,
  { partitions = 4, samples = [] }: { partitions?: number; samples?: readonly (typeof SAMPLES)[number][] } = {},
): Promise<TestApi> {
  const database = await testDatabase();
  const pool = createPool({ url: database.url, applicationName: 'test-api', connectionsMax: 20 });
  const log = await openEventLog(pool, { partitions });
  await prepareReadModel(pool, log.partitions);
  const app = await create(log);
  const checked = checkAnswers(app.getHttpAdapter().getInstance());
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const base = `http://127.0.0.1:${port}`;
  checked.document = (await (await fetch(`${base}/openapi.json`)).json()) as Document;
  let running = true;
  const projecting = (async () => {
    while (running) {
      // What fails is tried again, as a projector does.
      await whenAvailable(() => projectOnce(pool), console.warn).catch(console.warn);
      await sleep(10);
    }
  })();
  const ask: TestApi['ask'] = async (method, path, body, headers = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(base + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    if (response.status === 503 && TOO_BUSY.test(text)) {
      await sleep(Number(response.headers.get('retry-after')) * 1000);
      return ask(method, path, body, headers);
    }
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const importLines: TestApi['import'] = async (body) => {
    const lines = Array.isArray(body) ? body.map((line) => JSON.stringify(line)).join('\n') : body;
    const response = await fetch(`${base}/v1/imports`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: lines as string,
    });
    return (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  const projected = async () => {
    while ((await readPartitionsBehind(pool)).length > 0) await sleep(5);
  };
  for (const sample of samples) await importLines(readFileSync(`samples/${sample}.ndjson`, 'utf8'));
  await projected();
  return {
    base,
    url: database.url,
    log,
    ask,
    get: async <T>(path: string) => {
      const { status, body } = await ask<T>('GET', path);
      if (status !== 200)
        throw new Error(`expected ${path} to be answered with 200, got ${status}: ${JSON.stringify(body)}`);
      return body;
    },
    import: importLines,
    projected,
    close: async () => {
      running = false;
      await projecting;
      await app.close();
      await pool.end();
      await database.drop();
      if (checked.faults.size > 0) {
        throw new Error(`expected answers as the OpenAPI document has them:\n${[...checked.faults].join('\n')}`);
      }
    },
  };
}

async function projectOnce(pool: Pool): Promise<void> {
  for (const partition of await readPartitionsBehind(pool)) await projectPartition(pool, partition);
}
