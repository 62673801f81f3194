/** Importing: by the library, and over HTTP alone and with everything running, beside COPY of the same into the bare table. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '#postgres';
import { readPartitionsBehind } from '#read-model';
import { CountedLog, requireEqual } from '../counted-log.js';
import { ASSEMBLY, statementOf, uuidOf, voteLines, voterLines } from '../data.js';
import { importLines, inChunks } from '../http-client.js';
import { copyLine, RawTable } from '../raw-table.js';
import type { Group, Prepared, Row } from '../row.js';
import { amountFor, callFor, type Side } from '../slice.js';
import type { Stage } from '../stage.js';

const STREAM_LENGTH = 20;
const CALLERS = 16;
/** Of one slice. */
const LINES_MIN = 250;
const LINES_MAX = 100_000;

export const importByLibrary: Group = {
  rows: [
    {
      name: 'C',
      what: 'import streams of 20 events, 16 callers',
      unit: 'events/s',
      goals: [{ figure: 'ratio', atLeast: 0.7 }],
      slices: 2,
      sliceMs: 1_000,
    },
  ],
  prepare: async (stage) => {
    const counted = await CountedLog.open(await stage.newDatabase('import'));
    const copy = await copying(stage);
    stage.atEnd(() => counted.close());
    let streams = 0;
    let said = 0;
    const ours: Side = (ms) =>
      callFor(ms, CALLERS, async () => {
        streams += 1;
        const all = Array.from({ length: STREAM_LENGTH }, () => statementOf((said += 1)));
        await counted.append(uuidOf(`imported ${streams}`), 0, all);
        return STREAM_LENGTH;
      });
    const statements = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => JSON.stringify(statementOf(from + i)));
    return {
      sides: { C: { ours, limit: copy.side(statements) } },
      verify: async () => {
        await counted.verify();
        await copy.verify();
      },
    };
  },
};

/** What COPY makes of the same lines. */
async function copying(stage: Stage): Promise<{
  side(lines: (from: number, to: number) => string[]): Side;
  verify(): Promise<void>;
}> {
  const raw = await RawTable.create(await stage.newDatabase('copy'));
  stage.atEnd(() => raw.close());
  let rows = 0;
  return {
    side: (lines) => {
      let made = 0;
      const rowsOf = (amount: number) => {
        const all = lines(made, made + amount);
        made += amount;
        const texts = all.map((line, i) =>
          copyLine(`stream ${Math.floor((made + i) / STREAM_LENGTH)} of ${made}`, i + 1, line),
        );
        return { amount: all.length, chunks: inChunks(texts) };
      };
      return amountFor({ first: LINES_MIN, most: LINES_MAX }, rowsOf, async ({ amount, chunks }) => {
        await raw.copy(chunks);
        rows += amount;
        return amount;
      });
    },
    verify: async () => requireEqual('rows copied', rows, await raw.count()),
  };
}

const imports = (name: string, what: string, goals: Row['goals']): Row => {
  return { name, what, unit: 'statements/s', goals, slices: 1, sliceMs: 2_000 };
};

export const importOverHttp: Group = {
  rows: [imports('imports', 'POST /v1/imports, the API alone', [{ figure: 'ratio', atLeast: 0.15 }])],
  prepare: (stage) => prepareImports(stage, 'imports', ['api']),
};

export const importWithAll: Group = {
  needsKafka: true,
  rows: [imports('imports-all', 'POST /v1/imports, projector and relay running', [{ figure: 'rate', atLeast: 5_000 }])],
  prepare: (stage) => prepareImports(stage, 'imports-all', ['api', 'projector', 'relay']),
};

async function prepareImports(
  stage: Stage,
  row: string,
  running: readonly ['api', ...('projector' | 'relay')[]],
): Promise<Prepared> {
  const ours = stage.ours(await stage.newDatabase('imports'), `${row}.`);
  const copy = await copying(stage);
  let base = '';
  let counted: CountedLog | null = null;
  let votes = 0;
  const recording = amountFor(
    { first: LINES_MIN, most: LINES_MAX },
    (amount) => {
      const lines = voteLines(ASSEMBLY, votes, votes + amount);
      votes += amount;
      return { amount, lines: lines.length, chunks: inChunks(lines) };
    },
    async ({ amount, lines, chunks }) => {
      const recorded = await importLines(base, chunks);
      requireEqual('statements recorded', amount, recorded);
      if (counted) counted.acknowledged += lines;
      return amount;
    },
  );
  // A file of its own for each side: COPY is quicker, and its file longer.
  const copied = copy.side((from, to) => voteLines(ASSEMBLY, from, to));
  return {
    sides: { [row]: { ours: recording, limit: copied } },
    begin: async () => {
      const [api] = await ours.startAll(running);
      ({ base } = api);
      if (counted) return;
      await importLines(base, inChunks(voterLines(ASSEMBLY)));
      const opened = await CountedLog.open(ours.databaseUrl);
      stage.atEnd(() => opened.close());
      counted = opened;
    },
    verify: async () => {
      await counted?.verify();
      await copy.verify();
      if (counted && running.includes('projector')) await untilFolded(counted.log.pool);
    },
    end: () => ours.stop(),
  };
}

const FOLD_MAX_MS = 120_000;
const LOOK_INTERVAL_MS = 50;

/** Until every view has come to the end of the log. */
export async function untilFolded(db: Db, maxMs = FOLD_MAX_MS): Promise<void> {
  for (const deadline = Date.now() + maxMs; (await readPartitionsBehind(db)).length > 0; ) {
    if (Date.now() > deadline) throw new Error(`expected the views at the end of the log within ${maxMs / 1000} s`);
    await sleep(LOOK_INTERVAL_MS);
  }
}
