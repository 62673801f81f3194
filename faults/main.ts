/** `npm run faults`: the fault matrix of docs/reliability.md, on this machine. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { localFolders } from '#local-stack';
import { countOf, type LegOutcome, ROWS, runLeg } from './matrix.js';
import type { Row } from './row.js';
import { Servers } from './system.js';

interface Options {
  only?: string;
  rounds?: number;
  seed: number;
  resume: boolean;
}

const stateSchema = z.object({
  seed: z.int(),
  legs: z.record(
    z.string(),
    z.array(
      z.object({
        count: z.int(),
        operations: z.int(),
        findings: z.array(z.string()),
        notes: z.array(z.string()),
        seconds: z.int(),
      }),
    ),
  ),
});
type State = z.infer<typeof stateSchema>;

const DEFAULT_SEED = 20261123;
const FINDINGS_SHOWN_MAX = 5;

const { only, rounds, seed, resume } = new Command('faults')
  .description('Does to Stancebook what machines and networks do, and checks that it keeps what it promises.')
  .option('--only <fault>', `one row of the matrix: ${ROWS.map(({ name }) => name).join(', ')}`)
  .option(
    '--rounds <n>',
    'so many rounds of each row, or events where it counts events and that is enough of them, instead of those of the long run',
    positive,
  )
  .option('--seed <s>', 'the same plan again', positive, DEFAULT_SEED)
  .option('--resume', 'go on where an earlier run with this seed was stopped', false)
  .parse()
  .opts<Options>();

const rows = only === undefined ? ROWS : ROWS.filter(({ name }) => name === only);
if (rows.length === 0) {
  console.error(`expected a fault out of ${ROWS.map(({ name }) => name).join(', ')}; got ${only}`);
  process.exit(2);
}
const folder = join(localFolders().cache, 'faults', only ?? 'all');
mkdirSync(folder, { recursive: true });
const stateFile = join(folder, 'state.json');
const state = resume ? readState() : { seed, legs: {} };
let isStopping = false;
const servers = await Servers.start(join(folder, `run-${process.pid}`));
process.once('SIGINT', () => void stop(130));
process.once('SIGTERM', () => void stop(143));
console.log(`seed ${seed}; logs and data: ${servers.data}`);
for (const row of rows) await runRow(row);
const findings = report();
await stop(findings > 0 ? 1 : 0);

async function runRow(row: Row): Promise<void> {
  const wanted = countOf(row, rounds);
  const legs = (state.legs[row.name] ??= []);
  for (let done = sum(legs, 'count'); done < wanted; done = sum(legs, 'count')) {
    const count = Math.min(row.leg, wanted - done);
    const outcome = await runLeg(row, servers, { seed, index: legs.length, count, isShort: false });
    // A leg that was cut off is done again, whole.
    if (isStopping) return new Promise(() => {});
    legs.push(outcome);
    writeFileSync(stateFile, JSON.stringify(state, null, 1));
    const total = `${sum(legs, 'count')} of ${wanted} ${row.unit}`;
    console.log(
      `${row.name}: ${total}, ${outcome.operations} operations, ${outcome.seconds} s, ${outcome.findings.length} findings`,
    );
    for (const text of [...outcome.notes, ...outcome.findings.slice(0, FINDINGS_SHOWN_MAX)]) console.log(`  ${text}`);
  }
}

function readState(): State {
  if (!existsSync(stateFile)) return { seed, legs: {} };
  const found = stateSchema.parse(JSON.parse(readFileSync(stateFile, 'utf8')));
  if (found.seed === seed) return found;
  console.error(
    `the run in ${stateFile} has seed ${found.seed}, and this one ${seed}: give --seed ${found.seed}, or leave out --resume`,
  );
  process.exit(2);
}

/** Returns how many findings there are. */
function report(): number {
  const table = new Table({
    head: ['fault', 'done', 'operations', 'seconds', 'found'],
    style: { head: [], border: [] },
  });
  for (const { name, unit } of rows) {
    const legs = state.legs[name] ?? [];
    const found = legs.flatMap((leg) => leg.findings).length;
    table.push([
      name,
      `${sum(legs, 'count')} ${unit}`,
      sum(legs, 'operations'),
      sum(legs, 'seconds'),
      found || 'nothing',
    ]);
  }
  console.log(table.toString());
  return rows.flatMap(({ name }) => (state.legs[name] ?? []).flatMap((leg) => leg.findings)).length;
}

function sum(legs: LegOutcome[], figure: 'count' | 'operations' | 'seconds'): number {
  return legs.reduce((total, leg) => total + leg[figure], 0);
}

async function stop(status: number): Promise<never> {
  isStopping = true;
  if (status > 128)
    console.log('stopping; the same command with --resume goes on after the last leg that was completed');
  await servers.stop();
  // Where something was found, logs and data are kept to be looked at.
  if (status === 0) rmSync(servers.data, { recursive: true, force: true });
  process.exit(status);
}

function positive(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
}
