import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v5 as uuidv5 } from 'uuid';
import { type EventLog, openEventLog, verifyLog } from '#event-log';
import { createPool, type Pool, type Tx, transaction } from '#postgres';
import { NAMESPACE, type ShiftRecord, type Statement, shiftRecordSchema, statementSchema } from '#stance';
import { appendEvent, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { cutNow } from '../checkpoints/cut.js';
import { readShifts, readShiftsAfter, readStancesAfter } from '../feed/feed.query.js';
import { verifyFeeds } from '../feed/verify-feed.js';
import { readIncluded } from '../names.js';
import { projectPartition } from '../project-partition.js';
import { PROJECTIONS } from '../projections.js';
import { rebuild } from '../rebuild.js';
import { readActors } from '../registers/registers.query.js';
import { readRevisions, readRevisionsUpTo, readStatement, readStatements } from '../statements/statements.query.js';
import type { Sight } from './last-entries.js';
import { readMatrix } from './matrix.query.js';
import { readMixedSignals } from './mixed-signals.query.js';
import { readStatusClaims } from './status-claims.query.js';
import { isEntry, readHistory, readStance, stancesOf } from './stances.query.js';

const PARTITION = 0;
const PAIR = { holder: 'ada', proposal: 'bridge' };
const NOTHING = { quote: null, source: { url: null, reference: null, publisher: null, title: null } };

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeEach(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 1 });
  await prepareReadModel(pool, 1);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

async function append(streamId: string, type: string, data: object, expectedVersion = 0, claim?: string) {
  await appendEvent(log, { streamId, type, data, expectedVersion, claim });
}

function statementOf(name: string, changes: Record<string, unknown>): Statement {
  const source = { reference: `The Gazette, ${name}` };
  return statementSchema.parse(sampleStatement({ id: uuidv5(name, NAMESPACE), quote: name, source, ...changes }));
}

async function record(name: string, changes: Record<string, unknown> = {}): Promise<Statement> {
  const statement = statementOf(name, changes);
  await append(statement.id, 'StatementRecorded', statement);
  return statement;
}

async function describeActor(id: string, name: string): Promise<string> {
  const streamId = uuidv5(`actor ${id}`, NAMESPACE);
  const actor = { id, kind: 'person', name, aliases: [], sameAs: [], unnamed: false, memberships: [] };
  await append(streamId, 'ActorDescribed', actor, 0, `actor:${id}`);
  return streamId;
}

async function fold(): Promise<void> {
  while ((await projectPartition(pool, PARTITION)) > 0);
}

/** As a superuser does whom a law obliges to. */
async function erase(streamId: string): Promise<void> {
  const client = await pool.connect();
  await client.query("SET session_replication_role = 'replica'");
  await client.query('UPDATE event SET data = NULL, data_salt = NULL WHERE stream_id = $1', [streamId]);
  client.release(true);
}

function inSight<T>(read: (tx: Tx, sight: Sight) => Promise<T>): Promise<T> {
  return transaction(pool, async (tx) => read(tx, { cut: await cutNow(tx), asOf: null }), { mode: 'snapshot' });
}

async function shifts(): Promise<ShiftRecord[]> {
  return (await readShiftsAfter(pool, new Map([[PARTITION, 0]]), 1_000)).map(({ record: one }) => one);
}

async function history() {
  const rows = await inSight((tx, sight) => readHistory(tx, sight, PAIR, true));
  return rows.map(({ entry, statement, knownTo }) => [
    entry.statement,
    isEntry(entry) && entry.kind,
    statement.statement.quote,
    knownTo === null,
  ]);
}

