import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appendEvents, type EventLog, type NewEvent, openEventLog, readEventsAfter } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { actorSchema, proposalSchema, statementSchema } from '#stance';
import {
  type LoggedEvent,
  oracleSearch,
  type OracleTerm,
  sampleStatement,
  type TestDatabase,
  testDatabase,
} from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { ProjectionBehind } from '../checkpoints/wait.js';
import { projectPartition } from '../project-partition.js';
import { PROJECTIONS } from '../projections.js';
import { rebuild } from '../rebuild.js';
import { readStatements } from '../statements/statements.query.js';
import { readCorrected } from './corrected.query.js';
import { readDistinctions } from './distinctions.query.js';
import { readMatchedTerms } from './matched-terms.query.js';
import { countStatements, readRelevantStatements } from './search.query.js';
import { searchProjection } from './search.projection.js';

/** Of actors, and of what is said. */
const PARTITIONS = [0, 1];
const WORDS = [
  'Özil',
  'ozil',
  'office',
  'Offices',
  'official',
  'U.S.',
  'us',
  'China’s',
  'china',
  'Indo-Pacific',
  'pacific',
  'the',
  'blocking',
  'blocked',
  '東京都',
  '京都',
  '都',
];
const IDS = ['ada', 'ben'];
const REGISTERS = ['actor', 'proposal'] as const;

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
const stems = new Map<string, string | null>();

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'search', connectionsMax: 4 });
  log = await openEventLog(pool, { partitions: PARTITIONS.length });
  await prepareReadModel(pool, PARTITIONS.length);
  const { rows } = await pool.query<{ word: string; stem: string | null }>(
    `SELECT word, (ts_lexize('english_stem', word))[1] AS stem FROM unnest($1::text[]) AS word`,
    [['ozil', 'office', 'offices', 'official', 'us', 'china', 'indo', 'pacific', 'the', 'blocking', 'blocked']],
  );
  for (const { word, stem } of rows) stems.set(word, stem);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
const description = fc.record({
  do: fc.constantFrom('actor', 'proposal'),
  id: fc.constantFrom(...IDS),
  name: words,
  aliases: fc.array(words, { maxLength: 2 }),
  owner: fc.constantFrom(null, ...IDS),
});
const statement = fc.record({
  do: fc.constantFrom('record', 'recode', 'void'),
  pick: fc.nat(),
  speaker: fc.constantFrom(...IDS),
  onBehalfOf: fc.subarray(IDS),
  proposal: fc.constantFrom(...IDS),
  day: fc.integer({ min: 1, max: 5 }),
  quote: words,
  paraphrase: fc.option(words),
  title: fc.option(words),
  hedges: fc.array(words, { maxLength: 1 }),
});
const distinction = fc.record({
  do: fc.constantFrom('DistinctionMade', 'DistinctionWithdrawn'),
  of: fc.constantFrom(...REGISTERS),
});
type Step = typeof description | typeof statement | typeof distinction extends fc.Arbitrary<infer T> ? T : never;

