/** The one place that knows which Kafka client is used. */
import { connect, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type ISocketFactory, Kafka, type KafkaConfig, type LogEntry, logLevel } from 'kafkajs';
import { connectionOf, type KafkaAccess } from './access.js';

export type KafkaClient = Kafka;

export interface ClientOptions extends KafkaAccess {
  clientId: string;
  /** What is worth a line in a log: not each retry. */
  report: (message: string) => void;
  /** Called whenever a connection ended, by whomever. */
  lost?: () => void;
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

/** Throws where a file of the access cannot be used. */
export function createClient(options: ClientOptions): KafkaClient {
  return new Kafka(configOf(options));
}

/** How the client is set up, whoever uses it. */
export function configOf({ clientId, report, lost = () => {}, ...access }: ClientOptions): KafkaConfig {
  return {
    ...connectionOf(access),
    clientId,
    retry: RETRY,
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    socketFactory: (of) => socketFactory(of).once('close', lost),
    logLevel: logLevel.ERROR,
    logCreator: () => (entry) => {
      if (!isRetry(entry)) report(`${entry.namespace}: ${entry.log.message}`);
    },
  };
}

const KEEP_ALIVE_MS = 60_000;

/** As the client's own, but for Nagle's algorithm, by which the end of a request may wait 40 ms for a delayed acknowledgement. */
const socketFactory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  // An address is no name to ask for.
  const servername = isIP(host) === 0 ? { servername: host } : {};
  const socket = ssl
    ? connectTls({ host, port, ...servername, ...ssl }, onConnect)
    : connect({ host, port }, onConnect);
  return socket.setNoDelay(true).setKeepAlive(true, KEEP_ALIVE_MS);
};

/** The client logs as an error whatever it is about to try again. */
function isRetry({ log }: LogEntry): boolean {
  return typeof log.retryCount === 'number' || /^(Response |Connection )|retr/i.test(log.message);
}
