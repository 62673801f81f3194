/** The package as it is published: packed, installed into an empty project, type-checked, and run as its README says. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { readConfig } from '../../../apps/api/src/config.js';
import { createApp } from '../../../apps/api/src/create-app.js';
import { runRelay } from '../../../apps/relay/src/relay.js';
import {
  sampleStatement,
  type TestApi,
  testApi,
  type TestDatabase,
  testDatabase,
  testKafka,
} from '../../testing/src/index.js';
import { Stancebook } from './stancebook.js';

const project = mkdtempSync(join(tmpdir(), 'stancebook-client-'));
const NAMES = ['follow', 'consume', 'nest'] as const;
/** What a user of all three has, in the versions that we use ourselves. */
const BESIDE = [
  'typescript',
  '@types/node',
  '@types/pg',
  'kafkajs',
  'pg',
  '@nestjs/common',
  '@nestjs/core',
  'reflect-metadata',
  'rxjs',
];

/** A registry, and a compiler that reads all types of five packages, may take their time. */
const INSTALL_MAX_MS = 600_000;

let api: TestApi;
let database: TestDatabase;
const { brokers, topicPrefix } = testKafka();
const children: ChildProcess[] = [];

beforeAll(async () => {
  const config = readConfig({ DATABASE_URL: 'postgres://unused/unused' });
  api = await testApi((log) => createApp(log, config), { samples: ['web-positions-2017-2023'] });
  database = await testDatabase();
  install();
}, INSTALL_MAX_MS);

afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

afterAll(async () => {
  rmSync(project, { recursive: true, force: true });
  await database.drop();
  await api.close();
});

function install(): void {
  const tarball = execFileSync(process.execPath, ['tools/pack-client.mjs'], { encoding: 'utf8' }).trim();
  const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const versions: Record<string, string> = { ...own.devDependencies, ...own.dependencies };
  const beside = BESIDE.map((name) => `${name}@${versions[name]}`);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', ...flags, tarball, ...beside], { cwd: project, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error('expected npm to install the packed client and what it needs: is the npm registry within reach?', {
      cause: error,
    });
  }
  const readme = readFileSync(join(project, 'node_modules/@stancebook/client/README.md'), 'utf8');
  const snippets = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code ?? '');
  expect(snippets).toHaveLength(NAMES.length);
  for (const [i, name] of NAMES.entries()) writeFileSync(join(project, `${name}.ts`), snippets[i] ?? '');
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    types: ['node'],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
}

/** A snippet as it was compiled. What it prints is added to the lines. */
function run(name: (typeof NAMES)[number], env: Record<string, string> = {}): { lines: string[] } {
  const child = spawn(process.execPath, [`${name}.js`], {
    cwd: project,
    env: { ...process.env, NODE_OPTIONS: '', STANCEBOOK_URL: api.base, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  }
  return { lines };
}

async function until(what: string, lines: string[], holds: () => boolean | Promise<boolean>): Promise<void> {
  for (
    const deadline = Date.now() + 90_000;
    !(await holds());
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    if (Date.now() > deadline) throw new Error(`expected ${what} within 90 s, got:\n${lines.join('\n')}`);
  }
}

async function record(changes: Record<string, unknown>): Promise<void> {
  const { status } = await api.ask('POST', '/v1/statements?describe=missing', sampleStatement(changes));
  expect(status).toBe(201);
  await api.projected();
}

it('has what it names, and no sources or tests', () => {
  const own = join(project, 'node_modules/@stancebook/client');
  const { exports } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
    exports: Record<string, string>;
  };
  for (const path of Object.values(exports)) {
    for (const file of [path, path.replace(/\.js$/, '.d.ts')])
      expect(readFileSync(join(own, file), 'utf8')).not.toBe('');
  }
  const files = execFileSync('find', ['.', '-type', 'f'], { cwd: own, encoding: 'utf8' }).trim().split('\n');
  expect(
    files.filter((file) => !/^\.\/(dist\/[a-z-]+\.(js|d\.ts)|package\.json|README\.md|LICENSE)$/.test(file)),
  ).toEqual([]);
});

it(
  'is typed for its users: what is right passes, and what is wrong does not',
  () => {
    const follow = readFileSync(join(project, 'follow.ts'), 'utf8');
    const wrong = follow.replace(
      /^.*position\?\.value.*$/m,
      '  // @ts-expect-error: there is no such member.\n  position?.valeu;',
    );
    expect(wrong).not.toBe(follow);
    writeFileSync(join(project, 'wrong.ts'), wrong);
    const tsc = join(project, 'node_modules/typescript/bin/tsc');
    expect(spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' }).stdout).toBe('');
  },
  INSTALL_MAX_MS,
);

it('asks and follows', async () => {
  const { lines } = run('follow');
  await until('what Mozilla says', lines, () => lines.some((line) => line.startsWith('mozilla neutral 2')));
  await until('the shifts so far', lines, () => lines.some((line) => / → .* \((strengthening|reversal)\) /.test(line)));
  await record({ proposal: 'the-bridge', speaker: 'ida', saidOn: '2023-01-01', coding: { position: 'support' } });
  await record({ proposal: 'the-bridge', speaker: 'ida', saidOn: '2023-02-01', coding: { position: 'oppose' } });
  await until('a new one', lines, () => lines.some((line) => line.startsWith('ida: support → oppose (reversal) ')));
});

it('consumes from Kafka, once each', async () => {
  const stopping = new AbortController();
  const options = { brokers: brokers.split(','), topicPrefix, signal: stopping.signal, leaseMs: 2_000 };
  const relay = runRelay(api.log, { ...options, report: () => {}, changed: () => {} });
  const pool = new pg.Pool({ connectionString: database.url });
  try {
    const { lines } = run('consume', {
      DATABASE_URL: database.url,
      KAFKA_BROKERS: brokers,
      STANCEBOOK_TOPIC_PREFIX: topicPrefix,
    });
    const shifts = await Array.fromAsync(new Stancebook({ url: api.base }).shifts());
    const last = new Map(shifts.map(({ id, type }) => [id, type]));
    const wanted = [...last.keys()].filter((id) => last.get(id) !== 'shift-revoked').sort();
    const taken = () =>
      pool.query<{ id: string }>('SELECT id FROM move').then(
        ({ rows }) => rows.map(({ id }) => id).sort(),
        () => [],
      );
    await until('every shift in the table', lines, async () => isDeepStrictEqual(await taken(), wanted));
  } finally {
    stopping.abort();
    await relay;
    await pool.end();
  }
});

it('calls a method of a Nest application', async () => {
  const { lines } = run('nest');
  const said = async (month: string, position: string, proposal: string) =>
    record({ proposal, speaker: 'bo', saidOn: `2023-${month}-01`, coding: { position } });
  // When it has begun to follow is not told.
  await until('a reversal', lines, async () => {
    const proposal = `watched-${randomUUID()}`;
    await api.ask('PUT', `/v1/proposals/${proposal}`, { title: 'Watched', topics: ['privacy'] });
    await said('01', 'support', proposal);
    await said('02', 'oppose', proposal);
    return lines.some((line) => line === 'bo on Watched: reversal');
  });
});
