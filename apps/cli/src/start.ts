/** Everything on this machine: Postgres, Kafka, the API, the projector and the relay, with the samples loaded. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  checkDataFolder,
  closeDataFolder,
  type Folders,
  hasExited,
  kafkaMissing,
  type LocalServer,
  localFolders,
  openLog,
  SERVICE_FLAGS,
  servicePasswordFile,
  startKafka,
  startPostgres,
} from '#local-stack';
import { createPool, migrate } from '#postgres';
import { NoWayIn, requireWayIn } from '#access';
import { openEventLog } from '#event-log';
import { needsKey, type SettingsOf } from '#settings';
import type { Stance } from '#stance';
import { get } from './api-client.js';
import { importFile } from './import.js';
import { CommandError, readStartSettings } from './settings.js';
import { stanceTable } from './tables.js';

type Settings = SettingsOf<'start'>;

const SAMPLES = ['nato-tokyo-2023-07-12.ndjson', 'web-positions-2017-2023.ndjson'];
const STOP_MAX_MS = 1_500;
const RESTART_AFTER_MS = 1_000;
const RESTARTS_MAX = 5;
const API_READY_MAX_MS = 60_000;

/** Its Postgres stops with it. */
const FIRST_KEY =
  '\nA key is made in the database: where that is the local one, run npm start on loopback meanwhile, without HOST.';

export async function start(): Promise<void> {
  const settings = readStartSettings();
  // It is for another server: what is started here is asked without one, or not at all.
  delete process.env.STANCEBOOK_KEY;
  const folders = foldersFor(settings);
  const stack = new Stack(folders, settings);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stack.stop(0));
  try {
    await refuseTakenPort(settings);
    claimDataFolder(folders.data);
    await stack.start();
  } catch (error) {
    if (!stack.isStopping) {
      const first = error instanceof NoWayIn ? FIRST_KEY : '';
      print(`Stancebook did not start: ${(error as Error).message}${first}`, process.stderr);
      await stack.stop(1);
    }
  }
}

function foldersFor({ STANCEBOOK_DATA_DIR }: Settings): Folders {
  const folders = localFolders(STANCEBOOK_DATA_DIR);
  checkDataFolder(folders.data);
  closeDataFolder(folders.data);
  return folders;
}

class Stack {
  isStopping = false;
  private readonly servers = new Map<string, LocalServer>();
  private readonly processes = new Map<string, ChildProcess>();
  private env: NodeJS.ProcessEnv = process.env;

  constructor(
    private readonly folders: Folders,
    private readonly settings: Settings,
  ) {}

  async start(): Promise<void> {
    const { HOST, PORT } = this.settings;
    print('Starting Postgres and Kafka …');
    const [postgres, kafka] = await Promise.all([this.postgres(), this.kafka()]);
    await setUpDatabase(postgres.url, this.settings);
    this.env = {
      ...process.env,
      DATABASE_URL: postgres.url,
      KAFKA_BROKERS: kafka.brokers ?? '',
      // One port cannot be that of both.
      HEALTH_PORT: '',
      HOST,
      PORT: String(PORT),
    };
    this.run('projector');
    if (kafka.brokers !== null) this.run('relay');
    const api = this.run('api', { STANCEBOOK_WAIT_FOR: 'samples' });
    const port = await listening(api);
    this.env.PORT = String(port);
    const base = `http://${addressOf(HOST)}:${port}`;
    print(`API: ${base}`);
    print(`Kafka: ${kafka.brokers ?? 'absent'}`);
    print(
      `Postgres: ${withoutPassword(postgres.url)}${postgres.passwordFile ? `, its password in ${postgres.passwordFile}` : ''}`,
    );
    if (kafka.brokers === null) print(kafka.missing);
    if (this.hasSamples) await this.loadSamples(base);
    this.processes.get('api')?.send({ done: 'samples' });
    await untilReady(base);
    print(await this.welcome(base));
  }

  private async postgres(): Promise<{ url: string; passwordFile?: string }> {
    if (this.settings.DATABASE_URL) return { url: this.settings.DATABASE_URL };
    const begin = (port?: number) => startPostgres({ ...this.folders, ...(port === undefined ? {} : { port }) });
    const postgres = await begin();
    this.supervise('Postgres', postgres, begin);
    return { url: postgres.serviceUrl, passwordFile: servicePasswordFile(this.folders.data) };
  }

