/** A broker that asks for TLS, names and rights, as docs/operating-topics.md lists them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs, { type AclEntry, Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { type EventLog, openEventLog } from '#event-log';
import type { KafkaAccess } from '#kafka';
import { freePort, type LocalKafka, localFolders, startKafka } from '#local-stack';
import { createPool, type Pool } from '#postgres';
import { prepareReadModel } from '#read-model';
import { statementSchema } from '#stance';
import { appendEvent, readTopics, sampleStatement, type TestDatabase, testAuthority, testDatabase } from '#testing';
import { topicsWith } from '#contract';
import { type RelayState, runRelay } from './relay.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
const PASSWORDS = { relay: 'correct-horse-7', subscriber: 'battery-staple-8' };
const PARTITIONS = 2;

let data: string;
let kafka: LocalKafka;
let database: TestDatabase;
let pool: Pool;
let log: EventLog;
let tokens: Server;
let tokenUrl: string;
const ports = { scram: 0, others: 0, mutual: 0, oauth: 0 };
/** What the token endpoint answers, and what it was asked. */
let tokenAnswer: () => { status: number; body: string; headers?: Record<string, string> };
const asked: { authorization: string | undefined; body: string }[] = [];

const file = (name: string) => join(data, name);
const at = (port: number) => [`127.0.0.1:${port}`];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'stancebook-secured-'));
  const authority = await testAuthority();
  const server = await authority.issue('broker');
  const relay = await authority.issue('relay');
  writeFileSync(file('ca.pem'), authority.certificate);
  writeFileSync(file('other-ca.pem'), (await testAuthority()).certificate);
  writeFileSync(file('server.pem'), server.key + server.certificate);
  writeFileSync(file('relay.pem'), relay.certificate);
  writeFileSync(file('relay.key'), relay.key);
  for (const name of ['scram', 'others', 'mutual', 'oauth'] as const) ports[name] = await freePort();
  const { root, cache } = localFolders();
  kafka = await startKafka({
    root,
    data,
    cache,
    scramUsers: PASSWORDS,
    listeners: [
      { name: 'SCRAM', port: ports.scram, protocol: 'SASL_SSL' },
      { name: 'OTHERS', port: ports.others, protocol: 'SASL_SSL' },
      { name: 'MUTUAL', port: ports.mutual, protocol: 'SSL' },
      { name: 'OAUTH', port: ports.oauth, protocol: 'SASL_SSL' },
    ],
    properties: [
      'authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      // Those of the plain listener: the broker itself, and the test where it is the administrator.
      'super.users=User:ANONYMOUS',
      'ssl.keystore.type=PEM',
      `ssl.keystore.location=${file('server.pem')}`,
      'ssl.truststore.type=PEM',
      `ssl.truststore.location=${file('ca.pem')}`,
      'listener.name.mutual.ssl.client.auth=required',
      'ssl.principal.mapping.rules=RULE:^CN=(.*)$/$1/',
      'listener.name.scram.sasl.enabled.mechanisms=SCRAM-SHA-512',
      'listener.name.scram.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;',
      'listener.name.others.sasl.enabled.mechanisms=SCRAM-SHA-256,PLAIN',
      'listener.name.others.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;',
      `listener.name.others.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_relay="${PASSWORDS.relay}";`,
      'listener.name.oauth.sasl.enabled.mechanisms=OAUTHBEARER',
      'listener.name.oauth.oauthbearer.sasl.jaas.config=org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;',
    ],
  });
  tokens = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      asked.push({ authorization: request.headers.authorization, body });
      const answer = tokenAnswer();
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(answer.body);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => tokens.once('listening', resolve));
  tokenUrl = `http://127.0.0.1:${(tokens.address() as AddressInfo).port}/token`;
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: PARTITIONS });
  await prepareReadModel(pool, log.partitions);
  const statement = statementSchema.parse(sampleStatement());
  await appendEvent(log, { streamId: statement.id, expectedVersion: 0, type: 'StatementRecorded', data: statement });
});

afterAll(async () => {
  tokens.close();
  await pool.end();
  await database.drop();
  await kafka.stop();
  rmSync(data, { recursive: true, force: true });
});

