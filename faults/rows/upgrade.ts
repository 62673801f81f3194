/** The release before replaced by this one, process by process, under load. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { localFolders } from '#local-stack';
import { createPool } from '#postgres';
import { readNotLive } from '#read-model';
import { checkCommands, sampleStatement } from '#testing';
import type { Random } from '../random.js';
import { check, during, type Leg, type Row } from '../row.js';
import { type Deployment, PARTITIONS, type Process, until } from '../system.js';
import { Workload } from '../workload.js';

const RELEASE_BEFORE = '4261012';

const PACE = { clients: 3, pauseMs: 20 };
const KINDS = ['api', 'projector', 'relay'] as const;
type Kind = (typeof KINDS)[number];

/** The correlation id of what no client asked for. */
const PRELOAD = 'preload';
/** Statements that an append of the preload holds. */
const PRELOAD_BATCH = 50;
const EVENTS_PER_PROPOSAL = 50;
const CAUGHT_UP_MAX_MS = 1_800_000;
const LIVE_MAX_MS = 900_000;

/** Not part of the tests: it needs the history of this repository, and the packages of the release before from the registry. */
export const upgrade: Row = {
  name: 'upgrade',
  fault: `the release before (commit ${RELEASE_BEFORE}) replaced by this one under load: new processes started in any order, old ones ended in any order`,
  unit: 'events',
  long: 100_000,
  short: 2_000,
  leg: 100_000,
  run: async (leg) => {
    const { servers, random } = leg;
    const before = releaseBefore();
    const deployment = await servers.deployment();
    const old = await processesOf(deployment, before);
    await old.api.start();
    await Promise.all([old.projector.start(), old.relay.start()]);
    await preload(leg, deployment, before);
    await until('the release before has caught up', () => isCaughtUp(old.api), CAUGHT_UP_MAX_MS);

    const bases = [old.api.base];
    const workload = new Workload({ bases, random });
    const now = await processesOf(deployment);
    const [starts, ends] = [shuffled(random, KINDS), shuffled(random, KINDS)];
    leg.note(`started ${starts.join(', ')}; ended ${ends.join(', ')}`);
    await during(
      (signal) => workload.run(signal, PACE),
      async () => {
        await sleep(random.int(500, 3_000));
        for (const kind of starts) {
          await now[kind].start();
          if (kind === 'api') bases.push(now.api.base);
          await sleep(random.int(500, 3_000));
        }
        const startedAt = Date.now();
        await until('the new views are live', () => areLive(deployment), LIVE_MAX_MS);
        leg.note(`the new views were live ${Math.round((Date.now() - startedAt) / 100) / 10} s after the last start`);
        await sleep(random.int(500, 3_000));
        for (const kind of ends) {
          await old[kind].kill(random.pick(['SIGTERM', 'SIGKILL']));
          if (kind === 'api') bases.splice(0, 1);
          await sleep(random.int(500, 3_000));
        }
      },
    );
    const log = await check(leg, { deployment, api: now.api, random });
    const { operations } = workload.history;
    leg.did(operations.length);
    const asked = log.filter(({ metadata }) => metadata.correlationId !== PRELOAD);
    leg.found(...checkCommands(operations, asked), ...unanswered(workload));
    leg.note(
      `${operations.filter(({ outcome }) => outcome === 'unknown').length} of ${operations.length} requests were tried again`,
    );
    const health = (await now.api.health()) as { parkedEvents?: number | null } | null;
    if (health?.parkedEvents !== 0) leg.found(`expected nothing to be parked, got ${JSON.stringify(health)}`);
  },
};

/** What no retry mended. */
function unanswered({ history }: Workload): string[] {
  const byKey = Map.groupBy(history.operations, ({ key }) => key);
  return [...byKey].flatMap(([key, tries]) =>
    tries.length > 1 && tries.every(({ outcome }) => outcome === 'unknown')
      ? [
          `command ${key}: ${tries.length} tries, the last one answered ${tries.at(-1)?.status}: ${tries.at(-1)?.problem}`,
        ]
      : [],
  );
}

function shuffled(random: Random, kinds: readonly Kind[]): Kind[] {
  const left = [...kinds];
  return kinds.flatMap(() => left.splice(random.int(0, left.length - 1), 1));
}

