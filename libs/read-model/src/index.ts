export { type ActorResource, readActor, readActors } from './actors/actors.query.js';
export {
  ProjectionBehind,
  prepareReadModel,
  readProjected,
  type Sequences,
  sequencesKnownAt,
  waitUntilProjected,
} from './checkpoints/checkpoints.js';
export { type Cut, cutNow } from './checkpoints/cut.js';
export { eventId } from './feed/append-to-feed.js';
export {
  type Causes,
  readFeedEnds,
  readShifts,
  readShiftsAfter,
  readStancesAfter,
  type ShiftFilter,
  type StanceRecord,
} from './feed/feed.query.js';
export { Unfoldable } from './parked/parked.js';
export { type ParkedKey, readParkedKeys, readStale, type Stale } from './parked/parked.query.js';
export { retryParked } from './parked/retry-parked.js';
export { projectPartition, type ProjectOptions, readPartitionsBehind } from './project-partition.js';
export { verifyFeeds } from './feed/verify-feed.js';
export { projectionNamed, PROJECTIONS } from './projections.js';
export { type Difference, type RebuildOptions, rebuild } from './rebuild.js';
export { type ProposalResource, readProposal, readProposals } from './proposals/proposals.query.js';
export {
  countPositions,
  type HistoryRow,
  isEntry,
  type Pair,
  readHistory,
  readShiftsBehind,
  readStances,
  type Sight,
  type StanceFilter,
  stancesOf,
} from './stances/stances.query.js';
export {
  readRevisions,
  readStatement,
  readStatements,
  type StatementFilter,
  type StatementPlace,
  type StatementResource,
  type StatementRevision,
} from './statements/statements.query.js';
