/** Calls every @OnShift method of an application, from one stream. */
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Shift } from './follow-shifts.js';
import { type ConsumeOptions, consumeShifts } from './kafka.js';
import { isTaken, ON_SHIFT, type ShiftFilter } from './on-shift.js';
import { asError, pause, pauseMs } from './pause.js';
import { Stancebook } from './stancebook.js';

export interface ShiftSource {
  /** Where the event stream goes on after a restart. Without it, it begins with what comes from now on. */
  cursor?: { read: () => Promise<string | null>; write: (cursor: string) => Promise<void> };
  /** Follow the Kafka topic instead of the event stream. */
  kafka?: Omit<ConsumeOptions<unknown>, 'onShift' | 'failed' | 'signal'>;
  /** Told where following has ended for good, as with ShiftsMissing. By default it is logged. */
  stopped?: (why: Error) => void;
}

export const SHIFT_SOURCE = Symbol('SHIFT_SOURCE');

interface Handler {
  filter: ShiftFilter;
  call: (shift: Shift, tx?: unknown) => Promise<void>;
}

@Injectable()
export class ShiftHandlers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Stancebook');
  private readonly stopping = new AbortController();
  private following: Promise<void> = Promise.resolve();

  constructor(
    @Inject(SHIFT_SOURCE) private readonly source: ShiftSource,
    @Inject(Stancebook) private readonly stancebook: Stancebook,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const handlers = this.find();
    if (handlers.length === 0) return;
    const stopped = this.source.stopped ?? ((why: Error) => this.logger.fatal(why));
    const { kafka } = this.source;
    const work = kafka ? this.consume(handlers, kafka) : this.follow(handlers);
    this.following = work.catch((error: unknown) => {
      if (!this.stopping.signal.aborted) stopped(asError(error));
    });
  }

  /** A handler that is under way is waited for. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  private find(): Handler[] {
    return [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap((wrapper) => {
      const prototype = (wrapper.metatype?.prototype ?? null) as object | null;
      if (!prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method = Reflect.get(prototype, name) as Handler['call'];
        const filter = Reflect.getMetadata(ON_SHIFT, method) as ShiftFilter | undefined;
        if (!filter) return [];
        if (!wrapper.isDependencyTreeStatic()) {
          throw new Error(`expected ${wrapper.name}, which has @OnShift, as a singleton: a shift is no request`);
        }
        return [{ filter, call: async (shift: Shift, tx?: unknown) => method.call(wrapper.instance, shift, tx) }];
      });
    });
  }

  private async follow(handlers: Handler[]): Promise<void> {
    const { cursor: kept } = this.source;
    const { signal } = this.stopping;
    const cursor = await this.insist(async () => kept?.read());
    const from = cursor ? { cursor } : kept ? {} : { from: 'now' as const };
    const disconnected = ({ message }: Error) => this.logger.warn(`the stream of shifts was lost: ${message}`);
    for await (const { shift, cursor: reached } of this.stancebook.followShifts({ ...from, signal, disconnected })) {
      for (const handler of handlers) await this.insist(() => this.hand(handler, shift));
      await this.insist(async () => kept?.write(reached));
    }
  }

  private consume(handlers: Handler[], kafka: NonNullable<ShiftSource['kafka']>): Promise<void> {
    return consumeShifts({
      ...kafka,
      signal: this.stopping.signal,
      failed: (why) => this.logger.error(why),
      onShift: async (shift, tx) => {
        for (const handler of handlers) await this.hand(handler, shift, tx);
      },
    });
  }

  private async hand({ filter, call }: Handler, shift: Shift, tx?: unknown): Promise<void> {
    if (await isTaken(shift, filter, this.stancebook)) await call(shift, tx);
  }

  /** Until it is done: what comes later waits, so that the order is kept. */
  private async insist<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this.stopping;
    for (let failures = 0; ; failures += 1) {
      signal.throwIfAborted();
      try {
        return await work();
      } catch (error) {
        this.logger.error(error);
        await pause(pauseMs(failures), signal);
      }
    }
  }
}
