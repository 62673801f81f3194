export { type ClientOptions, createClient, type KafkaClient } from './client.js';
export { createExactlyOnceProducer, type ExactlyOnceProducer, type OutgoingRecord } from './exactly-once-producer.js';
export { readTopicUntil } from './read-topic.js';
export { ensureTopics, readTopicEnds, type TopicEnds, type TopicSpec } from './topics.js';
