import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EventLog, openEventLog, readEventsAfter } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { statementSchema } from '#stance';
import {
  appendCommands,
  appendEvent,
  histories,
  type LoggedEvent,
  oraclePositions,
  sampleStatement,
  type TestDatabase,
  testDatabase,
} from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { projectPartition } from '../project-partition.js';
import type { Sight } from './last-entries.js';
import { PERIODS, readPositions } from './positions.query.js';

const ALL = { after: null, limit: 1_000 };

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

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

async function project(): Promise<{ events: LoggedEvent[]; end: number }> {
  while ((await projectPartition(pool, 0)) > 0);
  const events: LoggedEvent[] = await readEventsAfter(pool, 0, 0, 100_000);
  return { events, end: events.at(-1)?.sequence ?? 0 };
}

function areOn(proposal: string) {
  return ({ data }: LoggedEvent) => {
    const { statement, ...said } = data as { proposal?: string; statement?: { proposal: string } };
    return (said.proposal ?? statement?.proposal) === proposal;
  };
}

function sightAt(sequence: number, asOf: string | null = null, isNow = false): Sight {
  return { cut: { sequences: new Map([[0, sequence]]), isNow }, asOf };
}

it('counts who stood where at the end of each period, and who spoke in it, as a brute-force reading of the log does', async () => {
  let runs = 0;
  let [contested, moved] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      histories({ opposed: true, statementsMin: 4, statementsMax: 12 }),
      fc.nat(),
      async (commands, pick) => {
        runs += 1;
        const proposal = `bridge-${runs}`;
        await appendCommands(log, commands, proposal);
        const { events: all, end } = await project();
        const events = all.filter(areOn(proposal));
        const from = (events[0]?.sequence ?? 1) - 1;
        for (const [sequence, asOf, isNow] of [
          [end, null, true],
          [end, '2023-01-05', false],
          [from + (pick % (end - from)), null, false],
        ] as const) {
          for (const by of PERIODS) {
            const at = { upTo: new Map([[0, sequence]]), ...(asOf ? { asOf } : {}) };
            const read = await readPositions(pool, sightAt(sequence, asOf, isNow), proposal, by, ALL);
            expect(read).toEqual({ by, periods: oraclePositions(events, proposal, by, at) });
            contested += read.periods.filter(({ held }) => held.contested > 0).length;
            moved += read.periods.length > 1 ? 1 : 0;
          }
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(contested).toBeGreaterThan(20);
  expect(moved).toBeGreaterThan(20);
}, 240_000);

it('keeps those who are silent where they stood, by years, quarters or months as suits the time between the first word and the last', async () => {
  const say = (proposal: string, speaker: string, saidOn: string, position: string) => {
    const source = { reference: `${speaker}, ${saidOn}` };
    const said = sampleStatement({ proposal, speaker, saidOn, kind: 'vote', coding: { position }, source });
    return appendEvent(log, { streamId: said.id, type: 'StatementRecorded', data: statementSchema.parse(said) });
  };
  for (const [speaker, saidOn, position] of [
    ['ada', '1990-05-01', 'support'],
    ['ben', '1990-05-01', 'oppose'],
    ['ben', '1992-05-01', 'support'],
    ['ada', '1997-05-01', 'abstained'],
  ] as const)
    await say('long', speaker, saidOn, position);
  await say('short', 'ada', '2023-11-01', 'support');
  await say('short', 'ben', '2024-02-01', 'oppose');
  await say('years', 'ada', '2020-01-01', 'support');
  await say('years', 'ben', '2023-01-01', 'oppose');
  const { end } = await project();
  const read = (proposal: string, page: { after: string | null; limit: number } = ALL) =>
    readPositions(pool, sightAt(end), proposal, null, page);
  const none = { contested: 0 };
  const both = [
    {
      period: '1990',
      held: { n: 2, ...none, positions: { support: 1, oppose: 1 } },
      spoke: { n: 2, ...none, positions: { support: 1, oppose: 1 } },
    },
    {
      period: '1992',
      held: { n: 2, ...none, positions: { support: 2 } },
      spoke: { n: 1, ...none, positions: { support: 1 } },
    },
    {
      period: '1997',
      held: { n: 2, ...none, positions: { support: 1, abstained: 1 } },
      spoke: { n: 1, ...none, positions: { abstained: 1 } },
    },
  ];
  expect(await read('long')).toEqual({ by: 'year', periods: both });
  expect(await read('long', { after: '1990', limit: 1 })).toEqual({ by: 'year', periods: both.slice(1, 2) });
  expect((await read('short')).periods.map(({ period }) => period)).toEqual(['2023-11', '2024-02']);
  expect((await read('years')).periods.map(({ period }) => period)).toEqual(['2020-Q1', '2023-Q1']);
  expect(await read('nothing-said')).toEqual({ by: 'month', periods: [] });
});
