/** What the rows are measured on: one Postgres, one Kafka where a row needs it, and processes of ours. */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { localFolders } from '#local-stack';
import { Deployment, type Process, until } from '../faults/system.js';

/** How much there is of what has to be there before a row can begin. */
export interface Sizes {
  /** Streams that are appended to in turn. */
  streams: number;
  /** Streams of 100 events that are read. */
  longStreams: number;
  /** Of the record that is asked and rebuilt. */
  record: { voters: number; rollCalls: number; proposals: number };
  /** Events that the relay copies. */
  relayed: number;
  /** Of the event stream, all at once; a multiple of 4. */
  readers: number;
}

export const FULL: Sizes = {
  streams: 10_000,
  longStreams: 1_000,
  record: { voters: 100, rollCalls: 4, proposals: 15 },
  relayed: 40_000,
  readers: 1_000,
};

const PARTITIONS = 64;

export class Stage {
  private readonly cleanUps: (() => Promise<unknown>)[] = [];
  private readonly kept = new Map<string, Promise<string>>();

  constructor(
    readonly postgresUrl: string,
    readonly brokers: string | null,
    /** For logs. */
    readonly folder: string,
    readonly sizes: Sizes,
  ) {}

  /** A new, empty database. */
  async newDatabase(purpose: string): Promise<string> {
    return this.makeDatabase(purpose, '');
  }

  /** A database like this one, which nobody must be connected to. */
  async copyOfDatabase(url: string, purpose: string): Promise<string> {
    return this.makeDatabase(purpose, `TEMPLATE ${new URL(url).pathname.slice(1)}`);
  }

  async dropDatabase(url: string): Promise<void> {
    await administer(this.postgresUrl, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
  }

  private async makeDatabase(purpose: string, options: string): Promise<string> {
    const name = `bench_${purpose}_${randomBytes(4).toString('hex')}`;
    await administer(this.postgresUrl, `CREATE DATABASE ${name} ${options}`);
    return Object.assign(new URL(this.postgresUrl), { pathname: `/${name}` }).href;
  }

  /** A database that several groups use, made at the first use. */
  shared(name: string, make: () => Promise<string>): Promise<string> {
    const made = this.kept.get(name) ?? make();
    this.kept.set(name, made);
    return made;
  }

  /** Our processes on a database, none of them started yet. `topicPrefix`: where Kafka is needed. */
  ours(databaseUrl: string, topicPrefix = ''): Ours {
    const folder = join(this.folder, new URL(databaseUrl).pathname);
    mkdirSync(folder, { recursive: true });
    const ours = new Ours(new Deployment(folder, { databaseUrl, brokers: this.brokers ?? '', topicPrefix }));
    this.atEnd(() => ours.stop());
    return ours;
  }

  atEnd(cleanUp: () => Promise<unknown>): void {
    this.cleanUps.unshift(cleanUp);
  }

  async stop(): Promise<void> {
    for (const cleanUp of this.cleanUps.splice(0)) await cleanUp();
  }
}

export class Ours {
  private running: Process[] = [];

  constructor(private readonly deployment: Deployment) {}

  get databaseUrl(): string {
    return this.deployment.databaseUrl;
  }

  /** Ready when this returns. Settings are the defaults. */
  async start(name: 'api' | 'projector' | 'relay'): Promise<Process> {
    const started = await this.spawn(name);
    await started.untilReady();
    return started;
  }

  /** Ready but for the read models, which no projector keeps up: it takes commands when this returns. */
  async startAlone(): Promise<Process> {
    const started = await this.spawn('api');
    await until('the api takes commands', async () => {
      const waitingFor = (await started.health())?.waitingFor;
      return Array.isArray(waitingFor) && waitingFor.every((one) => one.startsWith('projections'));
    });
    return started;
  }

  private async spawn(name: 'api' | 'projector' | 'relay'): Promise<Process> {
    const settings = { STANCEBOOK_PARTITIONS: String(PARTITIONS), STANCEBOOK_LEASE_MS: '' };
    const started = await this.deployment.process(name, {}, settings);
    this.running.push(started);
    started.spawn();
    return started;
  }

  /** The API first, as it makes the schema; then the others at once. */
  async startAll(names: readonly ['api', ...('projector' | 'relay')[]]): Promise<[Process, ...Process[]]> {
    const [api, ...others] = names;
    if (others.length === 0) return [await this.startAlone()];
    return [await this.start(api), ...(await Promise.all(others.map((name) => this.start(name))))];
  }

  /** In order, the last first: what each has acknowledged is whole. */
  async stop(): Promise<void> {
    for (const one of this.running.splice(0).toReversed()) await one.kill('SIGTERM');
  }
}

export interface BareServer {
  base: string;
  stop(): Promise<void>;
}

/** Bare node:http in a process of its own, in front of prepared statements: the limit of an answer over HTTP. */
export async function startBareServer(databaseUrl: string): Promise<BareServer> {
  const child = fork(join(localFolders().root, 'dist/bench/bare-server.js'), [databaseUrl], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const listening = once(child, 'message') as Promise<[{ port: number }]>;
  const [{ port }] = await Promise.race([
    listening,
    exited.then(() => Promise.reject(new Error('the bare server ended before it listened'))),
  ]);
  return {
    base: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.disconnect();
      await exited;
    },
  };
}

/** On a connection of its own. */
export async function administer(url: string, sql: string): Promise<void> {
  await askOnce(url, sql);
}

export async function askOnce<T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
