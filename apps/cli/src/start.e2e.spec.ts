import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort, localFolders, startPostgres } from '#local-stack';
import { type ShiftRecord, type Stance, shiftRecordSchema } from '#stance';
import { type ReadRecord, readTopics, sampleStatement, sequencesByPartition } from '#testing';

const MAIN = 'dist/apps/cli/src/main.js';

interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** The command line as a user has it, with settings in the environment. */
async function stancebook(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return promisify(execFile)(process.execPath, [MAIN, ...args], {
    env: clean(env),
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ status: code, stdout, stderr }),
  );
}

/** Jest's own options are not for the children. */
function clean(env: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', KAFKA_BROKERS: '', ...env };
}

interface Started {
  process: ChildProcess;
  output: () => string;
  exited: Promise<number | null>;
}

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [MAIN, 'start'], { env: clean(env), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return { process: child, output: () => output, exited };
}

async function untilReady(base: string, { output, exited }: Started): Promise<void> {
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && !gone; await sleep(50)) {
    if (
      await fetch(`${base}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`not ready: ${output()}`);
}

/** The text of the answers to an import, taken while it is sent. `begun` is called at the first of them. */
async function sendImport(port: string, lines: AsyncIterable<string>, begun: () => void): Promise<string> {
  const sending = request({
    port,
    path: '/v1/imports',
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  // An import that ended early is no longer read: its connection is cut some seconds after the last answer.
  sending.on('error', () => {});
  Readable.from(lines).pipe(sending);
  const [response] = await answered;
  let text = '';
  for await (const chunk of response) {
    text += String(chunk);
    begun();
  }
  return text;
}

async function* endedAfter(event: Promise<void>, lines: string[]): AsyncGenerator<string> {
  yield* lines.slice(0, -1);
  await event;
  yield* lines.slice(-1);
}

function processesOn(data: string): Promise<string> {
  return promisify(execFile)('ps', ['-eo', 'args']).then(({ stdout }) =>
    stdout
      .split('\n')
      .filter((line) => line.includes(data))
      .join('\n'),
  );
}

let data: string;
let base: string;
let env: Record<string, string>;
let stack: Started;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'stancebook-start-'));
  // As an earlier release left it: open to all.
  await chmod(data, 0o755);
  await mkdir(join(data, 'kafka'), { mode: 0o755 });
  for (const log of ['postgres.log', 'kafka.log', 'api.log', 'projector.log', 'relay.log'])
    writeFileSync(join(data, log), '', { mode: 0o644 });
  const port = String(await freePort());
  env = { STANCEBOOK_DATA_DIR: data, PORT: port, STANCEBOOK_PARTITIONS: '8' };
  base = `http://127.0.0.1:${port}`;
  stack = start(env);
  await untilReady(base, stack);
}, 90_000);

afterAll(async () => {
  stack.process.kill('SIGINT');
  await stack.exited;
  rmSync(data, { recursive: true, force: true });
});

async function get<T>(path: string): Promise<T> {
  const response = await fetch(base + path);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
}

async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: T[]; next: string | null } = await get(
      `${path}limit=1000${cursor ? `&cursor=${cursor}` : ''}`,
    );
    items.push(...page.items);
    cursor = page.items.length > 0 ? page.next : null;
  }
  return items;
}

/** For what no service may do. */
function superuserUrl(): string {
  const [, port] = /^Postgres: .*@127\.0\.0\.1:(\d+)/m.exec(stack.output()) ?? [];
  return `postgres://stancebook:${readFileSync(join(data, 'postgres-password'), 'utf8')}@127.0.0.1:${port}/stancebook`;
}

function brokers(): string {
  return /Kafka: (\S+)/.exec(stack.output())?.[1] ?? '';
}

