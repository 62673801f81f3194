export {
  ACTORS,
  type Command,
  eventsOf,
  type HistoryOptions,
  type HistoryStatement,
  histories,
  interleave,
  streamsOf,
} from './histories.js';
export { type Known, type LoggedEvent, saidBy } from './oracle/record.js';
export { oracleStance } from './oracle/stance.js';
export { type OracleEntry, oracleTimeline } from './oracle/timeline.js';
export { type ListeningApp, type Reply, type TestApi, testApi } from './test-api.js';
export { administer, type TestDatabase, testDatabase, testKafka } from './test-database.js';
export { sampleStatement } from './sample-statement.js';
export { type ReadRecord, readTopics, sequencesByPartition, type TopicAdmin, topicAdmin } from './read-topics.js';
export {
  checkCommands,
  checkDense,
  checkFeed,
  checkFeedApplied,
  checkLog,
  checkStances,
  checkTopics,
  pairsIn,
} from './checker/check.js';
export { type Operation, OperationHistory } from './checker/history.js';
export {
  type ObservedEvent,
  type ObservedShift,
  type ObservedStance,
  observeFeed,
  observeLog,
  observeStances,
  observeTopics,
} from './checker/observe.js';
