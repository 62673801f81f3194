import { connect } from 'node:net';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { CONFIG, type Config } from '../config.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ETAG } from '../http/openapi.js';
import { type Condition, Conditions } from './condition.js';
import { Readiness } from './readiness.js';

const CONNECT_MAX_MS = 500;

const liveAnswer = z.object({ status: z.literal('up') }).meta({ id: 'Live' });
const readyAnswer = z
  .object({
    status: z.enum(['ready', 'not-ready']),
    waitingFor: z.array(z.string()).meta({ description: 'What prevents it from being ready.' }),
    postgres: z.enum(['up', 'down']),
    kafka: z.enum(['up', 'down', 'absent']).meta({ description: 'Recording and reading work without it.' }),
    projectionLagEvents: z.int().nullable().meta({ description: 'Events that the read models have not folded yet.' }),
    parkedEvents: z
      .int()
      .nullable()
      .meta({ description: 'Events that could not be folded, and those waiting behind them.' }),
  })
  .meta({ id: 'Ready' });

@ApiTags('health')
@Controller()
export class HealthController {
  private readonly metrics = new Registry();
  private readonly conditions: Conditions;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    @Inject(CONFIG) private readonly config: Config,
    private readonly readiness: Readiness,
  ) {
    this.conditions = new Conditions(log);
    collectDefaultMetrics({ register: this.metrics });
    this.gauge(
      'stancebook_parked_events',
      'Events that could not be folded, and those that wait for them: see stancebook parked.',
      ({ parkedEvents }) => parkedEvents,
    );
    this.gauge(
      'stancebook_projection_lag_events',
      'Events in the log that the read models have not folded yet.',
      ({ lagEvents }) => lagEvents,
    );
  }

  @Get('health/live')
  @ApiOperation({ summary: 'Whether the process is running' })
  @ApiResponse({ status: 200, description: 'It is running.', headers: ETAG, standardSchema: liveAnswer })
  live() {
    return { status: 'up' };
  }

  @Get('health/ready')
  @ApiOperation({ summary: 'Whether it can serve, and what it is waiting for' })
  @ApiResponse({ status: 200, description: 'It can.', headers: ETAG, standardSchema: readyAnswer })
  @ApiResponse({ status: 503, description: 'It cannot yet.', standardSchema: readyAnswer })
  async ready(@HttpExchange() { reply }: Exchange) {
    const condition = await this.conditions.now();
    const [broker] = this.config.KAFKA_BROKERS ?? [];
    const kafka = broker === undefined ? 'absent' : (await reaches(broker)) ? 'up' : 'down';
    const waitingFor = [...(condition?.troubles ?? ['postgres']), ...this.readiness.waitingFor()];
    reply.status(waitingFor.length === 0 ? 200 : 503);
    return {
      status: waitingFor.length === 0 ? 'ready' : 'not-ready',
      waitingFor,
      postgres: condition ? 'up' : 'down',
      kafka,
      projectionLagEvents: condition?.lagEvents ?? null,
      parkedEvents: condition?.parkedEvents ?? null,
    };
  }

  @Get('metrics')
  @ApiOperation({ summary: 'Metrics for Prometheus' })
  @ApiProduces('text/plain')
  @ApiResponse({
    status: 200,
    description: 'In the text format of Prometheus.',
    headers: ETAG,
    schema: { type: 'string' },
  })
  async scrape(@HttpExchange() { reply }: Exchange): Promise<string> {
    reply.type(this.metrics.contentType);
    return this.metrics.metrics();
  }

  /** Not a number while Postgres does not tell. */
  private gauge(name: string, help: string, valueOf: (condition: Condition) => number | null): void {
    const { conditions } = this;
    this.metrics.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        async collect(): Promise<void> {
          const condition = await conditions.now();
          this.set((condition && valueOf(condition)) ?? NaN);
        },
      }),
    );
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