describe('npm start', () => {
  it('says what to open and what to try, and ends with an answer', async () => {
    while (!stack.output().includes('└')) await sleep(20);
    expect(stack.output()).toContain(`API: ${base}\n`);
    expect(stack.output()).toMatch(new RegExp(`^  ${base} +the site`, 'm'));
    expect(await (await fetch(base)).text()).toContain('<title>Stancebook');
    expect(stack.output()).toMatch(/^Kafka: 127\.0\.0\.1:\d+$/m);
    const [, role, file = ''] =
      /^Postgres: postgres:\/\/(\w+)@127\.0\.0\.1:\d+\/stancebook, its password in (.*)$/m.exec(stack.output()) ?? [];
    expect(role).toBe('stancebook_service');
    const password = readFileSync(file, 'utf8');
    expect(password).toHaveLength(24);
    expect(stack.output()).not.toContain(password);
    expect(stack.output()).not.toContain(readFileSync(join(data, 'postgres-password'), 'utf8'));
    expect(stack.output()).toMatch(
      /Who says what about a NATO office in Tokyo\?[^]*emmanuel-macron[^]*strongly-oppose/,
    );
    expect(await get('/health/ready')).toMatchObject({ status: 'ready', kafka: 'up' });
    expect((await get<{ items: Stance[] }>('/v1/stances?proposal=nato-liaison-office-tokyo')).items).toHaveLength(6);
  });

  it('closes its data folder to others, also one of an earlier release, and its files of passwords and logs to all but their owner', async () => {
    const modes = (names: string[]) => names.map((name) => [name, statSync(join(data, name)).mode & 0o777]);
    expect(statSync(data).mode & 0o767).toBe(0o700);
    const logs = ['postgres.log', 'kafka.log', 'api.log', 'projector.log', 'relay.log'];
    const passwords = ['postgres-password', 'service-password'];
    expect(modes([...logs, ...passwords])).toEqual([...logs, ...passwords].map((name) => [name, 0o600]));
    expect(modes(['postgres', 'kafka'])).toEqual([
      ['postgres', 0o700],
      ['kafka', 0o700],
    ]);
  });

  it("answers the README's question as the README says", async () => {
    const readme = readFileSync('README.md', 'utf8');
    const [, path = ''] = /curl -s 'localhost:3000(.*)'/.exec(readme) ?? [];
    const [, answer = ''] = /```json\n([^]*?)```/.exec(readme) ?? [];
    const { snapshot, ...shown } = await get<Record<string, unknown>>(path);
    expect(typeof snapshot).toBe('string');
    expect({ ...shown, snapshot: '…' }).toEqual(JSON.parse(answer));
  });

  it('gives subscribers dense sequences, a compacted topic that is GET /v1/stances, and a feed that is the histories', async () => {
    const topics = {
      events: 'stancebook.events.v1',
      shifts: 'stancebook.stance-changes.v1',
      stances: 'stancebook.stances.v1',
    };
    const shifts = await all<ShiftRecord>('/v1/shifts?');
    const stances = await all<Stance>('/v1/stances?');
    // 589 lines of the samples, an event each: what they name is all described in them, or by an event more.
    const records = await readTopics(brokers(), Object.values(topics), 589 + shifts.length, [
      topics.events,
      topics.shifts,
    ]);
    for (const topic of [topics.events, topics.shifts]) {
      const partitions = sequencesByPartition(records, topic);
      expect(partitions.length).toBeGreaterThan(5);
      for (const sequences of partitions) expect(sequences).toEqual(sequences.map((_, i) => i + 1));
    }
    const published = records.filter(({ topic }) => topic === topics.shifts);
    const inOrder = (a: ShiftRecord, b: ShiftRecord) => a.partition - b.partition || a.sequence - b.sequence;
    expect(published.map(({ value }) => shiftRecordSchema.parse(value)).sort(inOrder)).toEqual(
      [...shifts].sort(inOrder),
    );
    const table = new Map<string, ReadRecord['value']>();
    for (const { topic, key, value } of records) {
      if (topic !== topics.stances) continue;
      if (value === null) table.delete(key);
      else table.set(key, value);
    }
    const listed = new Map(stances.map((stance) => [`${stance.holder}|${stance.proposal}`, stance]));
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(listed));
    const held = new Map<string, ShiftRecord>();
    for (const shift of shifts) {
      if (shift.type === 'shift-revoked') held.delete(shift.id);
      else held.set(shift.id, shift);
    }
    for (const { holder, proposal } of stances) {
      const history = await get<{ position: unknown[]; status: unknown[] }>(
        `/v1/stances/${holder}/${proposal}/history`,
      );
      const applied = [...held.values()].filter((shift) => shift.holder === holder && shift.proposal === proposal);
      expect(applied).toHaveLength(history.position.length + history.status.length);
    }
  });

  it('answers on the command line, for people and for programs', async () => {
    const table = await stancebook(['history', 'mozilla', 'web-mozilla-202'], env);
    expect(table.stdout).toMatch(
      /neutral[^]*first-recorded[^]*oppose[^]*strengthening toward oppose[^]*neutral[^]*weakening toward support/,
    );
    const json = await stancebook(['stances', '--proposal', 'nato-liaison-office-tokyo', '--json'], env);
    expect(
      json.stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Stance).holder),
    ).toContain('china');
    const shifts = await stancebook(['shifts', '--holder', 'mozilla', '--kind', 'reversal'], env);
    expect(shifts).toMatchObject({ status: 0, stderr: '' });
    const signals = await stancebook(['mixed-signals', 'nato-liaison-office-tokyo', '--within', 'P1D'], env);
    expect(signals.stdout).toMatch(
      /North Atlantic Treaty Organization, status:[^]*rejected: Emmanuel Macron[^]*on-the-table: Jens Stoltenberg, who speaks for/,
    );
    expect((await stancebook(['mixed-signals', 'web-mozilla-202'], env)).stdout).toBe(
      'Nobody contradicts anyone on this proposal.\n',
    );
    expect(await stancebook(['stances', '--holder', 'nobody'], env)).toMatchObject({
      status: 1,
      stderr: 'there is no actor nobody\n',
    });
    expect((await stancebook(['stances', '--colour', 'red'], env)).status).toBe(2);
    expect((await stancebook(['stances'], { ...env, PORT: 'many' })).stderr).toBe(
      'PORT: expected an integer from 0 to 65535, got "many"\n',
    );
    const away = await stancebook(['stances'], { STANCEBOOK_URL: 'http://127.0.0.1:1' });
    expect([away.status, away.stderr]).toEqual([
      1,
      expect.stringContaining('the API at http://127.0.0.1:1 cannot be reached'),
    ]);
  });

  it('exports to a file, once, and to the terminal', async () => {
    const file = join(data, 'histories.csv');
    const pair = ['--holder', 'mozilla', '--proposal', 'web-mozilla-202'];
    const written = ['export', 'histories', '--format', 'csv', ...pair, '--output', file];
    expect(await stancebook(written, env)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8').split('\r\n')).toHaveLength(5);
    expect(await stancebook(written, env)).toMatchObject({
      status: 1,
      stderr: `${file} already exists: name another file\n`,
    });
    const lines = (await stancebook(['export', ...pair], env)).stdout.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { record: string }).record)).toEqual([
      'export',
      'stance',
      'checksum',
    ]);
    expect((await stancebook(['export', 'everything'], env)).status).toBe(2);
    const [table, packed] = [join(data, 'stances.parquet'), join(data, 'record.zip')];
    expect(await stancebook(['export', '--format', 'parquet', '--output', table], env)).toMatchObject({ status: 0 });
    expect(readFileSync(table).subarray(-4).toString()).toBe('PAR1');
    const all = ['export', 'all', '--format', 'datapackage', '--output', packed];
    expect(await stancebook(all, env)).toMatchObject({ status: 0 });
    expect(readFileSync(packed).subarray(0, 2).toString()).toBe('PK');
    const refused = await stancebook(['export', 'all', '--format', 'csv'], env);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('all is for format=datapackage')]);
  });

  it('imports files, reports what is refused, and can be run again', async () => {
    const file = join(data, 'lines.ndjson');
    const lines = [sampleStatement(), { ...sampleStatement(), saidOn: 'soon' }, sampleStatement()].map((line) =>
      JSON.stringify(line),
    );
    writeFileSync(file, lines.join('\n'));
    const first = await stancebook(['import', file], env);
    expect(first.status).toBe(1);
    expect(first.stdout).toBe(`${file}: 3 lines: 2 recorded, 1 refused\n`);
    expect(first.stderr).toMatch(/lines\.ndjson:2: .* refused: .*saidOn[^]*1 line was refused/);
    expect((await stancebook(['import', file], env)).stdout).toBe(`${file}: 3 lines: 2 exists, 1 refused\n`);
    expect(await stancebook(['import', join(data, 'none')], env)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('there is no file'),
    });
  });

  it('imports annotations of Hypothesis with their tags mapped', async () => {
    const [file, mapping] = [join(data, 'annotations.json'), join(data, 'mapping.json')];
    const row = (id: string, tags: string[]) => ({
      id,
      tags,
      uri: 'https://news.example/1',
      updated: '2023-07-12T10:00:00.000000+00:00',
      text: `What ${id} says.`,
    });
    writeFileSync(file, JSON.stringify({ total: 2, rows: [row('a', ['Ada', 'against']), row('b', ['against'])] }));
    writeFileSync(
      mapping,
      '{"Ada": ["speaker:ada"], "against": ["position:oppose"], "*": ["proposal:bridge", "said:2023"]}',
    );
    const command = ['import', '--format', 'hypothesis', file, '--mapping', mapping];
    const first = await stancebook(command, env);
    expect([first.status, first.stdout]).toEqual([1, `${file}: 2 lines: 1 recorded, 1 refused\n`]);
    expect(first.stderr).toMatch(/annotations\.json:2: b refused: .*expected the tags speaker: /);
    expect((await stancebook(command, env)).stdout).toBe(`${file}: 2 lines: 1 exists, 1 refused\n`);
    const lines = await stancebook(['import', file, '--mapping', mapping], env);
    expect([lines.status, lines.stderr]).toEqual([
      1,
      expect.stringContaining('expected sheets, or --format hypothesis'),
    ]);
  });

  it('rebuilds while statements are recorded: no answer is empty meanwhile, and nothing is published by it', async () => {
    let recording = true;
    const recorded = (async () => {
      for (let count = 0; recording; count += 1) {
        const response = await fetch(`${base}/v1/statements?describe=missing`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(sampleStatement({ proposal: 'web-mozilla-44', speaker: `speaker-${count}` })),
        });
        expect(response.status).toBe(201);
      }
    })();
    const asked = (async () => {
      while (recording) {
        expect((await get<{ items: Stance[] }>('/v1/stances?proposal=nato-liaison-office-tokyo')).items).toHaveLength(
          6,
        );
        expect(
          (await get<{ position: unknown[] }>('/v1/stances/mozilla/web-mozilla-202/history')).position,
        ).toHaveLength(3);
      }
    })();
    const rebuilt = await stancebook(['rebuild'], env);
    const checked = await stancebook(['rebuild', 'stances', '--check'], env);
    recording = false;
    await Promise.all([recorded, asked]);
    expect(rebuilt).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('stances: rebuilt, live and rebuilt are equal, row for row'),
    });
    expect(checked).toMatchObject({ status: 0, stdout: 'stances: checked, live and rebuilt are equal, row for row\n' });
    expect((await all<ShiftRecord>('/v1/shifts?')).filter(({ because }) => 'rebuild' in because)).toEqual([]);
    expect((await stancebook(['rebuild', 'everything'], env)).stderr).toContain(
      'expected a projection out of actors, proposals, statements, stances',
    );
  }, 120_000);

  it('verifies, and names the row of which a superuser changed one byte', async () => {
    const heads = join(data, 'heads.json');
    expect(await stancebook(['verify', '--save-heads', heads], env)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^verified: \d+ events in 8 partitions/),
    });
    const client = new pg.Client({ connectionString: superuserUrl() });
    await client.connect();
    await client.query("SET session_replication_role = 'replica'");
    const { rows } = await client.query<{ partition: number; sequence: string }>(
      `UPDATE event SET data = replace(data::text, 'geography is stubborn', 'geography is stubborm')::json WHERE data::text LIKE '%geography is stubborn%' RETURNING partition, sequence`,
    );
    const failed = await stancebook(['verify'], env);
    await client.query(
      `UPDATE event SET data = replace(data::text, 'stubborm', 'stubborn')::json WHERE data::text LIKE '%stubborm%'`,
    );
    await client.end();
    expect(failed.status).toBe(1);
    expect(failed.stdout).toBe(
      `log: partition ${rows[0]?.partition}, sequence ${rows[0]?.sequence}: the data of event ${rows[0]?.sequence} is not what was recorded: its hash differs\n`,
    );
    expect(await stancebook(['verify', '--heads', heads], env)).toMatchObject({ status: 0 });
  });

  it.each([
    ['is not there', null, 1, /^there is no file \S+: check its name\n$/],
    ['is empty', '', 2, /^\S+ cannot be read as saved heads: name a file written by stancebook verify/],
    ['holds something else', '{"log":"a"}', 2, /^\S+ cannot be read as saved heads: /],
    [
      'is of another log',
      '{"log":"a","partitions":[]}',
      1,
      /^the heads in \S+ are from log a; this is [-0-9a-f]{36}\n$/,
    ],
  ])('verifies nothing against heads in a file that %s', async (_, text, status, stderr) => {
    const file = join(data, `other-heads.json`);
    rmSync(file, { force: true });
    if (text !== null) writeFileSync(file, text);
    expect(await stancebook(['verify', '--heads', file], env)).toEqual({
      status,
      stdout: '',
      stderr: expect.stringMatching(stderr),
    });
  });

  it('verifies nothing where the heads could not be saved', async () => {
    const file = join(data, 'no-such-folder', 'heads.json');
    expect(await stancebook(['verify', '--save-heads', file], env)).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^the heads cannot be saved to \S+: ENOENT/),
    });
  });

  it('refuses a second start on its data folder or its port, and says what to do', async () => {
    const second = await stancebook(['start'], { ...env, PORT: String(await freePort()) });
    expect([second.status, second.stderr]).toEqual([
      1,
      expect.stringMatching(/is already running on .* \(process \d+\): stop it, or set STANCEBOOK_DATA_DIR/),
    ]);
    const taken = await stancebook(['start'], { ...env, STANCEBOOK_DATA_DIR: join(data, 'other') });
    expect([taken.status, taken.stderr]).toEqual([
      1,
      expect.stringContaining(
        `port ${env.PORT} of 127.0.0.1 is in use: stop what listens there, or choose another port`,
      ),
    ]);
  });

  it('stops, leaves no process, and has its data and its addresses at the next start', async () => {
    const addresses = () => stack.output().match(/^(API|Kafka|Postgres): .*$/gm);
    const addressesBefore = addresses();
    const before = await get<{ items: Stance[] }>('/v1/stances?limit=1000');
    stack.process.kill('SIGINT');
    expect(await stack.exited).toBe(0);
    expect(await processesOn(data)).toBe('');
    stack = start(env);
    await untilReady(base, stack);
    expect((await get<{ items: Stance[] }>('/v1/stances?limit=1000')).items).toEqual(before.items);
    expect(addressesBefore).toHaveLength(3);
    expect(addresses()).toEqual(addressesBefore);
  });

  it('starts Postgres and Kafka again that were killed, and goes on', async () => {
    const pids = ['kafka.pid', 'postgres/postmaster.pid'].map((file) =>
      Number.parseInt(readFileSync(join(data, file), 'utf8'), 10),
    );
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    const statement = sampleStatement({ proposal: 'web-mozilla-44', speaker: 'ada' });
    const send = () =>
      fetch(`${base}/v1/statements`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': statement.id },
        body: JSON.stringify(statement),
      });
    const statuses: number[] = [];
    for (const deadline = Date.now() + 60_000; Date.now() < deadline && !statuses.includes(201); ) {
      statuses.push((await send()).status);
      await sleep(100);
    }
    // Refused as unavailable until the database is back, and recorded then.
    expect(statuses.pop()).toBe(201);
    expect(statuses.filter((status) => status !== 503)).toEqual([]);
    // Not ready is right for as long as the services meet servers that are still coming back.
    const ready = async () => (await (await fetch(`${base}/health/ready`)).json()) as { status: string; kafka: string };
    for (const deadline = Date.now() + 90_000; Date.now() < deadline; ) {
      const { status, kafka } = await ready();
      if (status === 'ready' && kafka === 'up') break;
      await sleep(100);
    }
    expect(await ready()).toMatchObject({ status: 'ready', kafka: 'up' });
    const client = new pg.Client({ connectionString: superuserUrl() });
    await client.connect();
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM event');
    await client.end();
    const records = await readTopics(brokers(), ['stancebook.events.v1'], Number(rows[0]?.count));
    expect(records.map(({ key }) => key)).toContain(statement.id);
    for (const sequences of sequencesByPartition(records, 'stancebook.events.v1'))
      expect(sequences).toEqual(sequences.map((_, i) => i + 1));
  });

  it('comes back after it was killed, and ends what that left behind', async () => {
    stack.process.kill('SIGKILL');
    await stack.exited;
    stack = start(env);
    await untilReady(base, stack);
    expect((await get<{ items: Stance[] }>('/v1/stances?proposal=nato-liaison-office-tokyo')).items).toHaveLength(6);
    const running = (await processesOn(join(data, 'postgres'))).split('\n').filter((line) => line.includes(' -D '));
    expect(running).toHaveLength(1);
  });
});

