/** Python with packages from PyPI, which are installed once for each list of them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localFolders } from '#local-stack';

const PYTHON = 'python3';

export interface TestPython {
  command: string;
  env: { PYTHONPATH: string };
}

/** `requirements`: a file as `pip install -r` takes it. */
export function testPython(requirements: string): TestPython {
  const name = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 16);
  const folder = join(localFolders().cache, `python-${name}`);
  if (!existsSync(folder)) install(requirements, folder);
  return { command: PYTHON, env: { PYTHONPATH: folder } };
}

/** Whole or not at all, also where two test files begin at once. */
function install(requirements: string, folder: string): void {
  const making = `${folder}-${process.pid}`;
  const quietly = ['--quiet', '--disable-pip-version-check', '--no-input', '--root-user-action', 'ignore'];
  try {
    execFileSync(PYTHON, ['-m', 'pip', 'install', ...quietly, '--target', making, '-r', requirements]);
    renameSync(making, folder);
  } catch (error) {
    if (existsSync(folder)) return;
    throw new Error(`expected ${PYTHON} with pip, and the packages of ${requirements} from PyPI`, { cause: error });
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}
