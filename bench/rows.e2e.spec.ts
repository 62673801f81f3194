/** Each row for a moment, on little: that it measures what it says. How much it gives, a machine shared with other tests cannot tell. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GROUPS } from './groups.js';
import { grow, growthTable } from './growth.js';
import { figuresOf, tableOf } from './report.js';
import { run } from './run.js';
import { type Sizes, Stage } from './stage.js';

const TINY: Sizes = {
  streams: 64,
  longStreams: 2,
  record: { voters: 6, rollCalls: 2, proposals: 3 },
  relayed: 200,
  readers: 8,
};
const SHARE = 0.05;
const RUN_MAX_MS = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'stancebook-bench-'));
let stage: Stage;

beforeAll(() => {
  const { TEST_POSTGRES_URL: postgres = '', TEST_KAFKA_BROKERS: brokers = '' } = process.env;
  stage = new Stage(postgres, brokers, folder, TINY);
});

afterAll(async () => {
  await stage.stop();
  rmSync(folder, { recursive: true, force: true });
}, RUN_MAX_MS);

describe('the benchmarks', () => {
  for (const group of GROUPS) {
    const names = group.rows.map(({ name }) => name);
    it(
      `measure ${names.join(', ')}`,
      async () => {
        const measured = await run(stage, [group], {
          rounds: 1,
          share: SHARE,
          isWanted: () => true,
          progress: () => {},
        });
        const rows = measured.map(figuresOf);
        expect(rows.map(({ refused }) => refused)).toEqual(names.map(() => null));
        for (const { sides, unit } of rows) {
          const { ours, limit } = sides;
          if (unit === null) expect(ours?.p50Ms).toBeGreaterThan(0);
          else expect(ours?.rate?.median).toBeGreaterThan(0);
          if (limit) expect(ours?.ratio?.median).toBeGreaterThan(0);
        }
        const table = tableOf(rows);
        for (const name of names) expect(table).toContain(name);
      },
      RUN_MAX_MS,
    );
  }

  it(
    'measure how costs grow',
    async () => {
      const grown = await grow(stage, { sizes: [40], votes: null, askMs: 20, progress: () => {} });
      const costs = Object.values(grown[0]?.microseconds ?? {});
      expect(costs.length).toBeGreaterThan(4);
      for (const cost of costs) expect(cost).toBeGreaterThan(0);
      expect(growthTable(grown)).toContain('rebuild');
    },
    RUN_MAX_MS,
  );
});
