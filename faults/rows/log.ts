/** The log under long transactions, rolled-back appends, poison, every order of statements, and under somebody's hands. */
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import pg from 'pg';
import { v5 as uuidv5 } from 'uuid';
import { appendEvents, type EventLog, partitionOf, readEventsAfter, verifyLog } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { openLogAndViews } from '#read-model';
import { NAMESPACE, statementSchema } from '#stance';
import { administer, type Command, histories, observeStances, sampleStatement } from '#testing';
import type { Random } from '../random.js';
import { check, drained, during, type Leg, type Row } from '../row.js';
import { type Deployment, PARTITIONS, type Process } from '../system.js';

const WRITERS = 8;
const TYPES = {
  record: 'StatementRecorded',
  recode: 'StatementRecoded',
  void: 'StatementVoided',
  reinstate: 'StatementReinstated',
};

/** The log of a deployment, opened here: for as many events as no client asks for. */
async function openLog(leg: Leg, { databaseUrl: url }: Deployment): Promise<EventLog> {
  const pool = createPool({ url, applicationName: 'faults', connectionsMax: WRITERS + 2 });
  leg.afterwards(() => pool.end());
  return openLogAndViews(pool, { url, partitions: PARTITIONS });
}

interface Append {
  proposal: string;
  stream: string;
  version: number;
  type: string;
  data: object;
}

async function append(log: EventLog, { proposal, stream, version, type, data }: Append): Promise<boolean> {
  const { outcome } = await appendEvents(log, {
    streams: [
      {
        streamId: stream,
        partition: partitionOf(proposal, log.partitions),
        expectedVersion: version - 1,
        events: [{ type, schemaVersion: 1, data }],
      },
    ],
    metadata: { correlationId: stream, causationId: null, caller: 'faults' },
    claims: [],
    releases: [],
  });
  return outcome === 'appended';
}

function statementOf(random: Random, proposal: string, changes: object = {}) {
  return statementSchema.parse(
    sampleStatement({
      id: random.uuid(),
      speaker: `speaker-${random.int(1, 5)}`,
      proposal,
      saidOn: `2023-07-${String(random.int(1, 28)).padStart(2, '0')}`,
      source: { reference: 'The Gazette' },
      coding: { position: random.pick(['support', 'oppose', 'neutral', 'strongly-oppose']) },
      ...changes,
    }),
  );
}

/** `count` times `work`, some of it at once. */
async function inParallel(count: number, work: (i: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (next < count) {
        next += 1;
        await work(next);
      }
    }),
  );
}

export const openTransaction: Row = {
  name: 'open-transaction',
  fault: 'an open transaction elsewhere in the database for minutes; 30 % of appends rolled back',
  unit: 'events',
  long: 100_000,
  short: 1_500,
  leg: 100_000,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const log = await openLog(leg, deployment);
    const { api } = await deployment.start();
    await (await deployment.process('projector')).start();
    const elsewhere = new pg.Client({ connectionString: deployment.databaseUrl });
    await elsewhere.connect();
    await elsewhere.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await elsewhere.query('SELECT count(*) FROM event');
    await elsewhere.query('CREATE TABLE left_open (id integer)');
    const proposals = Math.ceil(leg.count / 20);
    let kept = 0;
    await during(
      (signal) => followLog(leg, log, signal, () => kept),
      async () => {
        await inParallel(leg.count, async () => {
          const proposal = `plan-${random.int(1, proposals)}`;
          const data = statementOf(random, proposal);
          const isRolledBack = random.int(1, 10) <= 3;
          const wrong = { proposal, stream: data.id, version: 7, type: TYPES.record, data };
          if (isRolledBack && (await append(log, wrong)))
            leg.found('an append to a version that there is not was accepted');
          await append(log, { ...wrong, version: 1 });
          kept += 1;
        });
        // All of it is seen, folded and published while the transaction is still open.
        await drained(api);
        await elsewhere.query('SELECT count(*) FROM event');
      },
    );
    leg.did(kept);
    const stored = await check(leg, { deployment, api, random });
    if (stored.length !== kept) leg.found(`${kept} events were acknowledged, and the log has ${stored.length}`);
    await elsewhere.query('ROLLBACK');
    await elsewhere.end();
  },
};

/** A reader who asks for what comes next, in every partition, until it has all of it: it must never find a gap. */
async function followLog(leg: Leg, log: EventLog, signal: AbortSignal, written: () => number): Promise<void> {
  const reached = new Map<number, number>();
  let read = 0;
  for (let lastChance = false; ; ) {
    for (let partition = 0; partition < log.partitions; partition += 1) {
      const after = reached.get(partition) ?? 0;
      const events = await readEventsAfter(log.pool, partition, after, 1_000);
      if (events.some(({ sequence }, i) => sequence !== after + i + 1))
        leg.found(`partition ${partition}: a gap after ${after}`);
      reached.set(partition, events.at(-1)?.sequence ?? after);
      read += events.length;
    }
    if (lastChance && read < written()) leg.found(`a reader has ${read} of ${written()} events`);
    if (lastChance) return;
    lastChance = signal.aborted;
    await sleep(20);
  }
}

