import { connect } from 'node:net';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { readHeads } from '#event-log';
import { readParkedKeys, readProjected } from '#read-model';
import { CONFIG, type Config } from '../config.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { Readiness } from './readiness.js';

/** How many events the read models may be behind. */
const LAG_MAX = 1_000;
const CONNECT_MAX_MS = 500;

@ApiExcludeController()
@Controller()
export class HealthController {
  private readonly metrics = new Registry();

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CONFIG) private readonly config: Config,
    private readonly readiness: Readiness,
  ) {
    collectDefaultMetrics({ register: this.metrics });
    this.metrics.registerMetric(
      new Gauge({
        name: 'stancebook_parked_events',
        help: 'Events that could not be folded, and those that wait for them: see stancebook parked.',
        registers: [],
        collect: async (): Promise<void> => {
          const gauge = this.metrics.getSingleMetric('stancebook_parked_events');
          if (gauge instanceof Gauge) gauge.set(await this.parked());
        },
      }),
    );
    this.metrics.registerMetric(
      new Gauge({
        name: 'stancebook_projection_lag_events',
        help: 'Events in the log that the read models have not folded yet.',
        registers: [],
        collect: async (): Promise<void> => {
          const gauge = this.metrics.getSingleMetric('stancebook_projection_lag_events');
          if (gauge instanceof Gauge) gauge.set(await this.lag());
        },
      }),
    );
  }

  @Get('health/live')
  live() {
    return { status: 'up' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const lag = await this.lag().catch(() => null);
    const [broker] = this.config.KAFKA_BROKERS ?? [];
    const kafka = broker === undefined ? 'absent' : (await reaches(broker)) ? 'up' : 'down';
    const waitingFor = [
      ...(lag === null ? ['postgres'] : []),
      ...(lag !== null && lag > LAG_MAX ? ['projections'] : []),
      ...this.readiness.waitingFor(),
    ];
    reply.status(waitingFor.length === 0 ? 200 : 503);
    const parked = lag === null ? null : await this.parked().catch(() => null);
    return {
      status: waitingFor.length === 0 ? 'ready' : 'not-ready',
      waitingFor,
      postgres: lag === null ? 'down' : 'up',
      kafka,
      projectionLagEvents: lag,
      parkedEvents: parked,
    };
  }

  @Get('metrics')
  async scrape(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(this.metrics.contentType);
    return this.metrics.metrics();
  }

  private async lag(): Promise<number> {
    const [heads, projected] = await Promise.all([readHeads(this.log.pool), readProjected(this.log.pool)]);
    return heads.reduce((sum, { partition, sequence }) => sum + sequence - (projected.get(partition) ?? 0), 0);
  }

  private async parked(): Promise<number> {
    return (await readParkedKeys(this.log.pool)).reduce((sum, { events }) => sum + events, 0);
  }
}

/** A broker that is away keeps nobody from recording and asking: it is shown, and no reason not to be ready. */
function reaches(broker: string): Promise<boolean> {
  const [host = '', port] = broker.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: CONNECT_MAX_MS });
    const answer = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket
      .once('connect', () => answer(true))
      .once('error', () => answer(false))
      .once('timeout', () => answer(false));
  });
}
