/** `npm run bench -- growth`: what one more costs where there are many already. Whatever rises here is a defect. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import Table from 'cli-table3';
import { createPool, type Db } from '#postgres';
import { readPartitionsBehind, readProjected } from '#read-model';
import { CountedLog, requireEqual } from './counted-log.js';
import { ASSEMBLY, voteLines, voterLines } from './data.js';
import { HttpClient, importLines } from './http-client.js';
import { memoryOf } from './memory-of.js';
import { CONNECTIONS, type Names, QUESTIONS } from './rows/query.js';
import { readLog } from './rows/read.js';
import { rebuildViews } from './rows/rebuild.js';
import { callFor, timed } from './slice.js';
import { administer, askOnce, type Stage } from './stage.js';

export interface GrowthOptions {
  /** How many statements, from few to many. */
  sizes: number[];
  /** A file of import lines to take them from; by default they are made up. */
  votes: string | null;
  askMs: number;
  progress: (text: string) => void;
}

/** At one size. */
export interface Grown {
  statements: number;
  events: number;
  databaseBytes: number;
  /** By what is done: of each event or answer. */
  microseconds: Record<string, number>;
  /** The most memory that each process held; where the system tells it. */
  rssMaxMb: Record<string, number>;
}

export async function grow(stage: Stage, { sizes, votes, askMs, progress }: GrowthOptions): Promise<Grown[]> {
  const grown: Grown[] = [];
  for (const statements of sizes) {
    const one = await measureAt(stage, statements, votes, askMs, (text) =>
      progress(`${statements} statements: ${text}`),
    );
    grown.push(one);
  }
  return grown;
}

async function measureAt(
  stage: Stage,
  statements: number,
  votes: string | null,
  askMs: number,
  progress: (text: string) => void,
): Promise<Grown> {
  const url = await stage.newDatabase('growth');
  const ours = stage.ours(url);
  const microseconds: Record<string, number> = {};
  const measured = (what: string, each: number) => {
    microseconds[what] = each;
    progress(`${what}: ${Math.round(each)} µs each`);
  };
  const api = await ours.start('api');
  const file = votes === null ? madeUp(statements) : linesOf(votes, statements);
  const imported = await timed(() => importLines(api.base, inChunks(file)));
  requireEqual('statements', statements, imported.count);
  const counted = await CountedLog.open(url);
  const { pool } = counted.log;
  const events = counted.acknowledged;
  measured('import', (imported.seconds * 1e6) / events);

  const projector = ours.start('projector');
  measured('fold', ((await secondsToFold(pool)) * 1e6) / events);
  const rssMaxMb = { api: memoryOf(api.pid).most, projector: memoryOf((await projector).pid).most };
  await ours.stop();
  await administer(url, 'VACUUM ANALYZE');

  const patient = createPool({ url, applicationName: 'bench', connectionsMax: 4, queryMaxMs: 0, silenceMaxMs: 0 });
  const rebuilt = await timed(() => rebuildViews(patient).then(() => events));
  await patient.end();
  measured('rebuild', (rebuilt.seconds * 1e6) / events);
  await administer(url, 'VACUUM ANALYZE');

  const replayed = await timed(async () => {
    let read = 0;
    for await (const page of readLog(pool)) read += page.length;
    return read;
  });
  requireEqual('events replayed', events, replayed.count);
  measured('replay', (replayed.seconds * 1e6) / events);

  const { base } = await ours.start('api');
  const client = new HttpClient(base, CONNECTIONS);
  const names = await namesIn(client);
  for (const [name, question] of Object.entries(QUESTIONS)) {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      await client.get(question.ours(asked, names));
      return 1;
    };
    await callFor(askMs / 2, CONNECTIONS, ask);
    const { count, seconds } = await callFor(askMs, CONNECTIONS, ask);
    measured(name, (seconds * 1e6) / count);
  }
  await client.close();
  await ours.stop();
  await counted.close();
  const [size] = await askOnce<{ bytes: string }>(url, 'SELECT pg_database_size(current_database()) AS bytes');
  await stage.dropDatabase(url);
  return { statements, events, databaseBytes: Number(size?.bytes), microseconds, rssMaxMb };
}

const CHUNK_LINES = 500;

async function* inChunks(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let chunk: string[] = [];
  for await (const line of lines) {
    chunk.push(line);
    if (chunk.length < CHUNK_LINES) continue;
    yield Buffer.from(`${chunk.join('\n')}\n`);
    chunk = [];
  }
  if (chunk.length > 0) yield Buffer.from(`${chunk.join('\n')}\n`);
}

function* madeUp(statements: number): Generator<string> {
  yield* voterLines(ASSEMBLY);
  for (let at = 0; at < statements; at += CHUNK_LINES)
    yield* voteLines(ASSEMBLY, at, Math.min(statements, at + CHUNK_LINES));
}

/** What describes, and the first statements. */
async function* linesOf(file: string, statements: number): AsyncGenerator<string> {
  let come = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { record = 'statement' } = JSON.parse(line) as { record?: string };
    if (record === 'statement') come += 1;
    if (come > statements) return;
    yield line;
  }
}

const LOOK_INTERVAL_MS = 20;
const STILL_MAX_MS = 60_000;

/** From the last look that found nothing folded to the first that found all. Throws where it stands still. */
async function secondsToFold(db: Db): Promise<number> {
  const folded = async () => [...(await readProjected(db)).values()].reduce((sum, sequence) => sum + sequence, 0);
  let begunAt = performance.now();
  let movedAt = begunAt;
  for (let was = 0; ; await sleep(LOOK_INTERVAL_MS)) {
    const is = await folded();
    const now = performance.now();
    if (is === 0) begunAt = now;
    if (is !== was) movedAt = now;
    if (is > 0 && (await readPartitionsBehind(db)).length === 0) return (performance.now() - begunAt) / 1000;
    if (now - movedAt > STILL_MAX_MS)
      throw new Error(`the views stood still at ${is} events for ${STILL_MAX_MS / 1000} s`);
    was = is;
  }
}

/** Those that are asked for: as many as one page of the registers has. */
async function namesIn(client: HttpClient): Promise<Names> {
  const idsOf = async (register: string) => {
    const { items } = JSON.parse(await client.get(`/v1/${register}?limit=1000`)) as { items: { id: string }[] };
    return items.map(({ id }) => id);
  };
  return { holders: await idsOf('actors'), proposals: await idsOf('proposals') };
}

/** A column a size; last, what one costs at the largest beside what it costs at the smallest. */
export function growthTable(grown: Grown[]): string {
  const table = new Table({
    head: [
      '',
      ...grown.map(({ statements }) => `${statements.toLocaleString('en')} statements`),
      'cost of one, × first',
    ],
    style: { head: [], border: [] },
  });
  for (const [what, first] of Object.entries(grown[0]?.microseconds ?? {})) {
    const each = grown.map(({ microseconds }) => microseconds[what] ?? Number.NaN);
    const cells = each.map(
      (cost) => `${cost < 100 ? cost.toFixed(1) : Math.round(cost)} µs (${Math.round(1e6 / cost)}/s)`,
    );
    table.push([what, ...cells, ((each.at(-1) ?? Number.NaN) / first).toFixed(2)]);
  }
  const megabytes = grown.map(({ databaseBytes }) => `${Math.round(databaseBytes / 1e6)} MB`);
  table.push(['database', ...megabytes, '']);
  for (const name of Object.keys(grown[0]?.rssMaxMb ?? {}))
    table.push([`memory of the ${name}`, ...grown.map(({ rssMaxMb }) => `${rssMaxMb[name]} MB`), '']);
  return table.toString();
}
