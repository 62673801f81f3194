export { connectionOf, type KafkaAccess } from './access.js';
export { checkAccess } from './check-access.js';
export { type ClientOptions, createClient, type KafkaClient } from './client.js';
export { createExactlyOnceProducer, type ExactlyOnceProducer } from './exactly-once-producer.js';
export type { OutgoingRecord } from './outgoing-record.js';
export { readTopicUntil } from './read-topic.js';
export { batchBytesOf, bytesOf } from './record-bytes.js';
export { ConfigRefused, readTopicConfig, setTopicConfig, type TopicConfig } from './topic-config.js';
export { ensureTopics, type FoundTopic, readTopicEnds, type TopicEnds, type TopicSpec } from './topics.js';
