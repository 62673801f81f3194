import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EventLog, openEventLog, readEventsAfter } from '#event-log';
import { createPool, type Pool, type Tx, transaction } from '#postgres';
import {
  ACTORS,
  appendCommands,
  type At,
  histories,
  type LoggedEvent,
  oracleTimeline,
  type TestDatabase,
  testDatabase,
} from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { ProjectionBehind } from '../checkpoints/wait.js';
import { cutNow } from '../checkpoints/cut.js';
import { projectPartition } from '../project-partition.js';
import { rebuild } from '../rebuild.js';
import type { Sight } from '../stances/last-entries.js';
import { activityProjection } from './activity.projection.js';
import { type MonthOfKind, readActivity } from './activity.query.js';

const PARTITION = 0;
const NO_CHANGE = ['first-recorded', 'reaffirmation', 'unordered', 'settled'];

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
let runs = 0;
let counted = 0;

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

/** By brute force, from the timelines of every holder. */
function expectedOf(events: LoggedEvent[], proposal: string, at: At): MonthOfKind[] {
  const shifts = ACTORS.flatMap((holder) => {
    const { position, status } = oracleTimeline(events, holder, proposal, at);
    return [...position, ...status].map(({ noLaterThan, kind }) => `${noLaterThan.slice(0, 7)} ${kind}`);
  });
  return [...Map.groupBy(shifts.sort(), (key) => key)].map(([key, same]) => {
    const [month = '', kind = ''] = key.split(' ');
    return {
      month,
      kind: kind as MonthOfKind['kind'],
      change: !NO_CHANGE.includes(kind),
      shifts: same.length,
    };
  });
}

describe('the activity on a proposal, against a brute-force reading of the log', () => {
  it('counts the shifts of each month and kind, as of any day and as known at any time', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories({ statementsMax: 12 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        async (commands, pick, day) => {
          runs += 1;
          const proposal = `bridge-${runs}`;
          await appendCommands(log, commands, proposal, async (done) => {
            // In batches of all sizes.
            if (done % (1 + (pick % 4)) === 0) await projectPartition(pool, PARTITION);
          });
          while ((await projectPartition(pool, PARTITION)) > 0);
          const events: LoggedEvent[] = (await readEventsAfter(pool, PARTITION, 0, 100_000)).filter(({ data }) => {
            const { statement, ...said } = data as { statement?: { proposal: string }; proposal?: string };
            return (statement ?? said).proposal === proposal;
          });
          const { sequence: end = 0 } = events.at(-1) ?? {};
          const from = events[0]?.sequence ?? 1;
          const cuts = [
            { sequence: end, asOf: null },
            { sequence: end, asOf: `2023-01-0${day}` },
            { sequence: from - 1 + (pick % (end - from + 2)), asOf: null },
          ];
          for (const { sequence, asOf } of cuts) {
            const upTo = new Map([[PARTITION, sequence]]);
            const sight: Sight = { cut: { sequences: upTo, isNow: sequence === end }, asOf };
            const { months } = await inSnapshot((tx) =>
              readActivity(tx, sight, proposal, { after: null, limit: 1_000 }),
            );
            expect(months).toEqual(expectedOf(events, proposal, { upTo, ...(asOf ? { asOf } : {}) }));
            counted += months.length;
            const [first, ...rest] = months;
            if (!first) continue;
            const after: [string, string] = [first.month, first.kind];
            const page = await inSnapshot((tx) => readActivity(tx, sight, proposal, { after, limit: 2 }));
            expect(page.months).toEqual(rest.slice(0, 2));
          }
        },
      ),
      { numRuns: 30 },
    );
    expect(counted).toBeGreaterThan(100);
    expect(await rebuild(pool, activityProjection, { check: true })).toEqual([]);
  });

  it('keeps no words', async () => {
    const { rows } = await pool.query<{ report: object }>('SELECT report FROM activity_report LIMIT 1000');
    expect(rows.length).toBeGreaterThan(10);
    for (const { report } of rows)
      expect(JSON.stringify(report)).not.toMatch(/"(paraphrase|hedges|source|selector|title)"|"quote":"/);
  });

  it('is told to be behind where it has not come as far as what is asked for', async () => {
    const cut = await inSnapshot(cutNow);
    const beyond = { sequences: new Map([[PARTITION, (cut.sequences.get(PARTITION) ?? 0) + 1]]), isNow: false };
    const read = (sight: Sight) => inSnapshot((tx) => readActivity(tx, sight, 'bridge-1', { after: null, limit: 1 }));
    await expect(read({ cut: beyond, asOf: null })).rejects.toBeInstanceOf(ProjectionBehind);
    await pool.query("UPDATE projection_checkpoint SET live = false WHERE projection = 'activity'");
    await expect(read({ cut: { ...beyond, ...cut, isNow: false }, asOf: null })).rejects.toThrow(/it is being made$/);
    await pool.query("UPDATE projection_checkpoint SET live = true WHERE projection = 'activity'");
  });
});
