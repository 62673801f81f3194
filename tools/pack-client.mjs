/** Builds libs/client and packs it as it is published; prints the path of the tarball. Usage: npm run pack:client. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CLIENT = join(ROOT, 'libs/client');
// Not within libs: what is built there would be taken for sources.
const PACKAGE = join(ROOT, 'dist/client-package');

rmSync(PACKAGE, { recursive: true, force: true });
const compile = [join(ROOT, 'node_modules/typescript-native/bin/tsc'), '-p', join(CLIENT, 'tsconfig.build.json')];
execFileSync(process.execPath, compile, { stdio: ['ignore', process.stderr, process.stderr] });
for (const name of ['package.json', 'README.md']) cpSync(join(CLIENT, name), join(PACKAGE, name));
cpSync(join(ROOT, 'LICENSE'), join(PACKAGE, 'LICENSE'));
const packed = execFileSync('npm', ['pack', '--json', '--loglevel=error'], { cwd: PACKAGE, encoding: 'utf8' });
console.log(join(PACKAGE, JSON.parse(packed)[0].filename));
