/** Our own processes killed and stopped. */
import { setTimeout as sleep } from 'node:timers/promises';
import { atChunk, type Proxy } from '../proxy.js';
import { check, drained, isDrained, type Leg, proxyBefore, type Row, underLoad } from '../row.js';
import { type Process, until } from '../system.js';
import { LARGE_WORD, Workload } from '../workload.js';

const PACE = { clients: 3, pauseMs: 10 };

/** What append_events tells, and that Postgres is ready for the next: it says so once the transaction is committed. */
const ANSWER_OF_APPEND = ['"refused"', 'Z\0\0\0\x05I'];

export const apiKilled: Row = {
  name: 'api-killed',
  fault: 'kill -9 of the API between commit and reply; the client retries with the same key',
  unit: 'rounds',
  long: 200,
  short: 4,
  leg: 50,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const { api } = await deployment.start();
    const victims = await Promise.all(
      [1, 2].map(async () => {
        const proxy = await proxyBefore(leg, { port: servers.postgres.port });
        const victim = await deployment.process('api', { databaseUrl: through(deployment.databaseUrl, proxy.port) });
        return { proxy, process: victim, started: victim.start() };
      }),
    );
    const workload = new Workload({ bases: [api.base], random });
    for (let round = 0; round < leg.count; round += 1) {
      const victim = victims[round % victims.length];
      if (!victim) break;
      await victim.started;
      await workload.perform(random.int(0, 3));
      const killed: Promise<void>[] = [];
      // Postgres says that it has committed, and the process that asked is gone before it hears.
      victim.proxy.onChunk = (direction, chunk) => {
        if (direction !== 'to-client' || !ANSWER_OF_APPEND.every((part) => chunk.includes(part))) return false;
        killed.push(victim.process.kill());
        return true;
      };
      const command = workload.nextRecording();
      const { outcome } = await workload.ask(command, victim.process.base);
      victim.proxy.onChunk = null;
      if (killed.length === 0 || outcome !== 'unknown')
        leg.found(`round ${round}: the API answered ${outcome} in spite of all`);
      const again = await workload.ask(command, api.base);
      if (again.outcome !== 'ok') leg.found(`round ${round}: the same key again was answered ${again.status}`);
      await Promise.all(killed);
      victim.started = victim.process.start();
      victim.started.catch(() => {});
    }
    await Promise.all(victims.map(({ started }) => started));
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

export const sameKey: Row = {
  name: 'same-key',
  fault: 'the same command under the same key several times at once, to two APIs',
  unit: 'rounds',
  long: 2_000,
  short: 60,
  leg: 500,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const { api } = await deployment.start();
    const other = await deployment.process('api');
    await other.start();
    const workload = new Workload({ bases: [api.base, other.base], random });
    for (let round = 0; round < leg.count; round += 1) await workload.stepAtOnce(random.int(2, 8));
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

export const relayKilled: Row = {
  name: 'relay-killed',
  fault: 'kill -9 of the relay, anywhere in its loop',
  unit: 'rounds',
  long: 200,
  short: 4,
  leg: 50,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const { relay, proxies } = await relayBehindProxies(leg, deployment);
    const [api, projector] = [await deployment.process('api'), await deployment.process('projector')];
    await api.start();
    await projector.start();
    const workload = new Workload({ bases: [api.base], random });
    await underLoad(leg, workload, PACE, async () => {
      // Half of them while it starts, fences its predecessor and reads its checkpoint; half of them while it copies.
      const whileCopying = random.oneIn(2);
      const { promise: killed, resolve } = Promise.withResolvers<void>();
      const kill = () => void relay.kill().then(resolve);
      // A relay that has nothing to copy says little.
      const arm = () => atChunk(proxies, random.int(1, whileCopying ? 40 : 200), kill);
      if (!whileCopying) arm();
      relay.spawn();
      if (whileCopying) {
        await until('the relay is active', async () => (await relay.health())?.role === 'active');
        arm();
      }
      await Promise.race([killed, sleep(6_000)]);
      // What has not come to pass by now would kill the next.
      for (const proxy of proxies) proxy.onChunk = null;
      await relay.kill();
    });
    await relay.start();
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

export const relayStopped: Row = {
  name: 'relay-stopped',
  fault: 'two relays; the active one stopped with SIGSTOP until the other has taken over, then continued',
  unit: 'rounds',
  long: 50,
  short: 2,
  leg: 25,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const relays = [await relayBehindProxies(leg, deployment)];
    // The broker tells its clients of one proxy: the other relay goes to it directly.
    relays.push({ relay: await deployment.process('relay'), proxies: [] });
    const [api, projector] = [await deployment.process('api'), await deployment.process('projector')];
    await api.start();
    await Promise.all([projector, ...relays.map(({ relay }) => relay)].map((one) => one.start()));
    const workload = new Workload({ bases: [api.base], random });
    await underLoad(leg, workload, PACE, async () => {
      const active = await activeOf(relays);
      const standby = relays.find((one) => one !== active);
      if (!standby) return;
      const { promise: stopped, resolve } = Promise.withResolvers<void>();
      const [stalls, chunk, delayMs] = [[random.oneIn(2), random.oneIn(2)], random.int(1, 60), random.int(0, 200)];
      const stop = () => {
        // What it has sent and the broker has not seen arrives when it is no longer the one.
        for (const [i, proxy] of active.proxies.entries()) if (stalls[i]) proxy.stall();
        active.relay.pause();
        resolve();
      };
      if (active.proxies.length > 0) atChunk(active.proxies, chunk, stop);
      else setTimeout(stop, delayMs);
      await stopped;
      await until('the other relay has taken over', async () => (await standby.relay.health())?.role === 'active');
      await sleep(random.int(0, 300));
      for (const proxy of active.proxies) proxy.heal();
      active.relay.resume();
      await until('the stopped relay stands by', async () => (await active.relay.health())?.role === 'standby');
    });
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

interface Watched {
  relay: Process;
  proxies: Proxy[];
}

async function activeOf(relays: Watched[]): Promise<Watched> {
  let found: Watched | undefined;
  await until('one of the relays is active', async () => {
    for (const one of relays) if ((await one.relay.health())?.role === 'active') found = one;
    return found !== undefined;
  });
  if (!found) throw new Error('no relay is active');
  return found;
}

/** A relay with a proxy before Postgres and one before Kafka. */
async function relayBehindProxies(
  leg: Leg,
  deployment: Awaited<ReturnType<Leg['servers']['deployment']>>,
): Promise<Watched> {
  const postgres = await proxyBefore(leg, { port: leg.servers.postgres.port });
  const kafka = await proxyBefore(leg, leg.servers.kafkaProxy);
  const relay = await deployment.process('relay', {
    databaseUrl: through(deployment.databaseUrl, postgres.port),
    brokers: `127.0.0.1:${kafka.port}`,
  });
  return { relay, proxies: [postgres, kafka] };
}

export const projectorKilled: Row = {
  name: 'projector-killed',
  fault: 'kill -9 of a projector in a batch; one of two stopped with SIGSTOP in a transaction',
  unit: 'rounds',
  long: 200,
  short: 4,
  leg: 50,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const proxy = await proxyBefore(leg, { port: servers.postgres.port });
    const victim = await deployment.process('projector', { databaseUrl: through(deployment.databaseUrl, proxy.port) });
    const { api } = await deployment.start();
    await victim.start();
    const workload = new Workload({ bases: [api.base], random });
    await underLoad(leg, workload, PACE, async (round) => {
      const { promise: struck, resolve } = Promise.withResolvers<void>();
      const isKill = round % 2 === 0;
      const strike = () => {
        if (isKill) void victim.kill().then(resolve);
        else {
          victim.pause();
          resolve();
        }
      };
      // From when it has taken a partition: in its transaction, as a rule.
      atChunk([proxy], random.int(1, 16), strike, 'SKIP LOCKED');
      await struck;
      if (isKill) await victim.start();
      else {
        // The server takes the locks of a process that says nothing, and the other projector the partition.
        await sleep(random.int(0, 2_500));
        victim.resume();
      }
    });
    await drained(api);
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

const LARGE_CLIENTS = 4;
/** More than what is read at once. */
const LARGE_COUNT = 48;
const TAKEN_OVER_MAX_MS = 45_000;

export const largeEvents: Row = {
  name: 'large-events',
  fault:
    'a projector or the relay stopped with SIGSTOP while it reads large events; another takes over, it is continued',
  unit: 'rounds',
  long: 20,
  short: 2,
  leg: 5,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const api = await deployment.process('api');
    await api.start();
    const workload = new Workload({ bases: [api.base], random });
    const victims = await Promise.all(
      (['projector', 'relay'] as const).map(async (name) => {
        const proxy = await proxyBefore(leg, { port: servers.postgres.port });
        const databaseUrl = through(deployment.databaseUrl, proxy.port);
        return { proxy, victim: await deployment.process(name, { databaseUrl }) };
      }),
    );
    const [projector, relay] = [await deployment.process('projector'), await deployment.process('relay')];
    for (let round = 0; round < leg.count; round += 1) {
      // All of it is there before anybody reads it: a read is as large as one may be.
      let left = LARGE_COUNT;
      const record = async () => {
        for (; left > 0; left -= 1) await workload.ask(workload.nextLarge(`plan-${round}`));
      };
      await Promise.all(Array.from({ length: LARGE_CLIENTS }, record));
      const struck = victims[round % victims.length];
      if (!struck) break;
      const { victim, proxy } = struck;
      let isStopped = false;
      const stop = () => {
        // As it reads no more, the rest of the answer stays with Postgres: the proxy must not take it.
        proxy.clog();
        victim.pause();
        isStopped = true;
      };
      // From the first words of the answer on.
      atChunk([proxy], random.int(1, 8), stop, LARGE_WORD);
      victim.spawn();
      await until(`the ${victim.name} reads events`, async () => isStopped);
      await Promise.all([projector.start(), relay.start()]);
      await until('another projector has folded it all', () => isDrained(api), TAKEN_OVER_MAX_MS);
      await until('another relay is active', async () => (await relay.health())?.role === 'active', TAKEN_OVER_MAX_MS);
      await sleep(random.int(0, 2_000));
      proxy.heal();
      victim.resume();
      await victim.untilReady();
      await Promise.all([victim, projector, relay].map((one) => one.kill()));
    }
    await Promise.all([projector.start(), relay.start()]);
    await check(leg, { deployment, api, history: workload.history, random });
  },
};

export function through(databaseUrl: string, port: number): string {
  return Object.assign(new URL(databaseUrl), { port: String(port) }).href;
}
