/** Child processes that are neither lost nor left behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, fchmodSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server of the local stack. */
export interface LocalServer {
  pid: number;
  port: number;
  /** An orderly end, and a hard one where that takes too long. */
  stop(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** Resolves when the process is gone, whoever ended it. */
  exited: Promise<void>;
}

export interface Launch {
  command: string;
  args: string[];
  logFile: string;
  as?: { uid: number; gid: number };
  env?: Record<string, string>;
}

/**
 * How Node runs our services. By itself it lets what is young grow to 128 MB before it looks what of it is still needed; a quarter of that
 * costs no more time, and a long import 80 MB less. It can only be said where a process is started: see also the Dockerfile.
 */
export const SERVICE_FLAGS = ['--max-semi-space-size=16'];

/** In a process group of its own: Ctrl-C in a terminal reaches the supervisor alone, which ends the rest in order. */
export function launch({ command, args, logFile, as, env }: Launch): ChildProcess & { pid: number } {
  const log = openLog(logFile);
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...env },
    ...as,
  });
  closeSync(log);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  running.add(pid);
  child.once('exit', () => running.delete(pid));
  return Object.assign(child, { pid });
}

/** To be added to; for its owner alone, whatever its mode was. */
export function openLog(file: string): number {
  const log = openSync(file, 'a', 0o600);
  fchmodSync(log, 0o600);
  return log;
}

const running = new Set<number>();

// However this process ends: nobody else would end them.
process.once('exit', () => {
  for (const pid of running) killGroup(pid);
});

export function serverOf(
  child: ChildProcess & { pid: number },
  port: number,
  orderly: NodeJS.Signals,
  stopMaxMs: number,
): LocalServer {
  const exited = hasExited(child) ? Promise.resolve() : once(child, 'exit').then(() => undefined);
  const end = async (signal: NodeJS.Signals) => {
    if (hasExited(child)) return;
    child.kill(signal);
    await Promise.race([exited, sleep(stopMaxMs, undefined, { ref: false })]);
    if (!hasExited(child)) killGroup(child.pid);
    await exited;
  };
  return {
    pid: child.pid,
    port,
    exited,
    stop: () => end(orderly),
    kill: async () => {
      killGroup(child.pid);
      await exited;
    },
  };
}

export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** Ends what an earlier run left behind: the process in `pidFile`, if it is still the one that was started with `mark` in its command line. */
export async function endLeftOver(pidFile: string, mark: string, signal: NodeJS.Signals): Promise<void> {
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : Number.NaN;
  if (!(pid > 1)) return;
  const isRunning = () => commandLineOf(pid).includes(mark);
  for (let tries = 0; isRunning() && tries < 100; tries += 1) {
    if (tries === 0 || tries === 60) process.kill(pid, tries === 0 ? signal : 'SIGKILL');
    await sleep(50);
  }
  rmSync(pidFile, { force: true });
}

export function keepPid(pidFile: string, pid: number): void {
  writeFileSync(pidFile, String(pid));
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Below those that systems give to outgoing connections: one of these could take it before, or between two runs of, its server. */
const PORT_MIN = 15_000;
const PORT_MAX = 32_000;
const TRIES_MAX = 100;

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const port = randomInt(PORT_MIN, PORT_MAX);
    if (await isFree(port)) return port;
  }
  throw new Error(`expected a free TCP port between ${PORT_MIN} and ${PORT_MAX}, found none in ${TRIES_MAX} tries`);
}

/** The port that the file has, so that clients find the server there after a restart; another where somebody else has taken it meanwhile. */
export async function keptPort(file: string): Promise<number> {
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (kept >= PORT_MIN && kept < PORT_MAX && (await isFree(kept))) return kept;
  const port = await freePort();
  writeFileSync(file, `${port}\n`);
  return port;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!isListening) return false;
  server.close();
  await once(server, 'close');
  return true;
}

/** The last lines of a log, for the message of an error. */
export function lastLines(file: string, count = 5): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-count).join('\n') : '';
}
