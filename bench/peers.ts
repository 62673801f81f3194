/**
 * Other event stores on the same Postgres, in the same turns: the drivers of a folder of peers. Each is a program that reads one JSON object a
 * line and answers one a line, and does the same work as the rows of those names: see the README of that folder.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Side, Slice } from './slice.js';
import { administer, type Stage } from './stage.js';

/** The account that the drivers know. It is made on the Postgres of this run, which listens on loopback and is removed at its end. */
const ACCOUNT = { user: 'postgres', password: 'x' };
const ANSWER_MAX_MS = 120_000;
const WARM_MS = 40;
const BATCH_SIZE = 100;
/** What a replay reads. */
const IMPORT = { op: 'C', n: 200_000, ms: 1_500, min: 8_000 };

interface Answer {
  id: number;
  ok: boolean;
  error?: string;
  na?: string;
  n: number;
  secs: number;
  rows: number;
  acked: number;
  missing?: number;
}

export interface Peers {
  /** By row, by peer. */
  sides: Record<string, Record<string, Side>>;
  /** What peers got wrong or cannot do, in a sentence each. */
  notes(): string[];
}

/** Throws where what the drivers need was not set up. */
export async function startPeers(stage: Stage, folder: string): Promise<Peers> {
  const work = process.env.PEERS_WORK ?? join(tmpdir(), 'peers');
  if (!existsSync(join(folder, 'drivers')))
    throw new Error(`expected a folder of peers at ${folder}, with drivers in it`);
  if (!existsSync(join(work, 'node', 'node_modules')))
    throw new Error(`the peers of ${folder} are not set up: run ${join(folder, 'setup.sh')}`);
  await administer(stage.postgresUrl, `CREATE ROLE ${ACCOUNT.user} SUPERUSER LOGIN PASSWORD '${ACCOUNT.password}'`);
  const notes = new Set<string>();
  const peers = Object.entries(commandsOf(folder, work)).map(
    ([name, command]) => new Peer(name, command, stage, work, notes),
  );
  for (const peer of peers) stage.atEnd(() => peer.end());
  const rows = ['A1', 'A16', 'B100', 'C', 'D', 'Er'];
  const sides = rows.map((row) => [row, Object.fromEntries(peers.map((peer) => [peer.name, peer.side(row)]))] as const);
  return { sides: Object.fromEntries(sides), notes: () => [...notes] };
}

function commandsOf(folder: string, work: string): Record<string, string[]> {
  const driver = (name: string) => join(folder, 'drivers', name);
  const python = join(work, 'venv/bin/python');
  const commands: Record<string, string[]> = {
    emmett: [process.execPath, driver('emmett.mjs')],
    messagedb: [process.execPath, driver('messagedb.mjs')],
    castore: [process.execPath, driver('castore.mjs')],
  };
  if (existsSync(python))
    for (const mode of ['app', 'dcb']) commands[`py-${mode}`] = [python, driver('py_es.py'), mode];
  if (existsSync(join(work, 'axon/classes/Axon.class')))
    commands.axon = ['java', '-Xmx1g', '-cp', `${work}/axon/classes:${work}/axon/lib/*`, 'Axon'];
  return commands;
}

class Peer {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;
  /** What is in its database. */
  private holds: 'nothing' | 'appended' | 'imported' = 'nothing';
  private hasBatches = false;

  constructor(
    readonly name: string,
    [command = '', ...args]: string[],
    private readonly stage: Stage,
    work: string,
    private readonly notes: Set<string>,
  ) {
    this.process = spawn(command, args, {
      stdio: 'pipe',
      env: { ...process.env, PEERS_NODE: join(work, 'node'), NODE_NO_WARNINGS: '1' },
    });
    this.process.stdin.on('error', () => {});
    this.process.stderr.pipe(createWriteStream(join(stage.folder, `${name}.log`)));
    createInterface({ input: this.process.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const answer = JSON.parse(line) as Answer;
      this.waiting.get(answer.id)?.(answer);
    });
  }

  /** What it gets wrong is noted, and has no figure. */
  side(row: string): Side {
    return async (ms) => {
      try {
        return await this.measure(row, ms);
      } catch (error) {
        this.notes.add(`${this.name}, ${row}: ${(error as Error).message}`);
        return { count: Number.NaN, seconds: Number.NaN, latencies: null };
      }
    };
  }

  private async measure(row: string, ms: number): Promise<Slice> {
    if (row === 'C' || (row === 'Er' && this.holds !== 'imported')) await this.begin('imported');
    else if (row !== 'Er' && this.holds !== 'appended') await this.begin('appended');
    if (row === 'Er' && !this.hasBatches) await this.ask(IMPORT);
    const batch = { op: 'B', size: BATCH_SIZE, ms, warm: WARM_MS };
    if (row === 'D' && !this.hasBatches) await this.ask(batch);
    this.hasBatches ||= ['B100', 'D', 'C', 'Er'].includes(row);
    const operations: Record<string, object> = {
      A1: { op: 'A', c: 1, ms, warm: WARM_MS },
      A16: { op: 'A', c: 16, ms, warm: WARM_MS },
      B100: batch,
      C: { ...IMPORT, ms },
      D: { op: 'D', ms, warm: WARM_MS },
      Er: { op: 'Er', ms },
    };
    const { n, secs, na, missing } = await this.ask(operations[row] ?? {});
    if (na) throw new Error(na);
    if (missing) throw new Error(`a replay missed ${missing} events`);
    const { rows, acked } = await this.ask({ op: 'count' });
    if (rows !== acked) throw new Error(`acknowledged ${acked} events, and has ${rows}`);
    return { count: n, seconds: secs, latencies: null };
  }

  /** A database with nothing in it. */
  private async begin(holds: 'appended' | 'imported'): Promise<void> {
    const url = new URL(await this.stage.newDatabase(this.name.replaceAll('-', '_')));
    await this.ask({
      op: 'setup',
      url: Object.assign(url, { username: ACCOUNT.user, password: ACCOUNT.password }).href,
    });
    this.holds = holds;
    this.hasBatches = false;
  }

  private async ask(message: object): Promise<Answer> {
    this.asked += 1;
    const id = this.asked;
    const answered = new Promise<Answer>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer in ${ANSWER_MAX_MS / 1000} s`)), ANSWER_MAX_MS);
      this.waiting.set(id, (answer) => {
        clearTimeout(late);
        resolve(answer);
      });
    });
    this.process.stdin.write(`${JSON.stringify({ id, ...message })}\n`);
    const answer = await answered;
    this.waiting.delete(id);
    if (!answer.ok) throw new Error(answer.error?.split('\n')[0] ?? 'failed');
    return answer;
  }

  async end(): Promise<void> {
    this.process.kill('SIGTERM');
  }
}
