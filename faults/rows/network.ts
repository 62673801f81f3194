/** Connections cut, delayed and half open. */
import { setTimeout as sleep } from 'node:timers/promises';
import { check, proxyBefore, type Row, underLoad } from '../row.js';
import { Workload } from '../workload.js';
import { through } from './processes.js';

/** What docs/reliability.md says that an answer takes at most. */
const ANSWER_MAX_MS = 20_000;

export const network: Row = {
  name: 'network',
  fault: 'a connection cut, delayed, half open (a TCP proxy of the tests’ own) between each pair',
  unit: 'rounds',
  long: 100,
  short: 4,
  leg: 25,
  run: async (leg) => {
    const { servers, random } = leg;
    const deployment = await servers.deployment();
    const { port } = servers.postgres;
    const behind = async (target: { port: number; at?: number }) => proxyBefore(leg, target);
    const proxies = {
      'API to Postgres': await behind({ port }),
      'projector to Postgres': await behind({ port }),
      'relay to Postgres': await behind({ port }),
      'relay to Kafka': await behind(servers.kafkaProxy),
    };
    const url = (name: keyof typeof proxies) => through(deployment.databaseUrl, proxies[name].port);
    const { api, projector, relay } = await deployment.start({
      api: { databaseUrl: url('API to Postgres') },
      projector: { databaseUrl: url('projector to Postgres') },
      relay: { databaseUrl: url('relay to Postgres'), brokers: `127.0.0.1:${proxies['relay to Kafka'].port}` },
    });
    const client = await behind({ port: Number(new URL(api.base).port) });
    const workload = new Workload({ bases: [`http://127.0.0.1:${client.port}`], random });
    const pairs = [...Object.entries(proxies), ['client to API', client] as const];
    await underLoad(leg, workload, { clients: 4, pauseMs: 100 }, async () => {
      const [pair, proxy] = random.pick(pairs);
      const fault = random.pick(['cut', 'delay', 'lose'] as const);
      const before = workload.history.operations.length;
      if (fault === 'cut') proxy.cut();
      else if (fault === 'delay') proxy.delay(random.int(50, 2_000));
      else proxy.lose();
      // Now and then long enough for every limit to be met while it lasts.
      await sleep(!leg.isShort && random.oneIn(8) ? 16_000 : random.int(100, 3_000));
      proxy.heal();
      await Promise.all([api, projector, relay].map((one) => one.untilReady()));
      if (pair === 'client to API') return;
      const slow = workload.history.operations
        .slice(before)
        .filter(({ invokedAt, completedAt }) => (completedAt ?? Date.now()) - invokedAt > ANSWER_MAX_MS);
      if (slow.length > 0) leg.found(`${pair}, ${fault}: ${slow.length} commands took longer than ${ANSWER_MAX_MS} ms`);
    });
    await check(leg, { deployment, api, history: workload.history, random });
  },
};
