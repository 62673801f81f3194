import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EventLog, openEventLog, readEventsAfter } from '#event-log';
import { createPool, type Pool, type Tx, transaction } from '#postgres';
import { mixedSignalSchema } from '#stance';
import {
  ACTORS,
  appendCommands,
  appendDescriptions,
  descriptions,
  histories,
  type LoggedEvent,
  oracleAgreement,
  oracleMixedSignals,
  oracleStance,
  oracleStatusConflicts,
  type TestDatabase,
  testDatabase,
} from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { projectPartition } from '../project-partition.js';
import { readAgreement } from './agreement.query.js';
import type { Sight } from './last-entries.js';
import { readMatrix } from './matrix.query.js';
import { placeOfSignal, readMixedSignals, readStatusClaims } from './mixed-signals.query.js';

const PARTITION = 0;
const ALL = { after: null, limit: 1_000 };

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
let runs = 0;
const found = { signals: 0, conflicts: 0, agreements: 0 };

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 1 });
  await prepareReadModel(pool, 1);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

function inSnapshot<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(pool, read, { mode: 'snapshot' });
}

describe('views that compare stances, against a brute-force reading of the log', () => {
  it('find who contradicts whom, and who agrees, as of any day and as known at any time', async () => {
    const versions = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        histories({ opposed: true, statementsMin: 4, statementsMax: 10 }),
        descriptions(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        fc.option(fc.integer({ min: 0, max: 4 })),
        async (commands, actors, pick, day, withinDays) => {
          runs += 1;
          const proposal = `bridge-${runs}`;
          const half = Math.floor(commands.length / 2);
          await appendDescriptions(log, actors.slice(0, 3), versions);
          await appendCommands(log, commands, proposal, async (done) => {
            if (done === half) await appendDescriptions(log, actors.slice(3), versions);
          });
          while ((await projectPartition(pool, PARTITION)) > 0);
          const events: LoggedEvent[] = await readEventsAfter(pool, PARTITION, 0, 100_000);
          const end = events.at(-1)?.sequence ?? 0;
          const from = events.findIndex(({ data }) => (data as { proposal?: string }).proposal === proposal);
          const cuts = [
            { sequence: end, isNow: true, asOf: null },
            { sequence: end, isNow: true, asOf: `2023-01-0${day}` },
            { sequence: from + (pick % (end - from)), isNow: false, asOf: null },
          ];
          for (const { sequence, isNow, asOf } of cuts) {
            const upTo = new Map([[PARTITION, sequence]]);
            const sight: Sight = { cut: { sequences: upTo, isNow }, asOf };
            const at = { upTo, ...(asOf ? { asOf } : {}) };
            await checkSignals(events, proposal, sight, at, withinDays);
            await checkStatus(events, proposal, sight, at);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(found.signals).toBeGreaterThan(20);
    expect(found.conflicts).toBeGreaterThan(20);

    // All runs together are many proposals of the same three actors.
    const events: LoggedEvent[] = await readEventsAfter(pool, PARTITION, 0, 100_000);
    const end = events.at(-1)?.sequence ?? 0;
    for (const [sequence, isNow, asOf] of [
      [end, true, null],
      [Math.floor(end / 2), false, null],
      [end, true, '2023-01-04'],
    ] as const) {
      const upTo = new Map([[PARTITION, sequence]]);
      const sight: Sight = { cut: { sequences: upTo, isNow }, asOf };
      const at = { upTo, ...(asOf ? { asOf } : {}) };
      await checkMatrix(events, sight, at);
      for (const actor of ACTORS) {
        const read = await inSnapshot((tx) => readAgreement(tx, sight, { actor }, ALL));
        const expected = oracleAgreement(events, actor, at);
        expect(read.map(({ actor: other, n, agreed }) => ({ actor: other, n, agreed }))).toEqual(expected);
        for (const { n, agreed, share } of read) expect(share).toBeCloseTo(agreed / n);
        found.agreements += read.filter(({ agreed, n }) => agreed > 0 && agreed < n).length;
      }
    }
    expect(found.agreements).toBeGreaterThan(5);
  }, 240_000);
});

type At = Parameters<typeof oracleStance>[3];

async function checkSignals(
  events: LoggedEvent[],
  proposal: string,
  sight: Sight,
  at: NonNullable<At>,
  withinDays: number | null,
): Promise<void> {
  const expected = oracleMixedSignals(events, proposal, { ...at, ...(withinDays === null ? {} : { withinDays }) });
  const within = withinDays === null ? null : `P${withinDays}D`;
  const read = await inSnapshot((tx) => readMixedSignals(tx, sight, { proposal, within }, ALL));
  const seen = read.map(({ body, facet, pair }) => ({
    body,
    facet,
    speakers: pair.map(({ speaker }) => speaker),
    statements: pair.map(({ statement }) => statement),
    values: pair.map(({ value }) => value),
    speaksFor: pair.map(({ speaksFor }) => speaksFor),
  }));
  expect(seen).toEqual(expected);
  for (const signal of read) mixedSignalSchema.parse(signal);
  // The list goes on from any of its places.
  const [first, ...rest] = read;
  if (first) {
    const after = placeOfSignal(first);
    expect(await inSnapshot((tx) => readMixedSignals(tx, sight, { proposal, within }, { after, limit: 1 }))).toEqual(
      rest.slice(0, 1),
    );
  }
  found.signals += read.length;
}

async function checkStatus(events: LoggedEvent[], proposal: string, sight: Sight, at: NonNullable<At>): Promise<void> {
  const expected = oracleStatusConflicts(events, proposal, at);
  const { claims, conflictsOf } = await inSnapshot((tx) => readStatusClaims(tx, sight, proposal, ALL));
  expect(conflictsOf(claims)).toEqual(expected);
  for (const { conflictsWith, ...claim } of claims) {
    expect(claim).toEqual(oracleStance(events, claim.holder, proposal, at));
    const against = expected.flatMap(({ holders: [a, b] }) =>
      a === claim.holder ? [b] : b === claim.holder ? [a] : [],
    );
    expect(conflictsWith).toEqual(against);
  }
  const claimants = ACTORS.filter((actor) => oracleStance(events, actor, proposal, at)?.status);
  expect(claims.map(({ holder }) => holder)).toEqual(claimants);
  found.conflicts += expected.length;
}

async function checkMatrix(events: LoggedEvent[], sight: Sight, at: NonNullable<At>): Promise<void> {
  const proposals = Array.from({ length: 5 }, (_, i) => `bridge-${i * 7 + 1}`);
  const { cells, more } = await inSnapshot((tx) => readMatrix(tx, sight, { proposals }, '2023-01-05'));
  const expected = ACTORS.flatMap((holder) =>
    proposals.toSorted().flatMap((proposal) => {
      const stance = oracleStance(events, holder, proposal, at);
      return stance ? [stance] : [];
    }),
  );
  const brief = (
    facet: { value: string; noLaterThan: string; contestedWith: string[] | null; statement: string } | null,
  ) => facet && [facet.value, facet.noLaterThan, facet.contestedWith, facet.statement];
  expect(
    cells.map(({ holder, proposal, position, status }) => [holder, proposal, brief(position), brief(status)]),
  ).toEqual(
    expected.map(({ holder, proposal, position, status }) => [holder, proposal, brief(position), brief(status)]),
  );
  expect(more).toEqual({ holders: 0, proposals: 0 });
}
