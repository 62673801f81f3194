/** The short version of rows of the matrix, as tests: a few rounds each. Those that need root have none. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runLeg } from './matrix.js';
import type { Row } from './row.js';
import { Servers } from './system.js';

const SEED = 20261123;
const ROW_MAX_MS = 240_000;

export function testRows(rows: Row[]): void {
  const data = mkdtempSync(join(tmpdir(), 'stancebook-faults-'));
  let servers: Servers;

  beforeAll(async () => {
    servers = await Servers.start(data);
  }, ROW_MAX_MS);

  afterAll(async () => {
    await servers.stop();
    rmSync(data, { recursive: true, force: true });
  }, ROW_MAX_MS);

  for (const row of rows.filter(({ short }) => short > 0)) {
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
}
