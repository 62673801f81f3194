/** A program as a user runs it, with what it says. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 20;
const WAIT_MAX_MS = 90_000;

export interface RunningProgram {
  /** The lines of both its outputs, as they come. */
  said: string[];
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
  /** Returns once it holds. Throws, with what the program said, where it ends before, or after 90 s. */
  until(what: string, holds: () => boolean | Promise<boolean>): Promise<void>;
  /** To all of its processes, as Ctrl-C in a terminal. */
  signal(name: NodeJS.Signals): void;
}

export function runProgram(
  command: string,
  given: string[],
  { env = {}, cwd }: { env?: Record<string, string>; cwd?: string } = {},
): RunningProgram {
  const child = spawn(command, given, {
    // Those of the test run are not for programs of their own.
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(cwd ? { cwd } : {}),
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => said.push(line));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal));
    child.on('error', (error) => {
      said.push(error.message);
      resolve(null);
    });
  });
  return {
    said,
    ended,
    until: async (what, holds) => {
      for (const deadline = Date.now() + WAIT_MAX_MS; !(await holds()); await sleep(LOOK_MS)) {
        if (Date.now() < deadline && !hasEnded(child)) continue;
        // It may have said so as it ended.
        if (hasEnded(child) && (await ended.then(holds))) return;
        throw new Error(`expected ${what}, and ${command} ended or said no more than:\n${said.join('\n')}`);
      }
    },
    signal: (name) => {
      if (child.pid && !hasEnded(child)) process.kill(-child.pid, name);
    },
  };
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null || pid === undefined;
}

/** A copy of the folder elsewhere, with its packages, and those of the tarballs given, installed. Remove it after use. */
export function installElsewhere(folder: string, tarballs: string[] = []): string {
  const copy = mkdtempSync(join(tmpdir(), 'stancebook-example-'));
  cpSync(folder, copy, { recursive: true, filter: (path) => !/\/(node_modules|dist)$/.test(path) });
  const flags = ['--no-save', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', ...flags, ...tarballs], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(`expected npm to install what ${folder} needs: is the npm registry within reach?`, {
      cause: error,
    });
  }
  return copy;
}