  private async kafka(): Promise<{ brokers: string; missing: '' } | { brokers: null; missing: string }> {
    if (this.settings.KAFKA_BROKERS) return { brokers: this.settings.KAFKA_BROKERS.join(','), missing: '' };
    const missing = await kafkaMissing(this.folders.cache);
    if (missing !== null) {
      return {
        brokers: null,
        missing: `${missing}. Stancebook runs without it: it keeps the shifts and publishes them once there is a broker.`,
      };
    }
    const begin = (port?: number) => startKafka({ ...this.folders, ...(port === undefined ? {} : { port }) });
    const kafka = await begin();
    this.supervise('Kafka', kafka, begin);
    return { brokers: kafka.brokers, missing: '' };
  }

  /** Begun again, on its port, should it fall over. */
  private supervise(
    name: 'Postgres' | 'Kafka',
    server: LocalServer,
    begin: (port: number) => Promise<LocalServer>,
  ): void {
    this.servers.set(name, server);
    void server.exited.then(async () => {
      if (this.isStopping) return;
      const log = `${this.folders.data}/${name.toLowerCase()}.log`;
      print(`${name} ended unexpectedly and is being restarted: see ${log}`, process.stderr);
      for (let tries = 1; !this.isStopping; tries += 1) {
        // What the old one leaves behind, such as connections that end a moment later, may keep a new one from starting at once.
        await sleep(RESTART_AFTER_MS);
        try {
          this.supervise(name, await begin(server.port), begin);
          return;
        } catch (error) {
          if (tries < RESTARTS_MAX) continue;
          print(`${name} cannot be restarted: ${(error as Error).message}`, process.stderr);
          await this.stop(1);
        }
      }
    });
    // It came up while everything else was already being stopped.
    if (this.isStopping) void server.stop();
  }

  /** A process of ours, in a group of its own so that Ctrl-C reaches this one alone; begun again should it fall over. */
  private run(name: 'api' | 'projector' | 'relay', env: Record<string, string> = {}): ChildProcess {
    const log = openLog(join(this.folders.data, `${name}.log`));
    const main = fileURLToPath(new URL(`../../${name}/src/main.js`, import.meta.url));
    const child = spawn(process.execPath, [...SERVICE_FLAGS, main], {
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
      env: { ...this.env, ...env },
    });
    closeSync(log);
    this.processes.set(name, child);
    void once(child, 'exit').then(async () => {
      if (this.isStopping || this.processes.get(name) !== child) return;
      print(
        `the ${name} ended unexpectedly and is being restarted: see ${this.folders.data}/${name}.log`,
        process.stderr,
      );
      await sleep(RESTART_AFTER_MS);
      if (!this.isStopping) this.run(name);
    });
    return child;
  }

  /** Where a key is needed there is a record of its own to begin. */
  private get hasSamples(): boolean {
    return this.settings.STANCEBOOK_SAMPLE === 'on' && !needsKey(this.settings);
  }

  private async loadSamples(base: string): Promise<void> {
    const { log } = await get<{ log: string }>(base, '/v1/log', { partition: '0', limit: '1' });
    const marker = join(this.folders.data, 'samples-loaded');
    if (existsSync(marker) && readFileSync(marker, 'utf8') === log) return;
    for (const sample of SAMPLES) {
      const { sequence } = await importFile(base, join(this.folders.root, 'samples', sample), {
        progress: false,
        refused: (file, { line, problem }) =>
          print(`${file}: line ${line} was refused: ${problem?.detail}`, process.stderr),
      });
      await get(base, '/v1/stances', { limit: '1', 'min-sequence': sequence });
    }
    writeFileSync(marker, log);
  }

