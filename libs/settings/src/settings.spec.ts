import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kafkaAccess, topicSettings } from './kafka-access.js';
import { needsKey } from './needs-key.js';
import { readSettings } from './read-settings.js';
import { SETTINGS } from './settings.js';
import { settingsTable } from './settings-table.js';

const DATABASE_URL = 'postgres://ada:secret@127.0.0.1:5432/stancebook';

const SCRAM = {
  STANCEBOOK_KAFKA_TLS: 'on',
  STANCEBOOK_KAFKA_SASL: 'scram-sha-512',
  STANCEBOOK_KAFKA_USERNAME: 'relay',
  STANCEBOOK_KAFKA_PASSWORD: 'hunter2',
};

/** What is said of them. */
function said(...[reader, env]: Parameters<typeof readSettings>): string[] {
  try {
    readSettings(reader, env);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

describe('settings', () => {
  it('have their defaults, where an empty text counts as not set', () => {
    expect(readSettings('api', { DATABASE_URL, PORT: '', HOST: '', KAFKA_BROKERS: '' })).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      STANCEBOOK_INSECURE_OPEN: 'off',
      STANCEBOOK_KEYS: 'by-address',
      STANCEBOOK_OIDC_ISSUER: undefined,
      STANCEBOOK_OIDC_AUDIENCE: undefined,
      STANCEBOOK_OIDC_ALGORITHMS: ['RS256', 'ES256'],
      STANCEBOOK_OIDC_NAME_CLAIM: 'sub',
      STANCEBOOK_OIDC_SCOPE_CLAIM: 'scope',
      STANCEBOOK_OIDC_SCOPES: undefined,
      STANCEBOOK_PUBLIC_READ: 'off',
      STANCEBOOK_REVIEW: 'off',
      STANCEBOOK_CODER: undefined,
      STANCEBOOK_HOSTS: undefined,
      DATABASE_URL,
      KAFKA_BROKERS: undefined,
      STANCEBOOK_PARTITIONS: undefined,
      STANCEBOOK_DATA_LICENSE: undefined,
      STANCEBOOK_WAIT_FOR: undefined,
      STANCEBOOK_PUBLIC_URL: undefined,
    });
    expect(readSettings('projector', { DATABASE_URL }).STANCEBOOK_LEASE_MS).toBe(10_000);
    expect(readSettings('relay', { DATABASE_URL, KAFKA_BROKERS: 'a:1' }).STANCEBOOK_LEASE_MS).toBe(5_000);
  });

  it('are read as what they are', () => {
    const env = { DATABASE_URL, PORT: '0', STANCEBOOK_HOSTS: 'a.example, b.example', KAFKA_BROKERS: 'a:9092,b:9093' };
    expect(readSettings('api', env)).toMatchObject({
      PORT: 0,
      STANCEBOOK_HOSTS: ['a.example', 'b.example'],
      KAFKA_BROKERS: ['a:9092', 'b:9093'],
    });
  });

  it('say all that is wrong at once, each in the same form', () => {
    const env = {
      PORT: 'abc',
      STANCEBOOK_INSECURE_OPEN: 'yes',
      STANCEBOOK_HOSTS: 'a.example:3000',
      KAFKA_BROKERS: 'here',
      STANCEBOOK_PARTITIONS: '1e3',
    };
    expect(said('api', env)).toEqual([
      'PORT: expected an integer from 0 to 65535, got "abc"',
      'STANCEBOOK_INSECURE_OPEN: expected on or off, got "yes"',
      'STANCEBOOK_HOSTS: expected host names without a port: name[,name…], got "a.example:3000"',
      'DATABASE_URL: expected postgres://user:password@host:port/database, got nothing',
      'KAFKA_BROKERS: expected host:port[,host:port…], got "here"',
      'STANCEBOOK_PARTITIONS: expected an integer from 1 to 1024, got "1e3"',
    ]);
    expect(said('relay', { DATABASE_URL, STANCEBOOK_LEASE_MS: '5', HEALTH_PORT: '65536' })).toEqual([
      'KAFKA_BROKERS: expected host:port[,host:port…], got nothing',
      'STANCEBOOK_LEASE_MS: expected an integer from 500 to 600000 (ms), got "5"',
      'HEALTH_PORT: expected an integer from 0 to 65535, got "65536"',
    ]);
  });

  it('never show a password', () => {
    expect(said('projector', { DATABASE_URL: 'postgress://ada:hunter2@db/x' })).toEqual([
      'DATABASE_URL: expected postgres://user:password@host:port/database, got something else (not shown: it is secret)',
    ]);
  });

  it('concern only those who read them', () => {
    expect(said('cli', { HOST: '0.0.0.0', STANCEBOOK_LEASE_MS: 'long' })).toEqual([]);
  });

  it('that nobody reads are warned of, with the nearest name', () => {
    const warnings: string[] = [];
    readSettings('cli', { STANCEBOOK_PARTITION: '8', STANCEBOOK_URL: '' }, (line) => warnings.push(line));
    expect(warnings).toEqual([
      'STANCEBOOK_PARTITION: there is no such setting and it is ignored; the nearest is STANCEBOOK_PARTITIONS',
    ]);
  });

  it.each(['api', 'start'] as const)(
    'ask for a key where others than this machine reach the %s, unless it is opened',
    (reader) => {
      const asks = (env: NodeJS.ProcessEnv) => needsKey(readSettings(reader, { DATABASE_URL, ...env }));
      for (const HOST of ['0.0.0.0', '::', '192.168.0.7', 'example.org', '127.0.0.1.example.org', '::ffff:10.0.0.1']) {
        expect([HOST, asks({ HOST })]).toEqual([HOST, true]);
        expect(asks({ HOST, STANCEBOOK_INSECURE_OPEN: 'on' })).toBe(false);
        expect(asks({ HOST, STANCEBOOK_INSECURE_OPEN: 'on', STANCEBOOK_KEYS: 'required' })).toBe(true);
      }
      for (const HOST of ['127.0.0.1', '127.8.9.1', '::1', 'localhost', 'LOCALHOST']) {
        expect([HOST, asks({ HOST })]).toEqual([HOST, false]);
        expect(asks({ HOST, STANCEBOOK_KEYS: 'required' })).toBe(true);
        // The name of a proxy.
        expect(asks({ HOST, STANCEBOOK_HOSTS: 'stances.example' })).toBe(true);
      }
    },
  );

  it('take tokens of a provider that says whom they are for, over TLS, signed with public keys', () => {
    const oidc = (env: NodeJS.ProcessEnv) => said('api', { DATABASE_URL, ...env });
    const [STANCEBOOK_OIDC_ISSUER, STANCEBOOK_OIDC_AUDIENCE] = ['https://id.example', 'stancebook'];
    const both = { STANCEBOOK_OIDC_ISSUER, STANCEBOOK_OIDC_AUDIENCE };
    expect(oidc(both)).toEqual([]);
    expect(needsKey(readSettings('api', { DATABASE_URL, STANCEBOOK_INSECURE_OPEN: 'on', ...both }))).toBe(true);
    expect(oidc({ STANCEBOOK_OIDC_ISSUER })).toEqual([expect.stringContaining('STANCEBOOK_OIDC_AUDIENCE: expected')]);
    expect(oidc({ STANCEBOOK_OIDC_AUDIENCE })).toEqual([expect.stringContaining('STANCEBOOK_OIDC_ISSUER: expected')]);
    expect(oidc({ ...both, STANCEBOOK_OIDC_ISSUER: 'http://id.example' })).toEqual([
      expect.stringContaining('expected https'),
    ]);
    expect(oidc({ ...both, STANCEBOOK_OIDC_ISSUER: 'http://127.0.0.1:8080' })).toEqual([]);
    for (const STANCEBOOK_OIDC_ALGORITHMS of ['none', 'HS256', 'RS256,HS512', 'RS256,none', 'dir'])
      expect(oidc({ ...both, STANCEBOOK_OIDC_ALGORITHMS })).toEqual([
        expect.stringContaining('algorithms with public keys'),
      ]);
    for (const STANCEBOOK_OIDC_SCOPES of ['editors', 'editors=', 'editors=everything', 'editors=read record'])
      expect(oidc({ ...both, STANCEBOOK_OIDC_SCOPES })).toEqual([expect.stringContaining('STANCEBOOK_OIDC_SCOPES')]);
    const mapped = readSettings('api', { DATABASE_URL, STANCEBOOK_OIDC_SCOPES: 'editors=read+record, staff=read' });
    expect(mapped.STANCEBOOK_OIDC_SCOPES).toEqual([
      { value: 'editors', scopes: ['read', 'record'] },
      { value: 'staff', scopes: ['read'] },
    ]);
  });

  it('take names of coders that show what they are', () => {
    const coder = (STANCEBOOK_CODER: string) => said('api', { DATABASE_URL, STANCEBOOK_CODER });
    for (const name of ['ada', 'Ada Lovelace', 'Žofie Müllerová', '编码员', 'x'.repeat(128)])
      expect(coder(name)).toEqual([]);
    for (const name of [' ada', 'ada ', 'a\u200bda', 'a\nda', 'a\u00a0da', 'e\u0301va', 'x'.repeat(129)])
      expect([name, ...coder(name)]).toEqual([name, expect.stringContaining('STANCEBOOK_CODER: expected a name')]);
  });

  it('keep the MCP server to this machine, unless it is opened', () => {
    for (const STANCEBOOK_MCP_HTTP of ['0.0.0.0:3100', '[::]:3100', 'example.org:3100']) {
      expect(said('mcp', { STANCEBOOK_MCP_HTTP })).toEqual([
        expect.stringMatching(
          /^STANCEBOOK_MCP_HTTP: expected a loopback address.*whoever reaches the MCP server can read/,
        ),
      ]);
      expect(said('mcp', { STANCEBOOK_MCP_HTTP, STANCEBOOK_INSECURE_OPEN: 'on' })).toEqual([]);
    }
    for (const [text, host, port] of [
      ['127.0.0.1:3100', '127.0.0.1', 3100],
      ['[::1]:0', '::1', 0],
      ['localhost:65535', 'localhost', 65_535],
    ] as const)
      expect(readSettings('mcp', { STANCEBOOK_MCP_HTTP: text }).STANCEBOOK_MCP_HTTP).toEqual({ host, port });
    for (const STANCEBOOK_MCP_HTTP of ['3100', 'localhost', '::1:3100', 'localhost:65536'])
      expect(said('mcp', { STANCEBOOK_MCP_HTTP })).toEqual([
        expect.stringMatching(/^STANCEBOOK_MCP_HTTP: expected host:port, got /),
      ]);
  });

  it('let a health server listen anywhere, as it takes nothing', () => {
    expect(said('projector', { DATABASE_URL, HOST: '0.0.0.0' })).toEqual([]);
    expect(said('relay', { DATABASE_URL, KAFKA_BROKERS: 'a:1', HOST: '0.0.0.0' })).toEqual([]);
  });

  it.each([
    [
      { STANCEBOOK_KAFKA_PASSWORD: 'hunter2' },
      /^STANCEBOOK_KAFKA_PASSWORD: expected a mechanism in STANCEBOOK_KAFKA_SASL/,
    ],
    [{ STANCEBOOK_KAFKA_TLS_CA_FILE: 'ca.pem' }, /^STANCEBOOK_KAFKA_TLS_CA_FILE: expected STANCEBOOK_KAFKA_TLS=on/],
    [
      { STANCEBOOK_KAFKA_TLS: 'on', STANCEBOOK_KAFKA_TLS_CERT_FILE: 'a.pem' },
      /^STANCEBOOK_KAFKA_TLS_KEY_FILE: expected a file, as STANCEBOOK_KAFKA_TLS_CERT_FILE is set, got nothing$/,
    ],
    [{ ...SCRAM, STANCEBOOK_KAFKA_USERNAME: '' }, /^STANCEBOOK_KAFKA_USERNAME: expected a name with/],
    [
      { ...SCRAM, STANCEBOOK_KAFKA_PASSWORD: '' },
      /^STANCEBOOK_KAFKA_PASSWORD or STANCEBOOK_KAFKA_PASSWORD_FILE: expected a/,
    ],
    [
      { ...SCRAM, STANCEBOOK_KAFKA_PASSWORD_FILE: 'p' },
      /_PASSWORD and STANCEBOOK_KAFKA_PASSWORD_FILE: expected one of them, got both$/,
    ],
    [
      { ...SCRAM, STANCEBOOK_KAFKA_TOKEN_SCOPE: 'a' },
      /^STANCEBOOK_KAFKA_TOKEN_SCOPE: expected STANCEBOOK_KAFKA_SASL=oauthbearer/,
    ],
    [
      { ...SCRAM, STANCEBOOK_KAFKA_SASL: 'oauthbearer' },
      /^STANCEBOOK_KAFKA_TOKEN_URL: expected the address of a token endpoint/,
    ],
    [
      { ...SCRAM, STANCEBOOK_KAFKA_SASL: 'oauthbearer', STANCEBOOK_KAFKA_TOKEN_URL: 'http://id.example/token' },
      /^STANCEBOOK_KAFKA_TOKEN_URL: expected https, as id\.example is not on this machine.*STANCEBOOK_INSECURE_KAFKA=on$/,
    ],
    [
      { ...SCRAM, KAFKA_BROKERS: '127.0.0.1:1,b.example:2', STANCEBOOK_KAFKA_TLS: 'off' },
      /^STANCEBOOK_KAFKA_TLS: expected on .* as b\.example:2 is not on this machine.*STANCEBOOK_INSECURE_KAFKA=on$/,
    ],
    [
      { STANCEBOOK_TOPIC_REPLICATION: '2', STANCEBOOK_TOPIC_MIN_INSYNC: '3' },
      /^STANCEBOOK_TOPIC_MIN_INSYNC: expected at most 2, which is STANCEBOOK_TOPIC_REPLICATION, got 3$/,
    ],
  ])('of Kafka that contradict each other are refused in a sentence, without the password: %j', (changes, sentence) => {
    const env = { DATABASE_URL, KAFKA_BROKERS: 'a.example:1', ...changes };
    expect(said('relay', env)).toEqual([expect.stringMatching(sentence)]);
    expect(said('start', env)).toEqual([expect.stringMatching(sentence)]);
    expect(said('relay', env).join()).not.toContain('hunter2');
  });

  it('of Kafka that go together are taken, and without TLS to this machine only', () => {
    expect(said('relay', { DATABASE_URL, KAFKA_BROKERS: 'a.example:1', ...SCRAM })).toEqual([]);
    for (const KAFKA_BROKERS of ['127.0.0.1:1', 'localhost:1'])
      expect(said('relay', { DATABASE_URL, ...SCRAM, KAFKA_BROKERS, STANCEBOOK_KAFKA_TLS: 'off' })).toEqual([]);
    const open = { ...SCRAM, STANCEBOOK_KAFKA_TLS: 'off', STANCEBOOK_INSECURE_KAFKA: 'on' };
    expect(said('relay', { DATABASE_URL, KAFKA_BROKERS: 'a.example:1', ...open })).toEqual([]);
    expect(said('start', SCRAM)).toEqual([expect.stringMatching(/^KAFKA_BROKERS: expected host:port/)]);
    const settings = readSettings('relay', {
      DATABASE_URL,
      KAFKA_BROKERS: 'a.example:1',
      ...SCRAM,
      STANCEBOOK_TOPIC_REPLICATION: '3',
    });
    expect(kafkaAccess(settings)).toMatchObject({
      brokers: ['a.example:1'],
      tls: {},
      sasl: { mechanism: 'scram-sha-512', username: 'relay', password: { text: 'hunter2' } },
    });
    expect(topicSettings(settings)).toEqual({ replication: 3, minInsync: 2, retentionMs: -1, retentionBytes: -1 });
  });

  it('are told in one sentence or more, each of them', () => {
    for (const [name, { description }] of Object.entries(SETTINGS))
      expect([name, description]).toEqual([name, expect.stringMatching(/^[^|\n]+\.$/)]);
  });

  it('are those of the README', () => {
    const [, table] = /## Settings\n\n((?:\|.*\n)+)/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const unaligned = table?.trim().replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---');
    expect(unaligned).toBe(settingsTable());
  });
});
