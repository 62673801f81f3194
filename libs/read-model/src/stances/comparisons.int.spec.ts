import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EventLog, openEventLog, readEventsAfter } from '#event-log';
import { createPool, type Pool, type Tx, transaction } from '#postgres';
import { mixedSignalSchema } from '#stance';
import {
  ACTORS,
  appendCommands,
  appendDescriptions,
  appendEvent,
  descriptions,
  histories,
  type LoggedEvent,
  oracleAgreement,
  oracleAgreementOverAll,
  oracleDiffering,
  oracleMixedSignals,
  oracleStance,
  oracleStatusChanges,
  oracleStatusConflicts,
  oracleSummary,
  type TestDatabase,
  testDatabase,
} from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { projectPartition } from '../project-partition.js';
import { readAgreement } from './agreement.query.js';
import type { Sight } from './last-entries.js';
import { MATRIX_ORDERS } from './matrix-choice.js';
import { type Matrix, readMatrix } from './matrix.query.js';
import { placeOfSignal, readMixedSignals } from './mixed-signals.query.js';
import { readProposalSummary } from './proposal-summary.query.js';
import { readStatusClaims } from './status-claims.query.js';

const PARTITION = 0;
const ALL = { after: null, limit: 1_000 };

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
let runs = 0;
const found = { signals: 0, conflicts: 0, changes: 0, owned: 0, agreements: 0, beyondTheLast: 0, differing: 0 };

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
          await describeBridge(proposal, ACTORS[pick % 4] ?? null);
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
            await checkStatus(events, proposal, sight, at, withinDays);
            await checkSummary(events, proposal, sight, at);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(found.signals).toBeGreaterThan(20);
    expect(found.conflicts).toBeGreaterThan(20);
    expect(found.changes).toBeGreaterThan(5);
    expect(found.owned).toBeGreaterThan(20);

    await checkCounts();

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
      await checkDiffering(events, sight, at);
      await checkOrders(sight);
      for (const actor of ACTORS) await checkAgreement(events, actor, sight, at);
    }
    expect(found.agreements).toBeGreaterThan(5);
    expect(found.beyondTheLast).toBeGreaterThan(5);
    expect(found.differing).toBeGreaterThan(50);
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

async function checkStatus(
  events: LoggedEvent[],
  proposal: string,
  sight: Sight,
  at: NonNullable<At>,
  withinDays: number | null,
): Promise<void> {
  const within = withinDays === null ? null : `P${withinDays}D`;
  const window = { ...at, ...(withinDays === null ? {} : { withinDays }) };
  const expected = oracleStatusConflicts(events, proposal, window);
  const changed = oracleStatusChanges(events, proposal, window);
  const read = await inSnapshot((tx) => readStatusClaims(tx, sight, { proposal, within }, ALL));
  const { claims, conflictsOf, changesOf } = read;
  expect(conflictsOf(claims)).toEqual(expected);
  expect(changesOf(claims)).toEqual(changed);
  for (const { conflictsWith, contradictedSince, ...claim } of claims) {
    expect(claim).toEqual(oracleStance(events, claim.holder, proposal, at));
    const against = expected.flatMap(({ holders: [a, b] }) =>
      a === claim.holder ? [b] : b === claim.holder ? [a] : [],
    );
    expect(conflictsWith).toEqual(against);
    expect(contradictedSince).toEqual(
      changed.flatMap(({ holders: [earlier, later] }) => (earlier === claim.holder ? [later] : [])),
    );
  }
  const claimants = ACTORS.filter((actor) => oracleStance(events, actor, proposal, at)?.status);
  expect(claims.map(({ holder }) => holder)).toEqual(claimants);
  found.conflicts += expected.length;
  found.changes += changed.length;
}

async function checkSummary(events: LoggedEvent[], proposal: string, sight: Sight, at: NonNullable<At>): Promise<void> {
  const expected = oracleSummary(events, proposal, at);
  const summary = await inSnapshot((tx) => readProposalSummary(tx, sight, proposal));
  const { clauses, counts, lastWord, owner, ownerSpoke } = summary;
  expect({ clauses, counts, lastWord, owner, ownerSpoke }).toEqual(expected);
  if (clauses[0]?.holders.some((holder) => holder === owner)) found.owned += 1;
}

async function describeBridge(id: string, owner: string | null): Promise<void> {
  const data = { id, title: id, description: null, owner, aliases: [], sameAs: [], topics: [], relations: [] };
  await appendEvent(log, { streamId: randomUUID(), type: 'ProposalDescribed', data });
}