  private async welcome(base: string): Promise<string> {
    const lines = [
      '',
      'Stancebook is ready. Ctrl-C stops everything; the data stays.',
      `  ${base}         the site: who stands where, and how that has changed`,
      `  ${base}/docs    the API, to browse and try`,
    ];
    if (!this.hasSamples) return lines.join('\n');
    const proposal = 'nato-liaison-office-tokyo';
    const { items } = await get<{ items: Stance[] }>(base, '/v1/stances', { proposal });
    return [
      ...lines,
      `  curl '${base}/v1/stances?proposal=${proposal}'`,
      '  npx stancebook history mozilla web-mozilla-202',
      '',
      'Who says what about a NATO office in Tokyo?',
      stanceTable(items),
    ].join('\n');
  }

  async stop(exitStatus: number): Promise<void> {
    if (this.isStopping) return;
    this.isStopping = true;
    await Promise.all([...this.processes.values()].map(end));
    await Promise.all([...this.servers.values()].map((server) => server.stop()));
    releaseDataFolder(this.folders.data);
    process.exit(exitStatus);
  }
}

function withoutPassword(url: string): string {
  return Object.assign(new URL(url), { password: '' }).href;
}

/** As an address to ask: a server that listens on all of them is asked on loopback. */
function addressOf(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

async function end(child: ChildProcess): Promise<void> {
  if (hasExited(child)) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([exited, sleep(STOP_MAX_MS)]);
  if (!hasExited(child)) child.kill('SIGKILL');
  await exited;
}

async function listening(api: ChildProcess): Promise<number> {
  const exited = once(api, 'exit').then(() => {
    throw new CommandError('the API ended before it was ready: see api.log in the data folder');
  });
  const heard = new Promise<number>((resolve) => {
    api.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'listening' in message) resolve(Number(message.listening));
    });
  });
  exited.catch(() => {});
  return Promise.race([heard, exited]);
}

async function untilReady(base: string): Promise<void> {
  for (const deadline = Date.now() + API_READY_MAX_MS; ; ) {
    const response = await fetch(`${base}/health/ready`).catch(() => null);
    if (response?.ok) return;
    if (Date.now() > deadline)
      throw new CommandError(`the API is not ready after ${API_READY_MAX_MS / 1000} s: ${await response?.text()}`);
    await sleep(50);
  }
}

async function setUpDatabase(url: string, settings: Settings): Promise<void> {
  await migrate(url).catch((error: Error) => {
    throw new CommandError(
      `${new URL(url).host}: ${error.message || ('code' in error ? String(error.code) : '')}: check DATABASE_URL`,
    );
  });
  const pool = createPool({ url, applicationName: 'stancebook-start' });
  try {
    await openEventLog(pool, { partitions: settings.STANCEBOOK_PARTITIONS });
    if (needsKey(settings) && settings.STANCEBOOK_OIDC_ISSUER === undefined) await requireWayIn(pool);
  } finally {
    await pool.end();
  }
}

async function refuseTakenPort({ HOST, PORT }: Settings): Promise<void> {
  const probe = createServer();
  const outcome = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    probe.once('error', resolve).listen(PORT, HOST, () => resolve(null));
  });
  if (outcome?.code === 'EADDRINUSE') {
    throw new CommandError(
      `port ${PORT} of ${HOST} is in use: stop what listens there, or choose another port, as in PORT=${PORT + 1} npm start`,
    );
  }
  if (outcome)
    throw new CommandError(`cannot listen on ${HOST}:${PORT} (${outcome.message}): choose another HOST or PORT`);
  await new Promise((resolve) => probe.close(resolve));
}

const PID_FILE = 'start.pid';

function claimDataFolder(data: string): void {
  const file = join(data, PID_FILE);
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (pid > 1 && pid !== process.pid && isStart(pid)) {
    throw new CommandError(
      `Stancebook is already running on ${data} (process ${pid}): stop it, or set STANCEBOOK_DATA_DIR to another folder`,
    );
  }
  writeFileSync(file, String(process.pid));
}

function releaseDataFolder(data: string): void {
  const file = join(data, PID_FILE);
  if (existsSync(file) && readFileSync(file, 'utf8') === String(process.pid)) rmSync(file);
}

function isStart(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apps/cli/src/main.js');
  } catch (error) {
    // Without /proc the process is taken for what its file says.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

function print(text: string, to: NodeJS.WriteStream = process.stdout): void {
  to.write(`${text}\n`);
}
