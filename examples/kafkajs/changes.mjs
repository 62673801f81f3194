/** Prints who changed position, from Kafka, with nothing but kafkajs. It begins at the start of the record, and goes on for ever. */
import { Kafka } from 'kafkajs';

const { KAFKA_BROKERS = '127.0.0.1:9092', STANCEBOOK_TOPIC_PREFIX = '', GROUP = 'who-changed-position' } = process.env;
const topic = `${STANCEBOOK_TOPIC_PREFIX}stancebook.stance-changes.v1`;

/** The sequence reached in each partition. Keep it with what you make of the shifts, in one transaction, and each takes effect once. */
const reached = new Map();

const consumer = new Kafka({ brokers: KAFKA_BROKERS.split(',') }).consumer({ groupId: GROUP });
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await consumer.run({
  eachMessage: async ({ partition, message: { headers, value } }) => {
    const sequence = Number(headers.ce_sequence);
    const before = reached.get(partition) ?? 0;
    if (sequence <= before) return;
    if (sequence > before + 1) throw new Error(`partition ${partition}: expected ${before + 1}, got ${sequence}`);
    tell(JSON.parse(value.toString()));
    reached.set(partition, sequence);
  },
});

function tell({ type, change, holderName, proposalTitle, kind, from, to, id }) {
  if (type === 'shift-revoked') return console.log(`taken back: ${id}`);
  if (!change) return;
  const before = from ? `${from.value} → ` : '';
  const source = to.source.url ?? to.source.reference;
  const again = type === 'shift-amended' ? ' (amended)' : '';
  console.log(`${holderName} on ${proposalTitle}: ${before}${to.value}, ${kind}, ${to.saidOn}, ${source}${again}`);
}