async function checkAgreement(events: LoggedEvent[], actor: string, sight: Sight, at: NonNullable<At>): Promise<void> {
  const brief = (read: Awaited<ReturnType<typeof readAgreement>>) =>
    read.map(({ actor: other, n, agreed }) => ({ actor: other, n, agreed }));
  const last = await inSnapshot((tx) => readAgreement(tx, sight, { actor }, ALL));
  expect(brief(last)).toEqual(oracleAgreement(events, actor, at));
  const all = await inSnapshot((tx) => readAgreement(tx, sight, { actor, over: 'all' }, ALL));
  expect(brief(all)).toEqual(oracleAgreementOverAll(events, actor, at));
  for (const read of [last, all]) for (const { n, agreed, share } of read) expect(share).toBeCloseTo(agreed / n);
  for (const over of ['last', 'all'] as const) {
    const [one] = over === 'last' ? last : all;
    if (one)
      expect(await inSnapshot((tx) => readAgreement(tx, sight, { actor, other: one.actor, over }, ALL))).toEqual([one]);
  }
  // Where two differ, the matrix of both shows just the proposals that the figure leaves over.
  for (const { actor: other, n, agreed } of last) {
    const { total, proposals } = await differing(sight, [actor, other]);
    expect(total.proposals).toBe(n - agreed);
    expect(proposals).toHaveLength(n - agreed);
  }
  found.agreements += last.filter(({ agreed, n }) => agreed > 0 && agreed < n).length;
  found.beyondTheLast += all.filter(
    ({ actor: other, n }) => n > (last.find((one) => one.actor === other)?.n ?? 0),
  ).length;
}

/** What the triggers count, against the rows that they count. */
async function checkCounts(): Promise<void> {
  const held = 'position IS NOT NULL OR status IS NOT NULL';
  for (const [table, of] of [
    ['stances_of_holder', 'partition, holder'],
    ['stances_on_proposal', 'partition, proposal, line'],
  ]) {
    const { rows: kept } = await pool.query(`SELECT ${of}, n FROM ${table} ORDER BY ${of}`);
    const { rows: counted } = await pool.query(
      `SELECT ${of}, count(*) AS n FROM current_stance WHERE ${held} GROUP BY ${of} ORDER BY ${of}`,
    );
    expect(kept).toEqual(counted);
    expect(kept.length).toBeGreaterThan(0);
  }
}

function differing(sight: Sight, holders: string[] | undefined): Promise<Matrix> {
  return inSnapshot((tx) => readMatrix(tx, sight, { holders }, '2023-01-05', { differ: true }));
}

async function checkDiffering(events: LoggedEvent[], sight: Sight, at: NonNullable<At>): Promise<void> {
  for (const holders of [['ada', 'ben'], ['ada', 'ben', 'cleo'], undefined]) {
    const { proposals, total } = await differing(sight, holders);
    const expected = oracleDiffering(events, holders ?? ACTORS, at);
    expect(proposals.map(({ id }) => id).sort()).toEqual(expected);
    expect(total.proposals).toBe(expected.length);
    found.differing += expected.length;
  }
  // Of those that are named, too, and only of these.
  const named = oracleDiffering(events, ACTORS, at).slice(0, 3);
  const proposals = [...named, 'bridge-1'];
  const read = await inSnapshot((tx) => readMatrix(tx, sight, { proposals }, '2023-01-05', { differ: true }));
  expect(read.proposals.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
}

/** Whatever the order, its pages are the list cut up, with each proposal once and its cells on its own page. */
async function checkOrders(sight: Sight): Promise<void> {
  for (const order of MATRIX_ORDERS) {
    const page = (after: number, limit: number) =>
      inSnapshot((tx) => readMatrix(tx, sight, {}, '2023-01-05', { order, after, limit }));
    const whole = await page(0, 1_000);
    const ids = whole.proposals.map(({ id }) => id);
    expect(whole.total.proposals).toBe(ids.length);
    expect(new Set(ids).size).toBe(ids.length);
    const cells = [];
    for (let after = 0; after < ids.length; after += 7) {
      const { proposals, before, total, more, cells: shown } = await page(after, 7);
      expect(proposals.map(({ id }) => id)).toEqual(ids.slice(after, after + 7));
      expect({ before, total: total.proposals, more: more.proposals }).toEqual({
        before: after,
        total: ids.length,
        more: ids.length - proposals.length,
      });
      expect(shown.every(({ proposal }) => proposals.some(({ id }) => id === proposal))).toBe(true);
      cells.push(...shown);
    }
    expect(cells).toHaveLength(whole.cells.length);
    const weights = ids.map((id) =>
      weightOf(
        order,
        whole.cells.filter(({ proposal }) => proposal === id),
      ),
    );
    if (order !== 'title') expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  }
}

const LINE = new Map([
  ['strongly-support', 2],
  ['support', 1],
  ['neutral', 0],
  ['oppose', -1],
  ['strongly-oppose', -2],
]);

/** How many hold a stance, or how far apart any two of them are on the line: -1 where nobody is on it. */
function weightOf(order: 'holders' | 'divided' | 'title', cells: Matrix['cells']): number {
  if (order === 'holders') return cells.length;
  const places = cells.flatMap(({ position }) =>
    position && position.contestedWith === null ? (LINE.get(position.value) ?? []) : [],
  );
  if (places.length === 0) return -1;
  const distances = places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.abs(a - b)));
  return distances.length === 0 ? 0 : distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
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