const POISONED = 'https://poison.example/';
/** With fewer events, starting the processes is what takes the time. */
const TIMED_EVENTS_MIN = 10_000;

export const poison: Row = {
  name: 'poison',
  fault: 'poison, 1 event in 100',
  unit: 'events',
  long: 10_000,
  short: 400,
  leg: 10_000,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployments = [await servers.deployment(), await servers.deployment()] as const;
    const logs = [await openLog(leg, deployments[0]), await openLog(leg, deployments[1])] as const;
    const count = Math.ceil(leg.count / 10);
    const proposals = Array.from({ length: count }, (_, i) => `plan-${i + 1}`);
    for (const log of logs) {
      await log.pool.query(
        `ALTER TABLE statement_revision ADD CONSTRAINT poison CHECK (source_url IS DISTINCT FROM '${POISONED}')`,
      );
    }
    const poisoned = new Set<string>();
    for (let i = 1; i <= leg.count; i += 1) {
      const proposal = random.pick(proposals);
      const data = statementOf(random, proposal);
      const isPoison = i % 100 === 0;
      if (isPoison) poisoned.add(proposal);
      const [clean, mixed] = [data, isPoison ? { ...data, source: { ...data.source, url: POISONED } } : data];
      await append(logs[0], { proposal, stream: data.id, version: 1, type: TYPES.record, data: clean });
      await append(logs[1], { proposal, stream: data.id, version: 1, type: TYPES.record, data: mixed });
    }
    leg.did(leg.count);
    const without = await timeToFold(deployments[0]);
    const withPoison = await timeToFold(deployments[1]);
    leg.note(`folded in ${without.ms} ms without, ${withPoison.ms} ms with poison`);
    if (leg.count >= TIMED_EVENTS_MIN && withPoison.ms > 2 * without.ms)
      leg.found(`poison makes the others ${withPoison.ms / without.ms} times as slow`);
    const parked = await deployments[1].cli('parked', '--json');
    const keys = parked.output
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { key: string }).key);
    if (
      keys.sort().join() !==
      [...poisoned]
        .map((id) => `proposal:${id}`)
        .sort()
        .join()
    )
      leg.found(`parked are ${keys.length} proposals, and poisoned are ${poisoned.size}`);
    for (const stance of await observeStances(withPoison.api.base))
      if ((stance.stale === true) !== poisoned.has(stance.proposal))
        leg.found(`${stance.proposal}: stale is ${stance.stale}`);
    const checked = await deployments[1].cli('rebuild', '--check');
    if (checked.status !== 0) leg.found(`while parked: ${checked.output}`);
    await logs[1].pool.query('ALTER TABLE statement_revision DROP CONSTRAINT poison');
    const retried = await deployments[1].cli('parked', 'retry');
    if (retried.status !== 0) leg.found(retried.output);
    await (await deployments[1].process('relay')).start();
    await check(leg, { deployment: deployments[1], api: withPoison.api, random });
  },
};

async function timeToFold(deployment: Deployment): Promise<{ ms: number; api: Process }> {
  const api = await deployment.process('api');
  // It is not ready while the read models are far behind, as they are here.
  api.spawn();
  const projector = await deployment.process('projector');
  const startedAt = Date.now();
  await projector.start();
  await drained(api);
  return { ms: Date.now() - startedAt, api };
}

export const anyOrder: Row = {
  name: 'any-order',
  fault: 'statements in random order of saidOn, with recodings, voids, reinstatements, shared utterances',
  unit: 'events',
  long: 100_000,
  short: 1_500,
  leg: 25_000,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const log = await openLog(leg, deployment);
    const { api } = await deployment.start();
    await (await deployment.process('projector')).start();
    const streams: Append[][] = [];
    for (let events = 0; events < leg.count; ) {
      const [commands = []] = fc.sample(histories({ statementsMax: 12 }), { numRuns: 1, seed: random.int(0, 1e9) });
      const appends = appendsOf(commands, `plan-${streams.length}`);
      streams.push(appends);
      events += appends.length;
    }
    // The histories of all proposals at once, each in its own order.
    const waiting = [...streams];
    let appended = 0;
    await inParallel(streams.length, async () => {
      for (const one of waiting.shift() ?? []) {
        if (!(await append(log, one))) leg.found(`${one.stream} is not at version ${one.version - 1}`);
        appended += 1;
      }
    });
    leg.did(appended);
    await check(leg, { deployment, api, random });
  },
};

