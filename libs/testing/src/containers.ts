/** A real Postgres and a real Kafka broker in containers, where a Docker engine answers: the same to the tests as the local stack. */
import { PostgreSqlContainer } from '@testcontainers/postgresql';
import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers';

export interface TestServers {
  /** What runs the servers, for people to read. */
  name: string;
  postgresUrl: string;
  brokers: string;
  stop(): Promise<void>;
}

const POSTGRES_IMAGE = 'postgres:18';
const KAFKA_IMAGE = 'apache/kafka:4.4.0';
const KAFKA_PORT = 9092;

export async function dockerAnswers(): Promise<boolean> {
  return getContainerRuntimeClient().then(
    () => true,
    () => false,
  );
}

/** `hostPort`: one that is free. The broker tells its clients where it is before anyone could tell it. */
export async function startContainers(hostPort: number): Promise<TestServers> {
  const [postgres, kafka] = await Promise.all([
    new PostgreSqlContainer(POSTGRES_IMAGE)
      .withCommand(['postgres', '-c', 'max_connections=200', '-c', 'fsync=off', '-c', 'synchronous_commit=off'])
      .start(),
    new GenericContainer(KAFKA_IMAGE)
      .withExposedPorts({ container: KAFKA_PORT, host: hostPort })
      .withEnvironment({
        KAFKA_NODE_ID: '1',
        KAFKA_PROCESS_ROLES: 'broker,controller',
        // The broker ends transactions by asking itself, and from inside it is not at the host's port.
        KAFKA_LISTENERS: `OUTSIDE://:${KAFKA_PORT},INSIDE://:9094,CONTROLLER://:9093`,
        KAFKA_ADVERTISED_LISTENERS: `OUTSIDE://127.0.0.1:${hostPort},INSIDE://localhost:9094`,
        KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'OUTSIDE:PLAINTEXT,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT',
        KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
        KAFKA_INTER_BROKER_LISTENER_NAME: 'INSIDE',
        KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
        KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
        KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
        KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
        KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR: '1',
        KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR: '1',
      })
      .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
      .start(),
  ]);
  return {
    name: `containers (${POSTGRES_IMAGE}, ${KAFKA_IMAGE})`,
    postgresUrl: postgres.getConnectionUri(),
    brokers: `127.0.0.1:${hostPort}`,
    stop: async () => {
      await Promise.all([postgres.stop(), kafka.stop()]);
    },
  };
}