/** The rights of one part, from the table in the documents. */
function rightsOf(who: 'relay' | 'subscriber', prefix: string): AclEntry[] {
  const types = {
    topic: AclResourceTypes.TOPIC,
    group: AclResourceTypes.GROUP,
    'transactional id': AclResourceTypes.TRANSACTIONAL_ID,
  };
  const operations = {
    Create: AclOperationTypes.CREATE,
    Describe: AclOperationTypes.DESCRIBE,
    Read: AclOperationTypes.READ,
    Write: AclOperationTypes.WRITE,
    Delete: AclOperationTypes.DELETE,
    DescribeConfigs: AclOperationTypes.DESCRIBE_CONFIGS,
    AlterConfigs: AclOperationTypes.ALTER_CONFIGS,
  };
  const rows = readFileSync('docs/operating-topics.md', 'utf8').matchAll(
    /^\| (relay|subscriber) +\| (topic|group|transactional id) +\| `([^`]+)` +\| (literal|prefixed) +\| (.*?) +\|$/gm,
  );
  return [...rows].flatMap(([, of, resource, name, pattern, list]) =>
    of !== who
      ? []
      : String(list)
          .split(', ')
          .map((operation) => ({
            resourceType: types[resource as keyof typeof types],
            resourceName: resource === 'group' ? String(name) : `${prefix}${name}`,
            resourcePatternType: pattern === 'literal' ? ResourcePatternTypes.LITERAL : ResourcePatternTypes.PREFIXED,
            principal: `User:${who}`,
            host: '*',
            operation: operations[operation as keyof typeof operations],
            permissionType: AclPermissionTypes.ALLOW,
          })),
  );
}

async function asAdministrator<T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> {
  const admin = new Kafka({ brokers: [kafka.brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

const allow = (acl: AclEntry[]) => asAdministrator((admin) => admin.createAcls({ acl }));

function scram(changes: Partial<KafkaAccess> = {}, password = PASSWORDS.relay): KafkaAccess {
  const sasl = { mechanism: 'scram-sha-512' as const, username: 'relay', password: { text: password } };
  return { brokers: at(ports.scram), tls: { caFile: file('ca.pem') }, sasl, ...changes };
}

async function whileRelaying<T>(
  access: KafkaAccess,
  topicPrefix: string,
  work: (told: { states: RelayState[]; reports: string[] }) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const told = { states: [] as RelayState[], reports: [] as string[] };
  const running = runRelay(log, {
    ...access,
    topicPrefix,
    signal: stopping.signal,
    report: (message) => told.reports.push(message),
    leaseMs: 5_000,
    changed: (state) => told.states.push(state),
  });
  try {
    return await work(told);
  } finally {
    stopping.abort();
    await running;
    for (const secret of Object.values(PASSWORDS)) expect(JSON.stringify(told)).not.toContain(secret);
  }
}

/** What `/health/ready` says that it waits for. */
function refusal(access: KafkaAccess): Promise<string> {
  return whileRelaying(access, 'refused.', ({ states }) => untilItWaits(states));
}

async function untilItWaits(states: RelayState[]): Promise<string> {
  for (const deadline = Date.now() + 45_000; Date.now() < deadline; await sleep(20)) {
    const waitingFor = states.find((state) => state.waitingFor !== null)?.waitingFor;
    if (waitingFor) return waitingFor;
  }
  throw new Error('expected the relay to be refused, and it never was');
}

const asSubscriber = (): KafkaConfig => ({
  brokers: at(ports.scram),
  ssl: { ca: readFileSync(file('ca.pem'), 'utf8') },
  sasl: { mechanism: 'scram-sha-512', username: 'subscriber', password: PASSWORDS.subscriber },
  logLevel: logLevel.NOTHING,
});

async function relayed(access: KafkaAccess, prefix: string): Promise<number> {
  await allow(rightsOf('relay', prefix));
  return whileRelaying(access, prefix, async () => {
    return (await readTopics(kafka.brokers, [topicsWith(prefix).events], 1)).length;
  });
}

function unsecuredToken(name: string, seconds: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  return `${part({ alg: 'none' })}.${part({ sub: name, iat: now, exp: now + seconds })}.`;
}

const oauth = (): KafkaAccess => ({
  brokers: at(ports.oauth),
  tls: { caFile: file('ca.pem') },
  sasl: {
    mechanism: 'oauthbearer',
    username: 'relay',
    password: { text: PASSWORDS.relay },
    tokenUrl,
    tokenScope: 'kafka',
  },
});

describe('the relay, where Kafka asks for TLS, a name and rights', () => {
  it('makes its topics and fills them by SCRAM and TLS, with the rights that the documents list; a subscriber reads, and writes nowhere', async () => {
    const prefix = 'scram.';
    expect(await relayed(scram(), prefix)).toBe(1);
    await allow(rightsOf('subscriber', prefix));
    const { events, shifts, stances, checkpoint } = topicsWith(prefix);
    expect(await readTopics(asSubscriber(), [events], 1)).toHaveLength(1);
    const producer = new Kafka({ ...asSubscriber(), retry: { retries: 0 } }).producer();
    await producer.connect();
    for (const topic of [events, shifts, stances, checkpoint])
      await expect(producer.send({ topic, messages: [{ key: 'a', value: 'b' }] })).rejects.toThrow(/not authorized/i);
    await producer.disconnect();
    const consumer = new Kafka({ ...asSubscriber(), retry: { retries: 0 } }).consumer({ groupId: 'subscriber-x' });
    await consumer.connect();
    await expect(consumer.subscribe({ topic: checkpoint, fromBeginning: true })).rejects.toThrow(/not authorized/i);
    await consumer.disconnect();
  });

  it('shows a certificate of its own where the broker asks for one, and says so where it has none', async () => {
    const tls = { caFile: file('ca.pem'), certFile: file('relay.pem'), keyFile: file('relay.key') };
    expect(await relayed({ brokers: at(ports.mutual), tls }, 'mutual.')).toBe(1);
    expect(await refusal({ brokers: at(ports.mutual), tls: { caFile: file('ca.pem') } })).toMatch(
      /does not accept a client without a certificate .*set STANCEBOOK_KAFKA_TLS_CERT_FILE and STANCEBOOK_KAFKA_TLS_KEY_FILE/,
    );
  });

  it.each(['scram-sha-256', 'plain'] as const)('comes in by %s, and not with another password', async (mechanism) => {
    const access = (text: string): KafkaAccess => ({
      ...scram({ sasl: { mechanism, username: 'relay', password: { text } } }),
      brokers: at(ports.others),
    });
    expect(await relayed(access(PASSWORDS.relay), `${mechanism}.`)).toBe(1);
    expect(await refusal(access('not-the-one-9'))).toMatch(
      new RegExp(`^Kafka refused user "relay" by ${mechanism.toUpperCase()}`),
    );
  });

  it('comes in by OAUTHBEARER, and asks for a token once while it holds', async () => {
    tokenAnswer = () => ({
      status: 200,
      body: JSON.stringify({ access_token: unsecuredToken('relay', 3600), token_type: 'Bearer', expires_in: 3600 }),
    });
    expect(await relayed(oauth(), 'oauth.')).toBe(1);
    const authorization = `Basic ${Buffer.from(`relay:${PASSWORDS.relay}`).toString('base64')}`;
    const question = { authorization, body: 'grant_type=client_credentials&scope=kafka' };
    // One for the check, one for the producer and one for the client beside it, each over all of its connections.
    expect(asked).toEqual([question, question, question]);
  });

  it('says what a token endpoint answered that gives none, without the secret', async () => {
    tokenAnswer = () => ({
      status: 401,
      body: JSON.stringify({ error: 'invalid_client', error_description: `not ${PASSWORDS.relay}` }),
    });
    expect(await refusal(oauth())).toMatch(
      /^no token for client "relay" from http:.*: it answered 401: invalid_client not …: check STANCEBOOK_KAFKA_TOKEN_URL/,
    );
    tokenAnswer = () => ({ status: 200, body: 'x'.repeat(100_000) });
    expect(await refusal(oauth())).toMatch(/answered more than 65536 bytes/);
    tokenAnswer = () => ({ status: 200, body: '{"access_token":"a\\u0001auth=b"}' });
    expect(await refusal(oauth())).toMatch(/expected JSON with access_token/);
    tokenAnswer = () => ({ status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } });
    expect(await refusal(oauth())).toMatch(/it answered 302/);
    tokenAnswer = () => ({
      status: 200,
      body: JSON.stringify({ access_token: unsecuredToken('relay', -60), expires_in: 60 }),
    });
    expect(await refusal(oauth())).toMatch(/^Kafka refused user "relay" by OAUTHBEARER/);
  });

  it('names the user and the mechanism where the password is wrong, and reads the file anew by itself when it was mended', async () => {
    const prefix = 'mended.';
    writeFileSync(file('password'), 'not-the-one-9\n');
    const sasl = { mechanism: 'scram-sha-512' as const, username: 'relay', password: { file: file('password') } };
    await allow(rightsOf('relay', prefix));
    await whileRelaying(scram({ sasl }), prefix, async (told) => {
      expect(await untilItWaits(told.states)).toMatch(
        /^Kafka refused user "relay" by SCRAM-SHA-512 \(.*\): check STANCEBOOK_KAFKA_USERNAME, the password/,
      );
      expect(JSON.stringify(told)).not.toContain('not-the-one-9');
      writeFileSync(file('password'), `${PASSWORDS.relay}\n`);
      expect(await readTopics(kafka.brokers, [topicsWith(prefix).events], 1)).toHaveLength(1);
    });
  });

  it('says what to set where the CA is unknown, or TLS, a name or the mechanism is not what the listener speaks', async () => {
    const { sasl } = scram();
    for (const tls of [{}, { caFile: file('other-ca.pem') }])
      expect(await refusal(scram({ tls }))).toMatch(
        /not signed by a CA that is known here .*set STANCEBOOK_KAFKA_TLS_CA_FILE/,
      );
    expect(await refusal(scram({ tls: undefined }))).toMatch(
      /as that listener speaks TLS: set STANCEBOOK_KAFKA_TLS=on$/,
    );
    expect(await refusal(scram({ brokers: [kafka.brokers] }))).toMatch(
      /does not speak TLS .*STANCEBOOK_KAFKA_TLS=off$/,
    );
    expect(await refusal(scram({ sasl: undefined }))).toMatch(/asks for a name, set STANCEBOOK_KAFKA_SASL/);
    expect(await refusal(scram({ brokers: at(ports.oauth) }))).toMatch(
      /does not take user "relay" by SCRAM-SHA-512 .*set STANCEBOOK_KAFKA_SASL to what that listener offers$/,
    );
    expect(await refusal({ brokers: [kafka.brokers], sasl })).toMatch(/STANCEBOOK_KAFKA_SASL/);
    expect(await refusal(scram({ tls: { caFile: file('relay.key') } }))).toMatch(
      /^STANCEBOOK_KAFKA_TLS_CA_FILE: expected a certificate in PEM, got something else in /,
    );
    expect(await refusal(scram({ tls: { caFile: file('missing.pem') } }))).toMatch(
      /^STANCEBOOK_KAFKA_TLS_CA_FILE: cannot read .*ENOENT/,
    );
  });

  it.each([
    [
      'no-create.',
      AclOperationTypes.CREATE,
      AclResourceTypes.TOPIC,
      /did not make these topics: no-create\.stancebook\.events\.v1 \(.*authoriz.*\): allow the relay Create on it, or make it: kafka-topics\.sh --create --topic no-create\.stancebook\.events\.v1 --partitions 2 --config max\.message\.bytes=8388608 .*cleanup\.policy=delete/i,
    ],
    [
      'no-id.',
      AclOperationTypes.WRITE,
      AclResourceTypes.TRANSACTIONAL_ID,
      /does not allow the relay this: connecting as .*give it Write and Describe on the transactional id no-id\.stancebook\.relay\./,
    ],
    [
      'no-write.',
      AclOperationTypes.WRITE,
      AclResourceTypes.TOPIC,
      /give it Write on the topics no-write\.stancebook\.relay/,
    ],
    [
      'no-read.',
      AclOperationTypes.READ,
      AclResourceTypes.TOPIC,
      /give it Read on the topic no-read\.stancebook\.relay, and on groups that begin with stancebook-read-/,
    ],
  ])('names the right that is missing: %s', async (prefix, operation, resourceType, message) => {
    const rights = rightsOf('relay', prefix);
    const left = rights.filter((right) => right.operation !== operation || right.resourceType !== resourceType);
    expect(left.length).toBeLessThan(rights.length);
    await allow(left);
    expect(await whileRelaying(scram(), prefix, ({ states }) => untilItWaits(states))).toMatch(message);
  });
});
