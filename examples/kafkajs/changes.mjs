/** Prints who changed position, from Kafka, with nothing but kafkajs. It begins at the start of the record, and goes on until Ctrl-C. */
import { Kafka, logLevel } from 'kafkajs';

const { KAFKA_BROKERS = '127.0.0.1:9092', STANCEBOOK_TOPIC_PREFIX = '', GROUP = 'who-changed-position' } = process.env;
const topic = `${STANCEBOOK_TOPIC_PREFIX}stancebook.stance-changes.v1`;

/** The sequence reached in each partition. Keep it with what you make of the shifts, in one transaction, and each takes effect once. */
const reached = new Map();

const kafka = new Kafka({ brokers: KAFKA_BROKERS.split(','), logLevel: logLevel.NOTHING });
const consumer = kafka.consumer({ groupId: GROUP, allowAutoTopicCreation: false });
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => void consumer.disconnect());
consumer.on(consumer.events.CRASH, ({ payload }) => console.error(payload.error.message));
try {
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  // Each run begins at the start: the sequences are the place, and these are not kept.
  await consumer.run({ autoCommit: false, eachMessage: take });
} catch (error) {
  console.error(`${error.message}. Is Stancebook running, with Kafka at ${KAFKA_BROKERS}, and the topic ${topic}?`);
  console.error('Set KAFKA_BROKERS to the address that npm start prints.');
  process.exit(1);
}

async function take({ partition, message: { headers, value } }) {
  const sequence = Number(headers.ce_sequence);
  const expected = (reached.get(partition) ?? 0) + 1;
  if (sequence < expected) return;
  if (sequence > expected) throw new Error(`partition ${partition}: expected sequence ${expected}, got ${sequence}`);
  // What was erased has no value.
  if (value) tell(JSON.parse(value.toString()));
  reached.set(partition, sequence);
}

function tell({ type, change, holderName, proposalTitle, kind, from, to, id }) {
  if (type === 'shift-revoked') return console.log(`taken back: ${id}`);
  if (!change) return;
  const before = from ? `${from.value} → ` : '';
  const source = to.source.url ?? to.source.reference;
  const again = type === 'shift-amended' ? ' (amended)' : '';
  console.log(`${holderName} on ${proposalTitle}: ${before}${to.value}, ${kind}, ${to.saidOn}, ${source}${again}`);
}
