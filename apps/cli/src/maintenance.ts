/** rebuild, verify, parked: on the database itself. */
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type EventLog, readHeads, type SavedHeads, verifyLog } from '#event-log';
import { createPool, type Pool } from '#postgres';
import {
  openLogAndViews,
  PROJECTIONS,
  type Projection,
  projectionNamed,
  readNotLive,
  readParkedKeys,
  rebuild,
  retryParked,
  verifyFeeds,
} from '#read-model';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import { CommandError, databaseUrl, readSettings } from './settings.js';

export async function rebuildProjections(
  name: string | undefined,
  { check = false, partitions }: { check?: boolean; partitions?: string },
): Promise<void> {
  await withDatabase(async (pool, log) => {
    const projections = name === undefined ? await liveProjections(pool) : [named(name)];
    const bar = new SingleBar({ format: '{bar} {value}/{total} partitions', hideCursor: true });
    const showsProgress = process.stderr.isTTY;
    const differences = await rebuild(pool, projections, {
      check,
      partitions: partitions === undefined ? undefined : partitionsIn(partitions, log.partitions),
      progress: (done, all) => {
        if (!showsProgress) return;
        if (done === 1) bar.start(all, 0);
        bar.update(done);
      },
    });
    bar.stop();
    for (const projection of projections) {
      const found = differences.filter((one) => one.projection === projection.name);
      const outcome = found.length === 0 ? 'live and rebuilt are equal, row for row' : `${found.length} rows differ`;
      print(`${projection.name}: ${check ? 'checked' : 'rebuilt'}, ${outcome}`);
      for (const { table, partition, only, row } of found)
        print(`  partition ${partition}, ${table}, ${only} only: ${row}`);
    }
    if (check && differences.length > 0)
      throw new CommandError('the read models do not match the log: run stancebook rebuild');
  });
}

/** `3`, or `0-31`. */
function partitionsIn(text: string, count: number): number[] {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (!(first <= last && last < count))
    throw new CommandError(`expected one of the partitions 0 to ${count - 1}, or a range such as 0-31; got ${text}`, 2);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const headsSchema = z.object({
  log: z.string(),
  partitions: z.array(z.object({ partition: z.int(), sequence: z.int(), hash: z.string() })),
});

/** What the projector could not fold, and what waits for it. */
export async function showParked({ json }: { json?: boolean }): Promise<void> {
  await withDatabase(async (pool) => {
    const parked = await readParkedKeys(pool);
    if (json) for (const row of parked) print(JSON.stringify(row));
    else if (parked.length === 0) print('Nothing is parked.');
    else {
      const table = new Table({
        head: ['what', 'in the views', 'events', 'since', 'because of'],
        wordWrap: true,
        colWidths: [30, 14, 8, 29, 60],
      });
      for (const { key, projections, events, since, error } of parked)
        table.push([key, projections.join(' '), events, since, error ?? 'an event before these']);
      print(table.toString());
      print('Once the cause is fixed, stancebook parked retry folds them in order.');
    }
  });
}

/** Folds what is parked, in order. Refused: some of it cannot be folded even now. */
export async function retryAllParked(): Promise<void> {
  await withDatabase(async (pool) => {
    const { folded, failed } = await retryParked(pool);
    print(`${folded} parked events were folded`);
    for (const { message } of failed) print(message);
    if (failed.length > 0)
      throw new CommandError(`${failed.length} events still cannot be folded: see stancebook parked`);
  });
}

export interface VerifyOptions {
  heads?: string;
  saveHeads?: string;
}

/** The log and its chain, the feeds' density, and the read models against a fold of the log. */
export async function verify({ heads, saveHeads }: VerifyOptions): Promise<void> {
  await withDatabase(async (pool, { id: logId }) => {
    if (saveHeads !== undefined) requireWritable(saveHeads);
    let findings = 0;
    const found = (text: string) => {
      findings += 1;
      print(text);
    };
    const saved = heads === undefined ? undefined : readSavedHeads(heads, logId);
    for await (const { partition, sequence, problem } of verifyLog(pool, saved ? { heads: saved } : {})) {
      found(`log: partition ${partition}, sequence ${sequence}: ${problem}`);
    }
    for (const { feed, partition, problem } of await verifyFeeds(pool))
      found(`${feed}: partition ${partition}: ${problem}`);
    // Where the log itself is not sound, a fold of it proves nothing.
    if (findings === 0) {
      const differences = await rebuild(pool, await liveProjections(pool), { check: true });
      for (const { table, partition, only, row } of differences)
        found(`${table}: partition ${partition}, in the ${only} rows only: ${row}`);
    }
    if (findings > 0) throw new CommandError(`verification failed: ${findings} findings`);
    const partitions = await readHeads(pool);
    if (saveHeads !== undefined) writeFileSync(saveHeads, `${JSON.stringify({ log: logId, partitions }, null, 1)}\n`);
    const parked = (await readParkedKeys(pool)).reduce((sum, { events }) => sum + events, 0);
    if (parked > 0) print(`${parked} events are parked and in no read model: see stancebook parked`);
    const events = partitions.reduce((sum, { sequence }) => sum + sequence, 0);
    print(
      `verified: ${events} events in ${partitions.length} partitions, their chain, both feeds, and every read model as a fold of the log`,
    );
  });
}

/** Tried before the verification, which may take an hour. A file that is there stays as it is. */
function requireWritable(file: string): void {
  try {
    const isNew = !existsSync(file);
    closeSync(openSync(file, 'a'));
    if (isNew) rmSync(file);
  } catch (error) {
    throw new CommandError(`the heads cannot be saved to ${file}: ${(error as Error).message}`, 2);
  }
}

function readSavedHeads(file: string, logId: string): SavedHeads {
  const parsed = headsSchema.safeParse(jsonIn(file));
  if (!parsed.success) {
    throw new CommandError(
      `${file} cannot be read as saved heads: name a file written by stancebook verify --save-heads`,
      2,
    );
  }
  if (parsed.data.log !== logId)
    throw new CommandError(`the heads in ${file} are from log ${parsed.data.log}; this is ${logId}`);
  return parsed.data;
}

/** Undefined where it cannot be read as such. */
function jsonIn(file: string): unknown {
  if (!existsSync(file)) throw new CommandError(`there is no file ${file}: check its name`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Those that answer in some partition. The others are said, as there is nothing yet to compare. */
async function liveProjections(pool: Pool): Promise<Projection[]> {
  const notLive = await readNotLive(pool);
  const { length: partitions } = await readHeads(pool);
  for (const { projection, partitions: missing } of notLive)
    print(`${projection}: not live yet in ${missing} of ${partitions} partitions; the projector brings it up`);
  const absent = new Set(notLive.filter((one) => one.partitions === partitions).map(({ projection }) => projection));
  return PROJECTIONS.filter(({ name }) => !absent.has(name));
}

function named(name: string) {
  try {
    return projectionNamed(name);
  } catch (error) {
    throw new CommandError((error as Error).message, 2);
  }
}

/** For what goes to the database itself. */
export async function withDatabase(work: (pool: Pool, log: EventLog) => Promise<void>): Promise<void> {
  const url = databaseUrl(readSettings());
  const pool = createPool({
    url,
    applicationName: 'stancebook-cli',
    connectionsMax: 4,
    queryMaxMs: 0,
    silenceMaxMs: 0,
  });
  try {
    const log = await openLogAndViews(pool, { url });
    await work(pool, log);
  } finally {
    await pool.end();
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
