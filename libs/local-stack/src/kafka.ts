/** A real Kafka broker (KRaft, one node): its jars by Maven, run with java. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  endLeftOver,
  freePort,
  hasExited,
  keepPid,
  keptPort,
  type LocalServer,
  lastLines,
  launch,
  serverOf,
} from './process.js';

const run = promisify(execFile);

export interface LocalKafka extends LocalServer {
  brokers: string;
}

export interface KafkaOptions {
  root: string;
  data: string;
  cache: string;
  /** The same port again, where a client is to find the broker after a restart. */
  port?: number;
  /** A second listener, which tells its clients that the broker is at another port: that of a proxy before it. */
  proxied?: { port: number; advertisedPort: number };
  /** More listeners, such as those that ask for TLS or a name: `properties` say how. */
  listeners?: { name: string; port: number; protocol: 'SSL' | 'SASL_SSL' | 'SASL_PLAINTEXT' }[];
  /** Users of SCRAM, by name, with their passwords. They are made with the data folder. */
  scramUsers?: Record<string, string>;
  /** One of several brokers, which keep every record three times. Without it, a broker on its own. */
  cluster?: { id: string; node: number; controllerPorts: number[] };
  /** More lines of its server.properties. */
  properties?: string[];
}

const KAFKA_VERSION = '4.4.0';
const JAVA_VERSION_MIN = 17;
const READY_MAX_MS = 60_000;
const STOP_MAX_MS = 3_000;
const JVM = ['-Xms256m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];

/** What keeps a broker from being started here, in a sentence that says how to mend it; null where nothing does. */
export async function kafkaMissing(cache: string): Promise<string | null> {
  const version = await run('java', ['-version']).then(
    ({ stderr }) => Number(/version "(\d+)/.exec(stderr)?.[1]),
    () => 0,
  );
  if (!(version >= JAVA_VERSION_MIN)) {
    return `Kafka needs Java ${JAVA_VERSION_MIN} or later, and found ${version || 'none'}: install it, or set KAFKA_BROKERS`;
  }
  if (existsSync(jarsOf(cache))) return null;
  const maven = await run('mvn', ['-v']).then(
    () => true,
    () => false,
  );
  return maven ? null : 'Kafka needs Maven to fetch its jars once, and found none: install it, or set KAFKA_BROKERS';
}

export async function startKafka({
  root,
  data,
  cache,
  port,
  proxied,
  listeners: asking = [],
  scramUsers = {},
  cluster,
  properties: more = [],
}: KafkaOptions): Promise<LocalKafka> {
  const folder = join(data, 'kafka');
  const logFile = join(data, 'kafka.log');
  const pidFile = join(data, 'kafka.pid');
  const jars = await fetchJars(root, cache);
  mkdirSync(folder, { recursive: true });
  // Also where an earlier release has made it, and left it open.
  chmodSync(folder, 0o700);
  await endLeftOver(pidFile, folder, 'SIGTERM');
  const usedPort = port ?? (await keptPort(join(data, 'kafka.port')));
  const properties = join(folder, 'server.properties');
  const { id, node, controllerPorts } = cluster ?? {
    id: randomBytes(16).toString('base64url'),
    node: 1,
    controllerPorts: [await freePort()],
  };
  const listeners = [
    { name: 'PLAINTEXT', port: usedPort, advertisedPort: usedPort },
    ...(proxied ? [{ name: 'PROXIED', ...proxied }] : []),
    ...asking.map((listener) => ({ ...listener, advertisedPort: listener.port })),
  ];
  writeFileSync(
    properties,
    [serverProperties(join(folder, 'logs'), listeners, node, controllerPorts), ...more].join('\n'),
  );
  if (!existsSync(join(folder, 'logs', 'meta.properties'))) {
    // As one argument: an id may begin with a dash.
    const format = ['kafka.tools.StorageTool', 'format', `--cluster-id=${id}`, '-c', properties];
    for (const [name, password] of Object.entries(scramUsers))
      for (const mechanism of ['SCRAM-SHA-512', 'SCRAM-SHA-256'])
        format.push('--add-scram', `${mechanism}=[name=${name},password=${password}]`);
    await run('java', [...JVM, '-cp', `${jars}/*`, ...format]);
  }
  writeFileSync(logFile, '');
  const child = launch({
    command: 'java',
    args: [
      ...JVM,
      `-Dlog4j2.configurationFile=${join(root, 'tools/kafka/log4j2.xml')}`,
      '-cp',
      `${jars}/*`,
      'kafka.Kafka',
      properties,
    ],
    logFile,
  });
  keepPid(pidFile, child.pid);
  const server = serverOf(child, usedPort, 'SIGTERM', STOP_MAX_MS);
  const deadline = Date.now() + READY_MAX_MS;
  while (!readFileSync(logFile, 'utf8').includes('Kafka Server started')) {
    if (hasExited(child) || Date.now() > deadline) {
      await server.kill();
      throw new Error(`Kafka did not start; ${logFile} ends with: ${lastLines(logFile)}`);
    }
    await sleep(50);
  }
  return { ...server, brokers: `127.0.0.1:${usedPort}` };
}

function jarsOf(cache: string): string {
  return join(cache, `kafka-libs-${KAFKA_VERSION}`);
}

async function fetchJars(root: string, cache: string): Promise<string> {
  const jars = jarsOf(cache);
  if (existsSync(jars)) return jars;
  const missing = await kafkaMissing(cache);
  if (missing) throw new Error(missing);
  const partial = `${jars}.${process.pid}`;
  const pom = join(root, 'tools/kafka/pom.xml');
  try {
    await run('mvn', [
      '-B',
      '-q',
      '-f',
      pom,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${partial}`,
    ]);
    // Whole, or not at all; where another process was quicker, its jars serve.
    if (!existsSync(jars)) renameSync(partial, jars);
  } catch (error) {
    throw new Error(`Maven could not fetch Kafka's jars: ${String(error).split('\n').slice(0, 3).join(' ')}`, {
      cause: error,
    });
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  if (readdirSync(jars).length === 0)
    throw new Error(`expected Kafka's jars in ${jars}, found none: delete that folder and start again`);
  return jars;
}

interface Listener {
  name: string;
  port: number;
  advertisedPort: number;
  /** PLAINTEXT, where it asks for nothing. */
  protocol?: string;
}

function serverProperties(logs: string, listeners: Listener[], node: number, controllerPorts: number[]): string {
  const brokers = controllerPorts.length;
  const perInternalTopic = ['offsets.topic', 'transaction.state.log', 'share.coordinator.state.topic'].flatMap(
    (topic) => [
      `${topic}.replication.factor=${brokers}`,
      `${topic}.num.partitions=4`,
      `${topic}.min.isr=${Math.max(1, brokers - 1)}`,
    ],
  );
  const protocols = listeners.map(({ name, protocol = 'PLAINTEXT' }) => `${name}:${protocol}`);
  const own = listeners.map(({ name, port }) => `${name}://127.0.0.1:${port}`);
  const advertised = listeners.map(({ name, advertisedPort }) => `${name}://127.0.0.1:${advertisedPort}`);
  return [
    'process.roles=broker,controller',
    `node.id=${node}`,
    `controller.quorum.voters=${controllerPorts.map((port, i) => `${i + 1}@127.0.0.1:${port}`).join(',')}`,
    `listeners=${[...own, `CONTROLLER://127.0.0.1:${controllerPorts[node - 1]}`].join(',')}`,
    `advertised.listeners=${advertised.join(',')}`,
    `listener.security.protocol.map=${[...protocols, 'CONTROLLER:PLAINTEXT'].join(',')}`,
    'inter.broker.listener.name=PLAINTEXT',
    'controller.listener.names=CONTROLLER',
    `default.replication.factor=${brokers}`,
    `min.insync.replicas=${Math.max(1, brokers - 1)}`,
    `log.dirs=${logs}`,
    'auto.create.topics.enable=false',
    'group.initial.rebalance.delay.ms=0',
    'log.cleaner.dedupe.buffer.size=16777216',
    'num.network.threads=2',
    'num.io.threads=4',
    // A killed broker cannot register again before its session ends: 9 s by default.
    'broker.session.timeout.ms=3000',
    'broker.heartbeat.interval.ms=500',
    ...perInternalTopic,
    '',
  ].join('\n');
}
