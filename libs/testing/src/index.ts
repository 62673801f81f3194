export { encodeBatch, encodeRecord } from './client-encoding.js';
export { appendCommands, appendDescriptions, appendEvent } from './append-commands.js';
export {
  ACTORS,
  type ActorDescription,
  type Command,
  describedEvents,
  descriptions,
  eventsOf,
  type HistoryOptions,
  type HistoryStatement,
  histories,
  interleave,
  ORGANISATIONS,
  streamsOf,
} from './histories.js';
export { oraclePositions } from './oracle/positions.js';
export { oracleAgreement, oracleAgreementOverAll, oracleDiffering } from './oracle/agreement.js';
export { type OracleMixedSignal, oracleMixedSignals } from './oracle/mixed-signals.js';
export { type Known, type LoggedEvent, saidBy } from './oracle/record.js';
export { type OracleSummary, oracleSummary } from './oracle/proposal-summary.js';
export { oracleStance } from './oracle/stance.js';
export { oracleStatusChanges, type OracleStatusConflict, oracleStatusConflicts } from './oracle/status-conflicts.js';
export { type At, type OracleEntry, oracleTimeline } from './oracle/timeline.js';
export { untilWaiting } from './until-waiting.js';
export { forgetEnds } from './forget-ends.js';
export { openApiTypes } from './openapi-types.js';
export { type ListeningApp, type Reply, SAMPLES, type TestApi, testApi } from './test-api.js';
export { startStandby } from './test-standby.js';
export { type IssuedCertificate, type TestAuthority, testAuthority } from './test-authority.js';
export { administer, type TestDatabase, testDatabase, testKafka } from './test-database.js';
export { keepScreenshot, measuredLayout, type TestBrowser, testBrowser } from './test-browser.js';
export { type TestPython, testPython } from './test-python.js';
export { installElsewhere, type RunningProgram, runProgram } from './run-program.js';
export { type SlackMessage, type TestSlack, testSlack } from './test-slack.js';
export { oddStatements } from './odd-statements.js';
export { type SheetCell, type TestWorkbook, xlsxOf, zipOf } from './test-xlsx.js';
export { sampleStatement } from './sample-statement.js';
export { fillLargeRecord, type RecordSize } from './large-record.js';
export { breachesIn, type RawRecord } from './check-record.js';
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
export { rawBytes, type RawReply, rawRequest } from './raw-request.js';
export { type HostileRequest, hostileRequests, type Tokens } from './hostile-requests.js';
export { largestActor, largestProposal, largestStatement, longSlug, sendLargest } from './largest.js';
export { type CleanRow, MESSY_HEADERS, MESSY_MAPPING, messyCsv, messyRows } from './messy-sheet.js';
export { oracleSearch, type OracleTerm } from './oracle/search.js';