describe('a statement whose words were erased', () => {
  it('leaves the feeds, the histories and all that is asked, with the same sequences', async () => {
    const ada = await describeActor('ada', 'Ada Lovelace');
    const kept = await record('For it.', { saidOn: '2023-01-01' });
    const utterance = uuidv5('utterance', NAMESPACE);
    const gone = await record('Against it!', {
      onBehalfOf: ['ben'],
      saidOn: '2023-02-01',
      coding: { position: 'oppose', status: 'blocked', utterance, coder: 'Cleo' },
    });
    await record('Rather not.', { saidOn: '2023-02-01', coding: { position: 'neutral', utterance }, quote: 'Well.' });
    await append(gone.id, 'StatementRecoded', { ...gone, quote: 'Against it.' }, 1);
    await fold();
    const before = await shifts();
    const stances = await readStancesAfter(pool, new Map([[PARTITION, 0]]), 1_000);
    const known = await history();

    await erase(gone.id);
    await erase(ada);

    expect(await Array.fromAsync(verifyLog(pool))).toEqual([]);
    expect(await verifyFeeds(pool)).toEqual([]);
    const emptied = <S extends ShiftRecord['from'] | ShiftRecord['to']>(side: S): S =>
      side?.statement === gone.id ? { ...side, ...NOTHING } : side;
    const withoutCoder = (to: ShiftRecord['to']) => ({
      ...to,
      alsoCodedAs: to.alsoCodedAs.map((one) => (one.statement === gone.id ? { ...one, coder: null } : one)),
    });
    const expected = before.map((one) => ({
      ...one,
      holderName: one.holder,
      from: emptied(one.from),
      to: withoutCoder(emptied(one.to)),
    }));
    expect(await shifts()).toEqual(expected);
    for (const one of expected) shiftRecordSchema.parse(one);
    const { records } = await transaction(pool, (tx) => readShifts(tx, PAIR, { after: new Map(), limit: 100 }));
    expect(records).toEqual(expected.filter(({ holder }) => holder === 'ada'));
    expect((await readStancesAfter(pool, new Map([[PARTITION, 0]]), 1_000)).map(({ sequence }) => sequence)).toEqual(
      stances.map(({ sequence }) => sequence),
    );
    expect(
      JSON.stringify([await shifts(), await readStancesAfter(pool, new Map([[PARTITION, 0]]), 1_000)]),
    ).not.toMatch(/Against|Lovelace|Cleo/);

    expect(await history()).toEqual(
      known.map(([id, kind, quote, is]) => [id, kind, id === gone.id ? null : quote, is]),
    );
    const [stance] = await inSight((tx, sight) => stancesOf(tx, sight, [PAIR]));
    expect(stance).toMatchObject({ position: { value: 'oppose', statement: gone.id } });
    expect((await inSight((tx, sight) => readStance(tx, sight, PAIR))).shift).toMatchObject({
      position: { from: { quote: 'For it.' }, to: { statement: gone.id, speaker: 'ada', ...NOTHING } },
    });
    expect((await inSight((tx, sight) => readMatrix(tx, sight, {}, '2023-03-01'))).cells).toHaveLength(2);
    expect(
      (
        await inSight((tx, sight) =>
          readStatusClaims(tx, sight, { proposal: 'bridge', within: null }, { after: null, limit: 9 }),
        )
      ).claims,
    ).toHaveLength(2);
    const named = { actors: ['ada'], proposals: ['bridge'], statements: [kept.id, gone.id] };
    expect(Object.keys((await inSight((tx, { cut }) => readIncluded(tx, cut, named))).statements)).toEqual([kept.id]);

    const all = { after: null, limit: 9, order: 'oldest' } as const;
    const quotes = (await inSight((tx, sight) => readStatements(tx, sight, {}, all))).map(
      ({ statement }) => statement.quote,
    );
    expect(quotes).toEqual(['For it.', 'Well.']);
    expect(await inSight((tx) => readStatement(tx, gone.id))).toBeNull();
    expect(await inSight((tx) => readRevisions(tx, gone.id))).toEqual([]);
    const revisions = await inSight((tx, { cut }) => readRevisionsUpTo(tx, cut, {}, { after: null, limit: 9 }));
    expect(revisions).toHaveLength(2);
    expect(await inSight((tx) => readActors(tx, {}, { after: null, limit: 9 }))).toEqual([]);
    expect((await inSight((tx, sight) => readMatrix(tx, sight, { kind: 'person' }, '2023-03-01'))).cells).toEqual([]);

    // The pair goes on, as far as its timelines know.
    await record('For it again.', { saidOn: '2023-03-01' });
    await fold();
    expect((await shifts()).at(-1)).toMatchObject({ kind: 'reversal', from: { statement: gone.id, ...NOTHING } });
  });

  it('still contradicts who said the opposite, without its words', async () => {
    const gone = await record('Against it!', { speaker: 'ben', onBehalfOf: ['union'], coding: { position: 'oppose' } });
    await record('For it.', { onBehalfOf: ['union'], saidOn: '2023-07-13' });
    await fold();
    await erase(gone.id);
    const signals = await inSight((tx, sight) =>
      readMixedSignals(tx, sight, { proposal: 'bridge', within: null }, { after: null, limit: 9 }),
    );
    expect(signals.map(({ body, pair }) => [body, ...pair.map(({ speaker, quote }) => [speaker, quote])])).toEqual([
      ['union', ['ada', 'For it.'], ['ben', null]],
    ]);
  });

  it('is not in timelines that are made anew, and subscribers are told', async () => {
    const kept = await record('For it.', { saidOn: '2023-01-01' });
    const gone = await record('Against it!', { saidOn: '2023-02-01', coding: { position: 'oppose' } });
    const voided = await record('By mistake.', { saidOn: '2023-02-02', coding: { position: 'oppose' } });
    await append(voided.id, 'StatementVoided', { statement: voided, reason: 'recorded-in-error', note: null }, 1);
    const last = await record('For it again.', { saidOn: '2023-03-01' });
    await fold();
    const published = (await shifts()).length;
    await erase(gone.id);
    await erase(voided.id);

    for (const projection of PROJECTIONS) await rebuild(pool, projection, { check: true });
    const [stances] = PROJECTIONS.filter(({ name }) => name === 'stances');
    if (!stances) throw new Error('expected a projection of stances');
    const differences = await rebuild(pool, stances, { check: true });
    expect(differences.some(({ only, row }) => only === 'live' && row.includes(gone.id))).toBe(true);
    expect(differences.some(({ only, row }) => only === 'rebuilt' && row.includes(gone.id))).toBe(false);
    expect(await shifts()).toHaveLength(published);

    for (const projection of PROJECTIONS) await rebuild(pool, projection, { check: false });
    for (const projection of PROJECTIONS) expect(await rebuild(pool, projection, { check: true })).toEqual([]);
    const told = (await shifts()).slice(published);
    expect(told.map(({ type, kind, to }) => [type, kind, to.statement, to.quote])).toEqual([
      ['shift-revoked', 'reversal', gone.id, null],
      ['shift-revoked', 'reversal', last.id, 'For it again.'],
      ['stance-shifted', 'reaffirmation', last.id, 'For it again.'],
    ]);
    expect((await history()).map(([id]) => id)).toEqual([kept.id, last.id]);
    expect(await verifyFeeds(pool)).toEqual([]);
    const { rows } = await pool.query(
      `SELECT FROM reading WHERE statement = ANY ($1) UNION ALL SELECT FROM timeline_entry WHERE statement = ANY ($1)
       UNION ALL SELECT FROM statement_revision WHERE statement = ANY ($1)`,
      [[gone.id, voided.id]],
    );
    expect(rows).toEqual([]);
  });

  it('is passed over where it was erased before it was folded, also where only a part was', async () => {
    const gone = await record('Against it!', { coding: { position: 'oppose' } });
    const client = await pool.connect();
    await client.query("SET session_replication_role = 'replica'");
    await client.query('UPDATE event SET data = NULL, data_salt = NULL WHERE stream_id = $1', [gone.id]);
    client.release(true);
    await append(
      gone.id,
      'StatementRecoded',
      { ...gone, quote: 'Perhaps.', coding: { ...gone.coding, position: 'neutral' } },
      1,
    );
    await fold();
    expect((await shifts()).map(({ type, to }) => [type, to.value, to.quote])).toEqual([
      ['stance-shifted', 'neutral', 'Perhaps.'],
    ]);
    expect((await pool.query('SELECT FROM parked')).rows).toEqual([]);
    for (const projection of PROJECTIONS) expect(await rebuild(pool, projection, { check: true })).toEqual([]);
  });
});
