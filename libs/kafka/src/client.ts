/** The one place that knows which Kafka client is used. */
import { connect } from 'node:net';
import { type ISocketFactory, Kafka, type KafkaConfig, type LogEntry, logLevel } from 'kafkajs';

export type KafkaClient = Kafka;

export interface ClientOptions {
  brokers: string[];
  clientId: string;
  /** What is worth a line in a log: not each retry. */
  report: (message: string) => void;
}

/**
 * Retries begin within milliseconds: with the client's defaults every transaction that follows another closely waits 300 ms for the
 * coordinator (CONCURRENT_TRANSACTIONS).
 */
export const RETRY = {
  initialRetryTime: 5,
  factor: 0.2,
  multiplier: 1.5,
  maxRetryTime: 1_000,
  retries: 50,
} satisfies KafkaConfig['retry'];

export function createClient({ brokers, clientId, report }: ClientOptions): KafkaClient {
  return new Kafka({
    brokers,
    clientId,
    retry: RETRY,
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    socketFactory,
    logLevel: logLevel.ERROR,
    logCreator: () => (entry) => {
      if (!isRetry(entry)) report(`${entry.namespace}: ${entry.log.message}`);
    },
  });
}

const KEEP_ALIVE_MS = 60_000;

/** As the client's own, but for Nagle's algorithm, by which the end of a request may wait 40 ms for a delayed acknowledgement. */
const socketFactory: ISocketFactory = ({ host, port, onConnect }) =>
  connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS }, onConnect);

/** The client logs as an error whatever it is about to try again. */
function isRetry({ log }: LogEntry): boolean {
  return typeof log.retryCount === 'number' || /^(Response |Connection )|retr/i.test(log.message);
}