async function processesOf(deployment: Deployment, root?: string): Promise<Record<Kind, Process>> {
  const [api, projector, relay] = await Promise.all(KINDS.map((kind) => deployment.process(kind, {}, {}, root)));
  if (!api || !projector || !relay) throw new Error('expected a process of each kind');
  return { api, projector, relay };
}

async function isCaughtUp(api: Process): Promise<boolean> {
  const health = (await api.health()) as { projectionLagEvents?: number | null } | null;
  return health?.projectionLagEvents === 0;
}

async function areLive({ databaseUrl }: Deployment): Promise<boolean> {
  const pool = createPool({ url: databaseUrl, applicationName: 'faults', connectionsMax: 1 });
  try {
    return (await readNotLive(pool)).length === 0;
  } finally {
    await pool.end();
  }
}

/** The folder of that release, with its packages and built, made once. */
function releaseBefore(): string {
  const { root, cache } = localFolders();
  const folder = join(cache, `release-${RELEASE_BEFORE}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}-making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const archive = join(making, 'release.tar');
  try {
    execFileSync('git', ['archive', '--output', archive, RELEASE_BEFORE], { cwd: root });
  } catch (error) {
    throw new Error(`expected commit ${RELEASE_BEFORE} in the history of this clone (git fetch --unshallow)`, {
      cause: error,
    });
  }
  execFileSync('tar', ['-xf', archive, '-C', making]);
  execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: making });
  // Its types were checked when it was released; the packages that they need are not here.
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--noCheck'], { cwd: making });
  renameSync(making, folder);
  return folder;
}

/** What of that release's own code writes its log. */
interface Written {
  openEventLog: (pool: unknown, options: { partitions: number }) => Promise<{ pool: unknown; partitions: number }>;
  appendEvents: (log: unknown, request: object) => Promise<{ outcome: string }>;
  partitionOf: (id: string, partitions: number) => number;
  createPool: (options: object) => { end(): Promise<void> };
  statementSchema: { parse(value: unknown): { id: string } };
}

async function preload(leg: Leg, { databaseUrl }: Deployment, root: string): Promise<void> {
  const { count, random } = leg;
  const modules = await Promise.all(
    ['event-log', 'postgres', 'stance'].map(
      (lib) => import(pathToFileURL(join(root, `dist/libs/${lib}/src/index.js`)).href) as Promise<Partial<Written>>,
    ),
  );
  const {
    openEventLog,
    appendEvents,
    partitionOf,
    createPool: createOldPool,
    statementSchema,
  } = Object.assign({}, ...modules) as Written;
  const pool = createOldPool({ url: databaseUrl, applicationName: 'faults' });
  try {
    const log = await openEventLog(pool, { partitions: PARTITIONS });
    for (let written = 0; written < count; written += PRELOAD_BATCH) {
      const streams = Array.from({ length: Math.min(PRELOAD_BATCH, count - written) }, () => {
        const proposal = `early-${random.int(1, Math.ceil(count / EVENTS_PER_PROPOSAL))}`;
        const data = statementSchema.parse(earlyStatement(random, proposal));
        return {
          streamId: data.id,
          partition: partitionOf(proposal, log.partitions),
          expectedVersion: 0,
          events: [{ type: 'StatementRecorded', schemaVersion: 1, data }],
        };
      });
      const metadata = { correlationId: PRELOAD, causationId: null, caller: 'faults' };
      await appendEvents(log, { streams, metadata, claims: [], releases: [] });
      leg.did(streams.length);
    }
  } finally {
    await pool.end();
  }
}

function earlyStatement(random: Random, proposal: string) {
  return sampleStatement({
    id: random.uuid(),
    speaker: `speaker-${random.int(1, 5)}`,
    onBehalfOf: random.oneIn(5) ? ['town', 'arts'] : [],
    proposal,
    saidOn: `2023-${String(random.int(1, 6)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`,
    quote: random.oneIn(3) ? `We have said it ${random.int(1, 1_000_000)} times.` : null,
    coding: { position: random.pick(['support', 'oppose', 'neutral', 'strongly-oppose']) },
  });
}
