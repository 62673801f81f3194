/** `npm run bench`: every row of docs/performance.md, on this machine. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { localFolders, startKafka, startPostgres } from '#local-stack';
import { GROUPS, ROWS } from './groups.js';
import { grow, growthTable } from './growth.js';
import { plotOf } from './growth-plot.js';
import { startPeers } from './peers.js';
import { figuresOf, tableOf } from './report.js';
import type { Row } from './row.js';
import { run } from './run.js';
import { askOnce, FULL, Stage } from './stage.js';

/** Beside Postgres's defaults and what the local stack sets. What is acknowledged is on the disk. */
const POSTGRES_SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=1GB',
  'max_wal_size=8GB',
  'checkpoint_timeout=30min',
  'jit=off',
];
const ROUNDS = 3;
const QUICK_SHARE = 0.5;

const SIZES = [10_000, 100_000];
const ASK_MS = 1_500;

interface CompareOptions {
  only?: string[];
  quick: boolean;
  rounds?: number;
  peers?: string;
  json?: string;
}

interface GrowthOptions {
  statements: number[];
  votes?: string;
  plot?: string;
  json?: string;
}

const startedAt = Date.now();
const progress = (text: string) =>
  console.error(`[${String(Math.round((Date.now() - startedAt) / 1000)).padStart(3)} s] ${text}`);

const command = new Command('bench').description('Measures Stancebook beside the limits of what it is made of.');
command
  .option('--only <rows>', `of ${ROWS.map(({ name }) => name).join(', ')}: with commas between them`, names)
  .option('--quick', 'one round of half the length', false)
  .option('--rounds <n>', `instead of ${ROUNDS}`, positive)
  .option('--peers <folder>', 'other event stores as well: the folder of their drivers, which is set up')
  .option('--json <file>', 'write all figures to a file')
  .action((options: CompareOptions) => compare(options));
command
  .command('growth')
  .description('What one more costs where there are many: import, fold, rebuild, replay, queries.')
  .option('--statements <sizes>', 'how many, with commas between them', sizes, SIZES)
  .option('--votes <file>', 'import lines to take them from, instead of made-up votes')
  .option('--plot <file>', 'write a picture (SVG)')
  .option('--json <file>', 'write all figures to a file')
  .action((options: GrowthOptions) => showGrowth(options));
await command.parseAsync();

async function compare({ only, quick, rounds, peers: folder, json }: CompareOptions): Promise<void> {
  const isWanted = ({ name }: Row) => only === undefined || only.includes(name);
  const wanted = GROUPS.filter((group) => group.rows.some(isWanted));
  await onStage(
    wanted.some(({ needsKafka }) => needsKafka),
    async (stage) => {
      const peers = folder === undefined ? null : await startPeers(stage, folder);
      const measured = await run(stage, wanted, {
        rounds: rounds ?? (quick ? 1 : ROUNDS),
        share: quick ? QUICK_SHARE : 1,
        isWanted,
        progress,
        ...(peers ? { more: peers.sides } : {}),
      });
      const rows = measured.map(figuresOf);
      const notes = peers ? peers.notes() : ['Without peers: --peers <folder> adds them.'];
      await tell(stage, tableOf(rows), json, { rows, notes });
      for (const note of notes) console.log(note);
      if (rows.some(({ refused }) => refused !== null)) process.exitCode = 1;
    },
  );
}

async function showGrowth({ statements, votes, plot, json }: GrowthOptions): Promise<void> {
  await onStage(false, async (stage) => {
    const grown = await grow(stage, { sizes: statements, votes: votes ?? null, askMs: ASK_MS, progress });
    if (plot) writeFileSync(plot, plotOf(grown));
    await tell(stage, growthTable(grown), json, { grown });
  });
}

async function tell(stage: Stage, table: string, json: string | undefined, figures: object): Promise<void> {
  const [{ version } = { version: '' }] = await askOnce<{ version: string }>(
    stage.postgresUrl,
    "SELECT current_setting('server_version') AS version",
  );
  const load = loadavg().map((average) => average.toFixed(1));
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load.join(' ')}; Node ${process.versions.node}, Postgres ${version}; ${Math.round((Date.now() - startedAt) / 1000)} s`;
  const settings = POSTGRES_SETTINGS;
  if (json) writeFileSync(json, `${JSON.stringify({ at: new Date(), machine, settings, ...figures }, null, 1)}\n`);
  console.log(table);
  console.log(machine);
}

async function onStage(needsKafka: boolean, work: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await begin(needsKafka);
  try {
    await work(stage);
  } finally {
    await stage.stop();
  }
}

/** Servers of this run's own, with nothing in them. */
async function begin(needsKafka: boolean): Promise<Stage> {
  const { root, cache } = localFolders();
  const data = join(cache, 'bench', `run-${process.pid}`);
  mkdirSync(data, { recursive: true });
  chmodSync(data, 0o755);
  progress(`starting Postgres${needsKafka ? ' and Kafka' : ''} in ${data}`);
  const [postgres, kafka] = await Promise.all([
    startPostgres({ data, cache, settings: POSTGRES_SETTINGS }),
    needsKafka ? startKafka({ root, data, cache }) : null,
  ]);
  const stage = new Stage(postgres.url, kafka?.brokers ?? null, data, FULL);
  stage.atEnd(async () => {
    await Promise.all([postgres.stop(), kafka?.stop()]);
    rmSync(data, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stage.stop().finally(() => process.exit(1)));
  return stage;
}

function names(text: string): string[] {
  const asked = text.split(',');
  const unknown = asked.filter((one) => !ROWS.some(({ name }) => name === one));
  if (unknown.length > 0) throw new InvalidArgumentError(`there is no row ${unknown.join(', ')}`);
  return asked;
}

function sizes(text: string): number[] {
  return text.split(',').map(positive);
}

function positive(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('expected a whole number from 1 on');
  return Number(text);
}
