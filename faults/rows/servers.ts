/** Postgres and the brokers stopped, killed and out of reach. */
import { setTimeout as sleep } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, type LocalKafka, localFolders, startKafka } from '#local-stack';
import { administer, topicAdmin } from '#testing';
import { check, drained, during, type Leg, proxyBefore, type Row, underLoad } from '../row.js';
import { PARTITIONS, until } from '../system.js';
import { Workload } from '../workload.js';

const PACE = { clients: 3, pauseMs: 50 };
const UNREACHABLE_MS = 120_000;
const COMMANDS_MAX_MS = 20_000;
const UNREACHABLE_SHORT_MS = 2_000;

export const postgresStopped: Row = {
  name: 'postgres-stopped',
  fault: 'Postgres stopped at once (immediate) and restarted',
  unit: 'rounds',
  long: 50,
  short: 2,
  leg: 25,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const { api, projector, relay } = await deployment.start();
    const workload = new Workload({ bases: [api.base], random });
    await underLoad(leg, workload, { clients: 6, pauseMs: 20 }, async () => {
      await sleep(random.int(100, 1_500));
      process.kill(servers.postgres.pid, 'SIGQUIT');
      await sleep(random.int(0, 1_000));
      await servers.restartPostgres();
      await Promise.all([api, projector, relay].map((one) => one.untilReady()));
    });
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

/** As old as an instant has to be, and a little. */
const KNOWN_AT_AGE_MS = 5_100;

export const heldUpCommit: Row = {
  name: 'held-up-commit',
  fault: 'commits held up by a standby that is away, while readers ask what was known at instants as young as may be',
  unit: 'rounds',
  long: 20,
  short: 1,
  leg: 10,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const { api } = await deployment.start();
    const standby = async (name: string) => {
      await administer(servers.postgres.url, `ALTER SYSTEM SET synchronous_standby_names = '${name}'`);
      await administer(servers.postgres.url, 'SELECT pg_reload_conf()');
    };
    leg.afterwards(() => standby(''));
    const workload = new Workload({ bases: [api.base], random });
    const told = new Map<string, string>();
    await during(
      (signal) => askWhatWasKnown(api.base, signal, told),
      () =>
        underLoad(leg, workload, PACE, async () => {
          await sleep(random.int(500, 2_000));
          await standby('away');
          await sleep(random.int(6_000, 9_000));
          await standby('');
          await sleep(KNOWN_AT_AGE_MS);
        }),
    );
    if (told.size === 0) leg.found('nobody was told what was known at any instant');
    for (const [knownAt, before] of told) {
      const after = await knownBy(api.base, knownAt);
      if (after !== before) leg.found(`known at ${knownAt}: told ${before} at first, and ${after} later`);
    }
    leg.note(`${told.size} instants asked about twice`);
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

/** Keeps the answers. It asks on while some wait for theirs. */
async function askWhatWasKnown(base: string, signal: AbortSignal, told: Map<string, string>): Promise<void> {
  const asked: Promise<void>[] = [];
  while (!signal.aborted) {
    const knownAt = new Date(Date.now() - KNOWN_AT_AGE_MS).toISOString();
    const answered = knownBy(base, knownAt).then((answer) => {
      if (answer !== null) told.set(knownAt, answer);
    });
    asked.push(answered);
    await sleep(200);
  }
  await Promise.all(asked);
}

/** The stances, in few words; null where that is not answered. */
async function knownBy(base: string, knownAt: string): Promise<string | null> {
  const response = await fetch(`${base}/v1/stances?limit=500&knownAt=${knownAt}`);
  if (!response.ok) return null;
  const { items, snapshot } = (await response.json()) as { items: { statements: number }[]; snapshot: string };
  return `${items.reduce((sum, { statements }) => sum + statements, 0)} statements at ${snapshot}`;
}

export const brokerKilled: Row = {
  name: 'broker-killed',
  fault: 'broker killed and restarted',
  unit: 'rounds',
  long: 50,
  short: 1,
  leg: 25,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const { api, relay } = await deployment.start();
    const workload = new Workload({ bases: [api.base], random });
    await underLoad(leg, workload, PACE, async () => {
      await sleep(random.int(100, 1_500));
      await servers.kafka.kill();
      await commandsGoOn(leg, workload);
      await servers.restartKafka();
      await relay.untilReady();
    });
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

export const brokerUnreachable: Row = {
  name: 'broker-unreachable',
  fault: 'broker unreachable for 2 minutes',
  unit: 'rounds',
  long: 3,
  short: 1,
  leg: 3,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const proxy = await proxyBefore(leg, servers.kafkaProxy);
    const { api, relay } = await deployment.start({ relay: { brokers: `127.0.0.1:${proxy.port}` } });
    const workload = new Workload({ bases: [api.base], random });
    await underLoad(leg, workload, { clients: 2, pauseMs: 50 }, async () => {
      await sleep(random.int(100, 1_000));
      proxy.lose();
      await sleep(leg.isShort ? UNREACHABLE_SHORT_MS : UNREACHABLE_MS);
      await commandsGoOn(leg, workload);
      proxy.heal();
      await relay.untilReady();
    });
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

/** Nobody who records notices that there is no broker. */
async function commandsGoOn(leg: Leg, { history }: Workload): Promise<void> {
  const before = history.operations.length;
  const since = () => history.operations.slice(before).filter(({ completedAt }) => completedAt !== null);
  await sleep(1_000);
  await until('commands are answered while the broker is away', async () => since().length > 0, COMMANDS_MAX_MS);
  const unanswered = since().filter(({ outcome }) => outcome === 'unknown').length;
  if (unanswered > 0) leg.found(`${unanswered} commands went unanswered while the broker was away`);
}

export const leaderKilled: Row = {
  name: 'leader-killed',
  fault: 'three brokers, replication 3, min in-sync 2: the leader killed',
  unit: 'rounds',
  long: 20,
  short: 1,
  leg: 10,
  run: async (leg) => {
    const { servers, random } = leg;
    const { databaseUrl, topicPrefix } = (await servers.deployment()).addresses;
    const folder = join(servers.data, `cluster-${randomBytes(4).toString('hex')}`);
    const cluster = await Cluster.start(folder);
    leg.afterwards(() => cluster.stop());
    const deployment = servers.deploymentOn(folder, { databaseUrl, topicPrefix, brokers: cluster.brokers });
    const { api, relay } = await deployment.start();
    const workload = new Workload({ bases: [api.base], random });
    const events = `${topicPrefix}stancebook.events.v1`;
    await underLoad(leg, workload, PACE, async () => {
      await sleep(random.int(100, 1_500));
      const admin = await topicAdmin(cluster.brokers);
      const { leader } = random.pick(await admin.partitions(events));
      await admin.close();
      await cluster.kill(leader);
      await sleep(random.int(500, 4_000));
      await cluster.restart(leader);
      await relay.untilReady();
      const after = await topicAdmin(cluster.brokers);
      await until('all brokers are in sync', async () =>
        (await after.partitions(events)).every(({ inSync }) => inSync === 3),
      );
      await after.close();
    });
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

/** Three brokers that keep every record three times, and acknowledge it when two have it. */
class Cluster {
  private constructor(
    private readonly folder: string,
    private readonly id: string,
    private readonly controllerPorts: number[],
    private readonly nodes: LocalKafka[],
  ) {}

  static async start(folder: string): Promise<Cluster> {
    const id = randomBytes(16).toString('base64url');
    const controllerPorts = [await freePort(), await freePort(), await freePort()];
    const cluster = new Cluster(folder, id, controllerPorts, []);
    cluster.nodes.push(...(await Promise.all([1, 2, 3].map((node) => cluster.begin(node)))));
    return cluster;
  }

  get brokers(): string {
    return this.nodes.map(({ brokers }) => brokers).join(',');
  }

  async kill(node: number): Promise<void> {
    await this.nodes[node - 1]?.kill();
  }

  async restart(node: number): Promise<void> {
    this.nodes[node - 1] = await this.begin(node, this.nodes[node - 1]?.port);
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.kill()));
  }

  private begin(node: number, port?: number): Promise<LocalKafka> {
    const { root, cache } = localFolders();
    const data = join(this.folder, `broker-${node}`);
    mkdirSync(data, { recursive: true });
    const cluster = { id: this.id, node, controllerPorts: this.controllerPorts };
    return startKafka({ root, data, cache, cluster, ...(port === undefined ? {} : { port }) });
  }
}

export const topicDeleted: Row = {
  name: 'topic-deleted',
  fault: 'topic deleted',
  unit: 'rounds',
  long: 3,
  short: 1,
  leg: 3,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const { api, relay } = await deployment.start();
    const workload = new Workload({ bases: [api.base], random });
    const admin = await topicAdmin(deployment.addresses.brokers);
    for (let round = 0; round < leg.count; round += 1) {
      await workload.perform(50);
      await drained(api);
      const name = random.pick(['events.v1', 'stance-changes.v1', 'stances.v1']);
      const topic = `${deployment.addresses.topicPrefix}stancebook.${name}`;
      await admin.delete(topic);
      await workload.perform(20);
      const isThere = async () =>
        admin.partitions(topic).then(
          (partitions) => partitions.length === PARTITIONS,
          () => false,
        );
      await until('the relay has made the topic again', isThere);
      await relay.untilReady();
    }
    await admin.close();
    await check(leg, { deployment, api, history: workload.history, random });
  },
};
