/** The short version of the fault matrix: every row but those that need root, a few rounds each. See docs/reliability.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROWS, runLeg } from './matrix.js';
import { Servers } from './system.js';

const SEED = 20261123;
const ROW_MAX_MS = 240_000;
const data = mkdtempSync(join(tmpdir(), 'stancebook-faults-'));
let servers: Servers;

beforeAll(async () => {
  servers = await Servers.start(data);
});

afterAll(async () => {
  await servers.stop();
  rmSync(data, { recursive: true, force: true });
});

describe('what was promised holds', () => {
  for (const row of ROWS.filter(({ short }) => short > 0)) {
    it(
      `in spite of: ${row.fault}`,
      async () => {
        const outcome = await runLeg(row, servers, { seed: SEED, index: 0, count: row.short, isShort: true });
        expect(outcome.findings).toEqual([]);
        expect(outcome.operations).toBeGreaterThan(0);
      },
      ROW_MAX_MS,
    );
  }
});