describe('what keeps it from starting is told in a sentence', () => {
  it('a data folder of another version', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stancebook-old-'));
    await chmod(folder, 0o755);
    writeFileSync(join(folder, 'VERSION'), 'stancebook 0, postgres 9, kafka 1\n');
    const { status, stderr } = await stancebook(['start'], { STANCEBOOK_DATA_DIR: folder, PORT: '0' });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('got "stancebook 0, postgres 9, kafka 1": set STANCEBOOK_DATA_DIR to another folder'),
    ]);
    rmSync(folder, { recursive: true });
  });

  it('a database that is not there', async () => {
    const { status, stderr } = await stancebook(['start'], {
      STANCEBOOK_DATA_DIR: join(data, 'third'),
      PORT: '0',
      DATABASE_URL: 'postgres://127.0.0.1:1/x',
      KAFKA_BROKERS: '127.0.0.1:1',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('check DATABASE_URL')]);
  });

  it('settings that make no sense, each of them', async () => {
    const { status, stderr } = await stancebook(['start'], {
      PORT: '99999',
      STANCEBOOK_SAMPLE: 'perhaps',
      STANCEBOOK_PARTITIONS: '0',
      KAFKA_BROKERS: 'here',
    });
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([
      'PORT: expected an integer from 0 to 65535, got "99999"',
      'KAFKA_BROKERS: expected host:port[,host:port…], got "here"',
      'STANCEBOOK_PARTITIONS: expected an integer from 1 to 1024, got "0"',
      'STANCEBOOK_SAMPLE: expected on or off, got "perhaps"',
    ]);
  });
});

