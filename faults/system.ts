/** What the faults are done to: a real Postgres, real brokers, and our own processes, each of which can be killed, stopped and continued. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  freePort,
  hasExited,
  launch,
  type LocalKafka,
  type LocalPostgres,
  localFolders,
  SERVICE_FLAGS,
  startKafka,
  startPostgres,
} from '#local-stack';
import { administer } from '#testing';

export const PARTITIONS = 8;
const READY_MAX_MS = 90_000;

/** The servers that the faults of one run share. */
export class Servers {
  private constructor(
    readonly data: string,
    public postgres: LocalPostgres,
    public kafka: LocalKafka,
    /** Where a proxy before the broker has to listen, and what it has to pass on to. */
    readonly kafkaProxy: { at: number; port: number },
  ) {}

  static async start(data: string): Promise<Servers> {
    mkdirSync(data, { recursive: true });
    await chmod(data, 0o755);
    const kafkaProxy = { at: await freePort(), port: await freePort() };
    const [postgres, kafka] = await Promise.all([beginPostgres(data), beginKafka(data, kafkaProxy)]);
    return new Servers(data, postgres, kafka, kafkaProxy);
  }

  /** Postgres again, on its port and its data. */
  async restartPostgres(): Promise<void> {
    await this.postgres.exited;
    this.postgres = await beginPostgres(this.data, this.postgres.port);
  }

  async restartKafka(): Promise<void> {
    await this.kafka.exited;
    this.kafka = await beginKafka(this.data, this.kafkaProxy, this.kafka.port);
  }

  private readonly deployments: Deployment[] = [];

  /** A new database and a new topic prefix, with nothing in them. */
  async deployment(): Promise<Deployment> {
    const name = `faults_${randomBytes(6).toString('hex')}`;
    await administer(this.postgres.url, `CREATE DATABASE ${name}`);
    const databaseUrl = Object.assign(new URL(this.postgres.url), { pathname: `/${name}` }).href;
    const folder = join(this.data, name);
    mkdirSync(folder);
    return this.deploymentOn(folder, { databaseUrl, brokers: this.kafka.brokers, topicPrefix: `${name}.` });
  }

  /** The same on other servers. */
  deploymentOn(folder: string, addresses: Addresses): Deployment {
    const deployment = new Deployment(folder, addresses);
    this.deployments.push(deployment);
    return deployment;
  }

  private readonly cleanUps: (() => Promise<unknown>)[] = [];

  /** To be done at the end of the leg, whatever becomes of it; the last first. */
  afterwards(cleanUp: () => Promise<unknown>): void {
    this.cleanUps.unshift(cleanUp);
  }

  /** Ends all of our processes, and whatever else a leg has begun. */
  async endLeg(): Promise<void> {
    await Promise.all(this.deployments.splice(0).map((deployment) => deployment.stop()));
    for (const cleanUp of this.cleanUps.splice(0)) await cleanUp();
  }

  async stop(): Promise<void> {
    await this.endLeg();
    await Promise.all([this.postgres.stop(), this.kafka.stop()]);
  }
}

function beginPostgres(data: string, port?: number): Promise<LocalPostgres> {
  return startPostgres({ data, cache: localFolders().cache, ...(port === undefined ? {} : { port }) });
}

function beginKafka(data: string, proxy: { at: number; port: number }, port?: number): Promise<LocalKafka> {
  const { root, cache } = localFolders();
  const proxied = { port: proxy.port, advertisedPort: proxy.at };
  return startKafka({ root, data, cache, proxied, ...(port === undefined ? {} : { port }) });
}

export interface Addresses {
  databaseUrl: string;
  brokers: string;
  topicPrefix: string;
}

/** Our processes on one database and one topic prefix. */
export class Deployment {
  private readonly processes: Process[] = [];

  constructor(
    readonly folder: string,
    readonly addresses: Addresses,
  ) {}

  get databaseUrl(): string {
    return this.addresses.databaseUrl;
  }

  /**
   * Not started yet. `through`: other addresses for this one process, such as those of proxies; `env`: other settings; `root`: the clone,
   * built, that it is of.
   */
  async process(
    name: 'api' | 'projector' | 'relay',
    through: Partial<Addresses> = {},
    env: Record<string, string> = {},
    root = localFolders().root,
  ): Promise<Process> {
    const { databaseUrl, brokers, topicPrefix } = { ...this.addresses, ...through };
    const port = await freePort();
    const made = new Process(name, root, join(this.folder, `${name}-${this.processes.length}.log`), port, {
      DATABASE_URL: databaseUrl,
      KAFKA_BROKERS: brokers,
      STANCEBOOK_TOPIC_PREFIX: topicPrefix,
      STANCEBOOK_PARTITIONS: String(PARTITIONS),
      STANCEBOOK_LEASE_MS: '1000',
      HOST: '127.0.0.1',
      [name === 'api' ? 'PORT' : 'HEALTH_PORT']: String(port),
      ...env,
    });
    this.processes.push(made);
    return made;
  }

  /** One of each, and ready. */
  async start(through: Partial<Record<'api' | 'projector' | 'relay', Partial<Addresses>>> = {}) {
    const api = await this.process('api', through.api);
    const projector = await this.process('projector', through.projector);
    const relay = await this.process('relay', through.relay);
    await api.start();
    await Promise.all([projector.start(), relay.start()]);
    return { api, projector, relay };
  }

  /** `stancebook <args>`: its exit status and what it printed. */
  async cli(...args: string[]): Promise<{ status: number; output: string }> {
    const child = spawn(process.execPath, [mainOf('cli'), ...args], {
      env: { ...process.env, DATABASE_URL: this.databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
    const [status] = (await once(child, 'close')) as [number];
    return { status, output };
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.kill()));
  }
}

/** One of our processes. It keeps its port when it is started again. */
export class Process {
  private child: ChildProcess | null = null;

  constructor(
    readonly name: string,
    private readonly root: string,
    private readonly logFile: string,
    private readonly port: number,
    private readonly env: Record<string, string>,
  ) {}

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    if (!this.child?.pid) throw new Error(`the ${this.name} is not running`);
    return this.child.pid;
  }

  /** Without waiting until it is ready. */
  spawn(): void {
    const { logFile, env } = this;
    this.child = launch({
      command: process.execPath,
      args: [...SERVICE_FLAGS, mainOf(this.name, this.root)],
      logFile,
      env,
    });
  }

  async start(): Promise<void> {
    this.spawn();
    await this.untilReady();
  }

  async untilReady(): Promise<void> {
    await until(`the ${this.name} is ready (${this.logFile})`, async () => (await this.health())?.status === 'ready');
  }

  /** null where it does not answer. */
  async health(): Promise<{ status: string; role?: string; waitingFor: string | string[] | null } | null> {
    const response = await fetch(`${this.base}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    return response && ((await response.json()) as { status: string; waitingFor: string | null });
  }

  /** Returns once it is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (!child || hasExited(child)) return;
    const exited = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill(signal);
    await exited;
  }

  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }
}

function mainOf(name: string, root = localFolders().root): string {
  return join(root, 'dist/apps', name, 'src/main.js');
}

/** Returns once it is so. Throws, naming it, where it does not come about. */
export async function until(what: string, isSo: () => Promise<boolean>, maxMs = READY_MAX_MS): Promise<void> {
  for (const deadline = Date.now() + maxMs; !(await isSo()); ) {
    if (Date.now() > deadline) throw new Error(`expected within ${maxMs / 1000} s that ${what}`);
    await sleep(25);
  }
}