const term = fc.record({
  how: fc.constantFrom('word' as const, 'word' as const, 'phrase' as const, 'beginning' as const),
  text: fc.constantFrom(...WORDS, 'off', 'blo', 'ch', 'ada', 'ben'),
  isWithout: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

function queryOf(terms: OracleTerm[]): string {
  return terms
    .map(({ how, text, isWithout }) => {
      const typed = how === 'phrase' ? `"${text}"` : how === 'beginning' ? `${text}*` : text;
      return `${isWithout ? '-' : ''}${typed}`;
    })
    .join(' ');
}

async function append(streamId: string, partition: number, expectedVersion: number, event: NewEvent): Promise<void> {
  const result = await appendEvents(log, {
    streams: [{ streamId, partition, expectedVersion, events: [event] }],
    metadata: { correlationId: 'test', causationId: null, caller: 'test' },
    claims: [],
    releases: [],
  });
  expect(result.outcome).toBe('appended');
}

/** Carries out what is drawn, on one log that grows from run to run. */
class Writer {
  private readonly streams = new Map<string, string>();
  private readonly versions = new Map<string, number>();
  private readonly said: { id: string; proposal: string; voided: boolean; data: object }[] = [];

  async take(step: Step & { do: string }): Promise<void> {
    if ('of' in step) {
      await this.write(`distinction ${step.of}`, 0, step.do, { of: step.of, ids: IDS, note: null, by: null });
      return;
    }
    if ('name' in step) {
      const { id, name, aliases, owner } = step;
      const isActor = step.do === 'actor';
      const data = isActor
        ? actorSchema.parse({ id, name, aliases })
        : proposalSchema.parse({ id, title: name, aliases, owner });
      await this.write(`${step.do} ${id}`, isActor ? 0 : 1, isActor ? 'ActorDescribed' : 'ProposalDescribed', data);
      return;
    }
    const { speaker, onBehalfOf, proposal, day, quote, paraphrase, title, hedges, pick } = step;
    const former = this.said[pick % Math.max(1, this.said.length)];
    const kept = step.do === 'record' || !former || former.voided ? null : former;
    const data = statementSchema.parse(
      sampleStatement({
        id: kept?.id ?? randomUUID(),
        speaker,
        onBehalfOf,
        // A recoding never moves a statement.
        proposal: kept?.proposal ?? proposal,
        quote,
        paraphrase,
        saidOn: `2023-01-0${day}`,
        source: { reference: 'The Gazette', title },
        coding: { position: 'support', hedges },
      }),
    );
    if (kept && step.do === 'void') {
      kept.voided = true;
      await this.write(kept.id, 1, 'StatementVoided', { statement: kept.data, reason: 'report-wrong', note: null });
    } else {
      if (!kept) this.said.push({ id: data.id, proposal, voided: false, data });
      else kept.data = data;
      await this.write(data.id, 1, kept ? 'StatementRecoded' : 'StatementRecorded', data);
    }
  }

  private async write(key: string, partition: number, type: string, data: unknown): Promise<void> {
    const streamId = this.streams.get(key) ?? (/^[0-9a-f-]{36}$/.test(key) ? key : randomUUID());
    this.streams.set(key, streamId);
    const version = this.versions.get(key) ?? 0;
    await append(streamId, partition, version, { type, schemaVersion: 1, data } as NewEvent);
    this.versions.set(key, version + 1);
  }
}

const writer = new Writer();

async function project(): Promise<void> {
  for (const partition of PARTITIONS) while ((await projectPartition(pool, partition)) > 0);
}

async function readAll(): Promise<LoggedEvent[]> {
  return (await Promise.all(PARTITIONS.map((partition) => readEventsAfter(pool, partition, 0, 100_000)))).flat();
}

/** Whether the two of a kind are described, and the last word is that they are different. */
function distinctIn(events: LoggedEvent[], of: string): boolean {
  const those = events.map(({ type, data }) => ({ type, ...(data as { of?: string; id?: string }) }));
  const last = those.findLast((event) => event.type.startsWith('Distinction') && event.of === of);
  const described = those.filter(({ type }) => type.toLowerCase() === `${of}described`).map(({ id }) => id);
  return last?.type === 'DistinctionMade' && new Set(described).size === IDS.length;
}

describe('a search, against a brute-force reading of the log', () => {
  it('finds the same statements by every mix of terms, as of any day and as known at any time', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(description, statement, statement, distinction), { minLength: 1, maxLength: 10 }),
        fc.array(term, { minLength: 1, maxLength: 3 }),
        fc.array(term, { minLength: 1, maxLength: 2 }),
        fc.nat(),
        async (steps, some, others, pick) => {
          for (const step of steps) await writer.take(step);
          await project();
          const events = await readAll();
          const ends = new Map(
            PARTITIONS.map((partition) => [partition, events.filter((event) => event.partition === partition).length]),
          );
          for (const of of REGISTERS) {
            const listed = await readDistinctions(pool, ends, of, { after: null, limit: 10 });
            expect([of, listed.map(({ ids }) => ids)]).toEqual([of, distinctIn(events, of) ? [IDS] : []]);
          }
          const earlier = new Map([...ends].map(([partition, end]) => [partition, pick % (end + 1)]));
          for (const terms of [some, others]) {
            for (const { upTo, asOf } of [
              { upTo: ends, asOf: null },
              { upTo: ends, asOf: `2023-01-0${1 + (pick % 5)}` },
              { upTo: earlier, asOf: null },
            ]) {
              const q = queryOf(terms);
              const sight = { cut: { sequences: upTo, isNow: false }, asOf };
              const matched = { terms: await readMatchedTerms(pool, sight.cut, q) };
              const expected = oracleSearch(events, terms, { upTo, asOf, stemOf: (word) => stems.get(word) ?? null });
              const page = { after: null, limit: 10_000 };
              const listed = await readStatements(pool, sight, matched, { ...page, order: 'newest' });
              const ranked = await readRelevantStatements(pool, sight, matched, page);
              expect([q, listed.map(({ statement: { id } }) => id).sort()]).toEqual([q, expected]);
              expect([q, ranked.map(({ statement: { id } }) => id).sort()]).toEqual([q, expected]);
              expect(await countStatements(pool, sight, matched, 10_000)).toBe(expected.length);
              found += expected.length;
            }
          }
        },
      ),
      { numRuns: 30 },
    );
    expect(found).toBeGreaterThan(200);
    for (const projection of PROJECTIONS) expect(await rebuild(pool, projection, { check: true })).toEqual([]);
  });

  it('puts a slip right by a word of before the cut alone', async () => {
    const before = new Map(PARTITIONS.map((partition) => [partition, 0]));
    for (const event of await readAll()) before.set(event.partition, (before.get(event.partition) ?? 0) + 1);
    await writer.take({ do: 'actor', id: 'ada', name: 'Zanzibarino', aliases: [], owner: null });
    await project();
    const after = new Map([...before].map(([partition, end]) => [partition, end + Number(partition === 0)]));
    const put = async (sequences: Map<number, number>) => {
      const cut = { sequences, isNow: false };
      return (await readCorrected(pool, cut, await readMatchedTerms(pool, cut, 'zanzibraino'))).corrected;
    };
    expect(await put(before)).toEqual([]);
    expect(await put(after)).toEqual([{ from: 'zanzibraino', to: 'zanzibarino' }]);
    expect(await rebuild(pool, searchProjection, { check: true })).toEqual([]);
    const beyond = { sequences: new Map([...after].map(([partition, end]) => [partition, end + 1])), isNow: false };
    await expect(readMatchedTerms(pool, beyond, 'ada')).rejects.toBeInstanceOf(ProjectionBehind);
  });
});