function appendsOf(commands: Command[], proposal: string): Append[] {
  const versions = new Map<string, number>();
  return commands.map(({ do: what, statement: said }) => {
    const unique = (id: string) => uuidv5(`${proposal} ${id}`, NAMESPACE);
    const utterance = said.coding.utterance && unique(said.coding.utterance);
    const statement = { ...said, proposal, id: unique(said.id), coding: { ...said.coding, utterance } };
    const version = (versions.get(statement.id) ?? 0) + 1;
    versions.set(statement.id, version);
    const data = what === 'void' ? { statement, reason: 'recorded-in-error', note: null } : statement;
    return { proposal, stream: statement.id, version, type: TYPES[what], data };
  });
}

export const tampering: Row = {
  name: 'tampering',
  fault: 'one byte changed in the log; a row removed; a row added',
  unit: 'rounds',
  long: 200,
  short: 20,
  leg: 200,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const log = await openLog(leg, deployment);
    for (let i = 0; i < 300; i += 1) {
      const proposal = `plan-${random.int(1, 20)}`;
      const data = statementOf(random, proposal);
      await append(log, { proposal, stream: data.id, version: 1, type: TYPES.record, data });
    }
    await administer(
      deployment.databaseUrl,
      'ALTER TABLE event DISABLE TRIGGER USER; ALTER TABLE event DROP CONSTRAINT sequences_begin_at_1; CREATE TABLE untouched AS TABLE event',
    );
    if ((await findingsOf(log.pool)).length > 0) leg.found('verify finds something wrong with an untouched log');
    for (let round = 0; round < leg.count; round += 1) {
      const { rows } = await log.pool.query<{ partition: number; sequence: number }>(
        'SELECT partition, sequence FROM event ORDER BY partition, sequence OFFSET $1 LIMIT 1',
        [random.int(0, 299)],
      );
      const place = rows[0] ?? { partition: 0, sequence: 0 };
      const { what, at } = await tamper(log.pool, random, place);
      const findings = await findingsOf(log.pool);
      const isNamed = findings.some(({ partition, sequence }) => partition === place.partition && sequence === at);
      if (!isNamed) leg.found(`${what} at ${place.partition}:${at}: verify names ${JSON.stringify(findings)}`);
      await log.pool.query('TRUNCATE event');
      await log.pool.query('INSERT INTO event TABLE untouched');
    }
    leg.did(leg.count);
  },
};

async function findingsOf(pool: Pool): Promise<{ partition: number; sequence: number }[]> {
  const findings = [];
  for await (const finding of verifyLog(pool)) findings.push(finding);
  return findings;
}

/** Statements that change one byte of a row. */
const BYTES = [
  `UPDATE event SET data = replace(data::text, 'The Gazette', 'Uhe Gazette')::json`,
  `UPDATE event SET data_salt = set_byte(data_salt, 3, get_byte(data_salt, 3) # 1)`,
  `UPDATE event SET data_hash = set_byte(data_hash, 5, get_byte(data_hash, 5) # 1)`,
  `UPDATE event SET hash = set_byte(hash, 31, get_byte(hash, 31) # 1)`,
  `UPDATE event SET metadata = replace(metadata::text, 'faults', 'gaults')::json`,
  `UPDATE event SET recorded_at = recorded_at + interval '1 microsecond'`,
  `UPDATE event SET type = 'StatementRecodee'`,
  `UPDATE event SET schema_version = 3`,
  `UPDATE event SET stream_version = 2`,
  `UPDATE event SET stream_id = overlay(stream_id::text PLACING translate(left(stream_id::text, 1), '0123456789abcdef', '123456789abcdef0') FROM 1)::uuid`,
];

/** Returns what it did, and the first sequence that is not as it was. */
async function tamper(
  pool: Pool,
  random: Random,
  { partition, sequence }: { partition: number; sequence: number },
): Promise<{ what: string; at: number }> {
  const at = `WHERE partition = ${partition} AND sequence = ${sequence}`;
  const kind = random.pick(['changed', 'removed', 'added'] as const);
  if (kind === 'changed') {
    const what = random.pick(BYTES);
    await pool.query(`${what} ${at}`);
    return { what, at: sequence };
  }
  if (kind === 'removed') {
    const { rowCount } = await pool.query(
      `DELETE FROM event ${at} AND sequence < (SELECT max(sequence) FROM event WHERE partition = $1)`,
      [partition],
    );
    if (rowCount === 1) return { what: kind, at: sequence };
    // The last of its partition: it is the head that has nothing to stand on.
    await pool.query(`DELETE FROM event ${at}`);
    return { what: 'last removed', at: sequence - 1 };
  }
  // Room is made after the event, also where it is the last.
  await pool.query('UPDATE event SET sequence = -sequence - 1 WHERE partition = $1 AND sequence > $2', [
    partition,
    sequence,
  ]);
  await pool.query('UPDATE event SET sequence = -sequence WHERE sequence < 0');
  await pool.query(
    `INSERT INTO event SELECT partition, sequence + 1, gen_random_uuid(), 1, type, schema_version, data, data_salt, data_hash, metadata,
       recorded_at + interval '1 microsecond', hash FROM event ${at}`,
  );
  return { what: kind, at: sequence + 1 };
}
