/**
 * From a fresh clone to running code, with nothing but Node 20 and npm: installs, builds, and finds the Node that the project needs.
 * Usage: node tools/setup.mjs install | browser | build | start | faults | bench [arguments]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_MIN = [24, 9];
/** They are pages, too. */
const DOCUMENTS = ['docs/rules.md', 'docs/glossary.md'];
const INSTALLED = join(ROOT, 'node_modules', '.stancebook-installed');

/** Installs where package.json or its lock changed since the last time. */
export function install() {
  const wanted = hashOf(['package.json', 'package-lock.json'].map((name) => join(ROOT, name)).filter(existsSync));
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted) return;
  console.error('Installing packages …');
  // Not npm ci: it refuses a lock that a registry without other systems' binaries left incomplete.
  run('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'], 'npm install failed: see above');
  writeFileSync(INSTALLED, wanted);
}

/** The Chromium that the tests of the page drive; on Debian it is installed where there is none. */
export function browser() {
  if (chromiumPath()) return;
  const isDebian = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!isDebian) {
    fail(
      'the tests of the page need Chromium: install it (Debian: apt-get install chromium), or name it in CHROMIUM_PATH',
    );
  }
  console.error('Installing Chromium …');
  const quietly = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  run('apt-get', [...quietly, 'update'], 'apt-get update failed: see above');
  const packages = ['chromium', 'fonts-liberation', 'fonts-noto-core'];
  run(
    'apt-get',
    [...quietly, 'install', '-y', '--no-install-recommends', ...packages],
    'Chromium was not installed: see above',
  );
}

/** Null where there is none. */
export function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  return named || found || null;
}

/** Builds what changed since the last time: the services, and the page. */
export function build() {
  const compile = [join(ROOT, 'node_modules/typescript-native/bin/tsc'), '-p', 'tsconfig.build.json'];
  const services = [...['apps', 'libs', 'faults', 'bench'].flatMap(sourcesIn), 'tsconfig.json', 'tsconfig.build.json'];
  buildWhereChanged('the services', services, compile);
  const bundle = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn'];
  buildWhereChanged(
    'the page',
    [...filesIn('apps/web'), ...filesIn('libs/words'), 'libs/stance/src/scale.ts', ...DOCUMENTS, 'package-lock.json'],
    bundle,
  );
}

function buildWhereChanged(what, sources, command) {
  const mark = join(ROOT, 'dist', `.stancebook-built-${what.split(' ').at(-1)}`);
  const wanted = hashOf(sources.map((path) => join(ROOT, path)));
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.error(`Building ${what} …`);
  run(nodePath(), command, `the build of ${what} failed: see above`);
  writeFileSync(mark, wanted);
}

/** Runs the command line. */
export function stancebook(args) {
  runBuilt('apps/cli/src/main.js', args);
}

/** Runs what was built. Ctrl-C reaches this process, npm and the child alike: the child alone decides when to end. */
function runBuilt(main, args) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
  // kafkajs counts a timer from -1 where nothing was throttled: Node makes it 1 ms, and says so.
  const flags = ['--disable-warning=TimeoutNegativeWarning'];
  const child = spawn(nodePath(), [...flags, join(ROOT, 'dist', main), ...args], { stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** The Node 24 that npm installed for this system, else this one. */
function nodePath() {
  const own = join(ROOT, 'node_modules', '.bin', 'node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return process.execPath;
  fail(
    `Stancebook needs Node ${NODE_MIN.join('.')} or later, and this is ${process.versions.node}: install it, and try again`,
  );
}

function run(command, args, failure) {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    // What is installed or built on the way is no part of a command's answer.
    stdio: ['inherit', process.stderr, 'inherit'],
    env: { ...process.env, PATH: path },
  });
  if (error) fail(`${command} could not be run (${error.message}): install Node 20 or later with npm`);
  if (status !== 0) fail(failure);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Of the services: what the page is made of is its own. */
function sourcesIn(folder) {
  return filesIn(folder).filter((path) => path.endsWith('.ts') && !path.startsWith(join('apps', 'web')));
}

function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => !path.endsWith('.spec.ts') && statSync(join(ROOT, path)).isFile())
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [step, ...args] = process.argv.slice(2);
  install();
  if (step === 'browser') browser();
  else if (step !== 'install') build();
  if (step === 'start') stancebook(['start', ...args]);
  if (step === 'faults' || step === 'bench') runBuilt(`${step}/main.js`, args);
}
