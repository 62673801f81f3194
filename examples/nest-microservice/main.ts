/**
 * A Nest microservice that tells who changed position, over Nest's own Kafka transport. It begins at the start of the record.
 * `@OnShift()` of @stancebook/client/nest does it with less, and each shift then takes effect once.
 */
import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, KafkaContext, type MicroserviceOptions, Payload, Transport } from '@nestjs/microservices';

const { KAFKA_BROKERS = '127.0.0.1:9092', STANCEBOOK_TOPIC_PREFIX = '', GROUP = 'who-changed-position' } = process.env;
const TOPIC = `${STANCEBOOK_TOPIC_PREFIX}stancebook.stance-changes.v1`;

/** What is used of it: docs/asyncapi.yaml has all. */
interface Shift {
  type: 'stance-shifted' | 'shift-amended' | 'shift-revoked';
  id: string;
  change: boolean;
  kind: string;
  holderName: string;
  proposalTitle: string;
  from: { value: string } | null;
  to: { value: string; saidOn: string; source: { url: string | null; reference: string | null } };
}

@Controller()
class Shifts {
  /** The sequence reached in each partition. Keep it with what you make of the shifts, in one transaction, and each takes effect once. */
  readonly #reached = new Map<number, number>();

  /** Null is what was erased. Where this throws, it is called with the same record again, and later ones of the partition wait. */
  @EventPattern([TOPIC])
  moved(@Payload() shift: Shift | null, @Ctx() context: KafkaContext): void {
    const partition = context.getPartition();
    const sequence = Number(context.getMessage().headers?.ce_sequence);
    const expected = (this.#reached.get(partition) ?? 0) + 1;
    if (sequence < expected) return;
    if (sequence > expected) throw new Error(`partition ${partition}: expected ${expected}, got ${sequence}`);
    if (shift) tell(shift);
    this.#reached.set(partition, sequence);
  }
}

function tell({ type, id, change, kind, holderName, proposalTitle, from, to }: Shift): void {
  if (type === 'shift-revoked') return console.log(`taken back: ${id}`);
  if (!change) return;
  const before = from ? `${from.value} → ` : '';
  const again = type === 'shift-amended' ? ' (amended)' : '';
  const source = to.source.url ?? to.source.reference;
  console.log(`${holderName} on ${proposalTitle}: ${before}${to.value}, ${kind}, ${to.saidOn}, ${source}${again}`);
}

@Module({ controllers: [Shifts] })
class AppModule {}

const app = await NestFactory.createMicroservice<MicroserviceOptions>(AppModule, {
  transport: Transport.KAFKA,
  options: {
    client: { brokers: KAFKA_BROKERS.split(',') },
    consumer: { groupId: GROUP, allowAutoTopicCreation: false },
    subscribe: { fromBeginning: true },
    // Each run begins at the start: the sequences are the place, and these are not kept.
    run: { autoCommit: false },
  },
});
app.enableShutdownHooks();
try {
  await app.listen();
} catch (error) {
  const { message } = error as Error;
  console.error(`${message}. Is Stancebook running, with Kafka at ${KAFKA_BROKERS}, and the topic ${TOPIC}?`);
  console.error('Set KAFKA_BROKERS to the address that npm start prints.');
  process.exit(1);
}