describe('without Java', () => {
  it('runs without Kafka, and says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stancebook-no-java-'));
    await chmod(folder, 0o755);
    const path = join(folder, 'bin');
    await mkdir(path);
    await symlink(process.execPath, join(path, 'node'));
    const port = String(await freePort());
    const running = start({ STANCEBOOK_DATA_DIR: folder, PORT: port, PATH: path, STANCEBOOK_SAMPLE: 'off' });
    await untilReady(`http://127.0.0.1:${port}`, running);
    expect(await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()).toMatchObject({
      kafka: 'absent',
      status: 'ready',
    });
    expect(running.output()).toMatch(
      /^Kafka: absent\n[^]*Kafka needs Java 17 or later, and found none: install it, or set KAFKA_BROKERS/m,
    );
    running.process.kill('SIGINT');
    expect(await running.exited).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('Postgres stopped in the middle of an import', () => {
  /** Many batches: it is nowhere near its end when the first is answered. */
  const LINES = 8_000;

  it('ends the answers with `aborted`; sending the file again completes it, and nothing is there twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stancebook-abort-'));
    await chmod(folder, 0o755);
    const { cache } = localFolders();
    const first = await startPostgres({ data: folder, cache });
    const port = String(await freePort());
    const own = {
      STANCEBOOK_DATA_DIR: join(folder, 'own'),
      PORT: port,
      DATABASE_URL: first.url,
      KAFKA_BROKERS: '127.0.0.1:1',
      STANCEBOOK_SAMPLE: 'off',
    };
    const running = start(own);
    await untilReady(`http://127.0.0.1:${port}`, running);
    const file = join(folder, 'many.ndjson');
    const statements = Array.from({ length: LINES }, (_, i) =>
      sampleStatement({ proposal: `plan-${i % 20}`, speaker: `speaker-${i}` }),
    );
    const lines = statements.map((statement) => `${JSON.stringify(statement)}\n`);
    writeFileSync(file, lines.join(''));
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: killed, resolve: afterKill } = Promise.withResolvers<void>();
    const answers = sendImport(port, endedAfter(killed, lines), begin);
    await begun;
    await first.kill();
    afterKill();
    const last = JSON.parse((await answers).trim().split('\n').at(-1) ?? '') as { status: string; line: number };
    expect(last).toMatchObject({
      status: 'aborted',
      line: expect.any(Number),
      problem: { type: '/problems/database-unavailable', status: 503 },
    });
    expect(last.line).toBeGreaterThan(1);
    expect((await fetch(`http://127.0.0.1:${port}/v1/stances`)).status).toBe(503);
    const second = await startPostgres({ data: folder, cache, port: first.port });
    const again = await stancebook(['import', file, '--json'], own);
    const { counts } = JSON.parse(again.stdout) as { counts: { recorded: number; exists: number } };
    expect(counts.recorded + counts.exists).toBe(LINES);
    expect(counts.exists).toBeGreaterThanOrEqual(last.line - 1);
    const client = new pg.Client({ connectionString: second.url });
    await client.connect();
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM event WHERE type = 'StatementRecorded'`,
    );
    await client.end();
    expect(Number(rows[0]?.count)).toBe(LINES);
    running.process.kill('SIGINT');
    await running.exited;
    await second.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);
});
